// The built widget, used as the README says.

const widget = document.createElement("motion-timeline");
widget.setAttribute("src", `/data/${new URLSearchParams(location.search).get("n")}.json`);
widget.setAttribute("lang", "sv");
document.querySelector("main").append(widget);
const program = document.createElement("script");
program.type = "module";
program.src = "/dist/embed.js";
document.head.append(program);

// The built widget, used as the README says.

const widget = document.createElement("motion-timeline");
widget.setAttribute("src", `/data/${new URLSearchParams(location.search).get("n")}.json`);
widget.setAttribute("lang", "sv");
// It is what the page is for, so it need not wait until it is near.
widget.setAttribute("loading", "eager");
document.querySelector("main").append(widget);
const program = document.createElement("script");
program.type = "module";
program.src = "/dist/embed.js";
document.head.append(program);

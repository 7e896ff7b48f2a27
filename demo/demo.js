// The choices above the example. They are in the page's address too, so that each can be
// linked: ?data=exempelstad&lang=en&theme=dark

const DATA = {
  boras: "data/boras/motions.json",
  exempelstad: "data/exempelstad/motions.json",
};
const STANDARD = { data: "boras", lang: "sv", theme: "light" };

const form = document.querySelector("#choices");
const widget = document.querySelector("motion-timeline");
const snippet = document.querySelector("#snippet");

restore();
form.addEventListener("change", ({ target }) => {
  // What is filtered in one set of data has no meaning in another.
  remember({ keepFragment: target.name !== "data" });
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("popstate", restore);

function restore() {
  const asked = new URLSearchParams(location.search);
  for (const [name, standard] of Object.entries(STANDARD)) {
    const select = form.elements[name];
    select.value = asked.get(name) ?? standard;
    if (select.selectedIndex < 0) select.value = standard;
  }
  show();
}

function choices() {
  return Object.fromEntries(new FormData(form));
}

function remember({ keepFragment }) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(choices())) {
    if (value === STANDARD[name]) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (!keepFragment) address.hash = "";
  history.replaceState(history.state, "", address);
}

function show() {
  const { data, lang, theme } = choices();
  document.documentElement.dataset.theme = theme;
  for (const [name, value] of Object.entries({ src: DATA[data], lang, theme })) {
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
  snippet.textContent = [
    '<script type="module" src="https://…/embed.js"></script>',
    "",
    "<motion-timeline",
    '  src="https://…/motions.json"',
    `  lang="${lang}"`,
    `  theme="${theme}"`,
    ">",
    '  <a href="https://…/motioner">Motioner</a>',
    "</motion-timeline>",
  ].join("\n");
}

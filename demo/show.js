// What the configurator writes into the page.

/** Puts the texts of a language where the page names them. */
export function translate(texts, lang) {
  const root = document.documentElement;
  root.lang = lang;
  document.title = `${texts.page.title} – motion-timeline`;
  document.querySelector("meta[name=description]").content = texts.said.description;
  for (const node of document.querySelectorAll("[data-text]")) {
    const text = texts.page[node.dataset.text];
    if (node.textContent !== text) node.textContent = text;
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", texts.page[node.dataset.label]);
  }
  document.querySelector("#other").lang = lang === "sv" ? "en" : "sv";
  document.querySelector("#pick-accent").setAttribute("aria-label", texts.said.pickAccent);
}

/** Shows the pieces of code, each with a button that copies it. */
export function showCode(pieces, texts) {
  const list = document.querySelector("#pieces");
  const before = [...list.querySelectorAll("code")].map((code) => code.textContent).join();
  const now = pieces.map(({ code }) => code).join();
  if (before === now && list.lang === document.documentElement.lang) return;
  list.lang = document.documentElement.lang;
  list.replaceChildren(...pieces.map((piece) => shown(piece, texts)));
}

function shown({ where, code }, texts) {
  const what = texts.where[where];
  const head = make("h3", { textContent: what });
  const button = make("button", { type: "button", textContent: texts.said.copy });
  button.setAttribute("aria-label", texts.said.copyWhat.replace("{what}", what));
  button.addEventListener("click", async () => {
    showSaid(texts.said[(await copy(code)) ? "copied" : "notCopied"]);
  });
  const text = make("pre", { tabIndex: 0 }, make("code", { textContent: code }));
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", what);
  return make("div", { className: "piece" }, head, text, button);
}

/** Copies a text and says whether that went well. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says one sentence, to those who see and to those who hear; the same one anew too. */
export function showSaid(sentence) {
  const line = document.querySelector("#said");
  line.textContent = "";
  requestAnimationFrame(() => (line.textContent = sentence));
}

/** Shows what check.js has found. */
export function showVerdict({ state, said, fix, message, faults, more }, texts) {
  const box = document.querySelector("#verdict");
  const nodes = said.map((text) => make("p", { textContent: text }));
  if (faults.length > 0) nodes.push(listed(faults, more, texts));
  if (fix) nodes.push(make("p", { className: "fix", textContent: fix }));
  if (message) {
    const summary = make("summary", { textContent: texts.check.details });
    nodes.push(make("details", {}, summary, make("p", { lang: "en", textContent: message })));
  }
  const now = nodes.map((node) => node.textContent).join("\n");
  if (box.dataset.state === state && box.dataset.said === now) return;
  box.dataset.state = state;
  box.dataset.said = now;
  box.replaceChildren(...nodes);
}

function listed(faults, more, texts) {
  const rows = faults.map(({ pointer, message }) =>
    make(
      "li",
      {},
      make("code", { textContent: pointer || "/" }),
      " ",
      make("span", { lang: "en", textContent: message }),
    ),
  );
  if (more > 0) rows.push(make("li", { textContent: texts.check.more.replace("{n}", more) }));
  return make("ul", {}, ...rows);
}

function make(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

// What axe must find inside an open shadow root; if it does not, it finds nothing in the widget.
const sheet = new CSSStyleSheet();
sheet.replaceSync("p { color: #bbb; background: #fff; }");

customElements.define(
  "faulty-element",
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const text = document.createElement("p");
      text.textContent = "Text som är svår att läsa.";
      root.append(document.createElement("button"), text);
    }
  },
);

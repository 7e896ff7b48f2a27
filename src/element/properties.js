// The properties of the element that stand for its attributes and for its view.

// With their attribute and default. `lang` is a property of every element already.
const SETTINGS = {
  src: ["src", ""],
  format: ["format", "auto"],
  gazetteer: ["gazetteer", ""],
  area: ["area", ""],
  theme: ["theme", "light"],
  density: ["density", "normal"],
  headingLevel: ["heading-level", 2],
  loading: ["loading", "lazy"],
};

// Parts of the view, which view.js reads and writes.
const PARTS = "words areas mentioned statuses parties from to sort cases mode lanes order zoom".split(" ");

/** Names of all properties that can be set. */
export const PROPERTIES = [...Object.keys(SETTINGS), ...PARTS, "view"];

/** Names of all attributes. */
export const ATTRIBUTES = [
  ...Object.values(SETTINGS).map(([attribute]) => attribute),
  ...("lang fragment designations words mentioned status party from to sort case mode lanes " +
    "order zoom").split(" "),
];

/** Gives the element its properties. */
export function addProperties(prototype) {
  const add = (name, get, set) =>
    Object.defineProperty(prototype, name, { configurable: true, enumerable: true, get, set });

  for (const [name, [attribute, standard]] of Object.entries(SETTINGS)) {
    add(
      name,
      function () {
        const value = this.getAttribute(attribute) ?? standard;
        return standard === 2 ? Number(value) || standard : value;
      },
      function (value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    );
  }
  for (const name of PARTS) {
    add(
      name,
      function () {
        return this.view?.[name];
      },
      function (value) {
        this.view = { [name]: value };
      },
    );
  }
}

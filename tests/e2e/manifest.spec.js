// What docs/custom-elements.json says of the element, held against the element.

import { readFile } from "node:fs/promises";

import { test, expect } from "./support/test.js";
import { BORAS, FOUNDING } from "./support/widget.js";

const read = async (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const [element] = JSON.parse(await read("docs/custom-elements.json")).modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();

test("attributes, properties and methods are those of the element", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  const real = await page.evaluate(() => {
    const widget = customElements.get("motion-timeline");
    const own = Object.entries(Object.getOwnPropertyDescriptors(widget.prototype));
    return {
      attributes: widget.observedAttributes,
      fields: own.filter(([, { set }]) => set).map(([name]) => name),
      methods: own
        .filter(([name, { value }]) => typeof value === "function" && !/^constructor$|Callback$/.test(name))
        .map(([name]) => name),
    };
  });
  const members = (kind) => names(element.members.filter((member) => member.kind === kind));
  expect(names(element.attributes)).toEqual(real.attributes.toSorted());
  expect(members("field")).toEqual(real.fields.toSorted());
  expect(members("method")).toEqual(real.methods.toSorted());
});

test("defaults of settings are those that the element has", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  const defaults = await page.evaluate(() => {
    const bare = document.createElement("motion-timeline");
    const { src, format, gazetteer, area, theme, headingLevel, loading } = bare;
    return { src, format, gazetteer, area, theme, "heading-level": `${headingLevel}`, loading };
  });
  const said = element.attributes.filter(({ name }) => name in defaults);
  expect(said).toHaveLength(Object.keys(defaults).length);
  for (const attribute of said) {
    expect(JSON.parse(attribute.default), attribute.name).toBe(defaults[attribute.name]);
  }
  // And of what is chosen.
  const view = await widget.host.evaluate((node) => node.view);
  const fields = element.members.filter((member) => "default" in member);
  expect(Object.keys(view).sort()).toEqual(names(fields));
  for (const { name, default: standard } of element.members.filter(({ name }) => name in view)) {
    expect(view[name], name).toEqual(JSON.parse(standard));
  }
});

test("slots and parts are those of the widget", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ }).click();
  const real = await widget.host.evaluate((node) => {
    const all = (selector, name) => [
      ...new Set([...node.shadowRoot.querySelectorAll(selector)].map((it) => it.getAttribute(name))),
    ];
    return { parts: all("[part]", "part"), slots: all("slot", "name") };
  });
  expect(names(element.cssParts)).toEqual(real.parts.sort());
  expect(names(element.slots)).toEqual(real.slots.map((name) => name ?? "").sort());
});

test("events and variables are those that the sources name", async () => {
  const styles = ["tokens", "base"].map((name) => read(`styles/${name}.css`));
  const source = (await Promise.all([...styles, read("src/element/element.js")])).join("\n");
  const used = [...new Set(source.match(/--motion-[a-z-]+/g))];
  expect(names(element.cssProperties)).toEqual(used.sort());
  const scripts = await Promise.all(["element", "shell"].map((name) => read(`src/element/${name}.js`)));
  const fired = scripts.join("\n").matchAll(/tell\("([a-z]+)"/g);
  const events = new Set([...fired].map(([, name]) => `motion-timeline-${name}`));
  expect(names(element.events)).toEqual([...events].sort());
});

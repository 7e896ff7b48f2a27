// Where things are in the widget, as readers name them.

import { expect } from "@playwright/test";

export const BORAS = "/data/boras/motions.json";
export const EXEMPELSTAD = "/data/exempelstad/motions.json";

/** The motion that the project began with. */
export const FOUNDING = "Inga särskilt utsatta områden ska finnas i Borås!";

export class Widget {
  constructor(page, selector = "motion-timeline") {
    this.page = page;
    this.host = page.locator(selector);
    this.count = this.host.locator(".count");
    this.cards = this.host.getByRole("article");
    this.titles = this.host.locator(".card-title");
    this.search = this.host.getByRole("searchbox", { name: /^(Sök bland|Search the) / });
    this.chips = this.host.getByRole("list", { name: /^(Valda filter|Chosen filters)$/ });
    this.status = this.host.locator(".widget > [role=status]");
    this.overview = this.host.getByRole("group", {
      name: /^(Motioner över tid|Motions over time)$/,
    });
    this.alert = this.host.getByRole("alert");
    this.more = this.host.getByRole("button", { name: /^(Visa \d+ till|Show \d+ more)$/ });
    this.retry = this.host.getByRole("button", { name: /^(Försök igen|Try again)$/ });
    this.sort = this.host.getByRole("combobox", { name: /^(Sortera|Sort)/ });
  }

  /** Opens a page with one widget that has these attributes. */
  async visit(attributes, { page = "one", hash = "" } = {}) {
    await this.page.goto(`/pages/${page}.html?${new URLSearchParams(attributes)}${hash}`);
  }

  /** Opens such a page and waits for the list. */
  async open(attributes, options) {
    await this.visit(attributes, options);
    // Looks at every frame, where an assertion looks once in a second at last.
    await this.count.waitFor({ timeout: 20_000 });
  }

  group(name) {
    return this.host.getByRole("group", { name, exact: true });
  }

  /** The choice of a filter with this name; its accessible name goes on with numbers. */
  choice(group, name) {
    const label = this.group(group)
      .locator("label")
      .filter({
        has: this.page.locator(".tile-name").getByText(name, { exact: true }),
      });
    return { box: label.getByRole("checkbox"), label, count: label.locator(".tile-count") };
  }

  area(name) {
    return this.choice("Välj område", name);
  }

  chip(name) {
    return this.chips.getByRole("button", { name: `Ta bort filter: ${name}`, exact: true });
  }

  card(title) {
    return this.cards.filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }

  /** The number of motions that are found, as the heading says it. */
  async found() {
    const text = (await this.count.textContent()).replaceAll("\u202f", "");
    return Number(/\d+/.exec(text)?.[0] ?? 0);
  }

  /** Waits until so many motions are found, of so many. */
  async expectFound(found, all) {
    await expect(this.count).toHaveText(`Visar ${found.length} av ${all.length} motioner`);
  }

  /** All numbers of a filter, by name. */
  async counts(group) {
    const rows = await this.group(group)
      .locator("label:has(.tile-name)")
      .evaluateAll((labels) =>
        labels.map((label) => [
          label.querySelector(".tile-name").textContent,
          Number(label.querySelector(".tile-count").firstChild.textContent.replace(/\D/g, "")),
        ]),
      );
    return Object.fromEntries(rows);
  }

  /** Titles that are shown now, in order. */
  async shownTitles() {
    return this.titles.allTextContents();
  }

  /** The element that has the focus, through shadow roots. */
  async focused() {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at) return null;
      return {
        tag: at.tagName.toLowerCase(),
        type: at.getAttribute("type"),
        class: at.className?.baseVal ?? at.className,
        id: at.id,
        text: (at.getAttribute("aria-label") ?? at.textContent).replace(/\s+/g, " ").trim(),
      };
    });
  }

  /** From now on records every text that the node for announcements gets. */
  async listen() {
    await this.status.evaluate((node) => {
      window.spoken = [];
      new MutationObserver(() => window.spoken.push(node.textContent)).observe(node, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
  }

  /** What assistive tools were told: each text that was put where nothing or another one was. */
  async spoken() {
    return this.page.evaluate(() => window.spoken.map((text) => text.trim()).filter(Boolean));
  }
}

// The APIs that exist: the widget on small answers of each dialect, served as the API would.

import { randomUUID } from "node:crypto";

import { test, expect } from "./support/test.js";

/** Each dialect: where it begins, what is found, and a case with what became of it. */
const SOURCES = [
  {
    format: "oparl",
    src: "oparl/musterstadt/system",
    count: 5,
    title: "Radweg am Seeufer",
    shows: ["Adopted", "mehrheitlich beschlossen", "Gemeinderat"],
  },
  {
    format: "riksdagen",
    src: "riksdagen/exempel/dokumentlista/?doktyp=mot&sz=2&utformat=json",
    count: 3,
    title: "Arkiv för folkrörelser",
    shows: ["Olle Prov"],
  },
  {
    format: "riksdagen",
    src: "riksdagen/exempel/dokumentstatus/HA020001.json",
    count: 1,
    title: "Lättläst information från myndigheter",
    shows: ["Karin Exempel", "Bifall"],
  },
  {
    format: "legistar",
    src: "legistar/sampleton/v1/sampleton/matters",
    count: 4,
    title: "Supporting safe routes to school",
    shows: ["24-301"],
  },
  {
    format: "popolo",
    src: "popolo/mallila/files/votes.json",
    count: 2,
    title: "Kirjasto auki sunnuntaisin",
    shows: ["Aino Malli"],
  },
  {
    format: "ahjo",
    src: "ahjo/mallila/files/cases.json",
    count: 2,
    title: "Valtuutettu Aino Mallin aloite kirjastojen aukioloajoista",
    shows: ["HEL 2024-000001"],
  },
  {
    format: "ori",
    src: "ori/voorbeeld/files/motions.json",
    count: 3,
    title: "Motie Vergroen het schoolplein",
    shows: ["Aangenomen", "Adopted"],
  },
  {
    format: "csv",
    src: "csv/exempelstad/files/motioner.csv",
    count: 3,
    title: "Belysning i Ekparken",
    shows: ["Anna Ek", "Bo Al", "Adopted"],
  },
];

for (const { format, src, count, title, shows } of SOURCES) {
  test.describe(`${format} from ${src.split("/").slice(2).join("/")}`, () => {
    for (const named of ["auto", format]) {
      test(`is read with format="${named}"`, async ({ widget, origins, heard }) => {
        await widget.open({ src: `${origins.small}/~/${src}`, format: named, lang: "en" });
        await expect(widget.count).toHaveText(count === 1 ? "1 motion" : `${count} motions`);
        const card = widget.card(title);
        await card.getByRole("button", { name: "Details" }).click();
        for (const words of shows) await expect(card).toContainText(words);
        // Nothing failed, whatever there may be to say about the data.
        expect((await heard.events()).filter(({ reason }) => reason !== null)).toEqual([]);
      });
    }
  });
}

test("another dialect than the named one is told apart", async ({ widget, origins, heard }) => {
  const src = `${origins.small}/~/csv/exempelstad/files/motioner.csv`;
  await widget.visit({ src, format: "oparl", lang: "en" });
  await expect(widget.alert).toBeVisible();
  expect((await heard.events())[0].reason).toBe("unreadable");
});

test("a list in pages is read to its end, six requests at a time", async ({ widget, origins }) => {
  const asked = [];
  let under_way = 0;
  let most = 0;
  widget.page.on("request", (request) => {
    if (!request.url().startsWith(origins.small)) return;
    asked.push(new URL(request.url()).pathname.split("/").at(-1));
    most = Math.max(most, ++under_way);
  });
  widget.page.on("requestfinished", () => under_way--);
  await widget.open({ src: `${origins.small}/~page=1,latency=30/oparl/musterstadt/system` });
  await expect(widget.count).toHaveText("5 motioner");
  expect(asked.filter((name) => name === "papers")).toHaveLength(7);
  expect(asked.filter((name) => name === "meetings")).toHaveLength(4);
  // No request for a single object: what belongs together comes by lists.
  expect(new Set(asked)).toEqual(
    // Nor the list of people, since no motion here names anybody.
    new Set(["system", "bodies", "papers", "meetings", "organizations"]),
  );
  expect(most).toBeLessThanOrEqual(6);
});

/** What a reader sees of each fault: `count` motions, and words of a notice or a failure. */
const FAULTS = [
  { fault: "latency=300", count: "5 motioner" },
  { fault: "busy=1", count: "5 motioner" },
  { fault: "type=text/plain", count: "5 motioner" },
  { fault: "cut=1,on=meetings", count: "5 motioner", notice: "Vissa uppgifter om motionerna kunde inte hämtas" },
  { fault: "status=500,on=meetings", count: "5 motioner", notice: "Vissa uppgifter om motionerna kunde inte hämtas" },
  { fault: "html=1,on=organizations", count: "5 motioner", notice: "Vissa uppgifter om motionerna kunde inte hämtas" },
  { fault: "loop=1,page=3,on=x", count: "5 motioner" },
  { fault: "gone=2,page=3,on=papers", count: "3 motioner", notice: "Bara en del av motionerna kunde hämtas" },
  { fault: "status=500,on=system", failure: "Det gick inte att hämta motionerna" },
  { fault: "status=429,on=system", failure: "Många vill läsa motionerna just nu" },
  { fault: "html=1,on=system", failure: "ligger något annat" },
  { fault: "nocors=1,on=system", failure: "tillåter inte" },
];

for (const { fault, count, notice, failure } of FAULTS) {
  test(`with the fault ${fault}`, async ({ widget, origins, heard }) => {
    const faults = encodeURIComponent(`${fault},id=${randomUUID()}`);
    await widget.visit({ src: `${origins.small}/~${faults}/oparl/musterstadt/system` });
    if (failure) {
      await expect(widget.alert).toContainText(failure, { timeout: 20_000 });
      await expect(widget.retry).toBeVisible();
      return;
    }
    await expect(widget.count).toHaveText(count, { timeout: 20_000 });
    if (notice) {
      await expect(widget.host).toContainText(notice);
      await expect(widget.retry).toBeVisible();
      expect(await heard.warnings()).toHaveLength(1);
    } else {
      await expect(widget.host.locator(".notice")).toHaveCount(0);
    }
  });
}

test("a list that never ends comes to an end", async ({ widget, origins }) => {
  const src = `${origins.small}/~loop=1/legistar/sampleton/v1/sampleton/matters?$top=2`;
  let asked = 0;
  widget.page.on("request", (request) => (asked += request.url().startsWith(origins.small)));
  await widget.open({ src });
  await expect(widget.host).not.toContainText("Hämtar fler motioner");
  expect(asked).toBeLessThan(6);
});

test("retrying asks whether what the browser holds still holds", async ({ widget, origins }) => {
  const id = randomUUID();
  const log = async () => {
    const entries = await (await fetch(`${origins.small}/log/${id}`)).json();
    return entries.filter(({ address }) => address.endsWith("/organizations"));
  };
  const src = `${origins.small}/~age=600,cut=1,on=meetings,id=${id}/oparl/musterstadt/system`;
  await widget.open({ src });
  // What may be kept is not asked for again by another widget of the same page, ...
  await widget.host.evaluate((host) => {
    const second = host.cloneNode(true);
    second.loading = "eager"; // It stands far below, where no reader is near.
    host.after(second);
  });
  await expect(widget.page.locator("motion-timeline .count")).toHaveCount(2);
  expect(await log()).toHaveLength(1);
  // ... but a reader who asks again is told what holds now.
  await widget.retry.first().click();
  await expect.poll(log).toHaveLength(2);
  expect((await log())[1].status).toBe(304);
});

test.describe("areas that the source does not give", () => {
  test("are found in the titles, and marked", async ({ widget, origins }) => {
    const src = `${origins.small}/~/oparl/musterstadt/system`;
    await widget.open({ src, gazetteer: "/pages/areas.json" });
    // One is stated by the source, one is in a title, and the third is named nowhere.
    await expect(widget.area("Nordstadt").count).toContainText("1");
    await expect(widget.area("Südstadt").count).toContainText("1");
    await expect(widget.area("Weststadt").box).toHaveCount(0);
    await expect(widget.card("Trinkbrunnen in der Südstadt")).toContainText("hittat i texten");
    await expect(widget.card("Radweg am Seeufer")).not.toContainText("hittat i texten");
    await widget.area("Südstadt").box.check();
    await expect(widget.titles).toHaveText(["Trinkbrunnen in der Südstadt"]);
  });

  test("are found in Motion JSON too", async ({ widget }) => {
    const json = {
      format: "motion-json/1",
      publisher: { name: "Musterstadt", language: "de" },
      motions: [
        { id: "1", title: "Trinkbrunnen in der Südstadt", submitted: "2024-05-02" },
        { id: "2", title: "Mehr Bänke", submitted: "2024-06-02" },
      ],
    };
    await widget.page.route("**/pages/texts.json", (route) => route.fulfill({ json }));
    await widget.open({ src: "/pages/texts.json", gazetteer: "/pages/areas.json" });
    await expect(widget.count).toHaveText("2 motioner");
    await expect(widget.area("Südstadt").count).toContainText("1");
  });

  test("are not offered where there is no list of them", async ({ widget, origins }) => {
    await widget.open({ src: `${origins.small}/~/csv/exempelstad/files/motioner.csv` });
    await expect(widget.group("Välj område")).toBeHidden();
  });

  test("a list that can't be had leaves the motions", async ({ widget, origins, heard }) => {
    const src = `${origins.small}/~/oparl/musterstadt/system`;
    await widget.open({ src, gazetteer: "/pages/none.json" });
    await expect(widget.count).toHaveText("5 motioner");
    await expect(widget.host).toContainText("Vissa uppgifter om motionerna kunde inte hämtas");
    expect((await heard.events())[0].issues[0].message).toContain("/pages/none.json");
  });
});

test.describe("a program that reads another dialect", () => {
  test("is loaded for that dialect only", async ({ widget, origins }) => {
    const asked = [];
    widget.page.on("request", (request) => asked.push(request.url()));
    await widget.open({ src: "/data/boras/motions.json" });
    expect(asked.filter((address) => address.includes("dialects"))).toEqual([
      // The few lines that would load it.
      expect.stringMatching(/snippets\/.*\/net\/dialects\.js$/),
    ]);
    await widget.open({ src: `${origins.small}/~/oparl/musterstadt/system` });
    const programs = () =>
      asked.filter((address) => address.endsWith("_bg.wasm")).map((address) => address.split("/").pop());
    const widgets = "motion-timeline_bg.wasm";
    expect(programs().filter((name) => name !== widgets)).toEqual([
      "motion-timeline-detect_bg.wasm",
      "motion-timeline-oparl_bg.wasm",
    ]);
    // A dialect that is named need not be told.
    asked.length = 0;
    await widget.open({ src: `${origins.small}/~/oparl/musterstadt/system`, format: "oparl" });
    expect(programs().filter((name) => name !== widgets)).toEqual(["motion-timeline-oparl_bg.wasm"]);
  });

  test("that can't be had is a failure with a way out", async ({ widget, origins, heard }) => {
    await widget.page.route("**/motion-timeline-oparl_bg.wasm", (route) => route.abort());
    await widget.visit({ src: `${origins.small}/~/oparl/musterstadt/system` });
    await expect(widget.alert).toContainText("Det gick inte att hämta motionerna");
    expect((await heard.events())[0].reason).toBe("program");
    expect((await heard.events())[0].message).toContain("motion-timeline-oparl.js");
    await widget.page.unroute("**/motion-timeline-oparl_bg.wasm");
    await widget.retry.click();
    await expect(widget.count).toHaveText("5 motioner");
  });
});

test.describe("a corpus of real answers", () => {
  test.beforeEach(({ origins }) => {
    test.skip(!origins.corpus, "MOTION_TIMELINE_CORPUS names no folder of real answers");
  });

  test("of Karlsruhe is read and shown", async ({ widget, origins }) => {
    test.setTimeout(120_000);
    await widget.open({ src: `${origins.corpus}/~/oparl/karlsruhe/body`, lang: "en" });
    await expect(widget.host).not.toContainText("Loading more", { timeout: 60_000 });
    expect(await widget.found()).toBeGreaterThan(500);
    await widget.page.screenshot({ path: "out/artefacts/karlsruhe.png", fullPage: true });
  });

  test("of Riksdagen is read and shown", async ({ widget, origins }) => {
    const list = "riksdagen/openriksdag-2018-2021/dokumentlista/?doktyp=mot&sz=50&utformat=json";
    await widget.open({ src: `${origins.corpus}/~/${list}` });
    await expect(widget.host).not.toContainText("Hämtar fler", { timeout: 60_000 });
    expect(await widget.found()).toBeGreaterThan(300);
    await widget.page.screenshot({ path: "out/artefacts/riksdagen.png", fullPage: true });
  });
});

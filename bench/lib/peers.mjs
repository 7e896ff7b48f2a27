// Who is measured: how its page is called and what the harness looks at and does in it. `driver`
// is the body of a function that is run in the page and gives:
//
//   items()  something of the list or timeline is in the document and has a size
//   all(n)   everything of `n` motions has arrived and is shown or counted
//   state()  a text that differs after every filter or search that finds something else
//   area(on) chooses one area, or no longer; absent where there is no such filter
//   type(text) puts a text into the search field; absent where there is none
//   zoom(closer) zooms a timeline; absent where there is none

const HAND = `
  const $ = (selector) => document.querySelector(selector);
  const sized = (element) => Boolean(element && element.getBoundingClientRect().height > 0);
  const say = (field, kind) => field.dispatchEvent(new Event(kind, { bubbles: true }));
  const digits = (text) => (text ?? "").replace(/[^0-9a-zåäö]/gi, "");
  const put = (field, value, kind) => { field.value = value; say(field, kind); };
`;

const VANILLA = `${HAND} return {
  items: () => sized($("#rows li")),
  all: () => document.body.dataset.ready === "yes",
  state: () => $("#count")?.textContent + ($("#rows li")?.textContent ?? ""),
  area: () => $("#areas input[value=innerstaden]").click(),
  type: (text) => put($("#words"), text, "input"),
};`;

/** Every peer, in the order of the table. */
export const PEERS = [
  {
    name: "widget",
    title: "motion-timeline",
    page: "widget",
    driver: `${HAND}
      const root = () => document.querySelector("motion-timeline")?.shadowRoot;
      const one = (selector) => root()?.querySelector(selector);
      const picker = () => one("[id='areas-panel'] label.tile:nth-of-type(2) input");
      return {
        items: () => sized(one(".results ol > li")),
        all: (n) => {
          const count = one(".results .count")?.textContent ?? "";
          return digits(count).startsWith(String(n)) && !one("[aria-busy=true]");
        },
        state: () =>
          one(".results .count")?.textContent +
          (one(".results ol > li")?.textContent ?? ""),
        area: () => picker().click(),
        type: (text) => put(one("#words"), text, "input"),
        view: () => {
          const button = root()?.querySelectorAll(".switch button")[1];
          button?.click();
          return Boolean(button);
        },
        drawn: () => sized(one(".line-tools")),
        zoom: (closer) => root().querySelectorAll(".line-way button")[closer ? 1 : 0].click(),
      };`,
  },
  { name: "vanilla", title: "vanilla JS", page: "vanilla", driver: VANILLA },
  {
    name: "minisearch",
    title: "vanilla JS with MiniSearch",
    page: "vanilla",
    query: "&words=index",
    driver: VANILLA,
  },
  {
    name: "vis",
    title: "vis-timeline",
    page: "vis",
    driver: `${HAND} return {
      items: () => sized($(".vis-item")),
      all: () => Boolean($("#count")?.textContent) && sized($(".vis-item")),
      state: () => $("#count")?.textContent,
      area: (on) => put($("#area"), on ? "innerstaden" : "", "change"),
      type: (text) => put($("#words"), text, "input"),
      drawn: () => true,
      zoom: (closer) => window.timeline[closer ? "zoomIn" : "zoomOut"](0.3, { animation: false }),
    };`,
  },
  {
    name: "timelinejs",
    title: "TimelineJS3",
    page: "timelinejs",
    driver: `${HAND} return {
      items: () => sized($(".tl-slide")) && sized($(".tl-timemarker")),
      all: () => document.body.dataset.ready === "yes",
      state: () => $("#count")?.textContent,
      area: (on) => put($("#area"), on ? "innerstaden" : "", "change"),
    };`,
  },
  {
    name: "datatables",
    title: "DataTables",
    page: "datatables",
    driver: `${HAND} return {
      items: () => sized($("#table tbody tr td + td")),
      all: () => document.body.dataset.ready === "yes" && sized($("#table tbody tr td + td")),
      state: () => $(".dt-info")?.textContent + ($("#table tbody tr")?.textContent ?? ""),
      area: (on) => put($("#area"), on ? "innerstaden" : "", "change"),
      type: (text) => put($(".dt-search input"), text, "input"),
    };`,
  },
];

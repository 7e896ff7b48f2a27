// OParl 1.1: system, body, the body's external lists in pages, and every object by its id.

import { objects } from "./sources.js";

const SCHEMA = "https://schema.oparl.org/1.1";
const LISTS = { papers: "Paper", meetings: "Meeting", organizations: "Organization", people: "Person" };
/** As many objects on a page as large servers give. */
const PAGE = 100;

export function oparl(source) {
  let loaded;
  const load = () => (loaded ??= read(source));
  return {
    entry: "system",
    answer({ base, path, query, faults }) {
      const { body, name, byType, byId } = load();
      // The ids of a corpus are addresses of the real server; here they are this one's. Documents
      // stay where they are.
      const here = (value) =>
        JSON.parse(
          JSON.stringify(value)
            .replaceAll(`"${body}"`, `"${base}/body"`)
            .replaceAll(`"${body}/downloadfiles`, `"@`)
            .replaceAll(`"${body}/`, `"${base}/body/`)
            .replaceAll(`"@`, `"${body}/downloadfiles`),
        );
      const ok = (value) => ({ status: 200, type: "application/json", body: JSON.stringify(value) });
      if (path === "system") return ok(system(base));
      if (path === "bodies") return ok(list([bodyObject(base, name)], `${base}/bodies`, 1, faults));
      if (path === "body") return ok(bodyObject(base, name));
      if (path in LISTS) {
        const page = Number(query.get("page") ?? 1);
        const size = Number(faults.page ?? PAGE);
        const all = byType.get(LISTS[path]) ?? [];
        const part = all.slice((page - 1) * size, page * size).map(here);
        return ok(list(part, `${base}/${path}`, page, faults, Math.ceil(all.length / size), all.length));
      }
      const object = byId.get(path.replace(/^body/, body));
      return object && ok(here(object));
    },
  };
}

function read(source) {
  const byType = new Map();
  const byId = new Map();
  let body = "https://body.invalid";
  for (const object of objects(source)) {
    const type = /oparl\.org\/.*\/(\w+)$/.exec(object.type ?? "")?.[1];
    if (!type || typeof object.id !== "string") continue;
    if (typeof object.body === "string") body = object.body;
    byId.set(object.id, object);
    if (!byType.has(type)) byType.set(type, []);
    byType.get(type).push(object);
  }
  return { body, name: source.name.split("/")[1], byType, byId };
}

function system(base) {
  return {
    id: `${base}/system`,
    type: `${SCHEMA}/System`,
    oparlVersion: `${SCHEMA}/`,
    body: `${base}/bodies`,
  };
}

function bodyObject(base, name) {
  return {
    id: `${base}/body`,
    type: `${SCHEMA}/Body`,
    system: `${base}/system`,
    name: name[0].toUpperCase() + name.slice(1),
    paper: `${base}/papers`,
    meeting: `${base}/meetings`,
    organization: `${base}/organizations`,
    person: `${base}/people`,
  };
}

function list(data, address, page, faults, pages = 1, total = data.length) {
  const links = { first: address, self: `${address}?page=${page}` };
  if (page < pages || faults.loop) links.next = `${address}?page=${page + 1}`;
  return {
    data,
    pagination: { totalElements: total, elementsPerPage: PAGE, currentPage: page, totalPages: pages },
    links,
  };
}

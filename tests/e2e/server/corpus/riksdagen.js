// Riksdagens öppna data: dokumentlista in pages, dokumentstatus by id.

import { objects } from "./sources.js";

export function riksdagen(source) {
  let loaded;
  const load = () => (loaded ??= read(source));
  return {
    entry: "dokumentlista/?doktyp=mot&sz=50&utformat=json",
    answer({ base, path, query, faults }) {
      const ok = (value) => ({ status: 200, type: "application/json", body: JSON.stringify(value) });
      const { all, byId } = load();
      if (/^dokumentlista\/?$/.test(path)) return ok(list(all, base, query, faults));
      const id = /^(?:dokumentstatus|dokument)\/(\w+?)(?:\.json)?$/.exec(path)?.[1];
      const found = id && byId.get(id.toUpperCase());
      return found && ok(found);
    },
  };
}

function read(source) {
  const all = objects(source).filter((object) => object.dokumentstatus?.dokument);
  const byId = new Map(
    all.map((object) => [object.dokumentstatus.dokument.dok_id.toUpperCase(), object]),
  );
  return { all, byId };
}

function list(all, base, query, faults) {
  const type = query.get("doktyp");
  const size = Number(query.get("sz") ?? 20);
  const page = Number(query.get("p") ?? 1);
  const found = all.filter(({ dokumentstatus: { dokument } }) => !type || dokument.doktyp === type);
  const pages = Math.ceil(found.length / size);
  const part = found.slice((page - 1) * size, page * size);
  const next = new URLSearchParams(query);
  next.set("p", page + 1);
  const more = page < pages || faults.loop;
  return {
    dokumentlista: {
      "@ms": "12",
      "@version": "1.0",
      "@q": query.toString(),
      "@datum": "2026-11-24 12:00:00",
      "@nasta_sida": more ? `${base}/dokumentlista/?${next}` : "",
      "@sida": String(page),
      "@sidor": String(pages),
      "@traff_fran": String((page - 1) * size + 1),
      "@traff_till": String((page - 1) * size + part.length),
      "@traffar": String(found.length),
      dokument: single(part.map(entry)),
    },
  };
}

/** What the list says of a document: less than its status does. */
function entry({ dokumentstatus: { dokument, dokintressent } }) {
  const taken = [
    "hangar_id", "dok_id", "rm", "beteckning", "doktyp", "typ", "subtyp", "organ", "nummer",
    "datum", "systemdatum", "publicerad", "titel", "subtitel", "status", "relaterat_id",
    "dokument_url_text", "dokument_url_html", "dokumentnamn",
  ];
  const listed = Object.fromEntries(taken.map((key) => [key, dokument[key] ?? ""]));
  return {
    ...listed,
    id: dokument.dok_id,
    undertitel: dokument.subtitel ?? "",
    dokintressent: dokintressent ?? null,
    filbilaga: null,
    debatt: null,
  };
}

/** As JSON made from XML has it: one without its brackets. */
function single(entries) {
  return entries.length === 1 ? entries[0] : entries;
}

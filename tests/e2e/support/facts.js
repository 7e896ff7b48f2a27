// What the data says, worked out here from the file and from docs/motion-json.md, so that the
// widget's numbers are held against a second reckoning and not against themselves.

import { readFileSync } from "node:fs";

const ENDS = [
  "adopted",
  "partly_adopted",
  "adopted_amended",
  "answered",
  "rejected",
  "withdrawn",
  "lapsed",
  "noted",
];
const STAGES = [
  "submitted",
  "referred",
  "in_preparation",
  "opinion_given",
  "committee_proposal",
  "executive_proposal",
  "on_agenda",
  "decided",
  "follow_up",
  "closed",
];
const GROUPS = {
  adopted: "adopted",
  partly_adopted: "partly_adopted",
  adopted_amended: "partly_adopted",
  answered: "answered",
  rejected: "rejected",
  withdrawn: "ended",
  lapsed: "ended",
  noted: "ended",
  returned: "postponed",
  postponed: "postponed",
  removed: "postponed",
};

/** What a reader calls the groups of states, in their order. */
export const STATUSES = {
  submitted: "Inlämnad",
  in_preparation: "Under beredning",
  postponed: "Återremitterad eller bordlagd",
  adopted: "Bifallen",
  partly_adopted: "Delvis bifallen eller bifallen med ändring",
  answered: "Besvarad",
  rejected: "Avslagen",
  ended: "Avskriven, återtagen eller noterad",
  unknown: "Beslut okänt",
};

/** The data set in `data/`, with the facts that lists and filters need about each motion. */
export function read(name) {
  const set = JSON.parse(
    readFileSync(new URL(`../../../data/${name}/motions.json`, import.meta.url)),
  );
  const areas = new Map(set.areas.map((area) => [area.id, area]));
  // A place in no table is the text that it is, unless it is another spelling of one that is.
  const answers = (area, text) =>
    [area.id, area.name, ...(area.aliases ?? [])].some(
      (name) => name.toLowerCase() === text.toLowerCase(),
    );
  const resolve = (text) =>
    areas.has(text) ? text : (set.areas.find((area) => answers(area, text))?.id ?? text);
  // The whole municipality is no sum of its parts.
  const outer = (id) => {
    const parent = areas.get(id)?.parent;
    return areas.get(parent)?.kind === "municipality" ? undefined : parent;
  };
  const around = (id, seen = []) =>
    !id || seen.includes(id) ? seen : around(outer(id), [...seen, id]);
  const places = (texts) => new Set(texts.flatMap((text) => around(resolve(text))));
  const motions = set.motions.map((motion) => {
    const links = motion.areas ?? [];
    const named = (motion.clauses ?? []).flatMap((clause) => clause.areas ?? []);
    const of = (relation) => links.filter((link) => (link.relation ?? "mentioned") === relation);
    const primary = places(of("primary").map((link) => link.area));
    const mentioned = places([...of("mentioned").map((link) => link.area), ...named]);
    return {
      id: motion.id,
      title: motion.title,
      status: status(motion),
      year: year(motion),
      parties: new Set((motion.proposers ?? []).map((person) => person.party).filter(Boolean)),
      primary,
      mentioned: new Set([...mentioned].filter((id) => !primary.has(id))),
    };
  });
  const unlisted = [
    ...new Set(motions.flatMap(({ primary, mentioned }) => [...primary, ...mentioned])),
  ]
    .filter((id) => !areas.has(id))
    .map((id) => ({ id, name: id, kind: "other" }));
  return { motions, areas: [...set.areas, ...unlisted], parties: set.parties };
}

/** Motions that pass these filters. */
export function passing(
  motions,
  { areas = [], mentioned = true, statuses = [], parties = [], years = null },
) {
  return motions.filter(
    (motion) =>
      (areas.length === 0 ||
        areas.some((id) => motion.primary.has(id) || (mentioned && motion.mentioned.has(id)))) &&
      (statuses.length === 0 || statuses.includes(motion.status)) &&
      (parties.length === 0 || parties.some((id) => motion.parties.has(id))) &&
      (!years || (motion.year !== null && motion.year >= years[0] && motion.year <= years[1])),
  );
}

/** First and last year of all motions. */
export function span(motions) {
  const years = motions.map(({ year }) => year).filter((year) => year !== null);
  return [Math.min(...years), Math.max(...years)];
}

function status(motion) {
  const events = chronology(motion.events ?? []);
  const final = events.findLast(
    (event) => event.final === true && (event.outcome || event.wording),
  );
  if (final && ENDS.includes(final.outcome)) return GROUPS[final.outcome];
  const last = events.findLast((event) => STAGES.includes(event.kind));
  if (["returned", "postponed", "removed"].includes(last?.outcome)) return "postponed";
  if (motion.stage) {
    if (motion.stage === "submitted") return "submitted";
    return ["decided", "follow_up", "closed"].includes(motion.stage) ? "unknown" : "in_preparation";
  }
  const step = last?.kind ?? (motion.submitted && "submitted");
  if (step === "submitted") return "submitted";
  const preparing = ["referred", "in_preparation", "opinion_given", "committee_proposal"];
  return preparing.includes(step) ? "in_preparation" : "unknown";
}

function year(motion) {
  if (motion.submitted) return yearOf(motion.submitted);
  const steps = (motion.events ?? []).filter((event) => STAGES.includes(event.kind) && event.date);
  if (steps.length === 0) return null;
  return yearOf(steps.map((event) => event.date).sort(compare)[0]);
}

function yearOf(date) {
  const [from, to] = date.split("/");
  return Number((from === ".." ? to : from).slice(0, 4));
}

// Undated events stay behind the one before them.
function chronology(events) {
  let anchor = null;
  const keyed = events.map((event) => ({ event, date: (anchor = event.date ?? anchor) }));
  return keyed
    .toSorted((a, b) => {
      if (!a.date || !b.date) return Boolean(a.date) - Boolean(b.date);
      return compare(a.date, b.date);
    })
    .map(({ event }) => event);
}

// By the first day that a date may mean; where that is the same, the vaguer first.
function compare(a, b) {
  const [one, other] = [days(a), days(b)];
  return one[0].localeCompare(other[0]) || other[1].localeCompare(one[1]);
}

function days(date) {
  const bare = date.replace(/[~?%]/g, "");
  const [from, to] = bare.includes("/") ? bare.split("/") : [bare, bare];
  return [from === ".." ? "0000" : first(from), to === ".." ? "9999-12-31" : last(to)];
}

function first(date) {
  return `${date}-01-01`.slice(0, 10);
}

function last(date) {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

// What every hand-written page takes from the data: the widget's rules in a few lines.

const OUTCOMES = {
  adopted: "Bifallen",
  partly_adopted: "Delvis bifallen",
  adopted_amended: "Bifallen med ändring",
  rejected: "Avslagen",
  answered: "Besvarad",
  lapsed: "Avskriven",
  withdrawn: "Återtagen",
  noted: "Till handlingarna",
};
const DAY = 86_400_000;

/** The set that the page's address asks for. */
export async function load() {
  const answer = await fetch(`/data/${new URLSearchParams(location.search).get("n")}.json`);
  return answer.json();
}

/** The words for what became of a motion: only a final event decides. */
export function status(motion) {
  const last = motion.events.findLast((event) => event.final && event.outcome);
  return last ? (OUTCOMES[last.outcome] ?? "Beslut okänt") : "Under beredning";
}

/** When a motion was submitted and when it ended or was last heard of, in milliseconds. */
export function span(motion) {
  const start = Date.parse(motion.submitted);
  const end = Date.parse(motion.events.at(-1)?.date ?? "") || start + 30 * DAY;
  return [start, Math.max(end, start + DAY)];
}

/** Everybody who signed, with party. */
export function people(motion) {
  return (motion.proposers ?? []).map((one) => `${one.name} (${one.party})`).join(", ");
}

/** Ids of the areas that a motion names. */
export function areasOf(motion) {
  return (motion.areas ?? []).map((one) => one.area);
}

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

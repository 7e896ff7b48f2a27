// The same motions for everybody, made anew at each run from the made-up Exempelstad: its motions
// again and again, with ids of their own, moved in time and with titles mixed of two. No chance
// is in it but a fixed seed, so every run and every machine has the same bytes.
//
// A motion has what a council's list of cases has: title, date, people, areas and the steps that
// led to its decision; about 550 bytes. Texts of demands and proposals are left out: with them
// 100,000 motions would be 215 MB, which nobody would send to a reader.

const SEED = 20_260_401;
const STEPS = new Set(["referred", "executive_proposal", "decided"]);

/** A Motion JSON set of `count` motions, as an object. */
export function motions(source, count) {
  const random = mulberry32(SEED);
  const templates = source.motions.filter((motion) => /^\d{4}-\d\d-\d\d$/.test(motion.submitted ?? ""));
  const made = [];
  for (let number = 0; number < count; number += 1) {
    const template = templates[Math.floor(random() * templates.length)];
    const other = templates[Math.floor(random() * templates.length)];
    const shift = Math.floor(random() * 20 * 365);
    made.push(one(template, other, number, shift));
  }
  const { format, publisher, fictional, areas, bodies, parties } = source;
  return { format, publisher, fictional, areas, bodies, parties, motions: made };
}

function one(template, other, number, shift) {
  const tail = other.title.split(" ").slice(0, 4).join(" ").replace(/[,.:;–]+$/, "").toLowerCase();
  const motion = {
    id: `m-${number}`,
    title: `${template.title}, med ${tail}`,
    submitted: earlier(template.submitted, shift),
  };
  if (template.proposers) motion.proposers = template.proposers.slice(0, 2);
  if (template.areas) motion.areas = template.areas;
  motion.events = (template.events ?? [])
    .filter((event) => STEPS.has(event.kind))
    .map(({ date, kind, body, title, outcome, wording, final }) => ({
      date: earlier(date, shift),
      kind,
      body,
      title: title?.slice(0, 60),
      outcome,
      wording,
      final,
    }));
  return motion;
}

// A whole day so many days earlier; another date only by whole years, which keeps its form.
function earlier(date, days) {
  if (!date) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(date)) {
    return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
  }
  const years = Math.floor(days / 365);
  return date.replace(/\d{4}/g, (year) => String(Number(year) - years));
}

// Public domain generator by Tommy Ettinger: small, and the same everywhere.
function mulberry32(state) {
  let seed = state;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

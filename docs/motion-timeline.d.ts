// Written by `cargo xtask docs` from src/element/api.toml. Edit that, not this.

/** What became of a motion. */
export type MotionTimelineStatus = "submitted" | "in_preparation" | "postponed" | "adopted" | "partly_adopted" | "answered" | "rejected" | "ended" | "unknown";

/** What is found. */
export interface MotionTimelineSummary {
  /** Motions that are found. */
  found: number;
  /** Motions that there are. */
  total: number;
  /** What is chosen. */
  view: MotionTimelineView;
}

/** A case that was opened or closed. */
export interface MotionTimelineSelection {
  /** Its id in the source. */
  id: string;
  /** Whether it is open now. */
  open: boolean;
}

/** What is amiss. */
export interface MotionTimelineIssue {
  /** Key of the failure, such as `status`, `not-shared`, `blocked`, `not-loaded` or `stopped`; null where all was loaded and only the data has faults. */
  reason: string | null;
  /** The same in English, for the embedder. */
  message: string;
  /** Motions that could not be read. */
  leftOut: number;
  /** Faults in the data. */
  total: number;
  /** The first hundred of them. */
  issues: { pointer: string; message: string; leftOut: boolean }[];
}

/** What a reader can choose. */
export interface MotionTimelineView {
  /** Words to look for. */
  words: string;
  /** Ids, names or other spellings of areas; null for those of the attribute `area`. */
  areas: string[] | null;
  /** Whether motions that only mention a chosen area are found; as an attribute, `no` for false. */
  mentioned: boolean;
  /** Statuses to show; none for all. */
  statuses: MotionTimelineStatus[];
  /** Ids or names of parties; none for all. */
  parties: string[];
  /** First year. */
  from: number | null;
  /** Last year. */
  to: number | null;
  /** Order of the list; `best` is where `words` are found best, and `newest` without words. */
  sort: "best" | "newest" | "oldest" | "title";
  /** Ids of the cases that are open. */
  cases: string[];
  /** Whether the motions are a list or lines over time. */
  mode: "list" | "lifelines";
  /** What lifelines are put together by. */
  lanes: "none" | "area" | "party" | "body";
  /** Order of lifelines. */
  order: "date" | "duration" | "status";
  /** First and last day of lifelines that are in sight, as `2019-01-01/2020-06-30`; null for all. */
  zoom: string | null;
}

/** Shows what became of council motions, on timelines that can be filtered. */
export declare class MotionTimelineElement extends HTMLElement {
  /** Address of the motions: a Motion JSON file, or an API in one of the dialects. */
  src: string;
  /** Dialect of the source; `auto` tells it from the first answer. See sources/README.md. */
  format: string;
  /** Address of a list of areas to look for in the motions' texts, where the source names none. */
  gazetteer: string;
  /** Ids, names or other spellings of the areas that are chosen from the start, with commas between. */
  area: string;
  /** Colours; `auto` as the reader's system is set. */
  theme: "light" | "dark" | "auto";
  /** `compact` shows a row for each case. */
  density: "normal" | "compact";
  /** Level of the widget's title, 1 to 5. */
  headingLevel: number;
  /** `lazy` loads program and data when the element is less than a screen away, `eager` at once. */
  loading: "lazy" | "eager";
  /** All of what is chosen; null until the widget is up. Setting it changes the parts that are named, and null brings back what the attributes say. */
  get view(): MotionTimelineView | null;
  set view(parts: Partial<MotionTimelineView> | null);
  /** Words to look for. Undefined until the widget is up. */
  get words(): string | undefined;
  set words(value: string | null);
  /** Ids, names or other spellings of areas; null for those of the attribute `area`. Undefined until the widget is up. */
  get areas(): string[] | null | undefined;
  set areas(value: string[] | null);
  /** Whether motions that only mention a chosen area are found; as an attribute, `no` for false. Undefined until the widget is up. */
  get mentioned(): boolean | undefined;
  set mentioned(value: boolean | null);
  /** Statuses to show; none for all. Undefined until the widget is up. */
  get statuses(): MotionTimelineStatus[] | undefined;
  set statuses(value: MotionTimelineStatus[] | null);
  /** Ids or names of parties; none for all. Undefined until the widget is up. */
  get parties(): string[] | undefined;
  set parties(value: string[] | null);
  /** First year. Undefined until the widget is up. */
  get from(): number | null | undefined;
  set from(value: number | null);
  /** Last year. Undefined until the widget is up. */
  get to(): number | null | undefined;
  set to(value: number | null);
  /** Order of the list; `best` is where `words` are found best, and `newest` without words. Undefined until the widget is up. */
  get sort(): "best" | "newest" | "oldest" | "title" | undefined;
  set sort(value: "best" | "newest" | "oldest" | "title" | null);
  /** Ids of the cases that are open. Undefined until the widget is up. */
  get cases(): string[] | undefined;
  set cases(value: string[] | null);
  /** Whether the motions are a list or lines over time. Undefined until the widget is up. */
  get mode(): "list" | "lifelines" | undefined;
  set mode(value: "list" | "lifelines" | null);
  /** What lifelines are put together by. Undefined until the widget is up. */
  get lanes(): "none" | "area" | "party" | "body" | undefined;
  set lanes(value: "none" | "area" | "party" | "body" | null);
  /** Order of lifelines. Undefined until the widget is up. */
  get order(): "date" | "duration" | "status" | undefined;
  set order(value: "date" | "duration" | "status" | null);
  /** First and last day of lifelines that are in sight, as `2019-01-01/2020-06-30`; null for all. Undefined until the widget is up. */
  get zoom(): string | null | undefined;
  set zoom(value: string | null);
  /** Reads the list anew; after a failure the program too. */
  reload(): void;
  /** Moves the focus to the heading of the results. */
  focusResults(): void;
  /** A table of the motions that are found, as comma-separated values; empty until the list is there. A byte order mark before it helps Excel. */
  exportCsv(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    "motion-timeline": MotionTimelineElement;
  }
  interface HTMLElementEventMap {
    /** The list has been read to its end. */
    "motion-timeline-ready": CustomEvent<MotionTimelineSummary>;
    /** Other motions are found, or they are shown in another order or way, whoever has chosen that. */
    "motion-timeline-filter": CustomEvent<MotionTimelineSummary>;
    /** A case has been opened or closed. */
    "motion-timeline-select": CustomEvent<MotionTimelineSelection>;
    /** Something is amiss: with the data, its source, or the widget itself. */
    "motion-timeline-issue": CustomEvent<MotionTimelineIssue>;
  }
}

// Written by `cargo xtask docs` from src/element/api.toml. Edit that, not this.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  MotionTimelineElement,
  MotionTimelineIssue,
  MotionTimelineSelection,
  MotionTimelineStatus,
  MotionTimelineSummary,
} from "./motion-timeline";

export interface MotionTimelineProps
  extends DetailedHTMLProps<HTMLAttributes<MotionTimelineElement>, MotionTimelineElement> {
  src?: string;
  format?: string;
  gazetteer?: string;
  area?: string;
  theme?: "light" | "dark" | "auto";
  density?: "normal" | "compact";
  headingLevel?: number;
  loading?: "lazy" | "eager";
  fragment?: string;
  designations?: string;
  words?: string;
  areas?: string[] | null;
  mentioned?: boolean;
  statuses?: MotionTimelineStatus[];
  parties?: string[];
  from?: number | null;
  to?: number | null;
  sort?: "best" | "newest" | "oldest" | "title";
  cases?: string[];
  mode?: "list" | "lifelines";
  lanes?: "none" | "area" | "party" | "body";
  order?: "date" | "duration" | "status";
  zoom?: string | null;
  "onmotion-timeline-ready"?: (event: CustomEvent<MotionTimelineSummary>) => void;
  "onmotion-timeline-filter"?: (event: CustomEvent<MotionTimelineSummary>) => void;
  "onmotion-timeline-select"?: (event: CustomEvent<MotionTimelineSelection>) => void;
  "onmotion-timeline-issue"?: (event: CustomEvent<MotionTimelineIssue>) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "motion-timeline": MotionTimelineProps;
    }
  }
}

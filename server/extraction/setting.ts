import type { PartialDate } from "../../graph-schema/article-graph.ts";

/** What is known of a page before its text is read. */
export interface Setting {
  /** The newspaper's home as a division path, outermost first: `["湖南省", "衡阳市"]`. */
  home?: string[];
  newspaper?: string;
  issueDate?: PartialDate;
}

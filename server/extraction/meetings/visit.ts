import type { MeetingKind } from "../../../graph-schema/ontology.ts";
import type { Span } from "../text/sentences.ts";

/** What officials do where they look in: the words by which visits are called. */
export const INSPECTS =
  "调研|考察|慰问|走访|看望|视察|检查|督导|督查|督办|巡查|巡河|暗访|视导|接访|下访|察看|查看";

/** An inspection, talks or a hearing without a name of its own, called by who, what and where. */
export interface Visit extends Span {
  text: string;
  name: string;
  kind: MeetingKind;
  /** What an inspection was about, where it names a thing. */
  topic?: string;
  /** The headline's own spelling, where it differs from the name. */
  printed?: string;
  confidence: number;
}

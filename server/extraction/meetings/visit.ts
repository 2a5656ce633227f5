import type { MeetingKind } from "../../../graph-schema/ontology.ts";
import type { Span } from "../text/sentences.ts";

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

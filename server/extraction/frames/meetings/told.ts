import type { Entity, MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import type { Span } from "../../text/sentences.ts";
import type { Draft } from "../scene.ts";

export interface Told {
  type: Draft["type"];
  from: Entity;
  to: Entity;
  evidence: Span;
  confidence: number;
}

export const spoke = (from: Entity, to: MeetingEntity, evidence: Span, confidence: number): Told => ({
  type: "SPOKE_AT",
  from,
  to,
  evidence,
  confidence,
});

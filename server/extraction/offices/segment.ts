import type { BodySpan, ReadOffice } from "./office-scene.ts";

export interface Segment {
  start: number;
  /** Where the post and its modifiers begin. */
  post: number;
  end: number;
  body?: BodySpan;
  /** 宣传部 in 宣传部部长 without 市委 before it. */
  department?: string;
  /** 工商联, 妇联 without the place that it is of. */
  organ?: string;
  /** The words before the post say a body that is not known. */
  opaque?: boolean;
  /** The branch of a village that 村支书 heads. */
  implied?: NonNullable<ReadOffice["implied"]>;
  /** 公司, 该院: the body is said by a common noun. */
  noun?: string;
  /** 第四检察部, 外科: a unit inside the body, where no body of the text ends with it. */
  unit?: string;
}

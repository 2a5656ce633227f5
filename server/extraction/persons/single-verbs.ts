import { charactersOf } from "../text/characters.ts";

/** Verbs of one character that follow a name of two, and seldom end one of three. */
const VERBS =
  "晒劝随跟管守拉抱蹲坐站指哭捧拿递端扛背推摸挑喊骂送追赶捡拎掏翻敲牵抬陪找看摆割挖炒切摘教演跳打踢骑撑急";
const verbs = charactersOf(VERBS);

/** Whether a code unit is such a verb. */
export const isSingleVerb = (unit: number): boolean => verbs[unit] === 1;

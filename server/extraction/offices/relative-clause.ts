import { clauseBefore } from "./office-clause.ts";
import type { OfficeScene, ReadOffice } from "./office-scene.ts";
import { subjectSegments } from "./offices-of-subject.ts";
import { readSegments } from "./read-segments.ts";

const VERB =
  /(?:时任|现任|身兼|曾任|现为|原为|身为|担任过?|当过|当了(?:[一二三四五六七八九十几多两0-9]{1,4}年)?|做过|任过|兼任|出任)(?=[\u4e00-\u9fff、]{2,30}$)/;
/** 作为医疗队的一名医生,|某人: the clause before the name says what the one named is. */
const AS = /(?<=^|[^\u4e00-\u9fff])(?:作为|身为|身兼)/;
const LONGEST = 43;

/** 现为市作家协会副主席的|某人, 在县气象局当过副局长的|某人: offices told before the name by a clause of their own. */
export function officesInRelative(scene: OfficeScene, start: number): ReadOffice[] {
  const { text } = scene;
  const mark = text.charAt(start - 1);
  if (mark !== "的" && mark !== ",") return [];
  const clause = clauseBefore(text, start - 1, LONGEST);
  const verb = (mark === "," ? AS : VERB).exec(clause);
  if (!verb) return [];
  const at = start - 1 - clause.length + verb.index;
  return readSegments(scene, subjectSegments(scene, at, at + verb[0].length, start - 1));
}

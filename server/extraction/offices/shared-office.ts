import type { ReadOffice } from "./office-scene.ts";

const SHAREABLE =
  /副|常委$|教授$|教师$|老师$|专家$|员$|律师$|法官$|理事$|董事$|顾问$|工程师$|民警$|医师$|医生$|护士$|院士$/;

/** 副市长欧阳旭东、顾念慈: an office that several hold is said of each in the list; 市长 is not. */
export function sharedOffice(
  text: string,
  before: { start: number; end: number },
  offices: readonly ReadOffice[],
  person: { start: number; end: number },
): ReadOffice[] {
  const isShared = ({ title }: ReadOffice) => SHAREABLE.test(title) && !/^常务/.test(title);
  if (!offices.every(isShared)) return [];
  return /^(?:、|和|及|与|以及| +)$/.test(text.slice(before.end, person.start)) ? [...offices] : [];
}

import type { Sentence } from "../text/sentences.ts";
import type { Visit } from "./visit.ts";

/** Sentences in which a hearing that the article is about is told. */
const OPENING = 5;

const HEARS = "(?:公开|依法|当庭|集中|巡回|一审|不)*(?:开庭审理|开庭宣判|开庭|审理|宣判)";
const CASE = "([^,，。;；：:“”《》]{2,32}?(?:案|纠纷))";
/** 公开审理了一起…纠纷, 对被告人某某…案一审公开宣判, 一起…案在这里公开开庭. */
const TOLD = [
  new RegExp(`(${HEARS})了?(?:一起|一宗|一件|该起)?${CASE}`),
  new RegExp(`(?:对|一起|一宗|一件)${CASE}(?:进行|在[^,，。;；]{2,16}?)?(${HEARS})`),
];
const HEARING = new RegExp(HEARS);
/** That people came to hear it: without them a hearing is a step of the court's work, and no meeting. */
const HEARD = /旁听|观摩|巡回(?:审判|法庭|开庭)|村民[^,，。]{0,12}(?:坐|挤|围)/;

/** A court's hearing that people came to, called after its case: 滥伐林木案公开宣判. */
export function findHearing(text: string, sentences: readonly Sentence[]): Visit | undefined {
  if (!/法院|法庭/.test(text) || !HEARD.test(text)) return undefined;
  for (const sentence of sentences.slice(0, OPENING)) {
    const words = text.slice(sentence.start, sentence.end);
    const told = TOLD.map((pattern) => pattern.exec(words)).find((match) => match !== null);
    const deed = told && HEARING.exec(told[0]);
    if (!told || !deed) continue;
    const lawsuit = told.slice(1).find((part) => /(?:案|纠纷)$/.test(part)) ?? "";
    const start = sentence.start + told.index + deed.index;
    const name = lawsuit.replace(/^.*某/, "") + deed[0].replace(/^(?:一审|依法)+/, "");
    return { start, end: start + deed[0].length, text: deed[0], name, kind: "CONFERENCE", confidence: 0.78 };
  }
  return undefined;
}

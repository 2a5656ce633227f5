import type { FoundMention } from "../found-mention.ts";
import { type Sentence, spanAt } from "../text/sentences.ts";
import type { Visit } from "./visit.ts";

/** Heads of places and their deputies. */
const HEAD =
  /(?:书记|[省市县区州旗镇乡部]长|秘书长|专员|盟长|主席|人大常委会(?:副)?主任|(?<![办会心局])副主任|市领导|县领导)$/;
const GOES =
  "到(?!会|位|底|了)|去了?|来到|深入|前往|走进|走到|赴|赶到|赶赴|驱车|坐上|沿着?|踩着|冒着|顶着|率|带";
const INSPECTS =
  "调研|考察|检查|督导|督查|慰问|视察|踏勘|巡查|暗访|指导|督战|调度|现场办公|实地察看|实地查看";
const LOOKS = `${INSPECTS}|走访|看望|察看|查看|看了|问了|走了|转了|听取`;
/** 到工地调研, 检查某镇和某林场, 走进…院子. */
const VISIT = new RegExp(
  `^(?:一行|同志)?[^,，。;；说要求对向]{0,12}?((?:${GOES})[^。;；]{1,50}?(?:${INSPECTS})(?![组团员会])(?:(?!时[强要指提])[^,，。;；]){0,16}|(?:${INSPECTS})(?![组团员会的])[^,，。;；]{3,20})`,
);
/** 到某村看了三户蚕农. */
const LOOKS_ROUND = new RegExp(
  `^(?:一行|同志)?[^,，。;；说要求对向]{0,12}?((?:${GOES})[^。;；]{1,50}?(?:${LOOKS})[^,，。;；]{0,16})`,
);
/** 踩着雪，走进老人的院子. */
const CALLS_IN =
  /^(?:一行|同志)?[^,，。;；说要求对向]{0,12}?((?:(?:踩着|冒着|顶着)[^,，。;；]{1,6}[,，])?(?:走进|来到|深入)[^,，。;；]{3,24})/;
/** 带队到工地转了一圈: who leads others somewhere inspects, whatever the word. */
const LEADS_TO =
  /^(?:同志)?((?:带队|率队|带领[^,，。;；]{2,12}?)[^,，。;；]{0,4}(?:到|赴|去了?|深入|前往|走进|沿)[^,，。;；]{3,30})/;
/** 到校调研, 来到某镇察看灾情: who goes somewhere to look in. */
const GOES_TO_INSPECT = new RegExp(
  `^[^,，。;；]{0,12}?(?:到|来到|深入|赴|赶到)[^,，。;；]{1,14}?(?:${INSPECTS})(?![组团员会])`,
);
/** Heads of what a state has beside its places. */
const OF_OFFICE = /(?:[局厅部处署院]长|检察长|主任)$/;
const OFFICER = /[长任记席授员]$/;
/** Sentences in which a call without a word for an inspection may be one. */
const OPENING = 3;
/** 对某某一行来考察表示欢迎: of whom others do something. */
const OTHERS = /[对向与和同给]/;
/** Characters in which he is told to speak, or others to come along. */
const REACH = 240;
const SPEAKS = /强调|指出|要求|叮嘱|嘱咐|提出|希望|勉励|提醒|撂下[^,，]{0,4}话/;
const ALONG = /陪同|随同|随行|同行|一道|参加/;
/** Who went along is told in the paragraph. */
const TAKEN_ALONG = /^[^\n]*?(?:陪同|随同|随行|同行)/;

/** The words after an officer's name that tell of his visit. */
function visitAfter(rest: string, near: boolean, alone: boolean): RegExpExecArray | null {
  const inspects = VISIT.exec(rest) ?? LEADS_TO.exec(rest);
  if (inspects || !near) return inspects;
  return LOOKS_ROUND.exec(rest) ?? (alone ? CALLS_IN.exec(rest) : null);
}

/** Whether what follows a visit tells that he spoke there, or that others came along. */
const isBorneOut = (after: string): boolean =>
  SPEAKS.test(/^[^\n]*/.exec(after)?.[0] ?? "") || ALONG.test(after);

/** Longest words of several clauses after which a visit is called. */
const LONG = 28;
/** 带领委员沿江走了一趟,先后到某镇,实地察看岸线: called after its last clause, if that is long enough. */
const shortened = (told: string): string => {
  const last = /[^,，]*$/.exec(told)?.[0] ?? "";
  return told.length > LONG && last.length > 5 ? last : told;
};

/**
 * An officer who goes somewhere, looks round and says something there, wherever the text tells of it; beside another
 * meeting (`alone` false) only one in which he looks round.
 */
export function visitTold(
  text: string,
  persons: readonly FoundMention[],
  sentences: readonly Sentence[],
  alone = true,
): Visit | undefined {
  const further = sentences[OPENING]?.start ?? text.length;
  const heads = new Set<string>();
  for (const person of persons) {
    const before = text.slice(Math.max(0, person.start - 6), person.start);
    if (HEAD.test(before)) heads.add(person.text);
    const after = text.slice(person.end, person.end + 20);
    const leads =
      (OFFICER.test(before) && LEADS_TO.test(after)) ||
      (OF_OFFICE.test(before) && GOES_TO_INSPECT.test(after));
    if (!(heads.has(person.text) || leads) || OTHERS.test(text.charAt(person.start - 1))) continue;
    const sentence = spanAt(sentences, person.start);
    if (!sentence) continue;
    const rest = text.slice(person.end, sentence.end);
    const near = sentence.start < further || TAKEN_ALONG.test(text.slice(person.end, person.end + REACH));
    const match = visitAfter(rest, near, alone);
    const told = match?.[1];
    if (!match || !told || /(?:看望|慰问)[他她]/.test(told)) continue;
    const end = person.end + match[0].length;
    if (!isBorneOut(text.slice(end, person.end + REACH))) continue;
    return {
      ...{ start: end - told.length, end, text: told },
      ...{ name: `${person.text}${shortened(told)}`, kind: "INSPECTION", confidence: 0.7 },
    };
  }
  return undefined;
}

const CALLS_FOR = /^(?:强调|指出|要求|叮嘱|嘱咐)/;
const WALKS =
  /(?:来到|走进|登上|走上|蹲在|钻进|到[^,，。;；]{2,16}?)[^,，。;；]{0,16}|(?:看了|察看|查看|拿起|抓起|捧起|凑近|俯身)/;

/** An officer whom the opening names, who looks round without a word for it and calls for things: 市长某某拿起一盘秧苗…. */
export function walkTold(
  text: string,
  persons: readonly FoundMention[],
  sentences: readonly Sentence[],
): Visit | undefined {
  const further = sentences[1]?.end ?? text.length;
  const first = persons.find(
    ({ start }) => start < further && HEAD.test(text.slice(Math.max(0, start - 6), start)),
  );
  const sentence = first && spanAt(sentences, first.start);
  const walks = sentence && WALKS.exec(text.slice(first.end, sentence.end));
  const calls = persons.some(
    ({ text: name, end }) => name === first?.text && CALLS_FOR.test(text.slice(end, end + 2)),
  );
  if (!first || !walks || !calls) return undefined;
  const start = first.end + walks.index;
  return {
    ...{ start, end: start + walks[0].length, text: walks[0] },
    ...{ name: `${first.text}调研`, kind: "INSPECTION", confidence: 0.68 },
  };
}

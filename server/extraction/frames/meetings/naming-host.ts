import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { toPlain } from "../../text/fold.ts";
import { type Draft, type Scene, sentenceAt } from "../scene.ts";

const namesOfBodies = (entities: readonly Entity[]): Map<string, Entity> =>
  new Map(
    entities
      .filter((e) => e.kind === "Organisation")
      .flatMap((e) =>
        [e.name, ...e.aliases, ...e.mentions.map((m) => m.text)].map((name) => [toPlain(name), e] as const),
      ),
  );

/** 将提请5月召开的…会议审议: a meeting to come. */
const PASSED_ON = /(?:提请|提交|报请)[^,，。;；]{0,12}$/;

/** Ceremonies whose name begins with who holds them. */
const OWN_CEREMONY = /(?:开学|毕业|结业|开班)(?:典礼|式|仪式)|表彰(?:大会|会)$/;

/** 市人大常委会视察…, 县检察院开展…: an inspection that a body makes, and no group that comes. */
const OWN_INSPECTION =
  /^[^,，]{0,12}(?:人大常委会|人大|政协|检察院|法院|[局委厅])(?:“|组织|开展|视察|检查|督办|调研|督查|对|就|赴|到)/;

/** 某市第十五届人大常委会第三次会议 is one of 某市人大常委会. */
const TERM = /第?[\d一二三四五六七八九十百]+届/;

/** A meeting whose name opens with a body is that body's: 市政府2020年第16次常务会议. */
export function organisers(scene: Scene, entities: readonly Entity[]): Draft[] {
  const told: Draft[] = [];
  const bodies = namesOfBodies(entities);
  for (const meeting of scene.meetings) {
    const mention = meeting.mentions[0];
    if (
      !mention ||
      /(?:会员|代表)大会(?!常务委员会)/.test(meeting.name) ||
      PASSED_ON.test(scene.text.slice(Math.max(0, mention.start - 14), mention.start)) ||
      (meeting.meetingKind === "INSPECTION" && !OWN_INSPECTION.test(meeting.name)) ||
      (meeting.meetingKind === "CEREMONY" && !OWN_CEREMONY.test(meeting.name)) ||
      meeting.meetingKind === "TALKS"
    )
      continue;
    const called = meeting.meetingKind === "INSPECTION" ? meeting.name : mention.text;
    const name = toPlain(called).replace(TERM, "");
    const heads = [...bodies].filter(([text]) => name.startsWith(text) && text.length < name.length);
    const head = heads.sort(([a], [b]) => b.length - a.length)[0];
    if (head)
      told.push({
        type: "ORGANISED",
        from: head[1],
        to: meeting,
        evidence: sentenceAt(scene, mention),
        confidence: 0.9,
      });
  }
  return told;
}

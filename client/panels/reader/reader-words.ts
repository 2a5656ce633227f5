import {
  KINDS,
  type Kind,
  type Label,
  RELATIONS,
  type RelationType,
} from "../../../graph-schema/ontology.ts";
import type { ReaderProps } from "./reader-article.ts";
import type { Fact } from "./reader-notes.ts";

type Language = ReaderProps["language"];

interface Words {
  readonly reader: string;
  readonly back: string;
  readonly onPage: string;
  readonly show: string;
  readonly margin: string;
  readonly relations: string;
  /** Beside what may well be read wrong. */
  readonly unsure: string;
  readonly lines: string;
  readonly lineRange: (first: number, last: number) => string;
  readonly original: (first: number, last: number) => string;
  readonly place: (name: string, index: number, total: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly cite: string;
  readonly citeBibtex: string;
  readonly putOnCanvas: string;
  readonly inferred: string;
  readonly reporters: string;
  readonly noHeadline: string;
  readonly loading: string;
  readonly contents: string;
  readonly note: (number: number) => string;
  readonly more: (count: number) => string;
  readonly comma: string;
  readonly thisMeeting: string;
}

/** The reader's own words. */
export const WORDS: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    reader: "读原文",
    back: "回到画布",
    onPage: "本版的报道",
    show: "标出",
    margin: "页边",
    relations: "关系",
    unsure: "存疑",
    lines: "原版行号",
    lineRange: (first, last) => `行 ${first}—${last}`,
    original: (first, last) => `原版，第 ${first}—${last} 行`,
    place: (name, index, total) => `${name}的证据，第 ${index} 句，共 ${total} 句`,
    previous: "上一处",
    next: "下一处",
    cite: "复制引文",
    citeBibtex: "复制 BibTeX 引文",
    putOnCanvas: "全文放上画布",
    inferred: "年份据报道推定",
    reporters: "记者",
    noHeadline: "（无标题）",
    loading: "正在取报道……",
    contents: "本版与标注",
    note: (number) => `第 ${number} 条页边注`,
    more: (count) => `等 ${count} 个`,
    comma: "、",
    thisMeeting: "本次会议",
  },
  en: {
    reader: "Article",
    back: "Back to canvas",
    onPage: "On this page",
    show: "Highlight",
    margin: "Margin",
    relations: "Relations",
    unsure: "unsure",
    lines: "Printed lines",
    lineRange: (first, last) => `lines ${first}–${last}`,
    original: (first, last) => `As printed, lines ${first}–${last}`,
    place: (name, index, total) => `Evidence of ${name}, ${index} of ${total}`,
    previous: "Previous sentence",
    next: "Next sentence",
    cite: "Copy citation",
    citeBibtex: "Copy citation as BibTeX",
    putOnCanvas: "Put all on canvas",
    inferred: "Year inferred from the report",
    reporters: "By",
    noHeadline: "(no headline)",
    loading: "Fetching the article…",
    contents: "Page and highlights",
    note: (number) => `Note ${number}`,
    more: (count) => `${count} in all`,
    comma: ", ",
    thisMeeting: "this meeting",
  },
};

export function kindName(kind: Kind, language: Language): string {
  return inLanguage(KINDS[kind], language);
}

/** A fact's verb; one that carries a title reads on into it. */
export function verb({ type, titled }: Fact, language: Language): string {
  return inLanguage((titled ? TITLED[type] : undefined) ?? RELATIONS[type].label, language);
}

const TITLED: Readonly<Partial<Record<RelationType, Label>>> = {
  HOLDS_POSITION: { zh: "任", en: "is" },
  AWARDED: { zh: "获", en: "received" },
};

function inLanguage({ zh, en }: Label, language: Language): string {
  return language === "en" ? en : zh;
}

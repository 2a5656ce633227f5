import { isSoundName } from "../persons/person-names.ts";
import { surnameAt } from "../persons/surnames.ts";
import { findAll } from "../text/find-all.ts";
import { simplify } from "../text/fold.ts";
import { cutWords } from "../text/lattice.ts";
import { findPublication, type Publication } from "./publication.ts";

/** Who signs: the names in order, and what they are said to have done. */
export interface Byline {
  names: string[];
  /** A photograph's credit rather than a text's. */
  photo: boolean;
  /** 本报评论员, 特约评论员. */
  commentator: boolean;
  /** Where and when it was published, of a line that tells it. */
  publication?: Publication;
}

const PAPER =
  "(?:本报|本刊|本台|本网|新华社|中新社|[\\u4e00-\\u9fff]{2,5}(?:日报|晚报|时报|早报|晨报|商报|都市报|法治报|法制报|青年报|报|在线|网|融媒体中心|融媒体|广播电视台|电视台))";
const RANK =
  "(?:特约|特派|特邀|见习|实习|首席|全媒体|融媒体?|新媒体|数字|全媒|驻[\\u4e00-\\u9fff]{1,4}|摄影|文字|体育|高级|主任|·)";
const JOB =
  "(?:记者团?|通讯员|通信员|评论员|实习生|特派员|撰稿人?|撰文|作者|文字|采写|整理|供稿|报道组?|摄影报道|摄影|摄制|摄(?![\\u4e00-\\u9fff])|供图|制图|绘图|图表|插图|漫画|图片|图文|文图|文\\s*[/／、]\\s*图|(?<![\\u4e00-\\u9fff])[文图](?![\\u4e00-\\u9fff]))";
const BUREAU = "[\\u4e00-\\u9fff]{2,6}(?:记者站|通联站)(?:记者)?";
const ROLE = new RegExp(
  `${BUREAU}|${PAPER}?[·\\s]*(?:${PAPER}[·\\s]*)?${RANK}*\\s*${JOB}(?![\\u4e00-\\u9fff]*[县市区镇村])`,
  "gu",
);
const WRITES = /记者|通讯员|通信员|文|撰|作者|采写|整理|评论员|供稿|实习生/u;
const PHOTOGRAPHS = /摄|漫画|图/u;
const MARK = /^[■□◆◇●○◎☉⊙▪▫★☆▲△▼※◾◼⬛❖►▶♦•·✦✧▌▍◤◥❒❑▓◈]+\s*/u;
const SEPARATORS = /[\s\u3000、，,；;：:/／|｜&＆+()（）[\]【】—\-\u0001]+/u;
const NOT_NAMES = /^(?:获悉|了解|了解到|报道|综合|专电|发自|整理|编辑|来源|电话|转载|供稿)$/u;

/** The name of a column of opinions. */
export const COMMENT =
  /^(?:[\u4e00-\u9fff]{2}时评|社论|时评|评论|短评|本报评论员(?:文章)?|今日谈|锐评|微评|快评|言论|每周评论)$/u;

export const withoutMark = (line: string): string => line.replace(MARK, "");

/** The editor named behind the writer: （张三 编辑 李四）. */
const EDITED = /[\s\u3000|｜]+(?:责任)?编辑[\s\u3000:：]+[\u4e00-\u9fff]{2,4}(?=[）)]?$)/u;

const isHan = (text: string): boolean => /^[\u4e00-\u9fff]+$/u.test(text);

/** Whether a word looks like a Chinese person's name by its length and surname. */
export function looksLikeName(word: string): boolean {
  if (!isHan(word)) return /^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,12}$/u.test(word);
  const surname = surnameAt(word, 0)?.length;
  if (surname === 1) return word.length === 2 || word.length === 3;
  return surname === 2 && (word.length === 3 || word.length === 4);
}

/** ■某县某局局长 张三: who is asked to write, with the office. */
const GUEST =
  /^[\u4e00-\u9fff（）()]{2,28}(?:书记|主任|[局厅处科所站院校园行会部镇乡县市区村队]长|主席|常委|代表|委员|经理|董事|教授|研究员|教师|老师|律师|医[生师]|作家|法官|检察官)[\s\u3000]+([\u4e00-\u9fff·]{2,4})$/u;

/** Reads a line that does nothing but sign; `undefined` when it does anything else. */
export function findByline(line: string): Byline | undefined {
  const simplified = simplify(line);
  const byline = readPublication(simplified) ?? readByline(simplified);
  if (!byline || simplified === line) return byline;
  return { ...byline, names: byline.names.map((name) => asPrinted(name, simplified, line)) };
}

function asPrinted(name: string, simplified: string, line: string): string {
  const at = simplified.indexOf(name);
  return at < 0 ? name : line.slice(at, at + name.length);
}

function readPublication(line: string): Byline | undefined {
  const publication = findPublication(line);
  if (!publication) return undefined;
  const names = publication.writers.flatMap((some) => readByline(some)?.names ?? toNames(some, true) ?? []);
  return { names, photo: false, commentator: false, publication };
}

function readByline(line: string): Byline | undefined {
  const text = line.trim();
  if (text.length > 90 || /[。！？!?；“”《》]/u.test(text)) return undefined;
  const marked = MARK.test(text);
  if (COMMENT.test(withoutMark(text)) && !/评论员/u.test(text)) return undefined;
  const guest = marked ? GUEST.exec(text.replace(MARK, ""))?.[1] : undefined;
  if (guest && looksLikeName(guest)) return { names: [guest], photo: false, commentator: false };
  const roles: string[] = [];
  const edited = EDITED.test(text);
  const rest = text
    .replace(MARK, "")
    .replace(/^(?:责任)?编辑.*$/u, "\u0002")
    .replace(EDITED, "\u0001")
    .replace(ROLE, (role) => {
      roles.push(role);
      return "\u0001";
    });
  if (!marked && !edited && roles.length === 0) return undefined;
  const names = toNames(rest, roles.length > 0 || marked);
  if (!names || names.length > 12) return undefined;
  const all = roles.join(" ");
  const commentator = /评论员/u.test(all);
  if (names.length === 0 && !commentator && !/记者|通讯员/u.test(all)) return undefined;
  return { names, commentator, photo: PHOTOGRAPHS.test(all) && !signsText(all) };
}

/** 记者 X 摄 is a photograph's credit, 记者 X 文/图 and 记者 X 通讯员 Y are not. */
function signsText(roles: string): boolean {
  if (/文|撰|采写|通讯员|作者/u.test(roles) && !/摄(?:影报道)?$/u.test(roles)) return true;
  return WRITES.test(roles) && !PHOTOGRAPHS.test(roles);
}

function toNames(rest: string, credited: boolean): string[] | undefined {
  const words = mergeSpaced(rest.split(SEPARATORS).filter((word) => word !== ""));
  const names: string[] = [];
  for (const word of words) {
    const found = splitNames(word, credited);
    if (!found) return undefined;
    names.push(...found);
  }
  return names;
}

/** 张 三 is one name printed wide: single characters go together two by two. */
function mergeSpaced(words: readonly string[]): string[] {
  const merged: string[] = [];
  let open = false;
  for (const word of words) {
    const single = word.length === 1 && isHan(word);
    if (single && open) merged.push((merged.pop() ?? "") + word);
    else merged.push(word);
    open = single && !open;
  }
  return merged;
}

/** One name, or several printed without a gap, each beginning with a surname. */
function splitNames(word: string, credited: boolean): string[] | undefined {
  if (NOT_NAMES.test(word)) return undefined;
  if (looksLikeName(word)) return [word];
  if (!isHan(word) || word.length > 9) return undefined;
  for (const length of [3, 2, 4]) {
    const head = word.slice(0, length);
    if (word.length <= length + 1 || !looksLikeName(head)) continue;
    const tail = splitNames(word.slice(length), false);
    if (tail) return [head, ...tail];
  }
  const foreign = word.length >= 4 && word.length <= 7 && sounds(word) >= word.length * 0.6;
  return credited && (word.length === 2 || word.length === 3 || foreign) ? [word] : undefined;
}

/** How many characters of a word are such as transcribe sounds. */
const sounds = (word: string): number => [...word].filter((char) => isSoundName(`·${char}`)).length;

/** Names and nothing else, as writers sign below a headline: 柳依依, 白帆 江心洲; in brackets only there. */
export function findBareByline(line: string, belowHead: boolean): Byline | undefined {
  const signed = belowHead ? line.trim().replace(/^[（(]([^（）()]*)[）)]$/u, "$1") : line.trim();
  const words = mergeSpaced(signed.split(/[\s\u3000、]+/u));
  if (words.length > 3 || !words.every((word) => word.length <= 4 && looksLikeName(word))) return undefined;
  return words.every(isNoWord) ? { names: words, photo: false, commentator: false } : undefined;
}

/** Whether a name is none of the dictionary's words: 文化 and 高新区 are. */
const isNoWord = (name: string): boolean => cutWords(name).length > 1;

const BRACKETED = /[（(]([^（）()]{2,70})[）)]/gu;

/** The names signed in brackets at the opening of an article, 本报讯 (记者 …), or at its very end. */
export function findBracketedBylines(text: string): string[] {
  const names: string[] = [];
  for (const found of findAll(text, BRACKETED)) {
    const atHead = found.index < 40;
    const atEnd = found.index + found[0].length >= text.trimEnd().length - 1;
    if (!atHead && !atEnd) continue;
    const byline = findByline(found[1] ?? "");
    if (byline && (byline.names.length > 0 || byline.commentator)) names.push(...byline.names);
  }
  return names;
}

const PHOTOGRAPHER =
  /(?:^|[\s。！，,;；（(■□◆])((?:[\u4e00-\u9fff]{0,8}(?:记者|通讯员)\s*)?[\u4e00-\u9fff·]{1,4}(?:[\s、]+[\u4e00-\u9fff·]{1,4}){0,4})[\s/／]*(摄影报道|摄影|摄|供图)\s*[)）]?$/u;

/** The names that sign a photograph at the end of its caption: 张三 摄. */
export function findPhotographers(caption: string): string[] {
  const found = PHOTOGRAPHER.exec(caption.trimEnd());
  return found ? (findByline(`${found[1]} ${found[2]}`)?.names ?? []) : [];
}

/** 宣州区工商业联合会: ends as bodies do. */
const BODY_END = /.{3}(?:局|院|委|会|校|学|公司|集团|银行|分行|支行|中心|协会|办|站|所|队|社区|村|厂)$/u;

/** Whether a text is nothing but a list of names, as of those who sat on a platform or of bodies that were honoured. */
export function isRoll(text: string): boolean {
  if (text.length < 12 || /[。，,；;：:]/u.test(text)) return false;
  const words = mergeSpaced(text.split(/[\s\u3000]+/u).filter((word) => word !== ""));
  if (words.length >= 4 && words.every((word) => BODY_END.test(word))) return true;
  return words.length >= 5 && words.filter(looksLikeName).length >= words.length * 0.7;
}

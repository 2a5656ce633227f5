/** What a reader sees of a part of an HTML document, line by line. Nothing is run, nothing is fetched. */
import { toLine } from "./print-articles.ts";

/** As much of a document's tree as is walked here. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  getAttribute?(name: string): string | null;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const UNSEEN = names(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE NAV FOOTER ASIDE FORM BUTTON SELECT TEXTAREA SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO DIALOG",
);
const BLOCKS = names(
  "ADDRESS ARTICLE BLOCKQUOTE BODY BR CENTER DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL",
);
const TEXT_NODE = 3;

export interface HtmlLine {
  text: string;
  /** Rank of the heading that the line is, 1 to 6; 0 for any other line. */
  rank: number;
}

/** Each block's words as a line, top to bottom; what the document hides is left out. */
export function toHtmlLines(root: HtmlNode): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let words = "";
  let rank = 0;
  const endLine = () => {
    const text = toLine(words.replace(/[ \t\r\n\f\u00a0]+/gu, " "));
    if (text !== "") lines.push({ text, rank });
    words = "";
  };
  walkHtml(root, {
    enter: (node) => {
      if (node.nodeType === TEXT_NODE) words += node.nodeValue ?? "";
      if (isHidden(node)) return false;
      if (BLOCKS.has(node.nodeName)) endLine();
      rank = rankOf(node) || rank;
      return true;
    },
    leave: (node) => {
      if (BLOCKS.has(node.nodeName)) endLine();
      if (rankOf(node) > 0) rank = 0;
    },
  });
  endLine();
  return lines;
}

const rankOf = ({ nodeName }: HtmlNode): number => Number(/^H([1-6])$/u.exec(nodeName)?.[1] ?? 0);

const isHidden = (node: HtmlNode): boolean =>
  UNSEEN.has(node.nodeName.toUpperCase()) ||
  (node.getAttribute !== undefined &&
    (node.getAttribute("hidden") !== null || /display\s*:\s*none/iu.test(node.getAttribute("style") ?? "")));

interface Visit {
  /** False to pass over what is inside. */
  enter(node: HtmlNode, depth: number): boolean;
  leave?(node: HtmlNode): void;
}

/** In document order, without recursion: a page may be nested deeper than a stack is. */
export function walkHtml(root: HtmlNode, { enter, leave }: Visit): void {
  const open: HtmlNode[] = [];
  let next: HtmlNode | null = root;
  while (next !== null) {
    const node: HtmlNode = next;
    const inside = enter(node, open.length);
    next = inside ? node.firstChild : null;
    if (next !== null) {
      open.push(node);
      continue;
    }
    let done: HtmlNode | undefined = node;
    if (inside) leave?.(node);
    while (done !== undefined && next === null) {
      if (done === root) return;
      next = done.nextSibling;
      if (next !== null) break;
      done = open.pop();
      if (done !== undefined) leave?.(done);
    }
  }
}

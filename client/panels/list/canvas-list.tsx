import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { visibleGraph } from "../../explorer/visible-graph.ts";
import { Quote } from "../evidence/quote.tsx";
import { DateText } from "../marks/date-text.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { type Content, type Row, toTreeRows } from "./tree-rows.ts";
import { useSentences } from "./use-sentences.ts";
import { useTreeFocus } from "./use-tree-focus.ts";

function NodeContent({ node }: Extract<Content, { type: "node" }>) {
  const { t } = useTranslation();
  return (
    <>
      <KindMark kind={node.kind} size={15} />
      <span lang="zh-CN">{node.name}</span>
      <span className="hint">{t("list.sentences", { count: node.sentences })}</span>
    </>
  );
}

function LineContent({ edge, other, outwards }: Extract<Content, { type: "line" }>) {
  const { t } = useTranslation();
  return (
    <>
      <FamilyLine family={edge.family} width={20} />
      <span aria-hidden="true">{outwards ? "→" : "←"}</span>
      <span className={`verb-${edge.family}`}>{edge.label}</span>
      <KindMark kind={other.kind} size={13} />
      <span lang="zh-CN">{other.name}</span>
      <span className="hint">{t("list.sentences", { count: edge.sentences })}</span>
    </>
  );
}

function SentenceContent({ evidence }: Extract<Content, { type: "sentence" }>) {
  const { article, start, end } = evidence;
  return (
    <>
      <Quote text={article.text} start={start} end={end} />
      {article.date !== null && (
        <span className="hint">
          <DateText date={article.date} inferred={article.dateInferred} />
        </span>
      )}
    </>
  );
}

function RowContent({ content }: { content: Content }) {
  const { t } = useTranslation();
  switch (content.type) {
    case "kind":
      return (
        <span className="list-head">
          {t(`kind.${content.kind}`)} <span>{content.count}</span>
        </span>
      );
    case "node":
      return <NodeContent {...content} />;
    case "line":
      return <LineContent {...content} />;
    case "sentence":
      return <SentenceContent {...content} />;
    case "more":
      return (
        <>
          {t("list.hidden", { count: content.node.hidden })} <b>{t("entity.expand")}</b>
        </>
      );
    case "note":
      return (
        <span className="hint">
          {t(content.note === "noEvidence" ? "entity.noEvidence" : `list.${content.note}`)}
        </span>
      );
  }
}

/** What the row is chosen by on the canvas. */
function chosenBy(content: Content): string | undefined {
  if (content.type === "node") return content.node.id;
  return content.type === "line" ? content.edge.id : undefined;
}

function useChoosing(toggle: (key: string) => void): (row: Row) => void {
  const { dispatch, expand } = useExplorer();
  return ({ key, content }) => {
    const id = chosenBy(content);
    if (id !== undefined) dispatch({ type: "selected", ids: [id] });
    else if (content.type === "kind") toggle(key);
    else if (content.type === "more") void expand(content.node.id);
    else if (content.type === "sentence") {
      const { article, start, end } = content.evidence;
      dispatch({ type: "articleOpened", article: { articleId: article.id, mark: { start, end } } });
    }
  };
}

/** The rows that are to be seen, and a way to open and close them. */
function useRows() {
  const { state, language } = useExplorer();
  const { scene, known, inside } = state;
  const graph = useMemo(() => visibleGraph(state, language), [scene, known, inside, language]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () => graph.edges.filter(({ id }) => [...toggled].some((key) => key.endsWith(` ${id}`))),
    [graph, toggled],
  );
  const sentences = useSentences(lines);
  const rows = useMemo(() => toTreeRows(graph, toggled, sentences), [graph, toggled, sentences]);
  const toggle = (key: string): void =>
    setToggled(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );
  return { rows, toggle };
}

/** The canvas in words, as a tree: by kind, strongest first, every line opening to its sentences. */
export function CanvasList() {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const { rows, toggle } = useRows();
  const choose = useChoosing(toggle);
  const focus = useTreeFocus(rows, toggle, choose);
  if (rows.length === 0) return <p className="empty">{t("list.empty")}</p>;
  return (
    <ul ref={focus.ref} role="tree" className="twin" aria-label={t("list.tree")} onKeyDown={focus.onKeyDown}>
      {rows.map((row) => (
        <li
          key={row.key}
          data-key={row.key}
          role="treeitem"
          className={toClass(row)}
          tabIndex={row.key === focus.active ? 0 : -1}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.size}
          aria-expanded={row.open}
          aria-selected={state.selection.includes(chosenBy(row.content) ?? "")}
          onFocus={() => focus.onFocus(row.key)}
          onBlur={focus.onBlur}
          onClick={() => choose(row)}
        >
          <Fold open={row.open} onToggle={() => toggle(row.key)} />
          <RowContent content={row.content} />
        </li>
      ))}
    </ul>
  );
}

function toClass({ content }: Row): string {
  const dimmed =
    (content.type === "node" && content.node.dimmed) || (content.type === "line" && content.edge.dimmed);
  return `twin-row twin-${content.type}${dimmed ? " dimmed" : ""}`;
}

/** For the pointer; the keyboard has the arrows, and a screen reader the row's own state. */
function Fold({ open, onToggle }: { open: boolean | undefined; onToggle(): void }) {
  if (open === undefined) return null;
  return (
    <span
      className="fold"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon name={open ? "down" : "right"} size={14} />
    </span>
  );
}

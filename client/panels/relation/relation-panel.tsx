import { useTranslation } from "react-i18next";
import { ask, holds } from "../../api/api.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { VisibleEdge } from "../../explorer/visible-graph.ts";
import {
  EntitiesDocument,
  RelationEvidenceDocument,
  SentencesAmongDocument,
} from "../../generated/operations.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { PanelClose } from "../marks/panel-close.tsx";
import { RelationActions } from "./relation-actions.tsx";

const SENTENCES = 20;

type Found = Awaited<ReturnType<typeof askOne>>;

async function askOne(id: string, after: string | null) {
  const { node } = await ask(RelationEvidenceDocument, { id, first: SENTENCES, after });
  return holds(node, "evidence") ? node.evidence : undefined;
}

const newestFirst = (a: Item, b: Item) => (b.node.date ?? "").localeCompare(a.node.date ?? "");
type Item = NonNullable<Found>["edges"][number];

/** Sentences of all relations of a line. Where each relation's next page begins is kept together in one cursor. */
function useLineEvidence(line: VisibleEdge) {
  const { relationIds } = line;
  return usePages(relationIds.join(), async (after) => {
    const cursors = after === undefined ? undefined : (JSON.parse(after) as (string | null)[]);
    const asked = relationIds.map((id, index) => {
      const cursor = cursors?.[index];
      return cursors !== undefined && typeof cursor !== "string" ? undefined : askOne(id, cursor ?? null);
    });
    const found = await Promise.all(asked);
    const nexts = found.map((page) =>
      page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null,
    );
    return {
      items: found.flatMap((page) => page?.edges ?? []).toSorted(newestFirst),
      total: line.sentences,
      next: nexts.some((next) => next !== null) ? JSON.stringify(nexts) : undefined,
    };
  });
}

function Ends({ line }: { line: VisibleEdge }) {
  const { data } = useAnswer(EntitiesDocument, { ids: [line.source, line.target] });
  const from = data?.entities.find(({ id }) => id === line.source);
  const to = data?.entities.find(({ id }) => id === line.target);
  return (
    <div className={`triple triple-${line.family}`}>
      {from !== undefined && <EntityName entity={from} size={18} />}
      <p className={`triple-verb verb-${line.family}`}>{line.label}</p>
      {to !== undefined && <EntityName entity={to} size={18} />}
    </div>
  );
}

function Summary({ line }: { line: VisibleEdge }) {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const relations = line.relationIds.flatMap((id) => state.known.relations[id] ?? []);
  const firsts = relations.flatMap(({ firstDate }) => firstDate ?? []).toSorted();
  const lasts = relations.flatMap(({ lastDate }) => lastDate ?? []).toSorted();
  const [first, last] = [firsts[0], lasts.at(-1)];
  const inside = useInside(line);
  const comma = language === "zh-CN" ? "，" : ", ";
  return (
    <>
      <p className="panel-sum">
        {t("relation.said", { count: line.sentences })}
        {inside !== undefined && comma + t("relation.inside", { count: inside })}
      </p>
      {first !== undefined && last !== undefined && (
        <p className="panel-sum">
          {t("relation.first")} <DateText date={first} />
          {comma}
          {t("relation.last")} <DateText date={last} />
        </p>
      )}
    </>
  );
}

/** How many of its sentences lie within the window of dates, where there is one. */
function useInside({ source, target, types }: VisibleEdge): number | undefined {
  const { from, to } = useExplorer().state.scene.filter;
  const windowed = from !== undefined || to !== undefined;
  const filter = { types: [...types], from: from ?? null, to: to ?? null, undated: false };
  const asked = { ids: [source, target], filter, first: 1, after: null };
  const { data } = useAnswer(SentencesAmongDocument, windowed ? asked : undefined);
  return data?.evidenceAmong.totalCount;
}

/** A line of the canvas: its two ends, its verbs or titles, and each sentence that says so. */
export function RelationPanel({ line }: { line: VisibleEdge }) {
  const { t } = useTranslation();
  const evidence = useLineEvidence(line);
  return (
    <>
      <div className="panel-head">
        <div className="panel-kind">
          <FamilyLine family={line.family} width={20} />
          {t(`family.${line.family}`)}
          <PanelClose />
        </div>
        <Ends line={line} />
        <Summary line={line} />
        <RelationActions line={line} newest={evidence.items[0]?.node} />
      </div>
      <div className="panel-scroll panel-ruled">
        <EvidenceList pages={evidence} bare={line.relationIds.length === 1} />
      </div>
    </>
  );
}

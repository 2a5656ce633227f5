import { useTranslation } from "react-i18next";
import { ask, holds } from "../../api/api.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { usePages } from "../../api/use-pages.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { VisibleEdge } from "../../explorer/visible-graph.ts";
import { EntitiesDocument, RelationEvidenceDocument } from "../../generated/operations.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { PanelClose } from "../marks/panel-close.tsx";

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
  return (
    <>
      <p className="panel-sum">{t("relation.said", { count: line.sentences })}</p>
      {first !== undefined && last !== undefined && (
        <p className="panel-sum">
          {t("relation.first")} <DateText date={first} />
          {language === "zh-CN" ? "，" : ", "}
          {t("relation.last")} <DateText date={last} />
        </p>
      )}
    </>
  );
}

/** For a line that is not on the canvas: a way to put it there. */
function PlaceAction({ line }: { line: VisibleEdge }) {
  const { t } = useTranslation();
  const { state, placeAll } = useExplorer();
  const ends = [line.source, line.target];
  if (ends.every((id) => state.scene.nodes.includes(id))) return null;
  const around = ends.find((id) => state.scene.nodes.includes(id));
  return (
    <div className="actions">
      <button type="button" className="button solid" onClick={() => void placeAll(ends, around)}>
        {t("entity.putOnCanvas")}
      </button>
    </div>
  );
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
        <PlaceAction line={line} />
      </div>
      <div className="panel-scroll panel-ruled">
        <EvidenceList pages={evidence} bare={line.relationIds.length === 1} />
      </div>
    </>
  );
}

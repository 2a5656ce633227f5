import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RELATIONS } from "../../../graph-schema/ontology.ts";
import { ask } from "../../api/api.ts";
import { type Pages, toPage, usePages } from "../../api/use-pages.ts";
import { toCircled } from "../../explorer/community-numbers.ts";
import type { Behind, Named, Span } from "../../explorer/counts-question.ts";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { scopeOf } from "../../explorer/scope-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { familyOf } from "../../explorer/visible-graph.ts";
import {
  CommunityMembersDocument,
  type GraphFilter,
  MeetingsOfDocument,
} from "../../generated/operations.ts";
import { toDateText, toSpanText } from "../../i18n/dates.ts";
import type { Language } from "../../i18n/language.ts";
import { DateText } from "../marks/date-text.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { PanelClose } from "../marks/panel-close.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { FoldedEvidence, SentencesAmong } from "./folded-evidence.tsx";
import { MoreRows } from "./more-rows.tsx";
import { useRanked } from "./use-ranked.ts";

type Of<What extends Behind["what"]> = Extract<Behind, { what: What }>;

const ROWS = 20;
/** Members of a community that are listed, and can be put on the canvas, at once. */
const MEMBERS = 100;
/** The API's own limit of entities whose sentences are asked for at once. */
const IDS_AT_ONCE = 500;
/** Meetings whose sentences are shown without asking. */
const SHOWN_AT_ONCE = 3;

/** Taking part in a meeting, whether from the chair, the floor or a seat. */
const TAKING_PART = ["CHAIRED", "ATTENDED", "SPOKE_AT"] as const;

function useSpanText() {
  const { t } = useTranslation();
  const { language } = useExplorer();
  return ({ from, to }: Span) => {
    if (from !== undefined && to !== undefined) return toSpanText(from, to, language);
    if (from !== undefined) return t("date.from", { date: toDateText(from, language) });
    return to === undefined ? "" : t("date.to", { date: toDateText(to, language) });
  };
}

interface FrameProps {
  mark: ReactNode;
  kind: string;
  title: ReactNode;
  sum?: string;
  action?: ReactNode;
  children: ReactNode;
}

function Frame({ mark, kind, title, sum = "", action, children }: FrameProps) {
  return (
    <>
      <div className="panel-head">
        <div className="panel-kind">
          {mark}
          {kind}
          <PanelClose />
        </div>
        <h1 className="long">{title}</h1>
        {sum !== "" && <p className="panel-sum">{sum}</p>}
        {action !== undefined && <div className="actions">{action}</div>}
      </div>
      <div className="panel-scroll panel-ruled">{children}</div>
    </>
  );
}

function toFilter({ type, span }: Of<"sentences">): GraphFilter {
  return {
    ...(type === undefined ? {} : { types: [type] }),
    ...(span === undefined ? {} : { ...span, undated: false }),
  };
}

/** Entities with what they have to do with the number, each unfolding into its sentences. */
function RankedSentences({ behind }: { behind: Of<"sentences"> }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const { ids } = scopeOf(state, behind.scope);
  const filter = toFilter(behind);
  const pages = useRanked({ by: "STRENGTH", ids, filter, kind: behind.kind });
  const { items, loading, error, again } = pages;
  return (
    <div className="rows" aria-busy={loading}>
      {error !== undefined && <CountsFault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && <p className="empty">{t("list.none")}</p>}
      <ul>
        {items.map(({ node, score }) => (
          <FoldedEvidence
            key={node.id}
            label={node.name}
            head={
              <>
                <EntityName entity={node} size={14} />
                <span className="folded-end">{t("entity.sentences", { count: score })}</span>
              </>
            }
            ids={[node.id]}
            filter={filter}
          />
        ))}
      </ul>
      <MoreRows pages={pages} />
    </div>
  );
}

function wordOf({ type }: Of<"sentences">, language: Language): string | undefined {
  if (type === undefined) return undefined;
  return language === "zh-CN" ? RELATIONS[type].label.zh : RELATIONS[type].label.en;
}

function Sentences({ behind }: { behind: Of<"sentences"> }) {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const spanText = useSpanText();
  const { kind, type, span, scope } = behind;
  const { ids } = scopeOf(state, scope);
  const direct = type !== undefined && ids !== null && ids.length > 0 && ids.length <= IDS_AT_ONCE;
  const named = type === undefined ? undefined : wordOf(behind, language);
  return (
    <Frame
      mark={
        type === undefined ? (
          kind !== undefined && <KindMark kind={kind} size={14} />
        ) : (
          <FamilyLine family={familyOf(type)} width={20} />
        )
      }
      kind={scope === "all" ? t("list.all") : t("list.onCanvas")}
      title={named ?? (kind === undefined ? t("entity.evidence") : t(`kind.${kind}`))}
      sum={[span === undefined ? "" : spanText(span), direct ? "" : t("counts.strongestFirst")]
        .filter((part) => part !== "")
        .join(language === "zh-CN" ? "，" : ", ")}
    >
      {direct ? <SentencesAmong ids={ids} filter={toFilter(behind)} /> : <RankedSentences behind={behind} />}
    </Frame>
  );
}

function useMeetings(people: readonly Named[], span: Span) {
  const ids = people.map(({ id }) => id);
  const asked = { participants: ids.length === 0 ? null : ids, from: span.from ?? null, to: span.to ?? null };
  return usePages(JSON.stringify(asked), async (after) =>
    toPage((await ask(MeetingsOfDocument, { ...asked, first: ROWS, after: after ?? null })).meetings),
  );
}

/** Meetings, newest first, each with the sentences that say these people were there. */
function MeetingItems({ people, pages }: { people: readonly Named[]; pages: Pages<{ node: EntityCard }> }) {
  const { items, loading, error, again } = pages;
  return (
    <div className="rows" aria-busy={loading}>
      {error !== undefined && <CountsFault reason={error} again={again} />}
      <ul>
        {items.map(({ node }, index) => (
          <FoldedEvidence
            key={node.id}
            label={node.name}
            head={
              <>
                <EntityName entity={node} size={14} />
                {node.__typename === "Meeting" && node.date !== null && (
                  <span className="folded-end">
                    <DateText date={node.date} inferred={node.dateInferred} />
                  </span>
                )}
              </>
            }
            ids={people.length === 0 ? [node.id] : [node.id, ...people.map(({ id }) => id)]}
            filter={{ types: [...TAKING_PART] }}
            first={index < SHOWN_AT_ONCE}
          />
        ))}
      </ul>
      <MoreRows pages={pages} />
    </div>
  );
}

function PlaceMeetings({ people, pages }: { people: readonly Named[]; pages: Pages<{ node: EntityCard }> }) {
  const { t } = useTranslation();
  const { placeAll, dispatch } = useExplorer();
  const place = async () => {
    await placeAll([...people.map(({ id }) => id), ...pages.items.map(({ node }) => node.id)]);
    dispatch({ type: "viewed", view: "canvas" });
  };
  return (
    <button
      type="button"
      className="button solid"
      disabled={pages.items.length === 0}
      onClick={() => void place()}
    >
      {t("entity.putOnCanvas")}
    </button>
  );
}

function Meetings({ people, span }: { people: readonly Named[]; span: Span }) {
  const { t } = useTranslation();
  const spanText = useSpanText();
  const pages = useMeetings(people, span);
  return (
    <Frame
      mark={<KindMark kind="Meeting" size={14} />}
      kind={t(people.length > 1 ? "counts.tab.together" : "kind.Meeting")}
      title={people.map((person) => <EntityName key={person.id} entity={person} size={16} />)}
      sum={[spanText(span), pages.total === undefined ? "" : t("counts.meetings", { count: pages.total })]
        .filter((part) => part !== "")
        .join("  ")}
      action={<PlaceMeetings people={people} pages={pages} />}
    >
      <MeetingItems people={people} pages={pages} />
    </Frame>
  );
}

function useMembers({ scope, after: at }: Of<"community">) {
  const { state } = useExplorer();
  const asked = { ...scopeOf(state, scope), at };
  return usePages(JSON.stringify(asked), async (after) => {
    const page = { ...asked, first: MEMBERS, after: after ?? null };
    const { communities } = await ask(CommunityMembersDocument, page);
    return toPage(communities.edges[0]?.node.members);
  });
}

function PlaceMembers({ members }: { members: readonly { node: EntityCard }[] }) {
  const { t } = useTranslation();
  const { placeAll, dispatch } = useExplorer();
  const place = async () => {
    await placeAll(members.map(({ node }) => node.id));
    dispatch({ type: "viewed", view: "canvas" });
  };
  return (
    <button
      type="button"
      className="button solid"
      disabled={members.length === 0}
      onClick={() => void place()}
    >
      {t("counts.placeMembers", { count: members.length })}
    </button>
  );
}

function Community({ behind }: { behind: Of<"community"> }) {
  const { t } = useTranslation();
  const pages = useMembers(behind);
  const { items, loading, error, again } = pages;
  const { number, size } = behind;
  return (
    <Frame
      mark={<span className="community-number">{toCircled(number + 1)}</span>}
      kind={t("counts.oneCommunity")}
      title={items.slice(0, 3).map(({ node }) => <EntityName key={node.id} entity={node} size={16} />)}
      sum={t("canvas.entities", { count: size })}
      action={<PlaceMembers members={items} />}
    >
      <div className="rows" aria-busy={loading}>
        {error !== undefined && <CountsFault reason={error} again={again} />}
        <ul>
          {items.map(({ node }) => (
            <li key={node.id} className="row one-line">
              <EntityName entity={node} size={14} />
              <span className="folded-end">{t("list.sentences", { count: node.evidenceCount })}</span>
            </li>
          ))}
        </ul>
        <MoreRows pages={pages} />
      </div>
    </Frame>
  );
}

/** What stands behind a number: down to the sentences. */
export function BehindPanel({ behind }: { behind: Behind }) {
  switch (behind.what) {
    case "sentences":
      return <Sentences behind={behind} />;
    case "meetings":
      return <Meetings people={behind.person === undefined ? [] : [behind.person]} span={behind.span} />;
    case "pair":
      return <Meetings people={behind.people} span={{}} />;
    case "community":
      return <Community behind={behind} />;
  }
}

import { Tabs } from "@base-ui/react/tabs";
import { useTranslation } from "react-i18next";
import { ask, holds } from "../../api/api.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { asOfDay } from "../../explorer/as-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { EXPAND_AT_ONCE } from "../../explorer/use-explorer-session.ts";
import {
  EntityDetailDocument,
  type EntityDetailQuery,
  EntityEvidenceDocument,
} from "../../generated/operations.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { DateText } from "../marks/date-text.tsx";
import { EntitySubtitle } from "../marks/entity-subtitle.tsx";
import { Fault } from "../marks/fault.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { PanelClose } from "../marks/panel-close.tsx";
import { EntityActions } from "./entity-actions.tsx";
import { ExpandChoice } from "./expand-choice.tsx";
import { HolderRows } from "./holder-rows.tsx";
import { OfficeStrip } from "./office-strip.tsx";
import { CompanionRows, RelationRows } from "./relation-rows.tsx";

type Node = NonNullable<EntityDetailQuery["node"]>;
type Detail = Exclude<Extract<Node, { aliases: unknown }>, Record<PropertyKey, never>>;

const SENTENCES = 20;

/** What tells an entity from its namesakes; of a person, as of a day, the office that is known by then. */
function Now({ entity }: { entity: Detail }) {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const day = asOfDay(state.scene.filter);
  if (day === undefined || !holds(entity, "offices")) return <EntitySubtitle entity={entity} />;
  const [office] = entity.offices;
  if (office === undefined) return <span className="hint">{t("entity.noOffice")}</span>;
  return (
    <span>
      <span lang="zh-CN">{office.title}</span>
      {language === "zh-CN" ? "，" : " of "}
      <span lang="zh-CN">{office.organisation.name}</span>
    </span>
  );
}

function Head({ entity }: { entity: Detail }) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const comma = language === "zh-CN" ? "，" : ", ";
  const long = entity.name.length > 12;
  return (
    <>
      <div className="panel-kind">
        <KindMark kind={entity.kind} size={14} />
        {t(`kindOne.${entity.kind}`)}
        <PanelClose />
      </div>
      <h1 className={long ? "long" : undefined}>
        <span lang="zh-CN">{entity.name}</span>
        {entity.kind === "Person" && entity.pinyin !== "" && <small lang="zh-Latn">{entity.pinyin}</small>}
      </h1>
      <p className="panel-now">
        <Now entity={entity} />
      </p>
      {entity.aliases.length > 0 && (
        <p className="panel-sum">
          {t("entity.alias")} <span lang="zh-CN">{entity.aliases.join("、")}</span>
        </p>
      )}
      <p className="panel-sum">
        {entity.lastDate !== null && (
          <>
            {t("entity.lastSeen")} <DateText date={entity.lastDate} />
            {comma}
          </>
        )}
        {t("entity.articles", { count: entity.articleCount })}
        {entity.meetingCount > 0 && comma + t("entity.meetings", { count: entity.meetingCount })}
      </p>
    </>
  );
}

interface TabProps {
  value: string;
  label: string;
  count: number;
  sheetOnly?: boolean;
}

function Tab({ value, label, count, sheetOnly = false }: TabProps) {
  return (
    <Tabs.Tab value={value} className={sheetOnly ? "tab sheet-only" : "tab"}>
      {label}
      <b>{count}</b>
    </Tabs.Tab>
  );
}

function useEvidence(id: string) {
  return usePages(id, async (after) => {
    const page = { id, filter: null, first: SENTENCES, after: after ?? null };
    const { node } = await ask(EntityEvidenceDocument, page);
    return toPage(holds(node, "evidence") ? node.evidence : undefined);
  });
}

function DetailTabs({ entity }: { entity: Detail }) {
  const { t } = useTranslation();
  const evidence = useEvidence(entity.id);
  const holders = holds(entity, "holders") ? entity.holders.totalCount : 0;
  // On a sheet the strip of offices has no room above the tabs: there, and only there, it is a tab of its own.
  const offices = holds(entity, "offices") ? entity.offices : [];
  const companions = holds(entity, "companions") ? entity.companions.totalCount : undefined;
  return (
    <Tabs.Root defaultValue="evidence" className="panel-tabs">
      <Tabs.List className="tabs">
        <Tab value="evidence" label={t("entity.evidence")} count={entity.evidence.totalCount} />
        <Tab value="relations" label={t("entity.relations")} count={entity.neighbours.totalCount} />
        {offices.length > 0 && (
          <Tab value="offices" label={t("office.holders")} count={offices.length} sheetOnly />
        )}
        {companions !== undefined && (
          <Tab value="companions" label={t("entity.companions")} count={companions} />
        )}
        {holders > 0 && <Tab value="holders" label={t("office.holders")} count={holders} />}
        <span className="tabs-end">{t("entity.newestFirst")}</span>
      </Tabs.List>
      <Tabs.Panel value="evidence" className="panel-scroll">
        <EvidenceList pages={evidence} chosen={entity.id} />
      </Tabs.Panel>
      <Tabs.Panel value="relations" className="panel-scroll">
        <RelationRows id={entity.id} />
      </Tabs.Panel>
      {offices.length > 0 && (
        <Tabs.Panel value="offices" className="panel-scroll">
          <OfficeStrip offices={offices} />
        </Tabs.Panel>
      )}
      {companions !== undefined && (
        <Tabs.Panel value="companions" className="panel-scroll">
          <CompanionRows id={entity.id} />
        </Tabs.Panel>
      )}
      {holders > 0 && (
        <Tabs.Panel value="holders" className="panel-scroll">
          <HolderRows id={entity.id} />
        </Tabs.Panel>
      )}
    </Tabs.Root>
  );
}

/** Everything that the papers say of one entity. */
export function EntityPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const day = asOfDay(state.scene.filter);
  const { data, loading, error, again } = useAnswer(EntityDetailDocument, { id, asOf: day ?? null });
  const node = data?.node;
  const entity = holds(node, "aliases") && node.id === id ? node : undefined;
  if (entity === undefined) {
    const known = state.known.entities[id];
    return (
      <div className="panel-head">
        <div className="panel-kind">
          <PanelClose />
        </div>
        <h1 lang="zh-CN">{known?.name}</h1>
        {error !== undefined && <Fault reason={error} again={again} />}
        {!loading && error === undefined && <p>{t("entity.gone")}</p>}
      </div>
    );
  }
  const crowded = entity.neighbourCount > EXPAND_AT_ONCE && state.scene.nodes.includes(id);
  return (
    <>
      <div className="panel-head">
        <Head entity={entity} />
        <EntityActions entity={entity} counts={entity.neighbours} />
      </div>
      {crowded && <ExpandChoice id={id} hidden={entity.neighbourCount} byKind={entity.neighbours.byKind} />}
      {holds(entity, "offices") && <OfficeStrip offices={entity.offices} />}
      <DetailTabs key={id} entity={entity} />
    </>
  );
}

import { useTranslation } from "react-i18next";
import { kinds } from "../../../graph-schema/ontology.ts";
import { MEASURES, type Measure } from "../../explorer/counts-question.ts";
import { scopeOf } from "../../explorer/scope-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { Language } from "../../i18n/language.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { EntitySubtitle } from "../marks/entity-subtitle.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { MoreRows } from "./more-rows.tsx";
import { type Ranked, type RankedPages, useRanked } from "./use-ranked.ts";

/** A score as it is said: whole where it counts, else to one place below ten. */
export function toScoreText(score: number, language: Language): string {
  const digits = Number.isInteger(score) || score >= 10 ? 0 : 1;
  return score.toLocaleString(language, { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

function MeasureChips({ by }: { by: Measure }) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  return MEASURES.map((measure) => (
    <button
      key={measure}
      type="button"
      className={measure === by ? "chip set" : "chip"}
      aria-pressed={measure === by}
      onClick={() => dispatch({ type: "counted", counts: { by: measure } })}
    >
      {t(`counts.by.${measure}`)}
    </button>
  ));
}

function KindChips() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { kind } = state.counts;
  return kinds.map((one) => (
    <button
      key={one}
      type="button"
      className={one === kind ? "chip set" : "chip"}
      aria-pressed={one === kind}
      onClick={() => dispatch({ type: "rankedKind", kind: one === kind ? undefined : one })}
    >
      <KindMark kind={one} size={13} />
      {t(`kind.${one}`)}
    </button>
  ));
}

function Row({ ranked, by, most }: { ranked: Ranked; by: Measure; most: number }) {
  const { t } = useTranslation();
  const { language, dispatch } = useExplorer();
  const { node, rank, score } = ranked;
  const said = toScoreText(score, language);
  return (
    <li className="rank-row">
      <span className="rank">{rank}</span>
      <span className="rank-name">
        <EntityName entity={node} size={15} />
        <span className="rank-subtitle">
          <EntitySubtitle entity={node} />
        </span>
      </span>
      <i className="share" aria-hidden="true">
        <i style={{ width: `${most === 0 ? 0 : (score / most) * 100}%` }} />
      </i>
      <button
        type="button"
        className="number"
        aria-label={t(`counts.score.${by}`, { name: node.name, score: said })}
        onClick={() => dispatch({ type: "selected", ids: [node.id] })}
      >
        {said}
      </button>
    </li>
  );
}

function About({ by, about }: { by: Measure; about: RankedPages["about"] }) {
  const { t } = useTranslation();
  if (about === undefined) return <p className="counts-about">{t(`counts.meaning.${by}`)}</p>;
  const { size, sampled } = about;
  const entities = t("canvas.entities", { count: size.entities });
  const links = t("counts.links", { count: size.links });
  return (
    <p className="counts-about">
      {t(`counts.meaning.${by}`)} {t("counts.among", { entities, links })}
      {sampled !== null && ` ${t("counts.sampled", { count: sampled })}`}
    </p>
  );
}

/** Who or what stands out: by links, by sentences, by lying between others. */
export function Ranking() {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const { by, scope, kind } = state.counts;
  const pages = useRanked({ ...scopeOf(state, scope), by, kind });
  const { items, loading, error, again, about } = pages;
  const most = Math.max(0, ...items.map(({ score }) => score));
  return (
    <section className="counts-section">
      <div className="counts-choices">
        <MeasureChips by={by} />
        <span className="rule" />
        <KindChips />
      </div>
      <About by={by} about={about} />
      {error !== undefined && <CountsFault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && <p className="empty">{t("list.none")}</p>}
      <ol className="counts-rows" aria-busy={loading}>
        {items.map((ranked) => (
          <Row key={ranked.node.id} ranked={ranked} by={by} most={most} />
        ))}
      </ol>
      <MoreRows pages={pages} />
    </section>
  );
}

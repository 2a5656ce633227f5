import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { SearchBox } from "../search/search-box.tsx";
import type { Suggestion } from "../search/use-suggestions.ts";
import { useQuestion } from "./use-question.ts";

/** The API's own limit of those that can be linked at once. */
const MOST_ENDS = 8;

function End({ index }: { index: number }) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { question, change } = useQuestion();
  const id = question.ends[index] ?? "";
  const entity = state.known.entities[id];
  const places = [question.ends[0] ?? "", question.ends[1] ?? "", ...question.ends.slice(2)];
  const withEnd = (next: string) => {
    // Two places are always there; a further one goes with its name.
    const ends = next === "" && places.length > 2 ? places.toSpliced(index, 1) : places.with(index, next);
    change({ ends });
  };
  const choose = (item: Suggestion) => {
    if (!("entity" in item)) return;
    dispatch({ type: "learned", entities: [item.entity] });
    withEnd(item.entity.id);
  };
  if (entity === undefined) {
    const place = index === 0 ? "paths.from" : index === 1 ? "paths.to" : "paths.further";
    const label = `${t(place)}${t("paths.choose")}`;
    const isNext = places.indexOf("") === index;
    return <SearchBox variant="end" label={label} autoFocus={isNext} onChoose={choose} />;
  }
  return (
    <span className="end">
      <KindMark kind={entity.kind} />
      <b lang="zh-CN">{entity.name}</b>
      <EndOffice entity={entity} />
      <button
        type="button"
        className="fold"
        aria-label={t("paths.remove", { name: entity.name })}
        onClick={() => withEnd("")}
      >
        <Icon name="close" size={14} />
      </button>
    </span>
  );
}

function EndOffice({ entity }: { entity: EntityCard }) {
  if (entity.__typename !== "Person" || entity.office === null) return null;
  return <span lang="zh-CN">{entity.office.title}</span>;
}

function Swap() {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  return (
    <button
      type="button"
      className="button icon-only"
      aria-label={t("paths.swap")}
      onClick={() => change({ ends: question.ends.toReversed() })}
    >
      <Icon name="swap" />
    </button>
  );
}

/** Between whom the ways run: two, or several that are to be linked. */
export function Ends() {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  const { ends } = question;
  const places = Array.from({ length: Math.max(2, ends.length) }, (_, index) => ends[index] ?? "");
  const full = places.every((id) => id !== "");
  return (
    <div className="ends">
      {places.map((id, index) => (
        <Fragment key={`${index}${id}`}>
          {index === 1 && places.length === 2 && <Swap />}
          <End index={index} />
        </Fragment>
      ))}
      {full && places.length < MOST_ENDS && (
        <button type="button" className="button" onClick={() => change({ ends: [...places, ""] })}>
          <Icon name="plus" />
          {t("paths.addEnd")}
        </button>
      )}
    </div>
  );
}

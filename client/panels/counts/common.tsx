import { useTranslation } from "react-i18next";
import { MOST_IN_COMMON } from "../../explorer/counts-question.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { SearchBox } from "../search/search-box.tsx";
import type { Suggestion } from "../search/use-suggestions.ts";
import { CommonRows } from "./common-rows.tsx";

function Chosen({ id, onRemove }: { id: string; onRemove(): void }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const entity = state.known.entities[id];
  if (entity === undefined) return null;
  return (
    <span className="chip set">
      <KindMark kind={entity.kind} size={13} />
      <span lang="zh-CN">{entity.name}</span>
      <button
        type="button"
        className="fold"
        aria-label={t("paths.remove", { name: entity.name })}
        onClick={onRemove}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

/** Two or more names, and what all of them are linked with. */
export function Common() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { ids } = state.counts;
  const change = (next: readonly string[]) => dispatch({ type: "counted", counts: { ids: next } });
  const add = (item: Suggestion) => {
    if (!("entity" in item) || ids.includes(item.entity.id)) return;
    dispatch({ type: "learned", entities: [item.entity] });
    change([...ids, item.entity.id]);
  };
  return (
    <section className="counts-section">
      <div className="counts-choices common-choice">
        {ids.map((id) => (
          <Chosen key={id} id={id} onRemove={() => change(ids.filter((other) => other !== id))} />
        ))}
        {ids.length < MOST_IN_COMMON && (
          <SearchBox
            variant="end"
            label={t(ids.length === 0 ? "paths.choose" : "counts.another")}
            onChoose={add}
          />
        )}
      </div>
      {ids.length < 2 ? <p className="empty">{t("counts.chooseTwo")}</p> : <CommonRows ids={ids} />}
    </section>
  );
}

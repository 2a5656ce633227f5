import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Icon } from "../marks/icon.tsx";
import { KindMark } from "../marks/kind-mark.tsx";
import { SearchBox } from "../search/search-box.tsx";
import type { Suggestion } from "../search/use-suggestions.ts";
import { useQuestion } from "./use-question.ts";
import type { Ways } from "./use-ways.ts";

/** The API's own limit. */
const MOST_THROUGH = 4;

interface StopChipProps {
  id: string;
  /** What a click does, said of the name. */
  label: (name: string) => string;
  onRemove(): void;
}

function StopChip({ id, label, onRemove }: StopChipProps) {
  const { state } = useExplorer();
  const entity = state.known.entities[id];
  const name = entity?.name ?? id;
  return (
    <button type="button" className="chip set" aria-label={label(name)} onClick={onRemove}>
      {entity !== undefined && <KindMark kind={entity.kind} size={12} />}
      <span lang="zh-CN">{name}</span>
      <Icon name="close" size={14} />
    </button>
  );
}

/** Whom every way must pass. */
function Through() {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const { question, change } = useQuestion();
  const [choosing, setChoosing] = useState(false);
  const { through } = question;
  const choose = (item: Suggestion) => {
    setChoosing(false);
    if (!("entity" in item) || through.includes(item.entity.id)) return;
    dispatch({ type: "learned", entities: [item.entity] });
    change({
      through: [...through, item.entity.id],
      without: question.without.filter((id) => id !== item.entity.id),
    });
  };
  // Several ends are linked among themselves; a stop on the way has a meaning between two only.
  if (question.ends.length > 2) return null;
  return (
    <>
      <span className="rule" />
      {through.length > 0 && <span className="chips-label">{t("paths.through")}</span>}
      {through.map((id) => (
        <StopChip
          key={id}
          id={id}
          label={(name) => t("paths.notNeeded", { name })}
          onRemove={() => change({ through: through.filter((other) => other !== id) })}
        />
      ))}
      {choosing && <SearchBox variant="end" label={t("paths.chooseThrough")} autoFocus onChoose={choose} />}
      {!choosing && through.length < MOST_THROUGH && (
        <button type="button" className="chip add" onClick={() => setChoosing(true)}>
          <Icon name="plus" size={14} />
          {t("paths.addThrough")}
        </button>
      )}
    </>
  );
}

function Excluded({ hubs }: { hubs: Ways["hubs"] }) {
  const { t } = useTranslation();
  const { question, change } = useQuestion();
  const { without } = question;
  if (without.length === 0 && hubs.length === 0) return null;
  return (
    <>
      <span className="rule" />
      <span className="chips-label">{t("paths.notThrough")}</span>
      {without.map((id) => (
        <StopChip
          key={id}
          id={id}
          label={(name) => t("paths.letBack", { name })}
          onRemove={() => change({ without: without.filter((other) => other !== id) })}
        />
      ))}
      {hubs
        .filter(
          ({ id }) => !without.includes(id) && !question.ends.includes(id) && !question.through.includes(id),
        )
        .slice(0, 3)
        .map((hub) => (
          <HubChip key={hub.id} hub={hub} />
        ))}
    </>
  );
}

function HubChip({ hub }: { hub: Ways["hubs"][number] }) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const { question, change } = useQuestion();
  const { id, name, neighbourCount } = hub;
  const exclude = () => {
    dispatch({ type: "learned", entities: [hub] });
    change({ without: [...question.without, id] });
  };
  return (
    <button
      type="button"
      className="chip add"
      title={t("paths.excludeHub", { name, count: neighbourCount })}
      onClick={exclude}
    >
      <Icon name="plus" size={14} />
      <span className="for-readers">{t("paths.notThrough")}</span>
      <span className="chip-name" lang="zh-CN">
        {name}
      </span>
      <em>{neighbourCount}</em>
    </button>
  );
}

/** Whom a way must pass and whom it must not; hubs are offered for the latter. */
export function StopChips({ hubs }: { hubs: Ways["hubs"] }) {
  return (
    <>
      <Through />
      <Excluded hubs={hubs} />
    </>
  );
}

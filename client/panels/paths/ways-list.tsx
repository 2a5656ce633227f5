import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { Way } from "../../explorer/way.ts";
import { Fault } from "../marks/fault.tsx";
import { NoWay, useNames } from "./no-way.tsx";
import type { Ways } from "./use-ways.ts";
import { WayItem } from "./way-item.tsx";

function Head({ ways }: { ways: Ways }) {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const names = useNames(state.question.without);
  const lengths = ways.ways.map(({ steps }) => steps.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  const count = ways.ways.length;
  const length =
    least === most
      ? t(count === 1 ? "paths.oneLength" : "paths.allSteps", { count: most })
      : t("paths.someSteps", { from: String(least), to: String(most) });
  return (
    <div className="ways-head" role="status">
      <h1>
        {ways.several
          ? t("paths.linked", { count: state.question.ends.filter((id) => id !== "").length })
          : t("paths.found", { count })}
        {language === "zh-CN" ? "，" : ", "}
        {length}
      </h1>
      {ways.groups.length > 1 && <Unlinked groups={ways.groups} />}
      {names !== "" && <p>{t("paths.withoutNames", { names })}</p>}
      {ways.truncated && <p>{t("paths.truncated")}</p>}
    </div>
  );
}

/** Which of several are not linked with the others. */
function Unlinked({ groups }: { groups: Ways["groups"] }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const names = (group: readonly string[]) =>
    group.map((id) => state.known.entities[id]?.name ?? id).join(t("paths.with"));
  return <p>{t("paths.unlinked", { groups: groups.map(names).join(t("paths.apart")) })}</p>;
}

function NoneLinked() {
  const { t } = useTranslation();
  const { state } = useExplorer();
  return (
    <div className="ways-head" role="status">
      <h1>{t("paths.noneLinked", { steps: String(state.question.maxSteps) })}</h1>
      <p>{t("paths.noneLinkedHint")}</p>
    </div>
  );
}

interface WaysListProps {
  ways: Ways;
  chosen: number;
  onChoose(index: number): void;
  onPlace(way: Way): void;
}

/** The ways found, as sentences; or why there are none and what to loosen. */
export function WaysList({ ways, chosen, onChoose, onPlace }: WaysListProps) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const [from, to] = state.question.ends;
  if (ways.error !== undefined) return <Fault reason={ways.error} again={ways.again} />;
  if (!ways.asking && from !== undefined && from !== "" && from === to)
    return <p className="empty">{t("paths.same")}</p>;
  if (!ways.asking) return <p className="empty">{t("paths.chooseTwo")}</p>;
  if (!ways.answered) return <p className="empty">{ways.loading && t("paths.searching")}</p>;
  if (ways.ways.length === 0) return ways.several ? <NoneLinked /> : <NoWay ways={ways} />;
  return (
    <>
      <Head ways={ways} />
      <ol aria-label={t("paths.waysLabel")}>
        {ways.ways.map((way, index) => (
          <WayItem
            key={way.entities.map(({ id }) => id).join()}
            way={way}
            number={index + 1}
            chosen={index === chosen}
            onChoose={() => onChoose(index)}
            onPlace={() => onPlace(way)}
          />
        ))}
      </ol>
    </>
  );
}

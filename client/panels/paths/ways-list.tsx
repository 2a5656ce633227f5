import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { Way } from "../../explorer/way.ts";
import { Fault } from "../marks/fault.tsx";
import type { Ways } from "./use-ways.ts";
import { WayItem } from "./way-item.tsx";

function useNames(ids: readonly string[]): string {
  const { state, language } = useExplorer();
  const names = ids.map((id) => state.known.entities[id]?.name ?? id);
  return names.join(language === "zh-CN" ? "、" : ", ");
}

/** What could be let loose, each a click. */
function NoWay() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { question } = state;
  const names = useNames(question.without);
  const bounded = question.from !== undefined || question.to !== undefined;
  const options = [
    question.maxSteps < 6 && {
      text: t("paths.moreSteps"),
      run: () => dispatch({ type: "asked", question: { maxSteps: question.maxSteps + 1 } }),
    },
    question.without.length > 0 && {
      text: t("paths.letBackNames", { names }),
      run: () => dispatch({ type: "asked", question: { without: [] } }),
    },
    question.hiddenTypes.length > 0 && {
      text: t("paths.allRelations"),
      run: () => dispatch({ type: "asked", question: { hiddenTypes: [] } }),
    },
    question.hiddenKinds.length > 0 && {
      text: t("paths.allKinds"),
      run: () => dispatch({ type: "asked", question: { hiddenKinds: [] } }),
    },
    bounded && {
      text: t("paths.allDates"),
      run: () => dispatch({ type: "pathWindowed", from: undefined, to: undefined }),
    },
  ].filter((option) => option !== false);
  return (
    <div className="ways-head" role="status">
      <h1>{t("paths.none", { steps: String(question.maxSteps) })}</h1>
      <p>
        {t("paths.could")}
        {options.map(({ text, run }, index) => (
          <span key={text}>
            {index > 0 && t("paths.or")}
            <button type="button" className="link" onClick={run}>
              {text}
            </button>
          </span>
        ))}
        {t("paths.stop")}
      </p>
    </div>
  );
}

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
        {t("paths.found", { count })}
        {language === "zh-CN" ? "，" : ", "}
        {length}
      </h1>
      {names !== "" && <p>{t("paths.withoutNames", { names })}</p>}
      {ways.truncated && <p>{t("paths.truncated")}</p>}
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
  if (from !== undefined && from !== "" && from === to) return <p className="empty">{t("paths.same")}</p>;
  if (!ways.asking) return <p className="empty">{t("paths.chooseTwo")}</p>;
  if (ways.data === undefined) return <p className="empty">{ways.loading && t("paths.searching")}</p>;
  if (ways.ways.length === 0) return <NoWay />;
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

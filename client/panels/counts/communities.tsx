import { useTranslation } from "react-i18next";
import { ask } from "../../api/api.ts";
import { toPage, usePages } from "../../api/use-pages.ts";
import { toCircled } from "../../explorer/community-numbers.ts";
import { scopeOf } from "../../explorer/scope-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { CommunitiesDocument, type CommunitiesQuery } from "../../generated/operations.ts";
import { Checkbox } from "../marks/checkbox.tsx";
import { EntityName } from "../marks/entity-name.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { MoreRows } from "./more-rows.tsx";
import { NumberButton } from "./number-button.tsx";

type Answer = CommunitiesQuery["communities"];
type Edge = Answer["edges"][number];

interface Row extends Edge {
  readonly modularity: number;
  readonly count: number;
  /** The cursor that it stands behind. */
  readonly behind: string | null;
}

const ROWS = 20;
/** Modularity from which a graph is said to have marked communities (Newman and Girvan 2004). */
const MARKED = 0.3;

function useCommunities() {
  const { state } = useExplorer();
  const asked = scopeOf(state, state.counts.scope);
  return usePages(JSON.stringify(asked), async (after) => {
    const { communities } = await ask(CommunitiesDocument, { ...asked, first: ROWS, after: after ?? null });
    const { modularity, size } = communities;
    const page = toPage(communities);
    const items = page.items.map(
      (edge, index): Row => ({
        ...edge,
        modularity,
        count: size.entities,
        behind: page.items[index - 1]?.cursor ?? after ?? null,
      }),
    );
    return { ...page, items };
  });
}

function CommunityRow({ row, most }: { row: Row; most: number }) {
  const { t } = useTranslation();
  const { state } = useExplorer();
  const { number, size, members } = row.node;
  const { scope } = state.counts;
  return (
    <li className="rank-row">
      <span className="community-number">{toCircled(number + 1)}</span>
      <span className="community-names">
        {members.edges.map(({ node }) => (
          <EntityName key={node.id} entity={node} size={14} />
        ))}
      </span>
      <i className="share" aria-hidden="true">
        <i style={{ width: `${(size / most) * 100}%` }} />
      </i>
      <NumberButton
        label={t("counts.community", {
          number: String(number + 1),
          size: t("canvas.entities", { count: size }),
        })}
        behind={{ what: "community", scope, number, size, after: row.behind }}
      >
        {size}
      </NumberButton>
    </li>
  );
}

/** Numbers the communities on the canvas, where that shows anything. */
function OnCanvas() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { numbered, scope } = state.counts;
  if (state.scene.nodes.length === 0) return null;
  return (
    <Checkbox
      checked={numbered === scope}
      onChange={(on) => dispatch({ type: "numbered", scope: on ? scope : undefined })}
    >
      {t("counts.numberOnCanvas")}
    </Checkbox>
  );
}

/** Groups with more links within than between, each named after its greatest three. */
export function Communities() {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const pages = useCommunities();
  const { items, total = 0, loading, error, again } = pages;
  const first = items[0];
  const most = first?.node.size ?? 1;
  return (
    <section className="counts-section">
      <div className="counts-choices">
        <p className="counts-about">
          {first !== undefined &&
            t(first.modularity >= MARKED ? "counts.divided" : "counts.hardlyDivided", {
              communities: t("counts.communities", { count: total }),
              entities: t("canvas.entities", { count: first.count }),
              modularity: first.modularity.toLocaleString(language, { maximumFractionDigits: 2 }),
            })}
        </p>
        <OnCanvas />
      </div>
      {error !== undefined && <CountsFault reason={error} again={again} />}
      {!loading && items.length === 0 && error === undefined && <p className="empty">{t("list.none")}</p>}
      <ol className="counts-rows" aria-busy={loading}>
        {items.map((row) => (
          <CommunityRow key={row.node.number} row={row} most={most} />
        ))}
      </ol>
      <MoreRows pages={pages} />
    </section>
  );
}

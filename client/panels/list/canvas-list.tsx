import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { kinds } from "../../../graph-schema/ontology.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import type { VisibleEdge, VisibleGraph, VisibleNode } from "../../explorer/visible-graph.ts";
import { visibleGraph } from "../../explorer/visible-graph.ts";
import { EntityName } from "../marks/entity-name.tsx";
import { FamilyLine } from "../marks/family-line.tsx";
import { Icon } from "../marks/icon.tsx";

function LineRow({ edge, node, other }: { edge: VisibleEdge; node: VisibleNode; other: VisibleNode }) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const outwards = edge.source === node.id;
  return (
    <li className="twin-line">
      <button
        type="button"
        className="twin-relation"
        onClick={() => dispatch({ type: "selected", ids: [edge.id] })}
      >
        <FamilyLine family={edge.family} width={20} />
        <span aria-hidden="true">{outwards ? "→" : "←"}</span>
        <span className={`verb-${edge.family}`}>{edge.label}</span>
        <span className="for-readers" lang="zh-CN">
          {other.name}
        </span>
      </button>
      <EntityName entity={other} />
      <span className="hint">{t("list.sentences", { count: edge.sentences })}</span>
    </li>
  );
}

function Branch({ node, graph }: { node: VisibleNode; graph: VisibleGraph }) {
  const { t } = useTranslation();
  const { dispatch, expand } = useExplorer();
  const byId = useMemo(() => new Map(graph.nodes.map((one) => [one.id, one])), [graph]);
  const edges = graph.edges
    .filter(({ source, target }) => source === node.id || target === node.id)
    .toSorted((a, b) => b.sentences - a.sentences);
  return (
    <ul className="twin-branch" aria-label={t("list.relationsOf", { name: node.name })}>
      {edges.length === 0 && <li className="hint">{t("list.noRelations")}</li>}
      {edges.map((edge) => {
        const other = byId.get(edge.source === node.id ? edge.target : edge.source);
        return other === undefined ? null : <LineRow key={edge.id} edge={edge} node={node} other={other} />;
      })}
      {node.hidden > 0 && (
        <li className="twin-line">
          <span className="hint">{t("list.hidden", { count: node.hidden })}</span>
          <button
            type="button"
            className="button edge"
            onClick={() => {
              dispatch({ type: "selected", ids: [node.id] });
              void expand(node.id);
            }}
          >
            {t("entity.expand")}
          </button>
        </li>
      )}
    </ul>
  );
}

function NodeRow({ node, graph }: { node: VisibleNode; graph: VisibleGraph }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li className={node.dimmed ? "twin-node dimmed" : "twin-node"}>
      <div className="twin-row">
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          aria-label={t("list.relationsOf", { name: node.name })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "down" : "right"} size={14} />
        </button>
        <EntityName entity={node} size={15} />
        <span className="hint">{t("list.sentences", { count: node.sentences })}</span>
      </div>
      {open && <Branch node={node} graph={graph} />}
    </li>
  );
}

/** The canvas in words: by kind, strongest first, every row opening to its relations and their sentences. */
export function CanvasList() {
  const { t } = useTranslation();
  const { state, language } = useExplorer();
  const { scene, known, inside } = state;
  const graph = useMemo(() => visibleGraph(state, language), [scene, known, inside, language]);
  if (graph.nodes.length === 0) return <p className="empty">{t("list.empty")}</p>;
  return kinds.map((kind) => {
    const nodes = graph.nodes
      .filter((node) => node.kind === kind)
      .toSorted((a, b) => b.sentences - a.sentences);
    return nodes.length === 0 ? null : (
      <section key={kind} className="twin-kind">
        <h2 className="list-head">
          {t(`kind.${kind}`)} <span>{nodes.length}</span>
        </h2>
        <ul>
          {nodes.map((node) => (
            <NodeRow key={node.id} node={node} graph={graph} />
          ))}
        </ul>
      </section>
    );
  });
}

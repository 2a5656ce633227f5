/** Cytoscape's stylesheet, made from the palette: the look of nodes and edges that nobody asked about. */

import { families, kinds } from "../../graph-schema/ontology.ts";
import { EDGE_GAP, STROKES } from "./edge-line.ts";
import { SHAPES } from "./node-shape.ts";
import type { Palette } from "./palette.ts";

export interface Rule {
  readonly selector: string;
  readonly style: Readonly<Record<string, unknown>>;
}

/** Cytoscape draws a head of 8.7 px at scale 1 for lines up to 4.7 px. */
const HEAD = 8.7;
export const HEAD_REST = 5.5;
export const HEAD_HOT = 7;

export function toStylesheet(palette: Palette): Rule[] {
  return [
    coreRule(palette),
    nodeRule(palette),
    ...kinds.map((kind): Rule => kindRule(kind, palette)),
    edgeRule(palette),
    ...families.map((family): Rule => familyRule(family, palette)),
    ...stateRules(palette),
  ];
}

/** No spot under the finger; the box that gathers nodes is ink. */
function coreRule(palette: Palette): Rule {
  return {
    selector: "core",
    style: {
      "active-bg-opacity": 0,
      "selection-box-color": palette.ink,
      "selection-box-opacity": 0.07,
      "selection-box-border-color": palette.ink,
      "selection-box-border-width": 1,
    },
  };
}

function nodeRule(palette: Palette): Rule {
  return {
    selector: "node",
    style: {
      width: "data(w)",
      height: "data(h)",
      "border-width": 2,
      "border-color": palette.canvas,
      "border-position": "outside",
      "overlay-opacity": 0,
    },
  };
}

function kindRule(kind: (typeof kinds)[number], palette: Palette): Rule {
  const shape = SHAPES[kind];
  return {
    selector: `node[kind = "${kind}"]`,
    style: {
      shape: shape.name,
      "background-color": palette.kinds[kind].fill,
      ...(shape.name === "polygon" ? { "shape-polygon-points": shape.polygon?.join(" ") } : {}),
      ...(shape.name === "round-rectangle" ? { "corner-radius": "3px" } : {}),
    },
  };
}

function edgeRule(palette: Palette): Rule {
  return {
    selector: "edge",
    style: {
      width: "data(w)",
      opacity: palette.edgeRest,
      "overlay-opacity": 0,
      events: "yes",
      "curve-style": "straight",
      "target-arrow-shape": "triangle",
      "arrow-scale": HEAD_REST / HEAD,
      "source-distance-from-node": EDGE_GAP,
      "target-distance-from-node": EDGE_GAP,
    },
  };
}

function familyRule(family: (typeof families)[number], palette: Palette): Rule {
  const { dash } = STROKES[family];
  const color = palette.families[family];
  return {
    selector: `edge[family = "${family}"]`,
    style: {
      "line-color": color,
      "target-arrow-color": color,
      ...(dash.length > 0 ? { "line-style": "dashed", "line-dash-pattern": [...dash] } : {}),
      ...(family === "going" ? { "line-cap": "round" } : {}),
    },
  };
}

function stateRules(palette: Palette): Rule[] {
  const rules: [string, Record<string, unknown>][] = [
    [
      "edge.bent",
      {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": 0.5,
      },
    ],
    ["edge.hot", { opacity: 1, "arrow-scale": HEAD_HOT / HEAD, "z-index": 2 }],
    [
      "edge.path",
      {
        opacity: 1,
        width: 3,
        "line-color": palette.ink,
        "target-arrow-color": palette.ink,
        "line-style": "solid",
        "arrow-scale": HEAD_HOT / HEAD,
        "z-index": 3,
      },
    ],
    [
      "node.group",
      {
        "background-color": palette.surface,
        "border-width": 5,
        "border-style": "double",
        "border-position": "inside",
      },
    ],
    ...kinds.map((kind): [string, Record<string, unknown>] => [
      `node.group[kind = "${kind}"]`,
      { "border-color": palette.kinds[kind].fill },
    ]),
    ["node.mixed", { "border-color": palette.ink2 }],
    ["edge.dim", { opacity: palette.dimEdge }],
    ["node.dim", { opacity: palette.dimNode }],
    [
      "node.ghost",
      {
        "background-opacity": 0,
        "border-width": 1.25,
        "border-style": "dashed",
        "border-color": palette.control,
        "border-dash-pattern": [3, 3],
      },
    ],
  ];
  return rules.map(([selector, style]) => ({ selector, style }));
}

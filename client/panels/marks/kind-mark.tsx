import type { Kind } from "../../../graph-schema/ontology.ts";

const SIDES = 6;

function hexagon(): string {
  const corners = Array.from({ length: SIDES }, (_, side) => {
    const angle = (side * 2 * Math.PI) / SIDES;
    return `${(8 + 6.6 * Math.cos(angle)).toFixed(1)} ${(8 + 5.6 * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}

/** The shape of each kind, in a square of 16. */
const SHAPES: Record<Kind, string> = {
  Person: "M13.4 8A5.4 5.4 0 1 1 2.6 8a5.4 5.4 0 0 1 10.8 0Z",
  Organisation:
    "M4.4 3.2h7.2a1.2 1.2 0 0 1 1.2 1.2v7.2a1.2 1.2 0 0 1-1.2 1.2H4.4a1.2 1.2 0 0 1-1.2-1.2V4.4a1.2 1.2 0 0 1 1.2-1.2Z",
  Meeting: "M8 1.5 14.5 8 8 14.5 1.5 8Z",
  Place: "M1.9 3h12.2L8 13.9Z",
  Project: hexagon(),
};

export const toKindClass = (kind: Kind) => `kind-${kind.toLowerCase()}`;

/** The mark of a kind: hue and shape, beside a name that says the rest. */
export function KindMark({ kind, size = 16 }: { kind: Kind; size?: number }) {
  return (
    <svg
      className={`kind-mark ${toKindClass(kind)}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={SHAPES[kind]} />
    </svg>
  );
}

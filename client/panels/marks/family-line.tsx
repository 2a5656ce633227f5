import type { Family } from "../../../graph-schema/ontology.ts";

/** A stretch of the line that stands for a family of relations. */
export function FamilyLine({ family, width = 26 }: { family: Family; width?: number }) {
  return (
    <svg
      className={`family-line family-${family}`}
      width={width}
      height={8}
      viewBox={`0 0 ${width} 8`}
      aria-hidden="true"
    >
      <line x1={1} x2={width - 1} y1={4} y2={4} />
    </svg>
  );
}

import type { JSX } from "react";
import type { Language } from "./canvas-props.ts";
import { WORDS } from "./canvas-words.ts";
import { radiusOf } from "./node-shape.ts";

/** Numbers of sentences whose sizes are shown: the least, some, and the first that is drawn largest. */
const SAMPLES = [1, 10, 38] as const;

/** What the sizes of nodes mean, at the canvas's lower left. */
export function SizeKey({ language }: { readonly language: Language }): JSX.Element {
  let right = 1;
  return (
    <div className="canvas-size-key">
      <svg width="117" height="50" viewBox="0 0 117 50" aria-hidden="true">
        {SAMPLES.map((sentences) => {
          const radius = radiusOf(sentences);
          const x = right + radius;
          right += 2 * radius + 7;
          return (
            <g key={sentences}>
              <circle cx={x} cy="25" r={radius} />
              <text x={x} y="29">
                {sentences}
              </text>
            </g>
          );
        })}
      </svg>
      {WORDS[language].sizes}
    </div>
  );
}

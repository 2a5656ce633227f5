import type { Cited } from "./citation.ts";

/** Characters that mean something to TeX, as TeX prints them. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
};

const toTex = (text: string): string => text.replace(/[\\{}~^&%#_$]/g, (one) => TEX[one] ?? one);

/** `year`, `month` and `day` as far as an ISO 8601 date tells them; `date` is what biblatex reads. */
function toDateFields(date: string | null | undefined): readonly [string, string][] {
  if (date === null || date === undefined) return [];
  const [year = "", month, day] = date.split("-");
  const parts: [string, string | undefined][] = [
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["day", day === undefined ? undefined : String(Number(day))],
    ["date", date],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/**
 * A newspaper article, and one sentence of it as printed, for BibTeX and biblatex: `@article` with
 * `entrysubtype = {newspaper}`, UTF-8. What is not known is left out; names stay whole as Chinese names are.
 */
export function toBibtex(id: string, article: Cited, sentence: string): string {
  const fields: readonly [string, string][] = [
    ["author", article.byline.map((name) => `{${toTex(name)}}`).join(" and ")],
    ["title", `{${toTex(article.headline)}}`],
    ["journal", toTex(article.newspaper ?? "")],
    ...toDateFields(article.issueDate ?? article.date),
    ["entrysubtype", "newspaper"],
    ["langid", "chinese"],
    ["note", sentence === "" ? "" : `“${toTex(sentence)}”`],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{renmai-${id},\n${lines.join(",\n")}\n}\n`;
}

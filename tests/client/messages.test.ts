import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../client/i18n/en.ts";
import { zhCN } from "../../client/i18n/zh-cn.ts";

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every message by its whole key. */
function flatten(tree: Tree, before = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[before + key, value]] : [...flatten(value, `${before}${key}.`)],
  );
  return new Map(entries);
}

const languages = { "zh-CN": flatten(zhCN), en: flatten(en) };
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const bases = (messages: ReadonlyMap<string, string>) =>
  [...new Set([...messages.keys()].map(base))].toSorted();
const client = join(import.meta.dirname, "../../client");

test("both languages say the same things", () => {
  expect(bases(languages.en)).toEqual(bases(languages["zh-CN"]));
});

test.each(["zh-CN", "en"] as const)("%s has every plural that the language asks for", (language) => {
  const messages = languages[language];
  const counted = [...messages.keys()].filter((key) => key !== base(key)).map(base);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missing = counted.flatMap((key) => categories.map((category) => `${key}_${category}`));
  expect(missing.filter((key) => !messages.has(key))).toEqual([]);
});

test("a message takes the same values in both languages, but for a rest or a whole", () => {
  const values = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
  const differing = [...languages["zh-CN"]].filter(([key, text]) => {
    const other = languages.en.get(key);
    return (
      other !== undefined && [...values(other)].some((name) => name !== "rest" && !values(text).has(name))
    );
  });
  expect(differing).toEqual([]);
});

test("every message is said somewhere", () => {
  const files = readdirSync(client, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const source = files
    .filter((name) => !name.startsWith("i18n"))
    .map((name) => readFileSync(join(client, name), "utf8"))
    .join("\n");
  const dynamic = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start]) => start ?? "");
  const isSaid = (key: string) =>
    source.includes(`"${key}"`) ||
    dynamic.some((start) => key.startsWith(start) && !key.slice(start.length).includes("."));
  expect(bases(languages.en).filter((key) => !isSaid(key))).toEqual([]);
});

test("Chinese uses full-width marks, and neither language shouts", () => {
  const chinese = [...languages["zh-CN"]].filter(([, text]) => /[一-鿿][,;:?!]|！|您/.test(text));
  const english = [...languages.en].filter(([, text]) => /!|please|successfully/i.test(text));
  expect([chinese, english]).toEqual([[], []]);
});

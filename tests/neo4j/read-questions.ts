import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../../server/config.ts";

/** The Cypher under each numbered heading of docs/neo4j.md. */
export function readQuestions(): { question: string; cypher: string }[] {
  const markdown = readFileSync(join(PROJECT_FOLDER, "docs/neo4j.md"), "utf8");
  return markdown
    .split(/^### /m)
    .slice(1)
    .flatMap((section) => {
      const [question = ""] = section.split("\n");
      const cypher = /```cypher\n([\s\S]*?)```/.exec(section)?.[1];
      return cypher === undefined ? [] : [{ question, cypher }];
    });
}

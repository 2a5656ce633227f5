/** `npm run neo4j [-- FOLDER]`: a real Neo4j in the foreground, its data in FOLDER or in a temporary one. */
import { once } from "node:events";
import { resolve } from "node:path";
import { startNeo4j } from "./start.ts";

const [folder] = process.argv.slice(2);
const server = await startNeo4j({
  ...(folder === undefined ? {} : { home: resolve(folder) }),
  log: (line) => console.error(line),
});
console.log(`Neo4j answers (${server.by}). In another terminal:\n`);
console.log(
  `export NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password}\nnpm start\n`,
);
console.log("Ctrl C stops it.");
await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
await server.stop();

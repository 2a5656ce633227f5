/** Writes page after page into the folder given until somebody kills the process; says so after the twentieth. */
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { article, page, person, place, says } from "./build.ts";

const store = await openSqliteStore(process.argv[2] ?? "");
const hub = place("中断市");
for (let at = 0; ; at++) {
  const name = `${at}.txt`;
  const articles = [0, 1].map((ordinal) =>
    article({ page: name, headline: `${ordinal}` }, [
      ["来访", says("VISITED", person(`访客${at}-${ordinal}`), hub)],
    ]),
  );
  await store.writePage(page(name), articles);
  if (at === 20) console.log("writing");
}

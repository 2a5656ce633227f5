/** Works out relations, adjacency, entities and labels anew from what articles say, for what a write touched. */
import { type Kind, RELATIONS, relationTypes } from "../../../graph-schema/ontology.ts";
import { TAKING_PART } from "../graph-store.ts";
import { toPinyin } from "../pinyin.ts";
import { foldText, toGrams, toSound } from "../ranking.ts";
import type { Connection } from "./driver.ts";

/** Clears the lists of keys that the statements of a write fill. */
export function startTouching(db: Connection): void {
  for (const table of ["touchedEntity", "touchedRelation"]) {
    db.run(`CREATE TABLE IF NOT EXISTS temp.${table} (key INTEGER PRIMARY KEY)`);
    db.run(`DELETE FROM temp.${table}`);
  }
}

const SYMMETRIC = JSON.stringify(relationTypes.filter((type) => RELATIONS[type].symmetric));
const TOOK_PART = JSON.stringify(TAKING_PART);

/** CROSS JOIN keeps SQLite to the order written: from the few that are touched to the many. */
const RELATIONS_ANEW = [
  `INSERT OR IGNORE INTO temp.touchedEntity
   SELECT r.source FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key
   UNION ALL SELECT r.target FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key`,
  `UPDATE relation SET evidenceCount = v.count, firstDate = v.first, lastDate = v.last, until = v.until, confidence = v.best
   FROM (SELECT t.key, count(*) AS count, min(v.date) AS first, max(v.date) AS last, max(v.date || '~') AS until,
           max(v.confidence) AS best
         FROM temp.touchedRelation t CROSS JOIN evidence v ON v.relation = t.key GROUP BY t.key) v
   WHERE relation.key = v.key`,
  `UPDATE relation SET source = target, target = source, flipped = 1 - flipped
   WHERE key IN (SELECT key FROM temp.touchedRelation) AND type IN (SELECT value FROM json_each('${SYMMETRIC}'))
     AND flipped <> (SELECT v.flipped FROM evidence v CROSS JOIN sentence s ON s.key = v.sentence
       CROSS JOIN article a ON a.key = s.article WHERE v.relation = relation.key
       ORDER BY v.date IS NULL, v.date, a.id, s.start, s."end" LIMIT 1)`,
  `INSERT OR REPLACE INTO adjacency
   SELECT r.source, r.target, r.key, 1, e.kind, r.type, r.evidenceCount, r.firstDate, r.lastDate, r.until
   FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key CROSS JOIN entity e ON e.key = r.target`,
  `INSERT OR REPLACE INTO adjacency
   SELECT r.target, r.source, r.key, 0, e.kind, r.type, r.evidenceCount, r.firstDate, r.lastDate, r.until
   FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key CROSS JOIN entity e ON e.key = r.source
   WHERE r.source <> r.target`,
];

/** What the article with the most evidence for the entity says, else the earliest article by id that says anything. */
const said = (column: string, stated = column): string =>
  `(SELECT n.${column} FROM naming n WHERE n.entity = entity.key AND n.${stated} IS NOT NULL
    ORDER BY n.evidenceCount DESC, n.articleId LIMIT 1)`;

const IS_TOUCHED = "key IN (SELECT key FROM temp.touchedEntity)";

/** One row for each neighbour, in the order in which adjacency has them: nothing is sorted, hubs least of all. */
const NEIGHBOURS = `
  SELECT a.other <> entity.key AS isOther, a.otherKind = 'Meeting' AS isMeeting,
    min(a.firstDate) AS first, max(a.lastDate) AS last,
    max(a.forward AND a.type IN (SELECT value FROM json_each('${TOOK_PART}'))) AS tookPart
  FROM adjacency a WHERE a.entity = entity.key GROUP BY a.other`;

const ENTITIES_ANEW = [
  `DELETE FROM entity WHERE ${IS_TOUCHED} AND NOT EXISTS (SELECT 1 FROM naming WHERE entity = entity.key)`,
  `UPDATE entity SET name = ${said("name")}, pinyin = CASE WHEN name = ${said("name")} THEN pinyin END,
     date = ${said("date")}, endDate = ${said("endDate", "date")}, dateInferred = ${said("dateInferred", "date")},
     meetingKind = ${said("meetingKind")}, level = ${said("level")}, divisionCode = ${said("divisionCode")},
     path = ${said("path")}, organisationCategory = ${said("organisationCategory")},
     projectCategory = ${said("projectCategory")},
     articleCount = (SELECT count(*) FROM naming n WHERE n.entity = entity.key),
     evidenceCount = (SELECT sum(n.evidenceCount) FROM naming n WHERE n.entity = entity.key)
   WHERE ${IS_TOUCHED}`,
  `UPDATE entity SET (neighbourCount, meetingCount, attendance, firstDate, lastDate) =
     (SELECT coalesce(sum(n.isOther), 0), coalesce(sum(n.isOther AND n.isMeeting), 0),
        coalesce(sum(n.isMeeting AND n.tookPart), 0),
        min(coalesce(min(n.first), entity.date), coalesce(entity.date, min(n.first))),
        max(coalesce(max(n.last), entity.endDate, entity.date), coalesce(entity.endDate, entity.date, max(n.last)))
      FROM (${NEIGHBOURS}) n)
   WHERE ${IS_TOUCHED}`,
  `UPDATE entity SET aliases = (SELECT json_group_array(text) FROM (SELECT text FROM label
     WHERE entity = entity.key AND role = 'NAME' AND text <> entity.name ORDER BY text))
   WHERE ${IS_TOUCHED}`,
];

const TOUCHED_HOLDERS = `
  SELECT r.source FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key WHERE r.type = 'HOLDS_POSITION'`;

const toOfficesAnew = (people: string) => `
  UPDATE entity SET office = (SELECT r.key FROM adjacency a CROSS JOIN relation r ON r.key = a.relation
    WHERE a.entity = entity.key AND a.forward AND a.type = 'HOLDS_POSITION' AND r.title <> ''
    ORDER BY r.lastDate DESC, r.evidenceCount DESC, r.title, r.id LIMIT 1)
  WHERE key IN (${people}) AND +kind = 'Person'`;

/** Labels that nothing stands behind any more; their rows still tell which grams go with them. */
const DEAD_LABELS = `
  SELECT l.key, l.folded FROM temp.touchedEntity t CROSS JOIN label l ON l.entity = t.key
  WHERE (l.role = 'NAME' AND l.uses <= 0) OR (l.role = 'TITLE' AND NOT EXISTS
    (SELECT 1 FROM adjacency a CROSS JOIN relation r ON r.key = a.relation WHERE a.entity = l.entity AND a.forward
       AND a.type = 'HOLDS_POSITION' AND r.title = l.text))`;

const ADD_TITLES = `
  INSERT OR IGNORE INTO label (entity, role, text)
  SELECT r.source, 'TITLE', r.title FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key
  WHERE r.type = 'HOLDS_POSITION' AND r.title <> ''`;

/** `forgot`: articles were taken away, so that relations, entities and labels may have lost what they stood on. */
export function refreshTouched(db: Connection, forgot: boolean): void {
  for (const statement of RELATIONS_ANEW) db.run(statement);
  if (forgot) {
    dropDeadRelations(db);
    dropDeadLabels(db);
  }
  db.run(ADD_TITLES);
  for (const statement of ENTITIES_ANEW) db.run(statement);
  db.run(toOfficesAnew(forgot ? "SELECT key FROM temp.touchedEntity" : TOUCHED_HOLDERS));
  spellLabels(db);
  spellNames(db);
}

function dropDeadRelations(db: Connection): void {
  const dead = db.all<{ key: number; source: number; target: number }>(
    `SELECT r.key, r.source, r.target FROM temp.touchedRelation t CROSS JOIN relation r ON r.key = t.key
     WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE relation = t.key)`,
  );
  for (const { key, source, target } of dead) {
    for (const [entity, other] of [
      [source, target],
      [target, source],
    ] as const)
      db.run("DELETE FROM adjacency WHERE entity = :entity AND other = :other AND relation = :key", {
        entity,
        other,
        key,
      });
    db.run("DELETE FROM relation WHERE key = :key", { key });
  }
}

function dropDeadLabels(db: Connection): void {
  for (const { key, folded } of db.all<{ key: number; folded: string | null }>(DEAD_LABELS)) {
    for (const gram of toGrams(folded ?? ""))
      db.run("DELETE FROM gram WHERE gram = :gram AND label = :key", { gram, key });
    db.run("DELETE FROM label WHERE key = :key", { key });
  }
}

/** Gives new labels the forms in which they are looked for. */
function spellLabels(db: Connection): void {
  const fresh = db.all<{ key: number; role: string; text: string; kind: Kind }>(
    `SELECT l.key, l.role, l.text, e.kind FROM temp.touchedEntity t CROSS JOIN entity e ON e.key = t.key
       CROSS JOIN label l ON l.entity = t.key WHERE l.folded IS NULL`,
  );
  for (const { key, role, text, kind } of fresh) {
    const folded = foldText(text);
    const sound = role === "TITLE" ? undefined : toSound(folded, kind);
    const { syllables, pinyin, initials } = sound ?? SILENT;
    db.run(
      `UPDATE label SET folded = :folded, syllables = nullif(:syllables, ''), pinyin = nullif(:pinyin, ''),
         initials = nullif(:initials, '') WHERE key = :key`,
      { key, folded, syllables: syllables.join(" "), pinyin, initials },
    );
    for (const gram of toGrams(folded))
      db.run("INSERT OR IGNORE INTO gram VALUES (:gram, :key)", { gram, key });
  }
}

const SILENT = { syllables: [], pinyin: "", initials: "" };

function spellNames(db: Connection): void {
  const fresh = db.all<{ key: number; kind: Kind; name: string }>(
    `SELECT e.key, e.kind, e.name FROM temp.touchedEntity t CROSS JOIN entity e ON e.key = t.key WHERE e.pinyin IS NULL`,
  );
  for (const { key, kind, name } of fresh)
    db.run("UPDATE entity SET pinyin = :pinyin WHERE key = :key", { key, pinyin: toPinyin(name, kind) });
}

/** Works out relations, adjacency, entities and labels anew from what articles say, for what a write touched. */
import { type Kind, RELATIONS, relationTypes } from "../../../graph-schema/ontology.ts";
import { TAKING_PART } from "../graph-store.ts";
import { toPinyin } from "../pinyin.ts";
import { foldText, toGrams, toSound } from "../ranking.ts";
import type { Connection, Row } from "./driver.ts";

/** Clears the lists of keys that the statements of a write fill. */
export function startTouching(db: Connection): void {
  for (const table of ["touchedEntity", "touchedRelation"]) {
    db.run(`CREATE TABLE IF NOT EXISTS temp.${table} (key INTEGER PRIMARY KEY)`);
    db.run(`DELETE FROM temp.${table}`);
  }
}

const SYMMETRIC = JSON.stringify(relationTypes.filter((type) => RELATIONS[type].symmetric));
const TOOK_PART = JSON.stringify(TAKING_PART);

const RELATIONS_ANEW = [
  `INSERT OR IGNORE INTO temp.touchedEntity
   SELECT source FROM relation WHERE key IN (SELECT key FROM temp.touchedRelation)
   UNION ALL SELECT target FROM relation WHERE key IN (SELECT key FROM temp.touchedRelation)`,
  `DELETE FROM adjacency WHERE (entity, other, relation) IN
     (SELECT r.source, r.target, r.key FROM relation r JOIN temp.touchedRelation t ON t.key = r.key
      UNION ALL SELECT r.target, r.source, r.key FROM relation r JOIN temp.touchedRelation t ON t.key = r.key)`,
  `DELETE FROM relation WHERE key IN (SELECT key FROM temp.touchedRelation)
     AND NOT EXISTS (SELECT 1 FROM evidence WHERE relation = relation.key)`,
  `UPDATE relation SET evidenceCount = v.count, firstDate = v.first, lastDate = v.last, until = v.until, confidence = v.best
   FROM (SELECT relation, count(*) AS count, min(date) AS first, max(date) AS last, max(date || '~') AS until,
           max(confidence) AS best
         FROM evidence WHERE relation IN (SELECT key FROM temp.touchedRelation) GROUP BY relation) v
   WHERE relation.key = v.relation`,
  `UPDATE relation SET source = target, target = source, flipped = 1 - flipped
   WHERE key IN (SELECT key FROM temp.touchedRelation) AND type IN (SELECT value FROM json_each('${SYMMETRIC}'))
     AND flipped <> (SELECT v.flipped FROM evidence v JOIN sentence s ON s.key = v.sentence
       JOIN article a ON a.key = s.article WHERE v.relation = relation.key
       ORDER BY v.date IS NULL, v.date, a.id, s.start, s."end" LIMIT 1)`,
  `INSERT OR IGNORE INTO adjacency
   SELECT r.source, r.target, r.key, 1, e.kind, r.type, r.evidenceCount, r.firstDate, r.lastDate, r.until
   FROM temp.touchedRelation t JOIN relation r ON r.key = t.key JOIN entity e ON e.key = r.target
   UNION ALL
   SELECT r.target, r.source, r.key, 0, e.kind, r.type, r.evidenceCount, r.firstDate, r.lastDate, r.until
   FROM temp.touchedRelation t JOIN relation r ON r.key = t.key JOIN entity e ON e.key = r.source
   WHERE r.source <> r.target`,
];

/** What the article with the most evidence for the entity says, else the earliest article by id that says anything. */
const said = (column: string, stated = column): string =>
  `(SELECT ${column} FROM naming WHERE entity = e.key AND ${stated} IS NOT NULL ORDER BY evidenceCount DESC, articleId LIMIT 1)`;

const ENTITIES_ANEW = [
  `DELETE FROM entity WHERE key IN (SELECT key FROM temp.touchedEntity)
     AND NOT EXISTS (SELECT 1 FROM naming WHERE entity = entity.key)`,
  `UPDATE entity SET name = new.name, pinyin = CASE WHEN entity.name = new.name THEN entity.pinyin END,
     date = new.date, endDate = new.endDate, dateInferred = new.dateInferred, meetingKind = new.meetingKind,
     level = new.level, divisionCode = new.divisionCode, path = new.path,
     organisationCategory = new.organisationCategory, projectCategory = new.projectCategory,
     articleCount = new.articleCount, evidenceCount = new.evidenceCount
   FROM (SELECT e.key, ${said("name")} AS name, ${said("date")} AS date, ${said("endDate", "date")} AS endDate,
       ${said("dateInferred", "date")} AS dateInferred, ${said("meetingKind")} AS meetingKind, ${said("level")} AS level,
       ${said("divisionCode")} AS divisionCode, ${said("path")} AS path,
       ${said("organisationCategory")} AS organisationCategory, ${said("projectCategory")} AS projectCategory,
       (SELECT count(*) FROM naming WHERE entity = e.key) AS articleCount,
       (SELECT sum(evidenceCount) FROM naming WHERE entity = e.key) AS evidenceCount
     FROM temp.touchedEntity t JOIN entity e ON e.key = t.key) new
   WHERE entity.key = new.key`,
  `UPDATE entity SET neighbourCount = new.neighbours, meetingCount = new.meetings, attendance = new.attendance,
     firstDate = min(coalesce(new.first, entity.date), coalesce(entity.date, new.first)),
     lastDate = max(coalesce(new.last, entity.endDate, entity.date), coalesce(entity.endDate, entity.date, new.last))
   FROM (SELECT t.key, count(DISTINCT nullif(a.other, t.key)) AS neighbours,
       count(DISTINCT CASE WHEN a.otherKind = 'Meeting' AND a.other <> t.key THEN a.other END) AS meetings,
       count(DISTINCT CASE WHEN a.forward AND a.otherKind = 'Meeting'
         AND a.type IN (SELECT value FROM json_each('${TOOK_PART}')) THEN a.other END) AS attendance,
       min(a.firstDate) AS first, max(a.lastDate) AS last
     FROM temp.touchedEntity t LEFT JOIN adjacency a ON a.entity = t.key GROUP BY t.key) new
   WHERE entity.key = new.key`,
  `UPDATE entity SET office = (SELECT r.key FROM adjacency a JOIN relation r ON r.key = a.relation
     WHERE a.entity = entity.key AND a.forward AND a.type = 'HOLDS_POSITION' AND r.title <> ''
     ORDER BY r.lastDate DESC, r.evidenceCount DESC, r.title, r.id LIMIT 1)
   WHERE key IN (SELECT key FROM temp.touchedEntity) AND kind = 'Person'`,
  `UPDATE entity SET aliases = (SELECT json_group_array(text) FROM (SELECT text FROM label
     WHERE entity = entity.key AND role = 'NAME' AND text <> entity.name ORDER BY text))
   WHERE key IN (SELECT key FROM temp.touchedEntity)`,
];

/** Labels that nothing stands behind any more; their rows still tell which grams go with them. */
const DEAD_LABELS = `
  SELECT l.key, l.folded FROM temp.touchedEntity t JOIN label l ON l.entity = t.key
  WHERE (l.role = 'NAME' AND l.uses <= 0) OR (l.role = 'TITLE' AND NOT EXISTS
    (SELECT 1 FROM adjacency a JOIN relation r ON r.key = a.relation WHERE a.entity = l.entity AND a.forward
       AND a.type = 'HOLDS_POSITION' AND r.title = l.text))`;

const ADD_TITLES = `
  INSERT OR IGNORE INTO label (entity, role, text)
  SELECT a.entity, 'TITLE', r.title FROM temp.touchedEntity t JOIN adjacency a ON a.entity = t.key
    JOIN relation r ON r.key = a.relation
  WHERE a.forward AND a.type = 'HOLDS_POSITION' AND r.title <> ''`;

export function refreshTouched(db: Connection): void {
  for (const statement of RELATIONS_ANEW) db.run(statement);
  dropDeadLabels(db);
  db.run(ADD_TITLES);
  for (const statement of ENTITIES_ANEW) db.run(statement);
  spellLabels(db);
  spellNames(db);
}

function dropDeadLabels(db: Connection): void {
  const dead = db.all(DEAD_LABELS);
  if (dead.length === 0) return;
  const labels = JSON.stringify(dead.map(({ key }) => key));
  const grams = JSON.stringify(dead.flatMap(toGramRows));
  db.run(
    `DELETE FROM gram WHERE (gram, label) IN (SELECT value ->> 'gram', value ->> 'label' FROM json_each(:grams))`,
    { grams },
  );
  db.run("DELETE FROM label WHERE key IN (SELECT value FROM json_each(:labels))", { labels });
}

const toGramRows = ({ key, folded }: Row) =>
  toGrams(String(folded ?? "")).map((gram) => ({ gram, label: key ?? 0 }));

/** Gives new labels the forms in which they are looked for. */
function spellLabels(db: Connection): void {
  const fresh = db.all(
    `SELECT l.key, l.role, l.text, e.kind FROM temp.touchedEntity t JOIN label l ON l.entity = t.key
       JOIN entity e ON e.key = t.key WHERE l.folded IS NULL`,
  );
  if (fresh.length === 0) return;
  const spelled = fresh.map(({ key, role, text, kind }) => {
    const folded = foldText(String(text));
    const sound =
      role === "TITLE" ? { syllables: [], pinyin: "", initials: "" } : toSound(folded, kind as Kind);
    return { ...sound, key: key ?? 0, folded, syllables: sound.syllables.join(" ") };
  });
  const labels = JSON.stringify(spelled);
  db.run(
    `UPDATE label SET folded = new.value ->> 'folded', syllables = nullif(new.value ->> 'syllables', ''),
       pinyin = nullif(new.value ->> 'pinyin', ''), initials = nullif(new.value ->> 'initials', '')
     FROM json_each(:labels) new WHERE label.key = new.value ->> 'key'`,
    { labels },
  );
  db.run(`INSERT OR IGNORE INTO gram SELECT value ->> 'gram', value ->> 'label' FROM json_each(:grams)`, {
    grams: JSON.stringify(spelled.flatMap(toGramRows)),
  });
}

function spellNames(db: Connection): void {
  const fresh = db.all(
    `SELECT e.key, e.kind, e.name FROM temp.touchedEntity t JOIN entity e ON e.key = t.key WHERE e.pinyin IS NULL`,
  );
  const names = fresh.map(({ key, kind, name }) => ({ key, pinyin: toPinyin(String(name), kind as Kind) }));
  db.run(
    `UPDATE entity SET pinyin = new.value ->> 'pinyin' FROM json_each(:names) new WHERE entity.key = new.value ->> 'key'`,
    { names: JSON.stringify(names) },
  );
}

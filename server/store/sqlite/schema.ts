/**
 * The tables. A file says in `user_version` how many of the migrations it has been through.
 *
 * What an article says is kept as said (naming, mention, sentence, evidence); entity, relation, adjacency,
 * label and gram are worked out from it, for the entities and relations that a write touches.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE page (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    newspaper TEXT,
    issueDate TEXT,
    home TEXT,
    lines TEXT NOT NULL,
    digest TEXT NOT NULL,
    problems TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;

  CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    page INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    newspaper TEXT,
    issueDate TEXT,
    home TEXT,
    articleKind TEXT NOT NULL,
    headline TEXT NOT NULL,
    kicker TEXT,
    subtitle TEXT,
    byline TEXT NOT NULL,
    date TEXT,
    dateInferred INTEGER,
    text TEXT NOT NULL,
    lines TEXT NOT NULL,
    -- The date, else the page's.
    day TEXT GENERATED ALWAYS AS (coalesce(date, issueDate)) VIRTUAL
  ) STRICT;
  CREATE INDEX article_by_page ON article (page, ordinal);
  CREATE INDEX article_by_day ON article (day);

  CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]',
    pinyin TEXT,
    date TEXT,
    endDate TEXT,
    dateInferred INTEGER,
    meetingKind TEXT,
    level TEXT,
    divisionCode TEXT,
    path TEXT,
    organisationCategory TEXT,
    projectCategory TEXT,
    articleCount INTEGER NOT NULL DEFAULT 0,
    evidenceCount INTEGER NOT NULL DEFAULT 0,
    neighbourCount INTEGER NOT NULL DEFAULT 0,
    meetingCount INTEGER NOT NULL DEFAULT 0,
    -- Meetings that the entity took part in.
    attendance INTEGER NOT NULL DEFAULT 0,
    firstDate TEXT,
    lastDate TEXT,
    -- The relation that tells a person's latest office.
    office INTEGER
  ) STRICT;
  CREATE INDEX entity_by_evidence ON entity (evidenceCount DESC, name, id);
  CREATE INDEX entity_by_kind ON entity (kind, evidenceCount DESC, name, id);
  CREATE INDEX meeting_by_date ON entity (date DESC, name, id) WHERE kind = 'Meeting';
  CREATE INDEX person_by_attendance ON entity (attendance DESC, evidenceCount DESC, name, id)
    WHERE kind = 'Person' AND attendance > 0;

  -- What one article says of one entity. evidenceCount: sentences of the article behind its relations.
  CREATE TABLE naming (
    entity INTEGER NOT NULL,
    evidenceCount INTEGER NOT NULL,
    articleId TEXT NOT NULL,
    article INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    confidence REAL NOT NULL,
    circle TEXT,
    date TEXT,
    endDate TEXT,
    dateInferred INTEGER,
    meetingKind TEXT,
    level TEXT,
    divisionCode TEXT,
    path TEXT,
    organisationCategory TEXT,
    projectCategory TEXT,
    PRIMARY KEY (entity, evidenceCount DESC, articleId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX naming_by_article ON naming (article);

  CREATE TABLE mention (
    article INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, entity, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE relation (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    source INTEGER NOT NULL,
    target INTEGER NOT NULL,
    -- Symmetric types: whether source is the end whose id sorts second.
    flipped INTEGER NOT NULL DEFAULT 0,
    title TEXT,
    evidenceCount INTEGER NOT NULL DEFAULT 0,
    firstDate TEXT,
    lastDate TEXT,
    -- The latest end of any date, with '~' after it: see store/dates.ts.
    until TEXT,
    confidence REAL NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX relation_by_type ON relation (type);

  -- Each relation twice, once from either end (a loop once), so that whatever walks the graph reads one run of rows.
  CREATE TABLE adjacency (
    entity INTEGER NOT NULL,
    other INTEGER NOT NULL,
    relation INTEGER NOT NULL,
    -- 1 when the relation runs from entity to other.
    forward INTEGER NOT NULL,
    otherKind TEXT NOT NULL,
    type TEXT NOT NULL,
    evidenceCount INTEGER NOT NULL,
    firstDate TEXT,
    lastDate TEXT,
    until TEXT,
    PRIMARY KEY (entity, other, relation)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sentence (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (article, start, "end")
  ) STRICT;

  CREATE TABLE evidence (
    relation INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    -- The place among the article's relations.
    ordinal INTEGER NOT NULL,
    -- Symmetric types: said from the end whose id sorts second.
    flipped INTEGER NOT NULL,
    date TEXT,
    dateInferred INTEGER,
    confidence REAL NOT NULL,
    PRIMARY KEY (relation, sentence)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX evidence_by_sentence ON evidence (sentence);
  CREATE INDEX evidence_by_date ON evidence (date, sentence);

  -- The texts under which an entity is found. uses: articles that say the name.
  CREATE TABLE label (
    key INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    uses INTEGER NOT NULL DEFAULT 0,
    folded TEXT,
    syllables TEXT,
    pinyin TEXT,
    initials TEXT,
    UNIQUE (entity, role, text)
  ) STRICT;
  CREATE INDEX label_by_folded ON label (folded);
  CREATE INDEX label_by_pinyin ON label (pinyin) WHERE pinyin IS NOT NULL;
  CREATE INDEX label_by_initials ON label (initials) WHERE initials IS NOT NULL;

  -- Two characters next to each other in a label: SQLite's own trigram search cannot find a name of two characters.
  CREATE TABLE gram (
    gram TEXT NOT NULL,
    label INTEGER NOT NULL,
    PRIMARY KEY (gram, label)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What the explorer showed, kept under a short id. Nothing of the graph refers to it, so no page's writing touches it.
  CREATE TABLE view (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    createdAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX view_by_age ON view (createdAt DESC, id);
  `,
];

/** Queries to begin with, each in a tab of its own. All of them find something on the sample pages. */

export interface Sample {
  title: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** Variables that want an entity's id: the name to search it by. */
  names?: Readonly<Record<string, string>>;
}

export const samples: readonly Sample[] = [
  {
    title: "Statistics",
    query: `# How much there is, by kind and by relation type.
query Statistics {
  statistics {
    pages
    articles
    evidence
    firstDate
    lastDate
    entities { kind count }
    relations { type count }
  }
}
`,
    variables: {},
  },
  {
    title: "Search",
    query: `# By name, part of a name (群策), pinyin (dengqunce), initials (dqc) or title (市长).
query Search($text: String!) {
  search(text: $text, first: 5) {
    totalCount
    edges {
      matchedBy
      matched
      node {
        id
        kind
        name
        pinyin
        ... on Person { office { title organisation { name } } }
      }
    }
  }
}
`,
    variables: { text: "dqc" },
  },
  {
    title: "Person",
    query: `# A person's offices, and with whom the person sat in meetings.
query Person($id: ID!) {
  node(id: $id) {
    ... on Person {
      name
      firstDate
      lastDate
      offices { title organisation { name } dates }
      companions(first: 5) {
        totalCount
        edges { node { name } meetings { name date } }
      }
    }
  }
}
`,
    variables: {},
    names: { id: "邓群策" },
  },
  {
    title: "Neighbours",
    query: `# What an entity has to do with which others, strongest first, and the sentences that say so.
query Neighbours($id: ID!, $filter: GraphFilter) {
  node(id: $id) {
    ... on Entity {
      name
      neighbours(first: 10, filter: $filter) {
        totalCount
        byKind { kind count }
        byType { type count }
        edges {
          node { kind name }
          relations {
            type
            title
            evidence(first: 2) { edges { node { text date article { headline newspaper } } } }
          }
        }
      }
    }
  }
}
`,
    variables: { filter: { kinds: ["Meeting", "Organisation"] } },
    names: { id: "邓群策" },
  },
  {
    title: "Paths",
    query: `# The shortest ways between two entities, each step with its evidence.
query Paths($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, k: 3, maxSteps: 4) {
    truncated
    hubs { id name neighbourCount }
    paths {
      entities { kind name }
      steps {
        relations {
          type
          title
          from { name }
          to { name }
          evidence(first: 1) { edges { node { text date article { headline } } } }
        }
      }
    }
  }
}
`,
    variables: {},
    names: { from: "邓群策", to: "何恩广" },
  },
  {
    title: "Meetings",
    query: `# The latest meetings and who had to do with them.
query Meetings($from: PartialDate) {
  meetings(from: $from, first: 5) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id
        name
        ... on Meeting { date meetingKind }
        neighbours(first: 20, filter: { types: [CHAIRED, SPOKE_AT, ATTENDED, ORGANISED] }) {
          edges { node { kind name } relations { type } }
        }
      }
    }
  }
}
`,
    variables: { from: "2021" },
  },
  {
    title: "Articles",
    query: `# Articles with their text, the names in it, and the sentences that say something.
query Articles($headline: String) {
  articles(headline: $headline, first: 2) {
    totalCount
    edges {
      node {
        headline
        byline
        date
        text
        mentions { text start end entity { kind name } }
        evidence { text relation { type from { name } to { name } } }
      }
    }
  }
}
`,
    variables: { headline: "邓群策" },
  },
  {
    title: "Measures",
    query: `# Who stands between others, and which communities there are; whole graph, or the relations among "ids".
query Measures {
  ranking(by: BETWEENNESS, first: 5) {
    sampled
    size { entities links }
    edges { rank score node { kind name } }
  }
  communities(first: 5) {
    modularity
    edges { node { number size members { edges { node { kind name } } } } }
  }
}
`,
    variables: {},
  },
  {
    title: "Together",
    query: `# Who was at meetings with whom, with the meetings behind each pair.
query Together($from: PartialDate) {
  coAttendance(from: $from, first: 5) {
    totalCount
    edges { meetingCount a { name } b { name } meetings(first: 3) { edges { node { name ... on Meeting { date } } } } }
  }
}
`,
    variables: { from: "2021" },
  },
  {
    title: "Periods",
    query: `# One period beside another: how much there is, who is new, whose meetings have changed most.
query Periods($earlier: Period!, $later: Period!) {
  comparePeriods(earlier: $earlier, later: $later) {
    earlier { meetings entities { kind count } }
    later { meetings entities { kind count } }
    appeared(kinds: [Person], first: 5) { totalCount edges { node { name } } }
    meetingChanges(first: 5) { edges { earlier later node { name } } }
  }
}
`,
    variables: { earlier: { to: "2021-02" }, later: { from: "2021-03" } },
  },
  {
    title: "Timeline",
    query: `# The days on which something happened.
query Timeline {
  timeline {
    undatedEvidenceCount
    days { date evidenceCount meetings { name } }
  }
}
`,
    variables: {},
  },
];

export interface Operation {
  query: string;
  variables: unknown;
  operationName?: string | null | undefined;
}

/** Sends an operation; gives the answer's JSON. */
export type Ask = (operation: Operation) => Promise<unknown>;

/** The samples with every name replaced by the id that it has in this graph; by itself where there is none. */
export const fillNames = (ask: Ask): Promise<Sample[]> =>
  Promise.all(
    samples.map(async ({ names = {}, ...sample }) => {
      const found = Object.entries(names).map(async ([key, name]) => [key, await findId(name, ask)] as const);
      return {
        ...sample,
        variables: { ...sample.variables, ...Object.fromEntries(await Promise.all(found)) },
      };
    }),
  );

const FIND = "query ($text: String!) { search(text: $text, first: 1) { edges { node { id } } } }";

interface Found {
  data?: { search?: { edges: { node: { id: string } }[] } };
}

async function findId(name: string, ask: Ask): Promise<string> {
  const answer = (await ask({ query: FIND, variables: { text: name } })) as Found;
  return answer.data?.search?.edges[0]?.node.id ?? name;
}

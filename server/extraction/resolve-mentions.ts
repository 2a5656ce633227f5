import { type Entity, localEntityId, type Mention } from "../../graph-schema/article-graph.ts";
import { type FoundMention, nameOf, otherNames } from "./found-mention.ts";

/** Mentions of one thing, the first one first. */
interface Group {
  kind: FoundMention["kind"];
  name: string;
  mentions: FoundMention[];
}

function groupByName(mentions: readonly FoundMention[]): Group[] {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    const key = `${mention.kind} ${name}`;
    const group = groups.get(key) ?? { kind: mention.kind, name, mentions: [] };
    group.mentions.push(mention);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const first = <Value>(
  group: Group,
  pick: (mention: FoundMention) => Value | undefined,
): Value | undefined => {
  for (const mention of group.mentions) {
    const value = pick(mention);
    if (value !== undefined) return value;
  }
  return undefined;
};

const aliasesOf = ({ name, mentions }: Group): string[] =>
  otherNames(
    name,
    mentions.flatMap(({ aliases }) => aliases ?? []),
  );

const toMention = ({ text, start, end }: FoundMention): Mention => ({ text, start, end });

function ownFields(group: Group): Partial<Entity> {
  const category = first(group, (mention) => mention.category);
  switch (group.kind) {
    case "Place": {
      const level = first(group, (mention) => mention.level);
      const divisionCode = first(group, (mention) => mention.divisionCode);
      const path = first(group, (mention) => mention.path);
      return { ...(level && { level }), ...(divisionCode && { divisionCode }), ...(path && { path }) };
    }
    case "Meeting": {
      const meetingKind = first(group, (mention) => mention.meetingKind);
      const dated = group.mentions.find(({ date }) => date !== undefined);
      return {
        ...(meetingKind && { meetingKind }),
        ...(dated?.date && { date: dated.date }),
        ...(dated?.endDate && { endDate: dated.endDate }),
        ...(dated?.dateInferred !== undefined && { dateInferred: dated.dateInferred }),
      };
    }
    case "Person": {
      const circle = first(group, (mention) => mention.circle);
      return circle === undefined ? {} : { circle };
    }
    default:
      return category ? ({ category } as Partial<Entity>) : {};
  }
}

/** One entity for each thing that the mentions name, in the order of the text. */
export function resolveMentions(mentions: readonly FoundMention[]): Entity[] {
  return groupByName(mentions).map((group, index) => {
    const entity = {
      id: localEntityId(index + 1),
      kind: group.kind,
      name: group.name,
      aliases: aliasesOf(group),
      mentions: group.mentions.filter(({ start }) => start >= 0).map(toMention),
      confidence: Math.max(...group.mentions.map(({ confidence }) => confidence)),
      ...ownFields(group),
    };
    return entity as Entity;
  });
}

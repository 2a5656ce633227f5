import { NUMBERED, namesNothing } from "./generic-names.ts";
import { HEADS } from "./project-words.ts";

/** A name that ends in a marker word, which kind of word it is, and how many characters tell what is done to it. */
interface NamedWork {
  name: string;
  group: string;
  work: number;
}

const NAMED_HEAD = new RegExp(`(?:${HEADS})$`);

/** A kind of contest, and no contest by name. */
const KIND_OF_CONTEST = /^(?:合唱|广场舞|戏剧|舞蹈|歌咏|拔河|朗诵|演讲|书法|绘画|征文|体育|球类|知识|趣味)$/;

/** Of these there is one at a time. */
const GREAT_GAMES =
  /^(?:(?:夏季|冬季)?残?奥运会|亚残?运会|全运会|残运会|大运会|青运会|冬奥会|世锦赛|亚锦赛)$/;

/** A contest of a city, a province or the world. */
const OF_UNIT = /国际|全[国省市县区]|世界|亚洲|中国|海峡两岸|^[省市县]..|^[^省市县区]{2,3}[省市县区]./;

/** How sure a candidate is a project, 0 when it is none; `proper` for what is a name however short. */
export function weighName(
  { name: whole, group, work }: NamedWork,
  governed: boolean,
  coming: boolean,
  proper: boolean,
): number {
  const name = whole.slice(0, whole.length - work);
  const found = NAMED_HEAD.exec(name);
  const head = found?.[0] ?? "";
  const prefix = name.slice(0, found?.index ?? 0);
  if (namesNothing(name, prefix, head, governed && /^(?:build|programme)$/.test(group))) return 0;
  if (group === "games")
    return NUMBERED.test(name) ||
      GREAT_GAMES.test(head) ||
      (governed && !KIND_OF_CONTEST.test(prefix)) ||
      OF_UNIT.test(prefix)
      ? 0.85
      : 0;
  if (/^[一二三]期$/.test(head) && prefix.length >= 4) return governed ? 0.85 : 0.78;
  const long = proper || prefix.length >= 3 || ((governed || coming) && head.length >= 3);
  if (group === "build") return (governed || coming) && long ? 0.8 : 0;
  if (group === "works") return prefix.length >= 3 ? (governed ? 0.85 : 0.78) : 0;
  if (head.startsWith("创建")) return prefix.length >= 4 ? 0.8 : 0;
  if (head === "计划") return (governed || /^\d{4}年/.test(prefix)) && prefix.length >= 4 ? 0.75 : 0;
  return governed ? 0.86 : 0.78;
}

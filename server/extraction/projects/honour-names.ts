import { findAll } from "../text/find-all.ts";
import type { ProjectName } from "./project-names.ts";
import { escape } from "./project-words.ts";

const GAINED =
  "(?:被授予|荣获|喜获|获评|被?评为|获得|荣膺|荣登|当选为?|入选为?|被?(?:确定|认定|命名|推选|表彰)为|获)";
/** What honours are called after; prizes of a contest are the contest's. */
const HONOUR =
  "模范|标兵|好人|工匠|先进|优秀|示范|文明|十佳|百佳|百强|最美|奖章|红旗手|卫士|能手|带头人|楷模|好少年|英雄|好婆婆|好媳妇|好儿媳|好邻居|好青年|好家庭";
const SCOPED =
  "(?:(?:19|20)\\d{2}(?:[—-]\\d{4})?年度?)?(?:全[国省市县区]|国家级?|中国|省级|市级|[\\u4e00-\\u9fff]{2,3}[省市县区州])";
const QUOTED = new RegExp(`${GAINED}[“"]([^“”"\\n]{3,24})[”"](?=(?:荣誉)?称号|[,，。;；、和“"])`, "g");
const PLAIN = new RegExp(
  `${GAINED}(${SCOPED}[^,，。;；、“”\\n]{0,16}?(?:${HONOUR})[^,，。;；、“”\\n]{0,8}?)(?=(?:荣誉)?称号|[,，。;；、]|$)`,
  "gm",
);
/** 被评为湖南省特色小镇: what the country or the province has made somebody. */
const MADE = new RegExp(
  `(?:被?评为|获评|被?(?:认定|命名|确定)为)(${SCOPED}[^,，。;；、“”\\n]{3,18}?)(?=(?:荣誉)?称号|[,，。;；、]|$)`,
  "gm",
);
const HONOURED = new RegExp(`${HONOUR}|^(?:全国|国家)`);
/** Prizes, and what is given at games. */
const PRIZE = /^最佳|最受欢迎|组织|表演|道德风尚|[一二三]等|[金银铜]奖|选手|运动员|球员|教练|作品|奖$|候选/;
/** What is said of an honour for which people are chosen: 全国优秀农民工…表彰大会. */
const CHOSEN = "[^,，。;；、“”\\n]{0,16}(?:表彰|评选|选树|推选|颁奖|揭晓)";
const isProgramme = (text: string, name: string): boolean =>
  new RegExp(`${escape(name)}[”"]?${CHOSEN}`).test(text);

const toProject = (name: string, start: number): ProjectName => ({
  ...{ start, end: start + name.length, name },
  ...{ category: "PROGRAMME", confidence: 0.8 },
});

/** An honour is a programme of its own where the text tells that people are chosen for it under that name. */
export function findHonourNames(text: string): ProjectName[] {
  return [QUOTED, PLAIN, MADE].flatMap((pattern) =>
    findAll(text, pattern).flatMap((match): ProjectName[] => {
      const lead = text.slice(Math.max(0, match.index - 40), match.index);
      const name = match[1] ?? "";
      const styled =
        pattern === MADE || /^[”"]?(?:荣誉)?称号/.test(text.slice(match.index + match[0].length - 1));
      if (!(styled || HONOURED.test(name)) || PRIZE.test(name) || /颁发|授予|的/.test(name)) return [];
      if (/[被由][^,，。;；\n]{2,30}$/.test(lead) || !isProgramme(text, name)) return [];
      return [toProject(name, match.index + match[0].lastIndexOf(name))];
    }),
  );
}

const REACH = 9;
const GOES =
  "(?:来|走|赶|搬|迁|开|驶|回|送|运|通|修|派|抵|下|上)[到至往进上]|[看去到来]了|深入|前往|奔赴|直奔|抵达|到达|进入|登临|[登爬攀跨踏穿翻涉游渡蹚][上过越遍]|横[穿跨]|路过|途[经径]|流经|绕行|[在到从至往沿赴经]";
const STANDS = "位于|地处|坐落[在于]|落户|扎根|驻扎在|设在|建在|住在|家[住在]|生于|出生[在于]|长眠[在于]";
const LOOKS =
  "(?:考察|察看|查看|参观|走访|调研|视察|游览|探访|暗访|踏勘|巡查|督导|观摩|瞻仰|拜谒|漫步|打卡|沿着)了?";
/** Where somebody goes, stands or looks about: 来到, 登上, 从…到, 位于. */
const GONE_TO = new RegExp(`(?:${GOES}|${STANDS}|${LOOKS})$`);

/** Whether the words before an offset say that somebody goes or something is there. */
export const isGoneTo = (text: string, start: number): boolean =>
  GONE_TO.test(text.slice(Math.max(0, start - REACH), start));

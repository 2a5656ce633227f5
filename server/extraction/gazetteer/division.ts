import type { PlaceLevel } from "../../../graph-schema/ontology.ts";

export interface Division {
  /** 2 digits for a province, 4 for a city, 6 for a county, 9 for a township. */
  code: string;
  name: string;
  /** The name as it is used in running text: 衡阳, 广西, 江华; the full name where there is no shorter one. */
  short: string;
  level: PlaceLevel;
  parent?: Division;
}

const LEVELS: Record<number, PlaceLevel> = { 2: "PROVINCE", 4: "CITY", 6: "COUNTY", 9: "TOWNSHIP" };
const PEOPLES =
  /(?:维吾尔|蒙古|朝鲜|土家|哈萨克|柯尔克孜|塔吉克|布依|傈僳|鄂温克|达斡尔|撒拉|东乡|保安|裕固|仫佬|毛南|拉祜|景颇|布朗|哈尼|纳西|普米|鄂伦春|锡伯|满|回|苗|侗|壮|瑶|彝|藏|黎|畲|羌|土|傣|佤|水|白|怒|独龙|仡佬|高山|阿昌|德昂|乌孜别克|俄罗斯|塔塔尔|赫哲|门巴|珞巴|基诺|京(?=族)|各)(?:族)?/g;

export const withoutPeoples = (name: string): string => name.replace(PEOPLES, "");

function shorten(name: string): string {
  const bare = name
    .replace(/(?:特别行政区|自治[区州县旗]|联合旗|地区|林区|特区|[省市盟])$/, "")
    .replace(/(?<=..)[县区旗]$/, "");
  if (!/自治/.test(name)) return bare.length >= 2 ? bare : name;
  const plain = withoutPeoples(bare);
  return plain.length >= 2 ? plain : bare.length >= 2 ? bare : name;
}

/** 威宁自治县, 湘西州: how a division with a long name is called by its short one. */
export function shortForms(name: string, short: string): string[] {
  if (name.endsWith("自治县")) return [`${short}自治县`, `${short}县`];
  return name.endsWith("自治州") ? [`${short}州`, `${short}自治州`] : [];
}

export function toDivision(code: string, name: string, parent: Division | undefined): Division {
  const level = LEVELS[code.length] ?? "SITE";
  const short = level === "TOWNSHIP" ? name : shorten(name);
  return { code, name, short, level, ...(parent && { parent }) };
}

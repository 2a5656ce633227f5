import { gain, type Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { type BodySuffix, BUILDING_END, FIRM_ACTS, isTrade } from "./body-words.ts";

/** 市第十八届人民代表大会第三次会议 names a meeting; of 市规划委员会第一次全体会议 the committee is a body. */
const SESSION_AFTER = /^第[一二三四五六七八九十0-9]{1,3}(?:届|次.{0,6}会)/;

const HOLDS_SESSIONS = /^.*(?:委|委员会|会|公司|领导小组)$/;
const IS_SESSION = /(?:大会|议会|全会|政协)$/;
const VERB_OFFICE = /[主举承协交督查开兴创合经申停补领筹通代联包侦帮催阅转待缓新操置会派速首盲评接受]办$/;

/** 开庭, 占股: verbs and everyday words that end as a unit of a body does. */
const VERBS_LIKE_BODIES =
  /(?:[大格布结僵破战]局|[开当家前后休出天门]庭|[占入参控持炒配个一八多两]股|[好坏到处各随四一几多数此别何深]处|[科教]科)$/;

/** A trade ends a firm's name only where no further noun follows: 陆港型国家物流枢纽 is no firm. */
function endsFirm(lattice: Lattice, end: number, suffix: string): boolean {
  if (!isTrade(suffix) || end >= lattice.text.length) return true;
  if (/^(?:[展节博端园]|支付|互联|应用|终端|电话)/.test(lattice.text.slice(end, end + 2))) return false;
  const goesOn = (lattice.wordLength[end] ?? 1) < 2 ? "nqg" : "nwbgjal";
  return !isKind(lattice, end, goesOn) || FIRM_ACTS.test(lattice.text.slice(end, end + 10));
}

function endsWord(lattice: Lattice, end: number, suffix: string, headed: boolean): boolean {
  if (VERBS_LIKE_BODIES.test(lattice.text.slice(Math.max(0, end - 2), end)) && suffix.length < 2)
    return false;
  if (suffix.length === 1 && lattice.wordLength[end - 2] === 2 && isKind(lattice, end - 2, "vV"))
    return false;
  if (suffix.length === 1 && /^[子家头]?[村屯]/.test(lattice.text.slice(end, end + 2))) return false;
  if (suffix === "办" && VERB_OFFICE.test(lattice.text.slice(end - 2, end))) return false;
  const beforePost = /^副?(?:书记|主任)|^委员/.test(lattice.text.slice(end, end + 3));
  const allowed = beforePost || (headed && suffix.length > 1) ? -8 : suffix.length > 1 ? -1.5 : -0.01;
  return end >= lattice.text.length || gain(lattice, end, end, 0) > allowed;
}

const isSession = (text: string, end: number, suffix: string): boolean =>
  SESSION_AFTER.test(text.slice(end, end + 12)) && (IS_SESSION.test(suffix) || !HOLDS_SESSIONS.test(suffix));

/** 第六次联席会议 and 提案办理协商会 are held, and act for nobody. */
const IS_SITTING = /第[一二三四五六七八九十\d]{1,3}次[^,，。]{0,4}会议$|协商会$/;

/** Whether a body may end with the suffix that stands before `end`. */
export function endsBody(
  lattice: Lattice,
  end: number,
  { suffix, category }: BodySuffix,
  headed = false,
): boolean {
  const { text } = lattice;
  if (!endsWord(lattice, end, suffix, headed) || isSession(text, end, suffix)) return false;
  if (BUILDING_END.test(text.slice(Math.max(0, end - 5), end))) return false;
  if (/^[讯电]/.test(text.slice(end, end + 1))) return false;
  if (
    category === "COMPANY" &&
    !/(?:公司|[厂团行社店])$/.test(suffix) &&
    gain(lattice, end - suffix.length, end - suffix.length, 0) < -6
  )
    return false;
  if (IS_SITTING.test(text.slice(Math.max(0, end - 12), end))) return false;
  if (suffix.length === 1 && text.charAt(end) === "长" && text.charAt(end - 2) === suffix) return false;
  if (suffix === "所" && /[作做在有需属示说讲提得能谓致]/.test(text.charAt(end))) return false;
  if (suffix === "中心" && text.charAt(end) === "组") return false;
  if (suffix.endsWith("厂") && /[区房家商址]/.test(text.charAt(end))) return false;
  if (suffix === "办" && /[馆校厂舍店园]/.test(text.charAt(end - 2))) return false;
  if (suffix === "办" && /[的了起过成好]/.test(text.charAt(end))) return false;
  return category !== "COMPANY" || endsFirm(lattice, end, suffix);
}

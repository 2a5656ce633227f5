import { modifiersStart, postEnd, postStarts, roleStart } from "./posts.ts";

/** A body as the office grammar needs it. */
export interface BodySpan {
  start: number;
  end: number;
  name: string;
  text: string;
  category?: string | undefined;
}

export interface OfficeScene {
  /** Folded. */
  text: string;
  /** As it is; titles are quoted from here. */
  printed: string;
  /** By start. */
  persons: readonly { start: number; end: number }[];
  /** By start. */
  bodies: readonly BodySpan[];
  bodyAtEnd: ReadonlyMap<number, BodySpan>;
}

export interface ReadOffice {
  start: number;
  end: number;
  title: string;
  body?: string;
  /** The body is understood from what the text names before. */
  guessed?: boolean;
  /** A body that only the office names: the 宣传部 of 市委常委、宣传部部长. */
  implied?: { start: number; end: number; name: string; aliases: string[] };
}

interface Segment {
  start: number;
  /** Where the post and its modifiers begin. */
  post: number;
  end: number;
  body?: BodySpan;
  /** 宣传部 in 宣传部部长 without 市委 before it. */
  department?: string;
  /** 公司, 该院: the body is said by a common noun. */
  noun?: string;
  /** 第四检察部, 外科: a unit inside the body, where no body of the text ends with it. */
  unit?: string;
}

const GOVERNING_HEAD = /(?:市|县|区|省|州|盟|旗|镇|乡)长$|自治区主席$/;
const DEPARTMENT =
  /(?:宣传部|组织部|统战部|政法委|网信办|编办|老干部局|机关工委|社会工作部|办公室|政研室|研究室|巡察办|人武部)$/;
/** A department of the county's committee and of the army: it bears the county's name. */
const ARMED_FORCES = "人武部";
const NOUN =
  /(?:该|本|其)?(?:公司|集团|企业|合作社|学校|医院|支队|大队|中队|总队|法院|检察院|协会|商会|银行|中心|俱乐部|社区|院|所|局|校|庭|厂|馆|行|队|站|社|会)$/;
const UNIT_END = /[部科处室庭司系]$|车间$|班组$/;
const UNIT = /^[\u4e00-\u9fff]+$/;
const LONGEST_UNIT = 9;
/** A unit that the text names without its body, or after 该院: the kinds that are always inside one. */
const UNIT_ALONE =
  /(?:(?<=[^\u4e00-\u9fff])|([该本](?:院|局|厂|校|公司|医院|单位)))((?:(?![该本和与及])[\u4e00-\u9fff]){1,6}(?:科|庭|检察部|车间))$/;
/** Trades beside a body that no list of posts has: 塔吊司机, 线路工, 语文教师. */
const TRADE = /^[\u4e00-\u9fff]{1,5}(?:员|工|师|手|司机|教师|老师|教练|医生|护士|学生|人)$/;
/** Posts that no person holds at a body by themselves. */
const NO_OFFICE =
  /(?:代表|学生|大学生|研究生|选手|运动员|队员|记者|通讯员|主持人|嘉宾|店主|工作人员|秘书长助理|政协委员|总书记|博士|硕士|学者|专家|法定代表人|负责人员)$/;
const MEMBER = /(?:委员)$/;

const bodyEnding = (scene: OfficeScene, end: number): BodySpan | undefined => scene.bodyAtEnd.get(end);

/** The office that ends at `end`, with the body before it. */
function segmentEnding(scene: OfficeScene, end: number): Segment | undefined {
  const { text } = scene;
  const starts = postStarts(text, end);
  const post = starts.at(-1);
  if (post === undefined) return tradeEnding(scene, end);
  const head = bodyEnding(scene, end);
  if (head && GOVERNING_HEAD.test(text.slice(head.start, end))) return headSegment(scene, head, post, end);
  for (const start of [...starts, ...(text.endsWith("政协委员", end) ? [end - 2] : [])]) {
    const body = ofInstitution(scene, bodyEnding(scene, start) ?? ownerOfPost(scene, start));
    if (body) return { start: modifiersStart(text, body.start), post: start, end, body };
  }
  const inBody = unitOfBody(scene, post);
  if (inBody) return { ...inBody, post, end };
  const before = text.slice(Math.max(0, post - 6), post);
  const department = DEPARTMENT.exec(before)?.[0];
  if (department) return { start: post - department.length, post, end, department };
  const alone = UNIT_ALONE.exec(
    `${post > LONGEST_UNIT + 2 ? "" : "\n"}${text.slice(Math.max(0, post - LONGEST_UNIT - 2), post)}`,
  );
  if (alone?.[2]) return { start: post - alone[0].length, post, end, noun: alone[1] ?? "", unit: alone[2] };
  const noun = NOUN.exec(before)?.[0];
  if (noun && STANDS_ALONE.test(text.charAt(post - noun.length - 1)))
    return { start: post - noun.length, post, end, noun };
  const tail = tailOfBody(scene, post);
  return tail ? { start: post - tail.length, post, end, noun: tail } : { start: post, post, end };
}

/** 天水市果树研究所的|高级农艺师: the body whose post it is. */
function ownerOfPost(scene: OfficeScene, start: number): BodySpan | undefined {
  if (scene.text.charAt(start - 1) !== "的") return undefined;
  const body = bodyEnding(scene, start - 1);
  return body && !/^中共|政府$/.test(body.name) ? body : undefined;
}

/** 南湖大学党委书记 is one of the university, whose committee is no body of its own. */
function ofInstitution({ bodies }: OfficeScene, body: BodySpan | undefined): BodySpan | undefined {
  if (!body || body.name.startsWith("中共") || !/党[委组]$/.test(body.name)) return body;
  const name = body.name.slice(0, -"党委".length);
  return bodies.some((other) => other.name === name) ? { ...body, name } : body;
}

const LONGEST_TAIL = 7;
/** 管护站站长 after 五营公园管护站: the words before a post that a body named before ends with. */
function tailOfBody(scene: OfficeScene, post: number): string | undefined {
  for (let length = LONGEST_TAIL; length >= 2; length--) {
    const start = post - length;
    const tail = scene.text.slice(Math.max(0, start), post);
    if (start < 0 || !STANDS_ALONE.test(scene.text.charAt(start - 1)) || !UNIT.test(tail)) continue;
    if (lastEnding(scene, start, new RegExp(`${tail}$`))) return tail;
  }
  return undefined;
}

/** 市检察院第四检察部主任: what stands between a body and a post is a unit of the body. */
function unitOfBody(
  { text, bodyAtEnd }: OfficeScene,
  post: number,
): { start: number; body: BodySpan; unit: string } | undefined {
  if (!UNIT_END.test(text.slice(post - 2, post))) return undefined;
  for (let start = post - 2; start >= post - LONGEST_UNIT && start > 0; start--) {
    const body = bodyAtEnd.get(start);
    const unit = text.slice(start, post);
    if (body) return UNIT.test(unit) ? { start: body.start, body, unit } : undefined;
  }
  return undefined;
}

/** 市长, 衡阳市副市长: the office bears the body in itself. */
function headSegment(scene: OfficeScene, head: BodySpan, post: number, end: number): Segment {
  const before = scene.bodyAtEnd.get(post);
  const outer = before?.name === head.name ? before : undefined;
  const start = Math.min(head.start, modifiersStart(scene.text, head.start), outer?.start ?? post);
  return { start, post, end, body: head };
}

function tradeEnding(scene: OfficeScene, end: number): Segment | undefined {
  for (let post = end - 2; post >= end - 7 && post > 0; post--) {
    const body = bodyEnding(scene, post);
    if (body)
      return TRADE.test(scene.text.slice(post, end)) ? { start: body.start, post, end, body } : undefined;
  }
  return undefined;
}

const ROLE_ITEM = /、[\u4e00-\u9fff0-9]{2,14}$/;
/** Where the offices end before a role that stands last: 市委书记、市级总河长; else `end`. */
function beforeRole(scene: OfficeScene, end: number): number {
  if (roleStart(scene.text, end) < 0 || segmentEnding(scene, end)) return end;
  const role = ROLE_ITEM.exec(scene.text.slice(Math.max(0, end - 15), end));
  return role ? end - role[0].length : end;
}

/** Offices joined by 、 or 兼 that end where the name begins, from left to right. */
function segmentsBefore(scene: OfficeScene, end: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = beforeRole(scene, end); segments.length < 8; ) {
    const segment = segmentEnding(scene, at);
    if (!segment) break;
    segments.unshift(segment);
    const mark = scene.text.charAt(segment.start - 1);
    if (mark !== "、" && mark !== "兼") break;
    at = segment.start - 1;
  }
  return segments;
}

const PARTY_TAIL =
  /(?:(?:省|市|县|区|州|地|旗|盟)委|(?:省|市|县|区|州)?(?:纪委监委|纪委)|(?:镇|乡|街道|州|区|村|社区)?(?:党委|党工委|党组|党支部|党总支)|政法委)$/;

/** The title as the ontology prints it. */
function titleOf(
  { text, printed: source }: OfficeScene,
  { start, post, end, body, department }: Segment,
): string {
  const printed = source.slice(post, end);
  if (department === "政法委") return department + printed;
  if (!body) return printed;
  const prefix = text.slice(start, body.start).replace(/^.*(?=原|时任|前)/, "");
  const former = start < body.start && /^(?:原|时任|前|代)$/.test(prefix) ? prefix : "";
  if (body.end === end)
    return source.slice(modifiersStart(text, body.start), body.start) + lastUnits(source, body, end);
  return former + (PARTY_TAIL.exec(body.text)?.[0] ?? "") + printed;
}

/** 市长 of 衡阳市市长: the head without the unit's name. */
const lastUnits = (text: string, body: BodySpan, end: number): string =>
  text.slice(text.endsWith("主席", end) ? body.start : Math.max(body.start, end - 2), end);

const isHeld = (text: string, segment: Segment): boolean => {
  const printed = text.slice(segment.post, segment.end);
  if (NO_OFFICE.test(printed) && !segment.body) return false;
  if (/代表$/.test(printed)) return false;
  if (MEMBER.test(printed) && (!segment.body || /^政协$|人大$/.test(segment.body.text))) return false;
  return true;
};

function readSegments(scene: OfficeScene, segments: readonly Segment[]): ReadOffice[] {
  const offices: ReadOffice[] = [];
  let left: BodySpan | undefined;
  for (const segment of segments) {
    const { start, end } = segment;
    const context = () => (segments.some((other) => other.body) ? undefined : said(scene, segment));
    const body =
      segment.body ?? (segment.department ? undefined : (ofCourt(scene, segment, left) ?? left ?? context()));
    if (!isHeld(scene.text, { ...segment, ...(body && { body }) })) continue;
    const title = titleOf(scene, segment);
    const implied = segment.department ? departmentOf(scene, segment, left) : unitIn(segment, body);
    const name = implied?.name ?? body?.name;
    offices.push({
      start,
      end,
      title,
      ...(name !== undefined && { body: name }),
      ...(implied && { implied }),
    });
    left = segment.body ?? left;
  }
  return offices.filter(({ body }) => body !== undefined);
}

/** A judge of a court's division is a judge of the court. */
function ofCourt(
  scene: OfficeScene,
  { post, end }: Segment,
  left: BodySpan | undefined,
): BodySpan | undefined {
  if (!left || !/^(?:审判员|检察员|助理审判员)$/.test(scene.text.slice(post, end))) return undefined;
  const court = /^.*?(?:法院|检察院)/.exec(left.name)?.[0];
  return court === undefined || court === left.name ? undefined : { ...left, name: court };
}

/** The unit of a body that a segment names. */
function unitIn({ start, post, unit, noun }: Segment, body: BodySpan | undefined): ReadOffice["implied"] {
  if (unit === undefined || !body) return undefined;
  const name = body.name + unit;
  const from = noun === undefined ? start : post - unit.length;
  return { start: from, end: post, name, aliases: [unit] };
}

const COMMITTEE = /^中共.+委$/;

/** The department of the party committee named before it, else of the one named last in the text. */
function departmentOf(
  scene: OfficeScene,
  { start, post, department }: Segment,
  left: BodySpan | undefined,
): ReadOffice["implied"] {
  const isCommittee = left !== undefined && COMMITTEE.test(left.name);
  const committee = isCommittee ? left : lastEnding(scene, start, COMMITTEE);
  if (!committee || department === undefined) return undefined;
  const name =
    department === ARMED_FORCES
      ? committee.name.replace(/^中共(.+)委$/, `$1${department}`)
      : committee.name + department;
  const aliases = [
    name.replace(/^中共/, ""),
    department,
    (/.委$/.exec(committee.text)?.[0] ?? "") + department,
  ];
  return { start, end: post, name, aliases: [...new Set(aliases)].filter((alias) => alias !== name) };
}

/** What kind of body a post without one belongs to. */
const KIN: readonly [post: RegExp, body: RegExp][] = [
  [/(?:董事长|总经理|总裁|副总|董事|监事长|财务总监|车间主任)$/, /公司|集团|厂$|股份/],
  [/局长$/, /局$/],
  [/校长$|教师$|老师$|班主任$/, /[校学小中院园]$/],
  [/园长$/, /园$/],
  [/院长$|教授$|研究员$/, /院$|大学$/],
  [/所长$/, /所$/],
  [/站长$|消防员$/, /站$|队$/],
  [/馆长$/, /馆$/],
  [/行长$/, /行$/],
  [/庭长$/, /法院$|庭$/],
  [/法官$|审判员$|审判长$|书记员$/, /法院$|法庭$/],
  [/检察长$|检察官$|检察员$/, /检察院$/],
  [/厂长$/, /厂$/],
  [/支队长$|政委$|政治委员$|司令员$/, /支队$|军分区$/],
  [/大队长$/, /大队$/],
  [/队长$|教练$/, /队$|俱乐部$/],
  [/民警$/, /所$|局$|队$/],
  [/领队$/, /队$/],
  [/^党委副?书记$/, /[校学院]$|公司$/],
  [/会计$|出纳$/, /合作社$|公司/],
  [/司令员$/, /军区$|军分区$/],
  [/理事长$/, /社$|会$/],
  [/会长$/, /会$/],
  [/主席$/, /协会$|文联$|工会$|工商联$|妇联$|残联$|联合会$|学会$/],
  [/教导主任$|教务主任$|政教主任$/, /[校学小]$/],
  [/社长$|总编辑$/, /社$|报$/],
  [/护士长$|医生$|医师$|护士$/, /医院|卫生院|科$/],
  [/秘书长$/, /会$|委$|政府$|政协$/],
  [/处长$/, /处$/],
  [/科长$/, /科$/],
  [/庭长$/, /庭$/],
  [/厅长$/, /厅$/],
  [/科$/, /医院|卫生院/],
  [/检察部$/, /检察院$/],
  [/庭$/, /法院$/],
  [/车间$/, /公司|集团|厂$/],
];
const NOUN_KIN: Record<string, RegExp> = {
  公司: /公司|集团|厂$|股份/,
  集团: /集团/,
  企业: /公司|集团|厂$|股份/,
  学校: /[校学小中院园]$/,
  校: /[校学小中院园]$/,
  医院: /医院|卫生院/,
  院: /院$/,
  单位: /./,
};

const NEAR = 260;
/** What stands before an office whose body is to be understood: 中国区总裁 is none. */
const STANDS_ALONE = /^$|[^\u4e00-\u9fff]|[的和与由是同向对被请给时为任上了当选据跟着让到]/;

/** Bodies looked at when an office does not say its own. */
const LOOK_BACK = 40;

/** The body named last; `free` leaves out those whose office somebody is said to hold: 商会秘书长甲当选会长. */
function lastEnding(scene: OfficeScene, start: number, kin: RegExp, free = false): BodySpan | undefined {
  let last: BodySpan | undefined;
  const from = firstAt(scene.bodies, start) - 1;
  for (let i = from; i >= Math.max(0, from - LOOK_BACK); i--) {
    const body = scene.bodies[i];
    if (!body || body.end > start || body.end <= (last?.end ?? 0) || !kin.test(body.name)) continue;
    if (!free || postEnd(scene.text, body.end) < 0) last = body;
  }
  return last;
}

/** The body that an election is told of: the one named most, of equals the first. */
function mostNamed(scene: OfficeScene, start: number, kin: RegExp): BodySpan | undefined {
  const counts = new Map<string, number>();
  const known = scene.bodies.filter((body) => body.end <= start && kin.test(body.name));
  for (const { name } of known) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return known.findLast(({ name }) => name === most);
}

/** Index of the first span of an ascending list that begins at or after an offset. */
function firstAt(spans: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((spans[mid]?.start ?? 0) < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The body named last before an office that names none: 公司总经理, 该院院长, 校长. */
function said(scene: OfficeScene, segment: Segment): BodySpan | undefined {
  const { start, noun } = segment;
  if (!STANDS_ALONE.test(scene.text.slice(Math.max(0, start - 1), start))) return undefined;
  const kin = kinOf(scene.text, segment);
  const elected = /(?:当选|蝉联|连任)为?$/.test(scene.text.slice(Math.max(0, start - 3), start));
  const chosen = kin && elected ? mostNamed(scene, start, kin) : undefined;
  const last = chosen ?? (kin ? lastEnding(scene, start, kin, elected) : colleagues(scene, segment));
  return last && (noun || start - last.end <= NEAR) ? last : undefined;
}

function kinOf(text: string, { post, end, noun, unit }: Segment): RegExp | undefined {
  const bare = noun?.replace(/^[该本其]/, "");
  const printed = unit ?? text.slice(post, end);
  return bare
    ? (NOUN_KIN[bare] ?? new RegExp(`${bare}$`))
    : KIN.find(([pattern]) => pattern.test(printed))?.[1];
}

/** 副主任 after 市人大常委会主任: the body whose own head the text named before. */
function colleagues({ text, bodies }: OfficeScene, { start, post, end }: Segment): BodySpan | undefined {
  const head = /^副(.{2,3})$/.exec(text.slice(post, end))?.[1];
  if (head === undefined) return undefined;
  const from = firstAt(bodies, start - NEAR / 2);
  const named = bodies.slice(from, firstAt(bodies, start));
  return named.findLast((body) => body.end < start && text.startsWith(head, body.end));
}

/** The offices printed before a name, and one after it where the body stands before: 南华大学谢水波教授. */
export function officesBefore(scene: OfficeScene, person: { start: number; end: number }): ReadOffice[] {
  const before = readSegments(scene, segmentsBefore(scene, person.start));
  if (before.length > 0) return before;
  const end = postEnd(scene.text, person.end);
  const body = bodyEnding(scene, person.start);
  if (end < 0 || !body || /^中共|政府$/.test(body.name)) return [];
  return [{ start: person.end, end, title: scene.text.slice(person.end, end), body: body.name }];
}

const SHAREABLE =
  /副|委员$|成员$|常委$|教授$|教师$|老师$|专家$|员$|律师$|法官$|理事$|董事$|顾问$|研究员$|工程师$|民警$|医师$|医生$|护士$|院士$/;

/** 副市长欧阳旭东、顾念慈: an office that several hold is said of each in the list; 市长 is not. */
export function sharedOffice(
  text: string,
  before: { start: number; end: number },
  offices: readonly ReadOffice[],
  person: { start: number; end: number },
): ReadOffice[] {
  const isShared = ({ title }: ReadOffice) => SHAREABLE.test(title) && !/^常务/.test(title);
  if (!offices.every(isShared)) return [];
  return /^(?:、|和|及|与|以及| +)$/.test(text.slice(before.end, person.start)) ? [...offices] : [];
}

/** 廖健、段志刚等市委全面深化改革委员会成员: the office of all in the list stands after it. */
function officeOfList(scene: OfficeScene, end: number): ReadOffice[] {
  if (scene.text.charAt(end) !== "等") return [];
  const body = scene.bodies[firstAt(scene.bodies, end + 1)];
  const close = body?.start === end + 1 ? postEnd(scene.text, body.end) : -1;
  return close < 0 ? [] : readSegments(scene, segmentsBefore(scene, close).slice(-1));
}

/** A roll: 戴荣昌（女） 景德镇某厂画师, one to a line. */
const ROLL = /(?:\([男女]\))? +(?=[\u4e00-\u9fff]{4,24}(?:\n|$))/y;
const LINK =
  /(?:同志)?(?:被?(?:选举|聘任|聘请|任命|推选|增选|补选|递补)?为|(?:当选|蝉联|连任)为?|担任|兼任|出任|接任|就任|改任|现任|历任|曾任|时任|任|的|辞去(?:其)?(?:担任的)?|不再担任|不再兼任|曾是|是|进入)/y;
const APPOINTED = /(?:任命|免去|选举|补选|增选|推选|递补|决定|接受|聘任|聘请|同意|批准任命|批准免去|撤销)$/;
const INTENDED = /(?:拟任|拟提名|拟推荐|提名)/;
const OFFICE_END = /(?:等?职务|等职|一职|的请求|候选人)/;

/** The list of persons that `person` closes began at: 递补吕不凡、扈三省为市委委员. */
function listStart(scene: OfficeScene, person: { start: number; end: number }): number {
  let start = person.start;
  for (let i = firstAt(scene.persons, person.start) - 1; i >= 0; i--) {
    const last = scene.persons[i];
    if (!last || !/^[、和]$/.test(scene.text.slice(last.end, start))) break;
    start = last.start;
  }
  return start;
}

function listEnd(scene: OfficeScene, person: { start: number; end: number }): number {
  let end = person.end;
  for (let i = firstAt(scene.persons, person.start) + 1; i < scene.persons.length; i++) {
    const next = scene.persons[i];
    if (!next || !/^[、和]$/.test(scene.text.slice(end, next.start))) break;
    end = next.end;
  }
  return end;
}

/** 任命甲为局长，乙为庭长: the verb of the sentence holds for the next as well. */
const goesOn = (text: string, start: number, link: string): boolean =>
  link === "为" &&
  /(?:任命|选举|聘任|补选)[^。!?\n]*[,;、]$/.test(text.slice(Math.max(0, start - 90), start));

/** Offices that the sentence gives a person after the name: 任命X为…, 免去X的…职务, X当选…, X任…. */
export function officesAfter(
  scene: OfficeScene,
  person: { start: number; end: number },
): { offices: ReadOffice[]; negated: boolean } {
  const { text } = scene;
  const none = { offices: [], negated: false };
  const end = listEnd(scene, person);
  const ofList = officeOfList(scene, end);
  if (ofList.length > 0) return { offices: ofList, negated: false };
  LINK.lastIndex = end;
  ROLL.lastIndex = end;
  const inRoll = person.start === 0 || text.charAt(person.start - 1) === "\n";
  const link = (LINK.exec(text) ?? (inRoll ? ROLL.exec(text) : undefined))?.[0];
  if (link === undefined) return none;
  const start = listStart(scene, person);
  const appointed = APPOINTED.test(text.slice(Math.max(0, start - 4), start)) || goesOn(text, start, link);
  if (/^(?:的|为|是|进入)$/.test(link) && !appointed && link !== "是") return none;
  const clauseStart = end + link.length;
  const clause = /^[^,。;:!?\n]{2,60}/.exec(text.slice(clauseStart, clauseStart + 60))?.[0];
  if (clause === undefined) return none;
  const tail = OFFICE_END.exec(clause);
  const clauseEnd = clauseStart + (tail ? tail.index : clause.length);
  const offices = readSegments(
    scene,
    segmentsBefore(scene, clauseEnd).filter((segment) => segment.post >= clauseStart),
  );
  return {
    offices: offices,
    negated: INTENDED.test(text.slice(Math.max(0, start - 6), clauseEnd)),
  };
}

const TAKES_OFFICE =
  /(?:历任|现任|曾任|先后任|先后担任|担任|改任|兼任|转任|调任|升任|(?:当选|蝉联|连任)为?|当上了?|出任|就任|(?<=自己|还|又)任|(?<=[^适相应正承恰理])当)(?=[\u4e00-\u9fff])/g;
const SAME_SUBJECT = 150;

/** Offices that a sentence gives to the person it goes on to speak of: …，担任理事长; 历任…; 进厂当挡车工. */
export function officesOfSubject(
  scene: OfficeScene,
): { person: { start: number; end: number }; offices: ReadOffice[] }[] {
  const found: { person: { start: number; end: number }; offices: ReadOffice[] }[] = [];
  for (const match of scene.text.matchAll(TAKES_OFFICE)) {
    const start = match.index + match[0].length;
    const person = personBefore(scene, match.index);
    if (
      !person ||
      scene.text.slice(person.end, match.index).includes("\n") ||
      INTENDED.test(scene.text.slice(match.index - 2, start))
    )
      continue;
    const clause = /^[^,。;:!?\n]{2,40}/.exec(scene.text.slice(start, start + 40))?.[0] ?? "";
    const tail = OFFICE_END.exec(clause);
    const end = start + (tail ? tail.index : clause.length);
    const offices = readSegments(scene, subjectSegments(scene, match.index, start, end));
    if (offices.length > 0) found.push({ person, offices });
  }
  return found;
}

function personBefore({ persons }: OfficeScene, at: number): { start: number; end: number } | undefined {
  const person = persons[firstAt(persons, at) - 1];
  return person && person.end < at && at - person.end <= SAME_SUBJECT ? person : undefined;
}

/** What stands after the verb; a trade after 当 belongs to the body before it. */
function subjectSegments(scene: OfficeScene, verb: number, start: number, end: number): Segment[] {
  const segments = segmentsBefore(scene, end).filter((segment) => segment.post >= start);
  if (segments.length > 0) return segments;
  const body = bodyEnding(scene, verb);
  if (!body || !scene.text.slice(verb, start).startsWith("当") || !TRADE.test(scene.text.slice(start, end)))
    return [];
  return [{ start, post: start, end, body }];
}

import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { subjectIn } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  paragraphTo,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
} from "../scene.ts";
import { withPartner } from "./signed-for.ts";

const HEADQUARTERS = /(?:领导小组|指挥部|工作组|专班|办公室)$/;

/** 泰州医药高新区“百企招工”行动启动仪式: whose undertaking a meeting's name tells. */
export function inMeetingNames(scene: Scene): Draft[] {
  return scene.outer.flatMap((meeting) => {
    if (meeting.entity.kind !== "Meeting") return [];
    const inner = spotsWithin(scene.spots, meeting);
    return inner.flatMap((project): Draft[] => {
      const owner = inner.find(
        (s) => s.end === project.start && s.text.length > 2 && s.entity.kind !== "Project",
      );
      if (project.entity.kind !== "Project") return [];
      const parties = buildersInName(scene, inner, project);
      if (!owner || /^[全我]/.test(owner.text))
        return parties.map((b) => ({
          ...{ type: "UNDERTAKES" as const, from: b.entity, to: project.entity, confidence: 0.82 },
          evidence: { start: b.start, end: project.end },
        }));
      const evidence = { start: owner.start, end: project.end };
      return [{ type: "UNDERTAKES", from: owner.entity, to: project.entity, evidence, confidence: 0.8 }];
    });
  });
}

/** 某局召开“净网”行动推进会: who calls people together for a project. */
const FOR_IT =
  /^[”"]?(?:工作|活动|行动|项目)?[^,，。;；]{0,8}?(?:启动|动员|部署|推进|开工|奠基|开幕|总结|调度|揭牌|誓师|现场)[^,，。;；]{0,4}(?:会|仪式|式|大会|会议)$/;
const CALLS = /^[^,，。;；]{0,16}(?:召开|举行|举办|组织召开|组织)了?[^,，。;；、]{0,4}$/;
export function callsMeetingFor(scene: Scene, turn: Turn): Draft[] {
  const meeting = spotsWithin(scene.outer, turn, "Meeting")[0];
  const project = meeting && spotsWithin(scene.spots, meeting, "Project").at(-1);
  if (!project || !FOR_IT.test(scene.text.slice(project.end, meeting.end))) return [];
  const { bodies } = subjectIn(scene, { start: turn.start, end: meeting.start });
  const last = bodies.at(-1);
  if (!last || !CALLS.test(scene.text.slice(last.end, meeting.start))) return [];
  const evidence = evidenceOf(scene, turn);
  return draftsOf("UNDERTAKES", bodies, project.entity, evidence, 0.66);
}

/** A与B合作共建某中心签约仪式: the two that its name has build it. */
function buildersInName(scene: Scene, inner: readonly Spot[], project: Spot): readonly Spot[] {
  const bodies = inner.filter(
    (s) => s.end <= project.start && s.entity.kind !== "Project" && s.entity.kind !== "Person",
  );
  const last = bodies.at(-1);
  const gap = last ? scene.text.slice(last.end, project.start) : "";
  return /^(?:战略)?(?:合作|携手|联合|共同)*(?:共建|建设|打造|实施)$/.test(gap)
    ? withPartner(scene, bodies)
    : [];
}

/** 成立…领导小组, 项目指挥部: a headquarters set up for what is spoken of undertakes it. */
export function setUp(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const body of scene.outer) {
    if (body.entity.kind !== "Organisation" || !HEADQUARTERS.test(body.entity.name)) continue;
    const topic = body.entity.name
      .replace(/[“”《》]|^(?:全市|市)/g, "")
      .replace(HEADQUARTERS, "")
      .replace(/工作$/, "");
    const named = scene.outer.find(
      (s) => s.entity.kind === "Project" && formsOf(s.entity).some((f) => topic.includes(f)),
    );
    const project = named ?? (/^项目/.test(body.text) ? firstOfParagraph(scene, body) : undefined);
    if (project)
      drafts.push({
        type: "UNDERTAKES",
        from: body.entity,
        to: project.entity,
        evidence: sentenceAt(scene, body),
        confidence: 0.82,
      });
  }
  return drafts;
}

const firstOfParagraph = (scene: Scene, { start }: Spot): Spot | undefined =>
  spotsWithin(scene.outer, paragraphTo(scene, start), "Project")[0];

const formsOf = (project: Entity): string[] =>
  [project.name, ...project.aliases]
    .map((n) => n.replace(/[“”《》]|工作$/g, ""))
    .filter((f) => f.length >= 4);

import { type Draft, happened, isWorks, type Scene, type Spot, sentenceAt, spotsWithin } from "../scene.ts";

/** What is told of the thing that a ceremony is for, by the ceremony's last words. */
const OCCASIONS: readonly (readonly [ceremony: RegExp, told: RegExp])[] = [
  [/签约(?:仪式|会)$/, /签约|签署|签订|签下/],
  [/通车仪式$/, /通车/],
  [/(?:投用|启用)仪式$/, /投用|启用/],
  [/启动仪式$/, /启动|启幕|开幕/],
  [/开工仪式$/, /开工|动工/],
  [/开幕式$/, /开幕|启幕/],
  [/闭幕式$/, /闭幕|落幕|落下帷幕/],
];

/** A ceremony that nothing but its kind is told of is for the project that the same sentence opens, builds or signs. */
export function subjectOfCeremony(scene: Scene, told: readonly Draft[]): Draft[] {
  const { main } = scene;
  if (!main || scene.text.includes(main.name) || !happened(scene, main)) return [];
  const occasion = OCCASIONS.find(([ceremony]) => ceremony.test(main.name))?.[1];
  if (!occasion || told.some(({ type, from }) => type === "DISCUSSED" && from === main)) return [];
  const subject = subjectTold(scene, occasion);
  if (!subject) return [];
  return [
    {
      ...{ type: "DISCUSSED", from: main, to: subject.entity },
      ...{ evidence: sentenceAt(scene, subject), confidence: 0.82 },
    },
  ];
}

/** 集中签约, 集中开工: a ceremony for many, each told of in its turn. */
const FOR_MANY = /集中(?:签约|开工|投产|竣工)/;
const ITS_TURN = /签约|签下|开工|破土|动工|落户|选址|投产|建设/;

/** What is signed or begun at a ceremony for many: the works of the paragraphs that tell of them. */
export function subjectsOfMany(scene: Scene): Draft[] {
  const { main } = scene;
  if (!main || !FOR_MANY.test(main.name) || !happened(scene, main)) return [];
  return scene.sentences.flatMap((sentence) =>
    ITS_TURN.test(scene.text.slice(sentence.start, sentence.end))
      ? spotsWithin(scene.outer, sentence, "Project")
          .filter(({ entity }) => isWorks(entity))
          .map(({ entity }): Draft => {
            const evidence = sentenceAt(scene, sentence);
            return { type: "DISCUSSED", from: main, to: entity, evidence, confidence: 0.76 };
          })
      : [],
  );
}

/** The first project of the first sentence that tells of the occasion. */
function subjectTold({ sentences, text, outer }: Scene, occasion: RegExp): Spot | undefined {
  for (const sentence of sentences) {
    if (!occasion.test(text.slice(sentence.start, sentence.end))) continue;
    const [project, other] = spotsWithin(outer, sentence, "Project");
    if (project) return other && other.entity !== project.entity ? undefined : project;
  }
  return undefined;
}

import {
  type ArticleGraph,
  articleId,
  type Entity,
  type Relation,
} from "../../graph-schema/article-graph.ts";
import type { DatedSetting } from "./dates.ts";
import { isMeeting, mainMeeting } from "./frames/scene.ts";
import type { Article } from "./page/find-articles.ts";
import { datesOf } from "./reading.ts";

/** The day that the article reports: that of its main event, else the first full date it names. */
function reportedDate(article: Article, entities: readonly Entity[], setting: DatedSetting) {
  const event = mainMeeting(article, entities.filter(isMeeting));
  if (event?.date) return { date: event.date, ...(event.dateInferred ? { dateInferred: true } : {}) };
  const first = datesOf(article, setting).find((d) => d.date.length === 10);
  return first ? { date: first.date, ...(first.inferred ? { dateInferred: true } : {}) } : {};
}

/** Puts what was found in an article into the form in which it is exchanged. */
export function toArticleGraph(
  article: Article,
  entities: Entity[],
  relations: Relation[],
  setting: DatedSetting,
): ArticleGraph {
  const { page, kind, headline, kicker, subtitle, byline, text, lines } = article;
  return {
    articleId: articleId(page, headline, text),
    page,
    ...(setting.newspaper ? { newspaper: setting.newspaper } : {}),
    ...(setting.issueDate ? { issueDate: setting.issueDate } : {}),
    ...(setting.home ? { home: setting.home } : {}),
    articleKind: kind,
    headline,
    ...(kicker ? { kicker } : {}),
    ...(subtitle ? { subtitle } : {}),
    byline,
    ...reportedDate(article, entities, setting),
    text,
    lines,
    entities,
    relations,
  };
}

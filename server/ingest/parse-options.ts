/** What the command line says of a page → ExtractOptions. */
import { isPartialDate } from "../../graph-schema/check.ts";
import { AppError } from "../errors.ts";
import type { ExtractOptions } from "../extraction/extract-page.ts";

export interface PageOptions {
  home?: string;
  issueDate?: string;
  newspaper?: string;
}

/** Throws BAD_ARGUMENT on a home that is no division of China, or a date that is none. */
export async function parsePageOptions({ home, issueDate, newspaper }: PageOptions): Promise<ExtractOptions> {
  if (issueDate !== undefined && !isPartialDate(issueDate))
    throw new AppError("BAD_ARGUMENT", `--issue-date is ${issueDate}: give it as 2021-03-04`);
  return {
    ...(home === undefined ? {} : { home: await parseHome(home) }),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(newspaper === undefined ? {} : { newspaper }),
  };
}

/** `衡阳市`, `衡阳` or `湖南省/衡阳市` → the division's path, outermost first. */
async function parseHome(home: string): Promise<string[]> {
  const { divisionAt, pathOf } = await import("../extraction/gazetteer/gazetteer.ts");
  const division = divisionAt(home.split("/"));
  if (division === undefined)
    throw new AppError(
      "BAD_ARGUMENT",
      `--home is ${home}: give a division by name, like 衡阳市 or 湖南省/衡阳市`,
    );
  return pathOf(division);
}

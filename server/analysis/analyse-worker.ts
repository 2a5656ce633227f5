/** What a thread of the analyser runs. A refusal is an answer: errors lose their code on the way between threads. */
import { AppError, type ErrorCode } from "../errors.ts";
import { type Communities, findCommunities } from "./find-communities.ts";
import { type Pairs, pairAttendance } from "./pair-attendance.ts";
import { type Measure, rank, type Scores } from "./rank.ts";
import type { Attendance } from "./to-attendance.ts";
import type { Links } from "./to-graph.ts";

export type Job =
  | { task: "rank"; links: Links; measure: Measure }
  | { task: "communities"; links: Links }
  | { task: "pairs"; attendance: Attendance; atLeast: number };

export interface Results {
  rank: Scores;
  communities: Communities;
  pairs: Pairs;
}

export type Outcome =
  | { result: Results[Job["task"]] }
  | { refusal: { code: ErrorCode; message: string; details: AppError["details"] } };

export default (job: Job): Outcome => {
  try {
    return { result: run(job) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refusal: { code: error.code, message: error.message, details: error.details } };
  }
};

function run(job: Job): Results[Job["task"]] {
  if (job.task === "rank") return rank(job.links, job.measure);
  if (job.task === "communities") return findCommunities(job.links);
  return pairAttendance(job.attendance, job.atLeast);
}

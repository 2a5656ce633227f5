/** What passes between the store and its workers. */
import { AppError, type ErrorCode } from "../../errors.ts";
import type { Calls } from "./calls.ts";

/** A page to write is asked for alone; those that wait together are written together. */
export interface Question {
  id: number;
  method: Exclude<keyof Calls, "writePages"> | "writePage";
  asked: readonly unknown[];
}

export interface Failure {
  code: ErrorCode;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

export type Answer = { id: number; value: unknown } | { id: number; failure: Failure };

/** Errors lose their class between threads: the code crosses instead. What nobody expected becomes INTERNAL. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "INTERNAL", message: "the embedded store failed", details: { reason } };
}

export const toError = ({ code, message, details }: Failure): AppError =>
  new AppError(code, message, details);

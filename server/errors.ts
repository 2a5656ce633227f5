/** The ways in which Renmai refuses; tests and clients go by the code, people read the message. */
export const ERROR_CODES = [
  "BAD_ARGUMENT",
  "NOT_FOUND",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COSTLY",
  "TOO_LARGE",
  "GRAPH_TOO_LARGE",
  "TOO_MANY",
  "TIMED_OUT",
  "CONFIG_INVALID",
  "DATA_FOLDER_UNWRITABLE",
  "DATA_TOO_NEW",
  "DATA_DAMAGED",
  "PORT_IN_USE",
  "STORE_UNAVAILABLE",
  "STORE_REFUSED",
  "STORE_TOO_OLD",
  "STORE_FULL",
  "INTERNAL",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one error that Renmai throws on purpose. The message says subject, what, value and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

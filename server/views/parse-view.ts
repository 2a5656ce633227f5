/** What a view may be called and what it may hold; a view's line of an export → ViewRecord. */
import type { Problem } from "../../graph-schema/article-graph.ts";
import { AppError } from "../errors.ts";
import type { ViewRecord } from "../store/graph-store.ts";

const MAX_NAME = 100;
const MAX_ADDRESS = 64_000;

/** What a query of an address is written with; anything else a browser encodes. */
const QUERY = /^[\w.~%*+=&!$'(),;:@/?-]*$/;
const ID = /^[\w-]{1,64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Without space around it. Throws BAD_ARGUMENT on more than 100 characters and on control characters. */
export function parseViewName(name: string): string {
  const trimmed = name.normalize("NFC").trim();
  if (trimmed.length > MAX_NAME)
    throw new AppError("BAD_ARGUMENT", `The name has ${trimmed.length} characters: give ${MAX_NAME} at most`);
  if (/\p{Cc}/u.test(trimmed)) throw new AppError("BAD_ARGUMENT", "The name has control characters in it");
  return trimmed;
}

/** Throws BAD_ARGUMENT on anything but the query of an address, 64,000 characters at most. */
export function parseViewAddress(address: string): string {
  if (address.length === 0 || address.length > MAX_ADDRESS)
    throw new AppError(
      "BAD_ARGUMENT",
      `The address has ${address.length} characters: give from 1 to ${MAX_ADDRESS}`,
    );
  if (!QUERY.test(address))
    throw new AppError(
      "BAD_ARGUMENT",
      "The address is no query of one: give what stands behind its question mark",
    );
  return address;
}

/** `{"view": id, "name", "address", "createdAt"}`, as `export` writes it. */
export const toViewLine = ({ id, ...view }: ViewRecord): object => ({ view: id, ...view });

/** The view, or the problem that the line has. */
export function parseViewLine(value: object): { view: ViewRecord } | { problem: Problem } {
  const { view: id, name, address, createdAt }: Readonly<Record<string, unknown>> = { ...value };
  try {
    if (typeof id !== "string" || !ID.test(id))
      throw new AppError("BAD_ARGUMENT", "The view's id does not fit");
    if (typeof name !== "string" || typeof address !== "string")
      throw new AppError("BAD_ARGUMENT", "The view has no name or no address");
    if (typeof createdAt !== "string" || !TIME.test(createdAt))
      throw new AppError("BAD_ARGUMENT", "The view's createdAt is no time in UTC");
    return { view: { id, name: parseViewName(name), address: parseViewAddress(address), createdAt } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problem: { code: "BAD_SHAPE", message: error.message } };
  }
}

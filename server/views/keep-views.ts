/** Views of the explorer kept under short ids. */
import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import type { GraphStore, ViewRecord } from "../store/graph-store.ts";
import { parseViewAddress, parseViewName } from "./parse-view.ts";

export interface Views {
  /** The same name and address again give the view that is there. Throws BAD_ARGUMENT or TOO_MANY. */
  create(name: string, address: string): Promise<ViewRecord>;
  /** Throws NOT_FOUND, BAD_ARGUMENT. */
  rename(id: string, name: string): Promise<ViewRecord>;
}

const MAX_VIEWS = 10_000;
const MAX_A_MINUTE = 30;
const MINUTE = 60_000;
/** Letters of an id: 72 bits, so that two views hardly ever want the same. */
const ID_LENGTH = 12;

export function keepViews(store: GraphStore, now: () => number = Date.now): Views {
  const checkPace = createPace(now);
  return {
    async create(name, address) {
      const trimmed = parseViewName(name);
      parseViewAddress(address);
      const { id, known } = await findPlace(store, trimmed, address);
      if (known !== undefined) return known;
      checkPace();
      if ((await store.views(true, { offset: 0, limit: 0 })).total >= MAX_VIEWS)
        throw new AppError("TOO_MANY", `There are ${MAX_VIEWS} views already: delete some first`);
      const view = { id, name: trimmed, address, createdAt: new Date(now()).toISOString() };
      await store.writeView(view);
      return view;
    },
    async rename(id, name) {
      const trimmed = parseViewName(name);
      const known = await store.view(id);
      if (known === undefined)
        throw new AppError("NOT_FOUND", `There is no view ${id.slice(0, 200)}`, { id });
      const view = { ...known, name: trimmed };
      await store.writeView(view);
      return view;
    },
  };
}

/** Ids are made from what is kept; a view that was renamed since has its place taken, and the next one is free. */
async function findPlace(
  store: GraphStore,
  name: string,
  address: string,
): Promise<{ id: string; known?: ViewRecord }> {
  for (let turn = 0; ; turn++) {
    const id = createHash("sha256")
      .update(JSON.stringify([name, address, turn]))
      .digest("base64url");
    const known = await store.view(id.slice(0, ID_LENGTH));
    if (known === undefined) return { id: id.slice(0, ID_LENGTH) };
    if (known.name === name && known.address === address) return { id: known.id, known };
  }
}

/** Lets so many calls through in any minute. */
function createPace(now: () => number): () => void {
  let calls: number[] = [];
  return () => {
    calls = calls.filter((time) => now() - time < MINUTE);
    if (calls.length >= MAX_A_MINUTE)
      throw new AppError("TOO_MANY", `${MAX_A_MINUTE} views a minute can be made: try again in a moment`);
    calls.push(now());
  };
}

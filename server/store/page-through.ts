/** Everything that a store gives in parts, each part asked for by the last item of the one before. */
export async function* pageThrough<Item>(
  readAfter: (last: string) => Promise<readonly Item[]>,
  toName: (item: Item) => string,
): AsyncGenerator<Item> {
  let items = await readAfter("");
  for (let last = items.at(-1); last !== undefined; last = items.at(-1)) {
    const next = readAfter(toName(last));
    next.catch(() => {}); // told when it is its turn
    yield* items;
    items = await next;
  }
}

export interface Queue<Item> {
  push(item: Item): void;
  /** Takes out the item that comes first; undefined when there is none. */
  pop(): Item | undefined;
}

/** A priority queue: a binary heap in an array. */
export function createQueue<Item>(compare: (a: Item, b: Item) => number): Queue<Item> {
  const heap: Item[] = [];
  const precedes = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && second !== undefined && compare(first, second) < 0;
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return;
    heap[a] = second;
    heap[b] = first;
  };
  return {
    push(item) {
      let at = heap.push(item) - 1;
      for (let above = (at - 1) >> 1; at > 0 && precedes(at, above); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    pop() {
      swap(0, heap.length - 1);
      const first = heap.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const below = precedes(right, left) ? right : left;
        if (!precedes(below, at)) return first;
        swap(at, below);
        at = below;
      }
    },
  };
}

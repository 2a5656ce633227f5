/** Times in milliseconds, and what is told of them. */

export interface Times {
  p50: number;
  p95: number;
  /** Answers a second. */
  throughput: number;
}

export function summarise(
  spent: readonly number[],
  seconds = spent.reduce((sum, each) => sum + each, 0) / 1000,
): Times {
  const sorted = spent.toSorted((a, b) => a - b);
  const quantile = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: quantile(0.5), p95: quantile(0.95), throughput: spent.length / seconds };
}

export async function clock(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Asks as many times as there are askings, always so many at once. */
export async function clockTogether(
  askings: readonly (() => Promise<unknown>)[],
  clients: number,
): Promise<Times> {
  const spent: number[] = [];
  const waiting = [...askings];
  const start = performance.now();
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) spent.push(await clock(next));
  };
  await Promise.all(Array.from({ length: clients }, work));
  return summarise(spent, (performance.now() - start) / 1000);
}

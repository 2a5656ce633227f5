/** Fills a disk to the last byte, and frees it again. */
import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Writes a file until there is no room but for `left` bytes; `free` takes it away. */
export function fillDisk(folder: string, left: number): { free(): void } {
  const path = join(folder, "ballast");
  const file = openSync(path, "w");
  for (const size of [1_048_576, 4096, 1]) {
    const part = Buffer.alloc(size);
    try {
      for (;;) writeSync(file, part);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
  closeSync(file);
  truncateSync(path, Math.max(0, statSync(path).size - left));
  return { free: () => rmSync(path) };
}

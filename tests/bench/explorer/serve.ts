/** The page that is measured, built and served on a free port. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig, preview } from "vite";

export interface ServedBench {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveBench(): Promise<ServedBench> {
  const folder = mkdtempSync(join(tmpdir(), "renmai-bench-"));
  const shared: InlineConfig = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    worker: { format: "es" },
  };
  await build({ ...shared, build: { outDir: folder, emptyOutDir: true, target: "es2022" } });
  const server = await preview({
    ...shared,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0 },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? "",
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (path: string) => join(import.meta.dirname, "client", path);
const pages = { explorer: page("index.html"), graphiql: page("graphiql/index.html") };

// A test or a shell that calls its surroundings something else must not get React's development build.
if (process.argv.includes("build")) process.env["NODE_ENV"] = "production";

export default defineConfig({
  root: "client",
  plugins: [react()],
  // The browser has a DOM of its own; the package's main entry brings one along.
  resolve: { alias: { "graphology-gexf": "graphology-gexf/browser" } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // GraphiQL's editor is large and loads on its own page only.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      onLog(level, log, report) {
        // Compiler directives in GraphiQL's packages mean nothing once they are bundled.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
      input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))),
    },
  },
  // GraphiQL's workers are entries of their own, which the dev server must leave to the build.
  optimizeDeps: { exclude: ["graphiql/setup-workers/vite", "@graphiql/react/setup-workers/vite"] },
  server: {
    host: "127.0.0.1",
    proxy: { "/graphql": process.env["RENMAI_API"] ?? "http://127.0.0.1:4000" },
  },
});

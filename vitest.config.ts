import { defineConfig } from "vitest/config";

export default defineConfig({
  // Node takes graphql's CommonJS build; the bundler's choice would be a second copy beside it.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    passWithNoTests: false,
  },
});

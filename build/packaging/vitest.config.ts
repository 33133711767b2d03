import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The check of the packages stands alone: it needs a build, which the quick tests do not. */
export default defineConfig({ test: { root: join(import.meta.dirname, "../.."), include: ["test/packaging/**/*.test.ts"] } });

import { builtinModules } from "node:module";
import { dirname, basename, join } from "node:path";
import { build } from "vite";

/** Makes a file for Node out of a program of ours and all it imports, as the hosts are made; `out` is its path, ending in .mjs; what is loaded later lies beside it. */
export async function bundleProgram(entry: string, out: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, ".."),
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: dirname(out),
      emptyOutDir: false,
      target: "node24",
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: "es", entryFileNames: basename(out), chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
}

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtinModules } from "node:module";
import { build } from "vite";
import { ROOT } from "../test-tools/steps.ts";

/** Builds one program of this folder together with the core it runs, for Node; its address. The sources are the very ones that are shipped. */
export async function bundle(name: "main" | "writer"): Promise<string> {
  const outDir = join(ROOT, "out", "torture", name);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["node", "import", "module", "default"] },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, "build", "torture", `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: "node24",
      rolldownOptions: {
        external: [/^node:/, ...builtinModules, "vite"],
        output: { entryFileNames: `${name}.js`, format: "es" },
      },
    },
  });
  return pathToFileURL(join(outDir, `${name}.js`)).href;
}

import { readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { EnvironmentOptions, Plugin, ViteBuilder } from "vite";
import { runnerImport } from "vite";
import { defineConfig } from "vitest/config";
import { callNames, type Contract } from "./shared/contract/define.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const { version }: { readonly version: string } = JSON.parse(readFileSync(at("package.json"), "utf8"));

/** Syntax of the oldest browser the second host is to run in; Electron's own Chromium is far newer. */
const RENDERER_TARGET = "chrome109";

type HostBundle = { readonly entry: string; readonly format: "es" | "cjs"; readonly external: readonly string[] };

/** One bundle that does not run in a page: `entry` → out/host/<name>.js or .cjs, with chunks of its own name beside it. */
function hostBundle(name: string, bundle: HostBundle, define: Readonly<Record<string, string>>): EnvironmentOptions {
  const oneFile = bundle.format === "cjs";
  return {
    consumer: "server",
    define: { ...define },
    resolve: { noExternal: true, conditions: ["node", "import", "module", "default"] },
    build: {
      outDir: at("out/host"),
      emptyOutDir: false,
      target: "node24",
      minify: false,
      sourcemap: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: at(bundle.entry) },
        external: [...bundle.external],
        platform: "node",
        output: {
          format: bundle.format,
          entryFileNames: oneFile ? "[name].cjs" : "[name].js",
          chunkFileNames: `${name}-[name].js`,
          codeSplitting: oneFile ? false : {},
        },
      },
    },
  };
}

/** A sandboxed preload can load 'electron' and nothing else; Vite would leave a Node import in it without a word. */
const preloadGuard: Plugin = {
  name: "preload-guard",
  applyToEnvironment: (environment) => environment.name === "preload",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const foreign = [...chunk.imports, ...chunk.dynamicImports].find((name) => name !== "electron");
      if (foreign !== undefined) this.error(`the sandboxed preload must not import "${foreign}"`);
    }
  },
};

export default defineConfig(async () => {
  const { module } = await runnerImport<{ contract: Contract }>(at("shared/contract/contract.ts"), {
    root: at("."),
    configFile: false,
    logLevel: "error",
  });
  const names = { __CALL_NAMES__: JSON.stringify(callNames(module.contract)) };
  const versions = { __APP_VERSION__: JSON.stringify(version) };
  return {
    root: at("renderer"),
    base: "./",
    plugins: [react(), preloadGuard],
    environments: {
      client: {
        define: names,
        build: {
          outDir: at("out/renderer"),
          emptyOutDir: true,
          target: RENDERER_TARGET,
          sourcemap: false,
          // One file for all that the first screen loads: each further one is one more answer to wait for.
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first-screen", tags: ["$initial" as const] }] } } },
          // It is read from the disk, not over a network.
          chunkSizeWarningLimit: 2_000,
        },
      },
      desktop: hostBundle(
        "desktop",
        { entry: "electron/desktop/main.ts", format: "es", external: ["electron", ...builtins] },
        versions,
      ),
      preload: hostBundle("preload", { entry: "electron/desktop/preload.ts", format: "cjs", external: ["electron"] }, names),
      browser: hostBundle("browser", { entry: "electron/browser/main.ts", format: "es", external: builtins }, versions),
    },
    builder: {
      async buildApp(builder: ViteBuilder) {
        rmSync(at("out/host"), { recursive: true, force: true });
        for (const name of ["client", "desktop", "preload", "browser"]) {
          const environment = builder.environments[name];
          if (environment === undefined) throw new Error(`no build environment "${name}"`);
          await builder.build(environment);
        }
      },
    },
    test: {
      root: at("."),
      include: ["test/**/*.test.ts"],
      exclude: ["test/e2e/**", "test/packaging/**", "node_modules/**"],
      environment: "node",
      testTimeout: 20_000,
      // All processors: by itself it leaves one idle.
      maxWorkers: "100%",
    },
  };
});

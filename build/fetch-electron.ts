import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

// Runs as a process of its own, so that whoever waits for it can end it: prints how many per cent are here, then unpacks.
const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
const ofElectron = createRequire(join(folder, "install.js"));
const { version }: { version: string } = ofElectron("./package.json");
const { downloadArtifact } = await import(pathToFileURL(ofElectron.resolve("@electron/get")).href);

let shown = -1;
await downloadArtifact({
  version,
  artifactName: "electron",
  checksums: ofElectron("./checksums.json"),
  platform: process.platform,
  arch: process.arch,
  cacheRoot: process.env["electron_config_cache"],
  downloadOptions: {
    quiet: true,
    getProgressCallback: async ({ percent }: { readonly percent: number }) => {
      const now = Math.floor(percent * 100);
      if (now > shown) console.log(now);
      shown = now;
    },
  },
});
// Finds the download in the cache and unpacks it into the package.
await import(pathToFileURL(join(folder, "install.js")).href);

import { benchExport } from "./export.ts";
import { benchFigures } from "./figures.ts";
import type { Finding } from "./measure.ts";
import { benchMemory } from "./memory.ts";
import { benchOpen } from "./open.ts";
import { complete, generatedFolder, openIndex } from "./place.ts";
import { benchSave } from "./save.ts";
import { benchSearch } from "./search.ts";

const PARTS: Readonly<Record<string, (root: string, size: number) => Promise<readonly Finding[]>>> = {
  // Makes the cases and their index, so that the other parts find both.
  prepare: async (root, size) => {
    const index = await openIndex(generatedFolder(root, size));
    await complete(index);
    await index.close();
    return [];
  },
  open: benchOpen,
  save: benchSave,
  search: benchSearch,
  figures: benchFigures,
  memory: benchMemory,
  export: benchExport,
};

// One part at one size in a process of its own: `program PART SIZE FOLDER`; the findings are its last line.
const [part = "", size = "1000", root = ""] = process.argv.slice(2);
const run = PARTS[part];
if (!run) throw new Error(`no part ${part}`);
console.log(JSON.stringify(await run(root, Number(size))));

import { join } from "node:path";
import type { CaseFile } from "#shared/domain/case-file";
import { dayOf } from "#shared/domain/plain-date";
import { generatedCase, seededRandom } from "../../build/generate.ts";
import { describeCase } from "../../electron/core/describe-case.ts";
import { openCaseStore } from "../../electron/storage/case-store.ts";
import { openCaseIndex } from "../../electron/storage/index/case-index.ts";

// Saves cases without end until it is killed: `saver FOLDER SEED TOTAL`.
const [folder = "", seed = "1", total = "100"] = process.argv.slice(2);
const now = () => new Date("2026-01-20T02:00:00Z");
const store = openCaseStore(folder, join(folder, "damaged"), now, () => undefined);
const describe = (file: CaseFile) => describeCase(file, dayOf(now(), 480));
const index = await openCaseIndex({
  store,
  folder: join(folder, "index"),
  mayWrite: true,
  guard: () => Promise.resolve(),
  describe,
  now,
  changed: () => undefined,
});
const random = seededRandom(Number(seed));
process.stdout.write("saving\n");
for (let count = 0; ; count++) {
  const file = generatedCase(1, Math.floor(random() * Number(total) * 1.2), Number(total));
  const saved: CaseFile = { ...file, content: { ...file.content, place: `${seed} ${count}` } };
  await store.write(saved);
  await index.note(saved);
}

import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CaseId } from "#shared/domain/id";
import type { TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

export const samples = ["C01", "C03"].map((id) => contentOf(sampleCase(id)));

/** Sets the room up and saves so many cases, the first of which is accepted. */
export async function fill(desk: TestDesk, count: number): Promise<CaseId[]> {
  if ((await desk.api.room.get()) === null) await desk.api.room.save(roomOf(sampleCase("C01")));
  const ids: CaseId[] = [];
  for (let at = 0; at < count; at++) {
    const id = CaseId.parse(randomUUID());
    const content = samples[at % samples.length];
    if (!content) throw new Error("no sample");
    await desk.api.cases.save({ id, revision: 0, content: { ...content, place: `第${at}处` } });
    ids.push(id);
  }
  const [first] = ids;
  if (first) await desk.api.cases.accept({ id: first });
  return ids;
}

/** Changes one case as the form would. */
export async function edit(desk: TestDesk, id: CaseId, facts: string): Promise<void> {
  const file = await desk.api.cases.get({ id });
  if (!file) throw new Error("no such case");
  await desk.api.cases.save({ id, revision: file.revision, content: { ...file.content, facts } });
}

const LEFT_OUT = /(^|\/)(index|lock\.json|heshi\.json|\.restore|损坏文件-待恢复)(\/|$)|\.previous\.json$|\.tmp-/;

/** Every file of a data folder by its path, with the hash of its bytes; without what is no data. */
export function contents(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (below: string) => {
    for (const name of readdirSync(join(folder, below)).toSorted()) {
      const path = below === "" ? name : `${below}/${name}`;
      if (LEFT_OUT.test(path)) continue;
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else
        found[path] = createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex");
    }
  };
  walk("");
  return found;
}

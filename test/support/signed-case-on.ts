import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile } from "#shared/domain/case-file";
import { seal, unseal } from "../../electron/storage/envelope.ts";
import { caseForm } from "../../electron/storage/file-form.ts";
import type { TestDesk } from "./desk.ts";
import { roomOf, sampleCase } from "./sample-cases.ts";
import { signedCase } from "./signed-case.ts";

/** Where the file of a case stands in a data folder. */
export const casePath = (dataFolder: string, file: CaseFile) => join(dataFolder, "cases", file.id.slice(0, 2), `${file.id}.json`);

/** Writes a case past the program, in an envelope that is whole, as somebody would who knows how to seal it. */
export function writePast(dataFolder: string, file: CaseFile): void {
  const path = casePath(dataFolder, file);
  const header = unseal(readFileSync(path), caseForm.format)?.header;
  if (!header) throw new Error("no case file");
  writeFileSync(path, seal(file, { ...header, generation: header.generation + 1 }));
}

/** A signed sample on a desk with the sample's room, `change`d past the program; the desk is another one on the same folder. */
export async function signedCaseOn(desk: TestDesk, sample: string, change: (file: CaseFile) => CaseFile = (file) => file) {
  await desk.api.room.save(roomOf(sampleCase(sample)));
  const file = signedCase(sample);
  await desk.api.cases.save({ id: file.id, revision: 0, content: file.content });
  await desk.close();
  writePast(desk.dataFolder, change(file));
  return { desk: await desk.reopen(), file, id: file.id };
}

import { randomUUID } from "node:crypto";
import { access, mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { BackupFile, BackupManifest, BackupSummary } from "#shared/domain/backup";
import type { CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { ATTACHMENTS } from "../attachment-store";
import { renamePatiently, syncFolder, TEMPORARY } from "../durable-file";
import { outProblem, systemCode } from "../problems";
import { caseIn } from "./case-in-file";
import { checkBackup, type Pace, sha256, stopIfCancelled } from "./check-backup";
import { readForBackup, type Survey, surveyFolder } from "./folder-survey";
import { backupName, DATA, MANIFEST } from "./names";
import { writeComment } from "./summary-comment";
import type { ZipEntry } from "./zip-format";
import { createZip, type ZipWriter } from "./zip-writer";

/** What a backup is made of, and where it goes. */
export type BackupPlan = Pace & {
  readonly folder: string;
  /** The folder of damaged files, which is not backed up. */
  readonly leaveOut: string;
  readonly place: string;
  readonly about: Pick<BackupSummary, "reason" | "folder" | "demo" | "program">;
  readonly at: Date;
  /** The readable list: its file name, and its text made of a line for each case. */
  readonly list: {
    readonly name: string;
    readonly line: (file: CaseFile) => string;
    readonly text: (lines: readonly string[]) => string;
  };
  /** Runs while no command does. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

export type MadeBackup = { readonly name: string; readonly path: string; readonly summary: BackupSummary; readonly size: number };

type Copy = { readonly stamp: string; readonly entry: ZipEntry; readonly file: BackupFile; readonly line: string | null };

/** Adds every file whose stamp is not the one it was copied with, and forgets those that are gone. */
async function copyChanged(plan: BackupPlan, survey: Survey, zip: ZipWriter, copies: Map<string, Copy>): Promise<void> {
  for (const path of copies.keys()) if (!survey.has(path)) copies.delete(path);
  for (const [path, stamp] of survey) {
    if (copies.get(path)?.stamp === stamp) continue;
    stopIfCancelled(plan.signal);
    const bytes = await readForBackup(plan.folder, path);
    if (!bytes) continue;
    const found = caseIn(path, bytes);
    const name = `${DATA}${path}`;
    copies.set(path, {
      stamp,
      entry: await zip.add(name, bytes, path.startsWith(`${ATTACHMENTS}/`)),
      file: { path: name, size: bytes.length, sha256: sha256(bytes) },
      line: found ? plan.list.line(found) : null,
    });
    plan.progress(copies.size, survey.size * 2);
  }
}

/** Writes list, manifest and directory of what was copied. */
async function complete(plan: BackupPlan, zip: ZipWriter, copies: readonly Copy[]): Promise<BackupSummary> {
  const listing = Buffer.from(plan.list.text(copies.flatMap(({ line }) => line ?? [])), "utf8");
  const listed = { path: plan.list.name, size: listing.length, sha256: sha256(listing) };
  const files = [listed, ...copies.map(({ file }) => file)];
  const summary: BackupSummary = {
    createdAt: plan.at.toISOString(),
    ...plan.about,
    cases: copies.filter(({ file }) => file.path.startsWith(`${DATA}cases/`)).length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  };
  const manifest: BackupManifest = { summary, files };
  const entries = [
    await zip.add(listed.path, listing),
    ...copies.map(({ entry }) => entry),
    await zip.add(MANIFEST, Buffer.from(JSON.stringify(manifest), "utf8")),
  ];
  await zip.finish(entries, (directory) => writeComment(summary, directory));
  return summary;
}

async function writeZip(plan: BackupPlan, path: string): Promise<BackupSummary> {
  const zip = await createZip(path, plan.at);
  try {
    const copies = new Map<string, Copy>();
    await copyChanged(plan, await surveyFolder(plan.folder, plan.leaveOut), zip, copies);
    // Whatever was saved in the meantime is copied again while nothing is being saved: the backup is the folder at one moment.
    await plan.exclusive(async () => {
      await copyChanged(plan, await surveyFolder(plan.folder, plan.leaveOut), zip, copies);
    });
    return await complete(plan, zip, [...copies.values()]);
  } finally {
    await zip.close();
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Gives a proven backup its name; a virus scanner may still hold it for a moment. */
async function publish(temporary: string, { place, at }: BackupPlan): Promise<string> {
  let again = 0;
  while (await exists(join(place, backupName(at, again)))) again++;
  const name = backupName(at, again);
  await renamePatiently(temporary, join(place, name));
  await syncFolder(place);
  return name;
}

/**
 * Makes a backup of the data folder as it is at one moment: written under a temporary name, flushed, read again from its
 * place with every hash compared, and only then named. Throws a problem and leaves nothing when anything fails or is cancelled.
 */
export async function makeBackup(plan: BackupPlan): Promise<MadeBackup> {
  const temporary = join(plan.place, `${TEMPORARY}${randomUUID()}.zip`);
  try {
    await mkdir(plan.place, { recursive: true });
    const summary = await writeZip(plan, temporary);
    await checkBackup(temporary, { signal: plan.signal, progress: (done, total) => plan.progress(total + done, total * 2) });
    const { size } = await stat(temporary);
    stopIfCancelled(plan.signal);
    const name = await publish(temporary, plan);
    return { name, path: join(plan.place, name), summary, size };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof ProblemError || systemCode(error) === "") throw error;
    throw outProblem(error, plan.place);
  }
}

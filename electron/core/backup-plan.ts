import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import type { BackupReason } from "#shared/domain/backup";
import type { CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { caseTitle } from "#shared/documents/wording";
import { words } from "#shared/locales/words";
import { caseRow } from "#shared/rules/case-row";
import { csvLine, csvText } from "#shared/rules/csv";
import { dateOf } from "#shared/domain/plain-date";
import type { Pace } from "../storage/backup/check-backup";
import type { BackupPlan } from "../storage/backup/make-backup";
import { foldersOf } from "../storage/data-folder";
import type { Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";

/** The folder beside the data folder in which its automatic backups stand. */
export function backupPlaceOf(ws: Pick<Workspace, "path">): string {
  return `${ws.path}-backups`;
}

/** The name of the folder of damaged files, which is neither backed up nor replaced. */
export function damagedName(): string {
  return words("zh-CN")("folders.damaged");
}

/** A folder as typed or chosen; it must be there already, and neither the data folder nor inside it. Throws why not. */
export async function secondPlace(ws: Workspace, typed: string): Promise<string> {
  const path = resolve(typed.trim());
  const way = relative(ws.path, path);
  if (way === "" || (!way.startsWith("..") && !isAbsolute(way))) throw new ProblemError("backupPlaceInside", { path });
  const there = isAbsolute(typed.trim()) && (await stat(path).catch(() => null))?.isDirectory() === true;
  if (!there) throw new ProblemError("backupPlaceMissing", { path: typed.trim() });
  return path;
}

/** True when both lie on one disk, so that its end would be the end of both. */
export async function onSameDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a), stat(b)]);
  return one.dev === other.dev;
}

/** Number and name of a case as the list shows them: minors masked, no formula, and a word where nobody is named yet. */
export function namedCase(
  ws: Workspace,
  file: CaseFile | null,
  now: () => Date,
): { readonly number: string; readonly title: string } {
  const t = words(ws.preferences.value().screenLanguage);
  if (!file) return { number: "", title: t("backups.unreadable") };
  const row = caseRow(file, today(now));
  return { number: row.number?.text ?? "", title: caseTitle(t, row) || t("cases.unnamed") };
}

/** The readable list of a backup, in the language of the papers. */
function listOf(ws: Workspace, now: () => Date): BackupPlan["list"] {
  const t = words(ws.preferences.value().documentLanguage);
  const heading = csvLine([
    t("backups.list.number"), t("backups.list.title"), t("backups.list.kind"), t("backups.list.received"),
    t("backups.list.accepted"), t("backups.list.signed"), t("backups.list.file"),
  ]); // prettier-ignore
  const day = (entry: string) => dateOf(entry) ?? entry;
  return {
    name: `${t("backups.list.name")}.csv`,
    line: (file) => {
      const row = caseRow(file, today(now));
      return csvLine([
        row.number?.text ?? "", caseTitle(t, row) || t("cases.unnamed"), t(`terms.kind.${row.kind}`),
        day(file.content.receivedOn), day(row.acceptedOn), day(row.signedOn), `data/cases/${row.id.slice(0, 2)}/${row.id}.json`,
      ]); // prettier-ignore
    },
    text: (lines) => csvText([heading, ...lines]),
  };
}

/** What a backup of this folder is made of. */
export function backupPlan(
  ws: Workspace,
  { now, version }: Surroundings,
  where: { readonly place: string; readonly reason: BackupReason; readonly exclusive: BackupPlan["exclusive"] },
  pace: Pace,
): BackupPlan {
  return {
    ...pace,
    folder: ws.path,
    leaveOut: foldersOf("", damagedName()).damaged,
    place: where.place,
    about: { reason: where.reason, folder: ws.card.folder, demo: ws.card.demo, program: version },
    at: now(),
    list: listOf(ws, now),
    exclusive: where.exclusive,
  };
}

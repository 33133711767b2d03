import type { Notice } from "#shared/contract/app";
import type { CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { dayOf, type PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { refuseHalfRestored, settleRestore } from "../storage/backup/settle-restore";
import { openAttachmentStore } from "../storage/attachment-store";
import { openCaseStore } from "../storage/case-store";
import type { Damage } from "../storage/damage";
import { foldersOf, openDataFolder } from "../storage/data-folder";
import {
  BEGINNINGS,
  calendarForm,
  catalogueForm,
  clausesForm,
  dictionaryForm,
  numbersForm,
  phrasesForm,
  preferencesForm,
  roomForm,
  rulesForm,
  signingKeyForm,
  templatesForm,
  viewsForm,
} from "../storage/file-form";
import type { FolderLock } from "../storage/folder-lock";
import { openCaseIndex } from "../storage/index/case-index";
import { openRegister, type RegisterPlace } from "../storage/register";
import { openTemplateStore } from "../storage/template-store";
import { describeCase } from "./describe-case";
import type { Surroundings } from "./ports";

/** Today in the zone of this computer. */
export function today(now: () => Date): PlainDate {
  return dayOf(now(), -now().getTimezoneOffset());
}

/** What the user must be told of the folder, each thing once. */
function openNotices(newId: () => string) {
  const notices: Notice[] = [];
  const tell = (damage: Damage) => {
    const known = notices.some(({ code, file }) => code === damage.code && file === damage.file);
    if (!known) notices.push({ id: newId(), ...damage });
  };
  return { notices, tell };
}

/** The small files of the folder. */
async function openRegisters(place: RegisterPlace) {
  return {
    room: await openRegister(place, "room.json", roomForm, BEGINNINGS.room),
    preferences: await openRegister(place, "preferences.json", preferencesForm, BEGINNINGS.preferences),
    numbers: await openRegister(place, "numbers.json", numbersForm, BEGINNINGS.numbers),
    dictionary: await openRegister(place, "dictionary.json", dictionaryForm, BEGINNINGS.dictionary),
    rules: await openRegister(place, "rules.json", rulesForm, BEGINNINGS.rules),
    phrases: await openRegister(place, "phrases.json", phrasesForm, BEGINNINGS.phrases),
    calendar: await openRegister(place, "calendar.json", calendarForm, BEGINNINGS.calendar),
    views: await openRegister(place, "views.json", viewsForm, BEGINNINGS.views),
    signingKey: await openRegister(place, "signing-key.json", signingKeyForm, BEGINNINGS.signingKey),
    catalogue: await openRegister(place, "catalogue.json", catalogueForm, BEGINNINGS.catalogue),
    clauses: await openRegister(place, "clauses.json", clausesForm, BEGINNINGS.clauses),
    templates: await openRegister(place, "templates.json", templatesForm, BEGINNINGS.templates),
  };
}

/** Closes what is open in a folder, and only then gives the folder free. */
function closing(lock: FolderLock, ...parts: readonly { readonly close: () => Promise<void> }[]): () => Promise<void> {
  return async () => {
    for (const part of parts) await part.close();
    if (lock.held) await lock.release().catch(() => undefined);
  };
}

/**
 * Opens everything in a data folder. Throws the problem when the folder itself cannot be opened; single damaged files only give notices.
 * `listChanged` hears when lines of the list changed without a command.
 */
export async function openWorkspace(
  path: string,
  { known, demo }: { readonly known: boolean; readonly demo: boolean },
  { now, newId }: Surroundings,
  listChanged: () => void,
) {
  const { notices, tell } = openNotices(newId);
  // One name in every language: the folder must not change its name with the screen.
  const folders = foldersOf(path, words("zh-CN")("folders.damaged"));
  const { card, lock } = await openDataFolder(path, { known, demo, newId, now, damagedFolder: folders.damaged, tell });
  try {
    await (lock.held ? settleRestore(path) : refuseHalfRestored(path));
    const mayWrite = lock.held;
    const guard = async () => (lock.held ? await lock.confirm() : undefined);
    const place = { folder: path, damagedFolder: folders.damaged, now, mayWrite, tell, guard };
    const registers = await openRegisters(place);
    const store = openCaseStore(path, folders.damaged, now, tell, guard);
    const attachments = await openAttachmentStore(path, mayWrite, guard);
    const templateFiles = openTemplateStore(path, guard);
    const describe = (file: CaseFile) => describeCase(file, today(now));
    const index = await openCaseIndex({ store, folder: folders.index, mayWrite, guard, describe, now, changed: listChanged });
    return {
      path,
      card,
      notices,
      ...registers,
      store,
      attachments,
      templateFiles,
      index,
      lockedBy: lock.held ? null : lock.holder,
      /** Throws `folderReadOnly` when somebody else holds the folder. */
      requireWritable: () => {
        if (!lock.held) throw new ProblemError("folderReadOnly", lock.holder);
      },
      close: closing(lock, index, attachments),
    };
  } catch (error) {
    if (lock.held) await lock.release().catch(() => undefined);
    throw error;
  }
}

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

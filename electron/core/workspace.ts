import type { Notice } from "#shared/contract/app";
import type { CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { dayOf, type PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { caseRow } from "#shared/rules/case-row";
import { refuseHalfRestored, settleRestore } from "../storage/backup/settle-restore";
import { openCaseIndex } from "../storage/case-index";
import { type Damage, openCaseStore } from "../storage/case-store";
import { foldersOf, openDataFolder } from "../storage/data-folder";
import { BEGINNINGS, numbersForm, preferencesForm, roomForm } from "../storage/file-form";
import { openRegister } from "../storage/register";
import type { Surroundings } from "./ports";

/** Today in the zone of this computer. */
export function today(now: () => Date): PlainDate {
  return dayOf(now(), -now().getTimezoneOffset());
}

/** Opens everything in a data folder. Throws the problem when the folder itself cannot be opened; single damaged files only give notices. */
export async function openWorkspace(
  path: string,
  { known, demo }: { readonly known: boolean; readonly demo: boolean },
  { now, newId }: Surroundings,
) {
  const { card, lock } = await openDataFolder(path, { known, demo, newId, now });
  try {
    await (lock.held ? settleRestore(path) : refuseHalfRestored(path));
    const notices: Notice[] = [];
    const tell = ({ file, savedAt }: Damage) => {
      notices.push({ id: newId(), code: savedAt === null ? "setAside" : "restoredFromPrevious", file, savedAt });
    };
    const mayWrite = lock.held;
    // One name in every language: the folder must not change its name with the screen.
    const folders = foldersOf(path, words("zh-CN")("folders.damaged"));
    const place = { folder: path, damagedFolder: folders.damaged, now, mayWrite, tell };
    const [room, preferences, numbers] = [
      await openRegister(place, "room.json", roomForm, BEGINNINGS.room),
      await openRegister(place, "preferences.json", preferencesForm, BEGINNINGS.preferences),
      await openRegister(place, "numbers.json", numbersForm, BEGINNINGS.numbers),
    ];
    const store = openCaseStore(path, folders.damaged, now, tell);
    const index = await openCaseIndex(store, folders.index, mayWrite, (file: CaseFile) => caseRow(file, today(now)), now);
    return {
      path,
      card,
      notices,
      room,
      preferences,
      numbers,
      store,
      index,
      lockedBy: lock.held ? null : lock.holder,
      /** Throws `folderReadOnly` when somebody else holds the folder. */
      requireWritable: () => {
        if (!lock.held) throw new ProblemError("folderReadOnly", lock.holder);
      },
      close: async () => {
        await index.flush().catch(() => undefined);
        if (lock.held) await lock.release();
      },
    };
  } catch (error) {
    if (lock.held) await lock.release();
    throw error;
  }
}

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

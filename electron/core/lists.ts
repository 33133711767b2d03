import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { ListWanted } from "#shared/contract/lists";
import { listTable } from "#shared/documents/list-table";
import { MOST_CHOSEN, NO_FILTER } from "#shared/domain/case-list";
import { words } from "#shared/locales/words";
import { safeFileName } from "#shared/rules/file-name";
import { searchWords } from "#shared/rules/search-texts";
import type { Wanted } from "../storage/index/find-cases";
import type { Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";
import { writeOut } from "./write-out";

/** What the index is asked for. */
export function wantedOf({ text = "", filter = NO_FILTER, sort = null }: ListWanted): Wanted {
  return { words: searchWords(text), filter, sort };
}

type Lists = Omit<Handlers<AppContract>["lists"], "batch" | "agreements" | "progress" | "cancel">;

/** What is asked of lists of cases, and their export. */
export function listHandlers(workspace: () => Workspace, { shell, now }: Surroundings): Lists {
  return {
    totals: async (wanted) => {
      const totals = await workspace().index.totals(wantedOf(wanted));
      return { ...totals, mediators: [...totals.mediators], villages: [...totals.villages], tags: [...totals.tags] };
    },
    ids: async (wanted) => [...(await workspace().index.ids(wantedOf(wanted), MOST_CHOSEN))],
    export: async ({ ids, columns }) => {
      const ws = workspace();
      const t = words(ws.preferences.value().screenLanguage);
      const rows = await ws.index.rowsOf(ids);
      const name = safeFileName(t("lists.fileName", { date: today(now) }));
      const path = await shell.chooseSavePath(`${name}.csv`);
      if (path === null) return null;
      await writeOut(path, Buffer.from(listTable(rows, columns, t), "utf8"));
      return { path, count: rows.length };
    },
  };
}

/** The saved lists and the room's own kinds of dispute. */
export function viewHandlers(workspace: () => Workspace): Handlers<AppContract>["views"] {
  return {
    get: () => Promise.resolve(workspace().views.value()),
    save: async (views) => {
      const ws = workspace();
      ws.requireWritable();
      return await ws.views.change(() => views);
    },
  };
}

import { queryOptions } from "@tanstack/react-query";
import type { Subject } from "#shared/contract/define";
import type { ListWanted } from "#shared/contract/lists";
import type { CaseId } from "#shared/domain/id";
import { api } from "./client";

/** A query under the subject it reads, so that a change of the subject drops it. */
function read<T>(subject: Subject, name: string, input: unknown, ask: () => Promise<T>) {
  return queryOptions({ queryKey: [subject, name, input], queryFn: ask });
}

/** Everything a screen can read, for `useQuery`. */
export const reads = {
  info: () => read("app", "info", null, () => api.app.info()),
  preferences: () => read("preferences", "preferences", null, () => api.app.preferences()),
  dictionary: () => read("room", "dictionary", null, () => api.dictionary.get()),
  room: () => read("room", "room", null, () => api.room.get()),
  caseList: (input: ListWanted & { readonly offset: number; readonly limit: number }) =>
    read("cases", "list", input, () => api.cases.list(input)),
  listTotals: (input: ListWanted) => read("cases", "totals", input, () => api.lists.totals(input)),
  batchProgress: () => read("progress", "batch", null, () => api.lists.progress()),
  views: () => read("views", "views", null, () => api.views.get()),
  backupOverview: () => read("backups", "overview", null, () => api.backups.overview()),
  backupReminder: () => read("cases", "reminder", null, () => api.backups.reminder()),
  backupList: (place: string) => read("backups", "list", place, () => api.backups.list({ place })),
  backupProgress: () => read("progress", "progress", null, () => api.backups.progress()),
  caseFile: (id: CaseId) => read("cases", "file", id, () => api.cases.get({ id })),
};

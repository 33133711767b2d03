import { queryOptions } from "@tanstack/react-query";
import type { Subject } from "#shared/contract/define";
import type { ListWanted } from "#shared/contract/lists";
import type { CaseId } from "#shared/domain/id";
import type { PartyKey } from "#shared/domain/known-party";
import type { PlainDate } from "#shared/domain/plain-date";
import { api } from "./client";

type TodoInput = Parameters<typeof api.todo.list>[0];
type TrialInput = Parameters<typeof api.templates.preview>[0];

/** A query under the subject it reads, so that a change of the subject drops it. */
function read<T>(subject: Subject, name: string, input: unknown, ask: () => Promise<T>) {
  return queryOptions({ queryKey: [subject, name, input], queryFn: ask });
}

/** Everything a screen can read, for `useQuery`. */
export const reads = {
  info: () => read("app", "info", null, () => api.app.info()),
  preferences: () => read("preferences", "preferences", null, () => api.app.preferences()),
  clauses: () => read("room", "clauses", null, () => api.clauses.get()),
  dictionary: () => read("room", "dictionary", null, () => api.dictionary.get()),
  phrases: () => read("room", "phrases", null, () => api.phrases.get()),
  signingKey: () => read("room", "signing-key", null, () => api.signingKey.get()),
  room: () => read("room", "room", null, () => api.room.get()),
  rules: () => read("rules", "rules", null, () => api.rules.get()),
  calendar: () => read("room", "calendar", null, () => api.calendar.get()),
  todoList: (input: TodoInput) => read("cases", "todo", input, () => api.todo.list(input)),
  todoDays: (from: PlainDate, to: PlainDate) => read("cases", "todo-days", { from, to }, () => api.todo.days({ from, to })),
  todoCounts: () => read("cases", "todo-counts", null, () => api.todo.counts()),
  caseList: (input: ListWanted & { readonly offset: number; readonly limit: number }) =>
    read("cases", "list", input, () => api.cases.list(input)),
  listTotals: (input: ListWanted) => read("cases", "totals", input, () => api.lists.totals(input)),
  batchProgress: () => read("progress", "batch", null, () => api.lists.progress()),
  views: () => read("views", "views", null, () => api.views.get()),
  backupOverview: () => read("backups", "overview", null, () => api.backups.overview()),
  backupReminder: () => read("cases", "reminder", null, () => api.backups.reminder()),
  backupList: (place: string) => read("backups", "list", place, () => api.backups.list({ place })),
  backupProgress: () => read("progress", "progress", null, () => api.backups.progress()),
  knownParty: (key: PartyKey, exceptCase: CaseId) =>
    read("people", "known", { key, exceptCase }, () => api.people.known({ key, exceptCase })),
  helpers: (exceptCase: CaseId) => read("people", "helpers", exceptCase, () => api.people.helpers({ exceptCase })),
  places: (exceptCase: CaseId) => read("people", "places", exceptCase, () => api.people.places({ exceptCase })),
  catalogue: () => read("room", "catalogue", null, () => api.dossier.catalogue()),
  dossierProgress: () => read("progress", "dossier", null, () => api.dossier.progress()),
  paperProgress: () => read("progress", "papers", null, () => api.papers.progress()),
  caseFile: (id: CaseId) => read("cases", "file", id, () => api.cases.get({ id })),
  removedCases: () => read("cases", "removed", null, () => api.cases.removed()),
  differences: (id: CaseId) => read("cases", "differences", id, () => api.integrity.differences({ id })),
  checkMark: (id: CaseId, of: string | null) => read("cases", "mark", { id, of }, () => api.integrity.mark({ id, of })),
  checkedVersions: (id: CaseId) => read("cases", "checked", id, () => api.integrity.versions({ id })),
  templates: () => read("room", "templates", null, () => api.templates.get()),
  templatePreview: (input: TrialInput) => read("cases", "template", input, () => api.templates.preview(input)),
  voidedNumbers: () => read("cases", "voided", null, () => api.cases.voided()),
};

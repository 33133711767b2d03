import type { CaseId } from "#shared/domain/id";
import type { LogLine } from "./change-log";
import { byNewest, type Entry } from "./index-entry";
import { type Head, NEWEST } from "./index-files";
import type { Page } from "./known-cases";

/** The last known state of each case in the log; null for one that is gone. */
export function changesOf(lines: readonly LogLine[]): ReadonlyMap<CaseId, Entry | null> {
  return new Map(lines.flatMap(({ id, entry }) => (id ? [[id, entry] as const] : [])));
}

/** The stamps of the shards after the log. */
export function stampsOf(head: Head, lines: readonly LogLine[]): string[] {
  const stamps = [...head.stamps];
  for (const { shard, stamp } of lines) if (stamp !== null) stamps[shard] = stamp;
  return stamps;
}

/** The beginning of the list from the head and the log alone; null when only the body can tell it. */
export function firstPage(head: Head, lines: readonly LogLine[], limit: number): Page | null {
  const changes = changesOf(lines);
  if (limit > NEWEST || [...changes.values()].some((entry) => !entry || entry.row.removedAt !== "")) return null;
  const fresh = new Set(lines.flatMap(({ id, fresh: added }) => (id && added ? id : [])));
  const rows = [
    ...head.newest.filter((row) => !changes.has(row.id)),
    ...[...changes.values()]
      .flatMap((entry) => entry ?? [])
      .sort(byNewest)
      .map((entry) => entry.row),
  ].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || (a.id < b.id ? -1 : 1));
  return { total: head.total + fresh.size, rows: rows.slice(0, limit) };
}

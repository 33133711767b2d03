import type { BackupReason } from "#shared/domain/backup";

/** A good backup by its name, the instant it was made (ISO 8601), and why. */
export type DatedBackup = { readonly name: string; readonly at: string; readonly reason: BackupReason };

/** How many of the latest hours, days and months keep their newest backup. */
export const BACKUP_TIERS = [
  { length: "2026-01-20T10".length, count: 24 },
  { length: "2026-01-20".length, count: 14 },
  { length: "2026-01".length, count: 12 },
] as const;

const DAY_MS = 86_400_000;
/** What was there before a restore stays for so many days, whatever came after. */
export const BEFORE_RESTORE_DAYS = 14;
const REMIND_DAYS = 7;

function local(at: string, offsetMinutes: number): string {
  return new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString();
}

/**
 * The names of the backups that may go. The newest of each of the last 24 hours, 14 days and 12 months that have one stay, so the
 * newest of all always does; so does `justMade`, even when the clock of the computer was set back; so do those before a restore.
 * Hours and days are those of the zone `offsetMinutes` east of UTC. Damaged backups must not be among `good`.
 */
export function rotatedOut(
  good: readonly DatedBackup[],
  { justMade, now, offsetMinutes }: { readonly justMade: string; readonly now: Date; readonly offsetMinutes: number },
): string[] {
  const newestFirst = good.toSorted((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
  const recent = ({ at, reason }: DatedBackup) =>
    reason === "beforeRestore" && now.getTime() - Date.parse(at) < BEFORE_RESTORE_DAYS * DAY_MS;
  const stays = new Set([justMade, ...good.filter(recent).map(({ name }) => name)]);
  for (const { length, count } of BACKUP_TIERS) {
    const seen = new Set<string>();
    for (const { name, at } of newestFirst) {
      const period = local(at, offsetMinutes).slice(0, length);
      if (seen.has(period) || seen.size === count) continue;
      seen.add(period);
      stays.add(name);
    }
  }
  return newestFirst.map(({ name }) => name).filter((name) => !stays.has(name));
}

/** True when a copy outside is wanted: there are cases, and the last verified one is seven days old or was never made. */
export function outsideCopyDue(cases: number, last: string | null, now: Date): boolean {
  return cases > 0 && (last === null || Math.abs(now.getTime() - Date.parse(last)) >= REMIND_DAYS * DAY_MS);
}

/** True when more than a fifth of the present cases would go. */
export function losesMuch(present: number, removed: number): boolean {
  return removed * 5 > present;
}

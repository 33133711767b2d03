/** A removed case can be put back for so many days; only then may it be deleted for good. */
export const DAYS_IN_BIN = 30;

/** Whole days that are left, counted up; 0 when the case may be deleted for good. `removedAt` is an instant (ISO 8601). */
export function daysLeftInBin(removedAt: string, now: Date): number {
  const until = Date.parse(removedAt) + DAYS_IN_BIN * 86_400_000;
  return Math.max(0, Math.ceil((until - now.getTime()) / 86_400_000));
}

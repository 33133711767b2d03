import type { CaseContent } from "#shared/domain/case-file";
import { asFen, type Fen, MAX_FEN } from "#shared/domain/money";
import type { Instalment, Obligation, Share, When } from "#shared/domain/obligation";
import type { PartId } from "#shared/domain/id";
import { dateOf, isPlainDate, partsOf, type PlainDate } from "#shared/domain/plain-date";

/** So many parts an obligation is ever split into: fifty years of months. */
export const MOST_PARTS = 600;

type Amounts = Pick<Obligation, "fen" | "paidFen">;

/** What is still owed in fen: the sum less what was paid before; null while it is unknown or less than nothing. */
export function owedFen({ fen, paidFen }: Amounts): Fen | null {
  return fen === null ? null : asFen(fen - (paidFen ?? 0));
}

/** A sum split into equal parts, what does not divide in the last one. No part is lost: they always make the sum. */
export function splitEqually(fen: Fen, count: number): Fen[] {
  const parts = Math.max(1, Math.min(MOST_PARTS, Math.floor(count)));
  const each = Math.floor(fen / parts);
  return Array.from({ length: parts }, (_, at) => asFen(at === parts - 1 ? fen - each * (parts - 1) : each) ?? fen);
}

/** The sum of amounts in fen that are known. It may be larger than any single amount. */
export function sumFen(amounts: readonly { readonly fen: Fen | null }[]): number {
  return amounts.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
}

/** The same day so many months later; the last of the month where there is no such day. */
export function monthsLater(date: PlainDate, months: number): PlainDate | null {
  const { year, month, day } = partsOf(date);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const head = `${String(toYear).padStart(4, "0")}-${String(toMonth).padStart(2, "0")}`;
  for (let last = day; last > day - 4 && last > 0; last--) {
    const iso = `${head}-${String(last).padStart(2, "0")}`;
    if (isPlainDate(iso)) return iso;
  }
  return null;
}

/** Instalments a month apart from the first day, equal but for the last. */
export function monthlyInstalments(fen: Fen, count: number, first: string, newId: () => PartId): Instalment[] {
  const day = dateOf(first);
  return splitEqually(fen, count).map((part, at) => ({ id: newId(), fen: part, due: (day && monthsLater(day, at)) ?? "" }));
}

/** Equal shares of a sum, what does not divide in the last one. */
export function equalShares(fen: Fen, parties: readonly PartId[]): Share[] {
  const parts = parties.length === 0 ? [] : splitEqually(fen, parties.length);
  return parties.slice(0, MOST_PARTS).map((party, at) => ({ party, fen: parts[at] ?? null }));
}

/** The days on which a monthly obligation falls due, both ends included, at most 600; null while an end or the day is unknown. */
export function monthlyDays(when: Extract<When, { kind: "monthly" }>): readonly PlainDate[] | null {
  const [from, to] = [dateOf(when.from), dateOf(when.to)];
  if (!from || !to || when.day === null) return null;
  const first = dateOf(`${from.slice(0, 7)}-01`);
  const days: PlainDate[] = [];
  // One month more: the first may lie before the beginning.
  for (let month = 0; first && month <= MOST_PARTS && days.length < MOST_PARTS; month++) {
    const begin = monthsLater(first, month);
    if (!begin || begin > to) break;
    const day = lastDayUpTo(begin, when.day);
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

function lastDayUpTo(begin: PlainDate, day: number): PlainDate {
  for (let last = day; last > 1; last--) {
    const iso = `${begin.slice(0, 8)}${String(last).padStart(2, "0")}`;
    if (isPlainDate(iso)) return iso;
  }
  return begin;
}

/** Everything that is owed in fen: a monthly sum for all its months. Null while unknown; kept below what a number holds exactly. */
export function wholeFen(obligation: Obligation): number | null {
  const owed = owedFen(obligation);
  if (obligation.kind !== "money" || owed === null) return null;
  const months = obligation.when.kind === "monthly" ? (monthlyDays(obligation.when)?.length ?? 1) : 1;
  return Math.min(Number.MAX_SAFE_INTEGER, owed * Math.max(1, months));
}

/** The obligations whose clause is still there; those of a clause that was replaced count for nothing. */
export function standingObligations({ clauses, obligations }: CaseContent["agreement"]): readonly Obligation[] {
  const there = new Set<string>(clauses.map(({ id }) => id));
  return obligations.filter(({ clause }) => there.has(clause));
}

/**
 * The sum of an agreement in fen: of its duties, or of its obligations as long as no duty was made from them.
 * Kept below what a number holds exactly. Null where neither names any money.
 */
export function agreementFen({ agreement, duties }: Pick<CaseContent, "agreement" | "duties">): number | null {
  const owed = duties.flatMap(({ fen }) => fen ?? []);
  const agreed = standingObligations(agreement).flatMap((each) => wholeFen(each) ?? []);
  const amounts = duties.some(({ obligation }) => obligation !== null) || agreed.length === 0 ? owed : agreed;
  return amounts.length === 0
    ? null
    : Math.min(
        Number.MAX_SAFE_INTEGER,
        amounts.reduce((sum, fen) => sum + fen, 0),
      );
}

/** True when the sum of what is owed is more than 9,999 亿 yuan. */
export function isTooMuch(obligation: Obligation): boolean {
  return (wholeFen(obligation) ?? 0) > MAX_FEN || sumFen(obligation.instalments) > MAX_FEN || sumFen(obligation.shares) > MAX_FEN;
}

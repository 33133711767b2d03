import type { DisputeCategory } from "../domain/mediation";
import { dateOf, partsOf } from "../domain/plain-date";

/** Kinds of dispute that only an earlier table of figures knew; each is now part of one of the 18. */
export type FormerCategory = "10-wages" | "10-other" | "12-online" | "12-other";

/** Years in which a kind of dispute is counted, both included; null while it still is. `parent` is the present kind it belongs to. */
export type CategoryPeriod = {
  readonly code: DisputeCategory | FormerCategory;
  readonly from: number;
  readonly to: number | null;
  readonly parent: DisputeCategory | null;
};

const now = (code: DisputeCategory, from = 2010): CategoryPeriod => ({ code, from, to: null, parent: null });
const former = (code: FormerCategory, parent: DisputeCategory): CategoryPeriod => ({ code, from: 2010, to: 2019, parent });

/**
 * The kinds of dispute (纠纷类型) and their years. Source: the ministry's table as used since about 2020 (18 kinds) and the one of 2010
 * to about 2019, which split 10 and 12 and had neither 16 nor 17 (domain notes 4.1). The years are from practice, so they only give hints.
 */
export const CATEGORY_PERIODS: readonly CategoryPeriod[] = [
  now("01"), now("02"), now("03"), now("04"), now("05"), now("06"), now("07"), now("08"), now("09"), now("10"), now("11"), now("12"),
  now("13"), now("14"), now("15"), now("16", 2020), now("17", 2020), now("99"),
  former("10-wages", "10"), former("10-other", "10"), former("12-online", "12"), former("12-other", "12"),
]; // prettier-ignore

/** What a category of today was on a day: the year since which it is counted when the day is before it, and what it was split into then. */
export function categoryThen(
  category: DisputeCategory,
  day: string,
): { readonly since: number | null; readonly parts: readonly FormerCategory[] } {
  const date = dateOf(day);
  if (!date) return { since: null, parts: [] };
  const { year } = partsOf(date);
  const from = CATEGORY_PERIODS.find(({ code }) => code === category)?.from ?? year;
  const parts = CATEGORY_PERIODS.flatMap(({ code, parent, from: begin, to }) =>
    parent === category && isFormer(code) && year >= begin && year <= (to ?? year) ? code : [],
  );
  // Before 2010 there was another table altogether, of which nothing is said here.
  return { since: from > 2010 && year < from ? from : null, parts };
}

const isFormer = (code: CategoryPeriod["code"]): code is FormerCategory => code.includes("-");

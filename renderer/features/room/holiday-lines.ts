import type { CalendarYear } from "#shared/domain/calendar";
import { parsePlainDate } from "#shared/domain/plain-date";
import { linesOf } from "#shared/domain/text";

/** A year of the holiday table as it stands in the form: lists are texts of a line each, so that typing stays as typed. */
export type YearDraft = { readonly year: number; readonly off: string; readonly work: string; readonly source: string };

/** The form for a year; `to` is the word between the two ends of a range. */
export function yearDraft({ year, off, work, source }: CalendarYear, to: string): YearDraft {
  const lines = off.map((range) => (range.from === range.to ? range.from : `${range.from} ${to} ${range.to}`));
  return { year, off: lines.join("\n"), work: work.join("\n"), source };
}

/** One date, or two with anything between them that is set off by blanks; null when it is not that. */
function rangeOf(line: string): CalendarYear["off"][number] | null {
  const [first = "", ...more] = line.split(/\s+|[~\u{2014}\u{2013}\u{81f3}\u{5230}]+/u).filter((part) => part !== "");
  const from = parsePlainDate(first);
  const to = more.length === 0 ? from : parsePlainDate(more.at(-1) ?? "");
  return from && to && from <= to ? { from, to } : null;
}

/** The year that a form means, or the first line that is no date. */
export function yearOfDraft(draft: YearDraft): { readonly year: CalendarYear } | { readonly badLine: string } {
  const [off, work] = [linesOf(draft.off), linesOf(draft.work)];
  const badLine = off.find((line) => rangeOf(line) === null) ?? work.find((line) => parsePlainDate(line) === null);
  if (badLine !== undefined) return { badLine };
  return {
    year: {
      year: draft.year,
      off: off.flatMap((line) => rangeOf(line) ?? []),
      work: work.flatMap((line) => parsePlainDate(line) ?? []),
      source: draft.source.trim(),
    },
  };
}

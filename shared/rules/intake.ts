import type { CaseContent } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import type { IntakeTemplate } from "#shared/domain/intake-template";
import { parseYuan } from "#shared/domain/money";
import { amountMark } from "./amount-marks";

/** What was typed into the blanks of a template, by their ids. */
export type BlankValues = Readonly<Record<string, string>>;

/** The words a template needs beside its blanks; `date` writes a typed date as papers do. */
export type FillWords = {
  readonly one: string;
  readonly other: string;
  readonly day: string;
  readonly empty: string;
  readonly date: (typed: string) => string;
};

/** A text of a template with its blanks filled in; a blank nobody filled is a line to write on. Amounts become marks. */
export function fillBlanks(text: string, template: IntakeTemplate, values: BlankValues, words: FillWords): string {
  return text.replace(/\{(\w+)\}/g, (mark, id: string) => {
    if (id === "one") return words.one;
    if (id === "other") return words.other;
    if (id === "day") return words.day === "" ? words.empty : words.date(words.day);
    const blank = template.blanks.find((each) => each.id === id);
    if (!blank) return mark;
    const typed = (values[id] ?? blank.initial ?? "").trim();
    if (typed === "") return words.empty;
    if (blank.kind === "date") return words.date(typed);
    if (blank.kind === "text") return fillBlanks(typed, { ...template, blanks: [] }, {}, words);
    const amount = parseYuan(typed);
    return "fen" in amount ? amountMark(amount.fen) : typed;
  });
}

/** What a filled template writes into a case. */
export type Filled = {
  readonly facts: string;
  readonly disputes: string;
  readonly claims: string;
  readonly clauses: readonly string[];
};

/** A template with its blanks filled; `taken` are the places of the clauses that are wanted. */
export function fillTemplate(
  template: IntakeTemplate,
  values: BlankValues,
  taken: ReadonlySet<number>,
  words: FillWords,
): Filled {
  const fill = (text: string) => fillBlanks(text, template, values, words);
  return {
    facts: fill(template.facts),
    disputes: template.disputes.map(fill).join("\n"),
    claims: template.claims.map(fill).join("\n"),
    clauses: template.clauses.filter((_, at) => taken.has(at)).map(({ text }) => fill(text)),
  };
}

/**
 * The content with what a template says now in the place of what it said before. A text that a person changed by hand
 * since then stays as it is; clauses that were written beside the template's stay too.
 */
export function withFilled(content: CaseContent, before: Filled | null, now: Filled, newId: () => PartId): CaseContent {
  const text = (present: string, was: string, is: string) => (present.trim() === "" || present === was ? is : present);
  const old = content.agreement.clauses.filter((clause) => clause.text.trim() !== "");
  const mine = new Set(before?.clauses ?? []);
  const kept = old.filter((clause) => !mine.has(clause.text));
  const clauses = now.clauses
    .filter((wanted) => !kept.some((clause) => clause.text === wanted))
    .map((wanted, at) => ({ id: old.filter((clause) => mine.has(clause.text))[at]?.id ?? newId(), text: wanted }));
  return {
    ...content,
    facts: text(content.facts, before?.facts ?? "", now.facts),
    disputes: text(content.disputes, before?.disputes ?? "", now.disputes),
    claims: text(content.claims, before?.claims ?? "", now.claims),
    agreement: { ...content.agreement, clauses: [...clauses, ...kept] },
  };
}

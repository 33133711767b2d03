import type { Words, WordKey } from "#shared/locales/words";
import { type Block, type Run, textOf } from "./model";
import { printedDate } from "./wording";

/** What a sentence says at a mark: a text, or runs of which some stand for what is missing. */
export type Said = string | number | readonly Run[];

// Is no character, so that no text has it.
const MARK = "\uFDD0";

/** A sentence with its values. What is missing in it leads to its field; all else is one run, as if it had been written at once. */
export function sentence(t: Words, key: WordKey, values: Readonly<Record<string, Said>>): Run[] {
  const entries = Object.entries(values);
  const pieces = t(key, Object.fromEntries(entries.map(([name], at) => [name, `${MARK}${at}${MARK}`]))).split(MARK);
  return joined(
    pieces.flatMap((piece, at): readonly Run[] => {
      if (at % 2 === 0) return piece === "" ? [] : [{ text: piece }];
      const value = entries[Number(piece)]?.[1] ?? "";
      return typeof value === "object" ? value : [{ text: `${value}` }];
    }),
  );
}

/** Neighbours of plain text as one run. */
export function joined(runs: readonly Run[]): Run[] {
  const isPlain = ({ look, field }: Run) => look === undefined && field === undefined;
  return runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    return last !== undefined && isPlain(last) && isPlain(run)
      ? [...done.slice(0, -1), { text: last.text + run.text }]
      : [...done, run];
  }, []);
}

/** The lines of some runs, as a text's are broken by hand; those with nothing in them are left out. */
export function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines = runs.reduce<Run[][]>(
    (done, run) => {
      const [first = "", ...more] = run.text.split(/\r?\n/);
      const last = done.at(-1) ?? [];
      return [...done.slice(0, -1), [...last, { ...run, text: first }], ...more.map((text) => [{ ...run, text }])];
    },
    [[]],
  );
  return lines.filter((line) => textOf(line).trim() !== "").map(trimmed);
}

function trimmed(line: readonly Run[]): Run[] {
  return line
    .map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run))
    .map((run, at) => (at === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

/** A paragraph of a sentence, the first line going in. */
export function sentenceParagraph(t: Words, key: WordKey, values: Readonly<Record<string, Said>>): Block {
  return { kind: "paragraph", indent: true, runs: sentence(t, key, values) };
}

/** A text that is known, or what stands in its place and leads to `field`. */
export function known(text: string, instead: string, field: string): readonly Run[] {
  return text.trim() === "" ? [{ text: instead, field }] : [{ text }];
}

/** A date in a sentence, or the room for one. */
export function saidDate(entry: string, field: string, t: Words): readonly Run[] {
  return known(entry.trim() === "" ? "" : printedDate(t, entry), t("documents.dateInText"), field);
}

/** Names in a row, or a blank. */
export function saidNames(list: readonly string[], field: string, t: Words): readonly Run[] {
  const written = list.filter((name) => name.trim() !== "");
  return known(written.join(t("documents.listJoiner")), t("papers.label.nobody"), field);
}

/** The number of the case in a sentence, or a blank. */
export function saidNumber(number: string | null, t: Words): readonly Run[] {
  return known(number ?? "", t("papers.label.nobody"), "accept");
}

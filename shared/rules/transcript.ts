import type { EntryKind, RecordEntry } from "#shared/domain/session-record";

/** A word that begins an entry of a written record, such as a name, and what it says of the entry; null where the entry before decides. */
export type TranscriptMark = { readonly label: string; readonly kind: EntryKind | null; readonly speaker: string };

export type ReadEntry = Omit<RecordEntry, "id">;

const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A line that begins an entry: the word, perhaps a name in brackets, a colon, and what was said. Brackets and colon of either width. */
function patternOf(marks: readonly TranscriptMark[]): RegExp {
  const labels = marks
    .map(({ label }) => label)
    .toSorted((a, b) => b.length - a.length)
    .map(escaped);
  return new RegExp(
    `^\\s*(${labels.join("|")})\\s*(?:[(\\u{ff08}]([^()\\u{ff08}\\u{ff09}]{1,40})[)\\u{ff09}])?\\s*[:\\u{ff1a}]\\s*(.*)$`,
    "u",
  );
}

/**
 * Takes a written record apart into its entries, a new one at each line that begins with one of the marks. Lines before the first mark are a note.
 * At most `most` entries are made; the rest stays in the last one. Null when fewer than two lines begin so: then it is no record.
 */
export function readTranscript(text: string, marks: readonly TranscriptMark[], most: number): ReadEntry[] | null {
  if (marks.length === 0 || most < 2) return null;
  const pattern = patternOf(marks);
  const byLabel = new Map(marks.map((mark) => [mark.label, mark]));
  const read: (Omit<ReadEntry, "text"> & { readonly lines: string[] })[] = [];
  let begun = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const found = read.length < most ? pattern.exec(line) : null;
    const mark = byLabel.get(found?.[1] ?? "");
    const last = read.at(-1);
    if (found && mark) {
      begun += 1;
      const kind = mark.kind ?? (last?.kind === "question" ? "answer" : "statement");
      read.push({ kind, speaker: found[2]?.trim() ?? mark.speaker, lines: [found[3] ?? ""] });
    } else if (last) last.lines.push(line);
    else if (line.trim() !== "") read.push({ kind: "note", speaker: "", lines: [line] });
  }
  if (begun < 2) return null;
  return read.map(({ lines, ...entry }) => ({ ...entry, text: lines.join("\n").trim() }));
}

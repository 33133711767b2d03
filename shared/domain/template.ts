import { z } from "zod";
import { ContentHash } from "./evidence";
import { PaperId } from "./paper";
import { PlainDate } from "./plain-date";
import { LineText } from "./text";

/** Largest template that is taken in, in bytes: a form with a logo is far below it. */
export const LARGEST_TEMPLATE = 5 << 20;

/** A template of the room's own (自己的模板): a Word file by the hash of its bytes. `size` in bytes. */
export const TemplateFile = z.strictObject({
  hash: ContentHash,
  name: LineText,
  size: z.int().min(1),
  addedAt: z.iso.datetime(),
});
export type TemplateFile = z.infer<typeof TemplateFile>;

/** From that day on a paper is made with this template; null: with the program's own form. Of two with one day the later entry counts. */
export const TemplateUse = z.strictObject({
  paper: PaperId,
  from: PlainDate,
  hash: ContentHash.nullable(),
  at: z.iso.datetime(),
});
export type TemplateUse = z.infer<typeof TemplateUse>;

/** All templates of the room and what they are used for. Entries of use are only ever added. */
export const TemplateBook = z.strictObject({
  files: z.array(TemplateFile).max(1_000),
  uses: z.array(TemplateUse).max(10_000),
});
export type TemplateBook = z.infer<typeof TemplateBook>;

export const NO_TEMPLATES: TemplateBook = { files: [], uses: [] };

/** Where in a Word file a text stands. */
export const TEMPLATE_PARTS = ["body", "header", "footer", "notes", "comments"] as const;
export const TemplatePart = z.enum(TEMPLATE_PARTS);

/** A place in a template for people: the part, row and cell (from 1) where it is in a table, and the text around it. */
export const TemplatePlace = z.strictObject({
  part: TemplatePart,
  row: z.int().min(1).nullable(),
  cell: z.int().min(1).nullable(),
  text: z.string(),
});
export type TemplatePlace = z.infer<typeof TemplatePlace>;

/** A paragraph of a template. `box` tells one table, text box or note from another; `file` one header from another. */
export type TemplateText = Omit<TemplatePlace, "text"> & { readonly file: string; readonly box: string; readonly text: string };

export const FINDING_CODES = [
  "unknown", "needsLoop", "notALoop", "needsSign", "needsDot", "dotIntoLoop", "unclosedLoop", "unopenedLoop", "crossedLoop",
  "loopAcross", "unclosedMark", "brokenMark", "unopenedMark", "emptyMark", "wrongBrackets", "noMarks", "odd",
] as const; // prettier-ignore

export const FIX_CODES = [
  "nearest", "seeList", "loop", "close", "open", "crossed", "sameTable", "bracket", "bracketOnly", "oneParagraph", "remove",
  "brackets", "marks", "retype",
] as const; // prettier-ignore

/** A mistake in a template: what, where, and how to put it right. `right` is what to write; a hint does not stand in the way. */
export const TemplateFinding = z.strictObject({
  code: z.enum(FINDING_CODES),
  mark: z.string(),
  /** The loop it belongs in, or the one inside it that has not ended. */
  other: z.string(),
  place: TemplatePlace,
  fix: z.enum(FIX_CODES),
  right: z.string(),
  hint: z.boolean(),
});
export type TemplateFinding = z.infer<typeof TemplateFinding>;

/** A mark taken apart: a value, the beginning of a loop or condition, of its opposite, or the end. `path` as `markKey` writes it. */
export type ReadMark = { readonly sign: "value" | "open" | "not" | "close"; readonly path: readonly string[] };

/** A name as marks are compared: wide letters, capitals and blanks do not matter, and any dot is a dot. */
export function markKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[\u3002\u00b7\u30fb]/gu, ".")
    .toLowerCase();
}

const SIGNS = { "#": "open", "^": "not", "/": "close" } as const;

/** Takes what stands between the brackets apart. What Chinese input methods make of the keys `^` and `/` is understood too. */
export function readMark(inner: string): ReadMark {
  const key = markKey(inner)
    .replace(/^\.{3,}/, "^")
    .replace(/^\u3001/u, "/");
  const first = key.charAt(0);
  const sign = first === "#" || first === "^" || first === "/" ? SIGNS[first] : "value";
  return { sign, path: (sign === "value" ? key : key.slice(1)).split(".") };
}

import { z } from "zod";
import { AgreementVersion, Difference } from "./agreement-version";
import { CaseId } from "./id";

/** Largest file that is checked, in bytes: it travels in one call, and an agreement with pictures is far smaller. */
export const LARGEST_CHECKED = 5 << 20;

/** A version of an agreement, as somebody who holds a paper against it needs it. */
export const CheckedVersion = z.strictObject({
  id: CaseId,
  /** The number that the agreement bears, empty for none. */
  number: z.string(),
  version: z.int().min(1),
  supplement: z.boolean(),
  state: AgreementVersion.shape.state,
  fixedAt: z.iso.datetime(),
  /** The entry of the trail that the code was printed for, null without a code; and how many entries there are now. */
  entry: z.int().nullable(),
  entries: z.int(),
  printedAt: z.iso.datetime().nullable(),
  /** Who had signed by then, and the day beside the signature. */
  signatures: z.array(z.strictObject({ name: z.string(), on: z.string(), drawn: z.boolean() })),
  lines: z.array(z.string()),
  /** What of the stored version and its trail is not as it was signed. */
  stored: z.array(Difference),
});
export type CheckedVersion = z.infer<typeof CheckedVersion>;

/** One place where a text is not that which was signed. `before` empty: the line was put in; `after` empty: it was taken out. */
export const LineChange = z.strictObject({
  kind: z.enum(["text", "amount", "date"]),
  before: z.string(),
  after: z.string(),
});
export type LineChange = z.infer<typeof LineChange>;

/** A signature picture that is not the one that was drawn. */
export const PictureChange = z.strictObject({ name: z.string(), change: z.enum(["changed", "added", "missing"]) });
export type PictureChange = z.infer<typeof PictureChange>;

/** What is known of a code. */
export const CodeAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("notCode") }),
  z.strictObject({ kind: z.literal("unknown"), code: z.string() }),
  z.strictObject({ kind: z.literal("found"), version: CheckedVersion }),
]);
export type CodeAnswer = z.infer<typeof CodeAnswer>;

/** What is known of a Word file. `exact`: byte for byte a file that this case was exported to; `code`: the one in its footer. */
export const FileAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unreadable"), why: z.enum(["notZip", "notWord", "damaged", "unsafe"]) }),
  z.strictObject({ kind: z.literal("unknown"), code: z.string().nullable() }),
  z.strictObject({
    kind: z.literal("checked"),
    version: CheckedVersion,
    exact: z.boolean(),
    code: z.enum(["right", "wrong", "none"]),
    lines: z.array(LineChange),
    pictures: z.array(PictureChange),
    /** How many pieces of text tracked changes put in or took out; the text is compared with all of them accepted. */
    tracked: z.int(),
  }),
]);
export type FileAnswer = z.infer<typeof FileAnswer>;

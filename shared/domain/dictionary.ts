import { z } from "zod";
import { LineText } from "./text";

/** The room's own dictionary (用语词典): vague words, and wrong words with the right one, beside those the program knows. */
export const Dictionary = z.strictObject({
  vague: z.array(LineText.min(1)).max(500),
  wrong: z.array(z.strictObject({ typed: LineText.min(1), right: LineText.min(1) })).max(500),
  /** Words of the program that this room does not want to hear of. */
  ignored: z.array(LineText.min(1)).max(500),
});
export type Dictionary = z.infer<typeof Dictionary>;

export const EMPTY_DICTIONARY: Dictionary = { vague: [], wrong: [], ignored: [] };

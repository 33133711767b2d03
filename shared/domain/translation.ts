import { z } from "zod";
import { LongText } from "./text";

/**
 * The English of a case whose papers stand in Chinese and English beside each other (译文，中英对照). `texts`: what people wrote, in English,
 * by the key of what it translates, see shared/rules/translation; what has none stands in Chinese alone.
 */
export const Translation = z.strictObject({
  bilingual: z.boolean(),
  /** The sentence at the end of an agreement on which of both texts counts, in Chinese; empty for none. */
  sentence: LongText,
  texts: z.record(z.string().max(120), LongText),
});
export type Translation = z.infer<typeof Translation>;

/** Papers in one language. */
export const NO_TRANSLATION: Translation = { bilingual: false, sentence: "", texts: {} };

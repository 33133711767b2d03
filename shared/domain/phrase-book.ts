import { z } from "zod";
import { ENTRY_KINDS } from "./session-record";
import { LongText } from "./text";

/** The steps of a session in which the same sentences are said again and again (笔录常用语的环节), in their order. */
export const PHRASE_STEPS = [
  "opening",
  "rights",
  "statements",
  "evidence",
  "risk",
  "proposal",
  "outcome",
  "reading",
  "inquiry",
] as const;
export const PhraseStep = z.enum(PHRASE_STEPS);
export type PhraseStep = z.infer<typeof PhraseStep>;

/** One ready sentence of a record: in which step it is said, and as what kind of entry. */
export const Phrase = z.strictObject({ step: PhraseStep, kind: z.enum(ENTRY_KINDS), text: LongText.min(1) });
export type Phrase = z.infer<typeof Phrase>;

/** The room's own phrases for records (本室常用语), beside those the program knows. */
export const PhraseBook = z.strictObject({ phrases: z.array(Phrase).max(500) });
export type PhraseBook = z.infer<typeof PhraseBook>;

export const EMPTY_PHRASE_BOOK: PhraseBook = { phrases: [] };

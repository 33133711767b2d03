import { z } from "zod";
import { PhraseBook } from "#shared/domain/phrase-book";
import { command, query } from "./define";

export const phrases = {
  /** The room's own phrases for records. */
  get: query(z.void(), PhraseBook, "room"),
  save: command(PhraseBook, PhraseBook, "room"),
} as const;

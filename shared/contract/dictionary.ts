import { z } from "zod";
import { Dictionary } from "#shared/domain/dictionary";
import { command, query } from "./define";

export const dictionary = {
  /** The room's own words for the checker of agreements. */
  get: query(z.void(), Dictionary, "room"),
  save: command(Dictionary, Dictionary, "room"),
} as const;

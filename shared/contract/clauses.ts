import { z } from "zod";
import { ClauseBank } from "#shared/domain/clause-bank";
import { command, query } from "./define";

export const clauses = {
  /** The room's own clauses, beside those that come with the program. */
  get: query(z.void(), ClauseBank, "room"),
  save: command(ClauseBank, ClauseBank, "room"),
} as const;

import { z } from "zod";
import { Views } from "#shared/domain/case-list";
import { command, query } from "./define";

export const views = {
  /** Saved lists, columns and the room's own kinds of dispute. */
  get: query(z.void(), Views, "views"),
  save: command(Views, Views, "views"),
} as const;

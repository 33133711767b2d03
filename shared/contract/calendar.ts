import { z } from "zod";
import { HolidayTable } from "#shared/domain/calendar";
import { command, query } from "./define";

export const calendar = {
  /** The holiday table by which the room counts; `own` is true when the room changed it. */
  get: query(z.void(), z.strictObject({ table: HolidayTable, own: z.boolean() }), "room"),
  /** Puts the room's own table in place; null goes back to the one that comes with the program. Throws `calendarContradicts`. */
  save: command(HolidayTable.nullable(), z.null(), "room", "cases"),
} as const;

import { z } from "zod";
import { PlainDate } from "#shared/domain/plain-date";
import { TodoCounts, TodoGroup, TodoLine } from "#shared/domain/todo";
import { query } from "./define";

const Part = { offset: z.int().min(0), limit: z.int().min(1).max(200) };

export const todo = {
  /**
   * A part of one group of the board, the earliest due first, or of the cases with something due from one day to another, both included.
   * `counts` is of all groups. What lapsed is not due any more.
   */
  list: query(
    z.union([z.strictObject({ group: TodoGroup, ...Part }), z.strictObject({ from: PlainDate, to: PlainDate, ...Part })]),
    z.strictObject({ counts: TodoCounts, total: z.int(), lines: z.array(TodoLine), building: z.int().nullable() }),
    "cases",
  ),
  /** How many dues fall on each day from one to another, both included; days without any are left out. */
  days: query(
    z.strictObject({ from: PlainDate, to: PlainDate }),
    z.array(z.strictObject({ on: PlainDate, count: z.int() })),
    "cases",
  ),
  /** How many cases stand in each group. */
  counts: query(z.void(), TodoCounts, "cases"),
} as const;

import { z } from "zod";
import { CaseRow } from "./case-file";
import { ClockCode } from "./clock";
import { PlainDate } from "./plain-date";

/** The groups of the board (待办). Weeks end on Sunday. */
export const TODO_GROUPS = ["overdue", "today", "week", "later", "none"] as const;
export const TodoGroup = z.enum(TODO_GROUPS);
export type TodoGroup = z.infer<typeof TodoGroup>;

/** A day on which something is due: the strict day, and the one after holidays when it is another. */
export const Due = z.strictObject({
  code: ClockCode,
  on: PlainDate,
  shiftedOn: PlainDate.nullable(),
  /** The holiday table ends before that day. */
  unrecorded: z.boolean(),
  text: z.string(),
});
export type Due = z.infer<typeof Due>;

/** A line of the board: the case and what is due in it, the earliest first. */
export const TodoLine = z.strictObject({ row: CaseRow, dues: z.array(Due) });
export type TodoLine = z.infer<typeof TodoLine>;

const Count = z.int().min(0);
/** How many cases stand in each group; a case stands in that of its earliest due. */
export const TodoCounts = z.strictObject({ overdue: Count, today: Count, week: Count, later: Count, none: Count });
export type TodoCounts = z.infer<typeof TodoCounts>;

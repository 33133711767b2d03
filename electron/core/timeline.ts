import { randomUUID } from "node:crypto";
import type { TimelineEntry } from "#shared/domain/case-status";

/** One thing that happened to a case. `by` is who did it, `what` a code with its words in the locales, `note` what the person wrote. */
export function entry(
  by: string,
  at: string,
  what: TimelineEntry["what"],
  details: TimelineEntry["details"] = {},
  note = "",
): TimelineEntry {
  return { id: randomUUID(), at, by, what, details, note };
}

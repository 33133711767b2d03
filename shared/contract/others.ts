import { z } from "zod";
import { CaseId } from "#shared/domain/id";
import { OtherFormat, OtherTarget } from "#shared/domain/other-systems";
import { LongText } from "#shared/domain/text";
import { command } from "./define";

const said = (reason: string) => reason.trim() !== "";

export const others = {
  /** Enters in the timeline that the hidden numbers and the data of minors are shown for copying, with the reason. */
  uncover: command(z.strictObject({ id: CaseId, reason: LongText.refine(said) }), z.null(), "cases"),
  /**
   * Writes the facts of a case for another system where the person chooses; null when no place was chosen. What is hidden stays so
   * unless `unmasked`, which needs a reason; it is entered in the timeline before anything is written.
   */
  export: command(
    z
      .strictObject({ id: CaseId, target: OtherTarget, format: OtherFormat, unmasked: z.boolean(), reason: LongText })
      .refine(({ unmasked, reason }) => !unmasked || said(reason)),
    z.strictObject({ path: z.string(), fileName: z.string() }).nullable(),
    "cases",
  ),
} as const;

import { z } from "zod";
import { Difference } from "#shared/domain/agreement-version";
import { CheckedVersion, CodeAnswer, FileAnswer, LARGEST_CHECKED } from "#shared/domain/check-report";
import { CaseId } from "#shared/domain/id";
import { LineText } from "#shared/domain/text";
import { job, query } from "./define";

/** What a check mark of the papers of a case says: the line and the text of the square code; null where there is none. */
const Mark = z.strictObject({ line: z.string(), text: z.string() });

/** Whether what was signed is still what was signed (核对文书). */
export const integrity = {
  /** Everything in the case that is not as it was signed. */
  differences: query(z.strictObject({ id: CaseId }), z.array(Difference), "cases"),
  /** Every version of the agreement of a case and of its supplements, the newest first. */
  versions: query(z.strictObject({ id: CaseId }), z.array(CheckedVersion), "cases"),
  /** What a code on paper belongs to; a typed one is looked for in all cases. */
  checkCode: job(z.strictObject({ text: LineText }), CodeAnswer),
  /** Holds a Word file, as base64, against the version that its code names, or against that of case `id`. Keeps nothing of it. */
  checkFile: job(z.strictObject({ data: z.string().max(Math.ceil(LARGEST_CHECKED / 3) * 4), id: CaseId.nullable() }), FileAnswer),
  /** What stands in the footer of an exported agreement, or of a supplement of it by its id. */
  mark: query(z.strictObject({ id: CaseId, of: z.string().max(40).nullable() }), Mark.nullable(), "cases"),
} as const;

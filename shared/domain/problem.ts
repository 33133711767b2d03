import { z } from "zod";

/** Every way a call can fail. Each has a sentence in every language: what happened, whether the data is safe, what to do. */
export const PROBLEM_CODES = [
  "unknownCall",
  "badInput",
  "tooLarge",
  "notAllowed",
  "hostGone",
  "unexpected",
  "caseNotFound",
  "caseChangedElsewhere",
  "roomNotSetUp",
  "acceptanceDateMissing",
  "tooFewParties",
  "alreadyAccepted",
  "listBuilding",
  "caseSettled",
  "agreementInEffect",
  "batchBusy",
  "paperNotForKind",
  "actNotPossible",
  "actLacks",
  "actReasonMissing",
  "actDateUnclear",
  "caseInBin",
  "binTooEarly",
  "removeReasonMissing",
  "voidReasonMissing",
  "noNumber",
  "numberInUse",
  "lawForbids",
  "reasonMissing",
  "sameTrack",
  "resultOnTrack",
  "kindNeedsTransfer",
  "ruleUnknown",
  "exportGone",
  "folderMissing",
  "folderNotWritable",
  "folderForeign",
  "folderNewer",
  "folderReadOnly",
  "fileDamaged",
  "diskFull",
  "fileBusy",
  "diskFailing",
  "lockLost",
  "targetNotWritable",
  "openFailed",
  "attachmentEmpty",
  "attachmentTooLarge",
  "attachmentChanged",
  "attachmentGone",
  "attachmentBroken",
  "attachmentDamaged",
  "attachmentMissing",
  "attachmentNotOpened",
  "backupUnreadable",
  "backupForeign",
  "backupNewer",
  "backupDamaged",
  "backupIncomplete",
  "backupUnexpected",
  "backupUnsafe",
  "backupNotFound",
  "backupOtherKind",
  "backupPlaceMissing",
  "backupPlaceInside",
  "backupBusy",
  "backupCancelled",
  "restoreLosesMuch",
  "restoreUnderWay",
  "calendarContradicts",
  "templateTooLarge",
  "templateNotDocx",
  "templateOldWord",
  "templateProtected",
  "templateDamaged",
  "templateMacros",
  "templateLinks",
  "templateUnsafe",
  "templateMissing",
  "templateUsed",
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A coded problem with the values its sentence needs. Never holds personal data beyond what the user just typed. */
export const Problem = z.strictObject({ code: ProblemCode, params: z.record(z.string(), z.string()) });
export type Problem = z.infer<typeof Problem>;

/** The one way to fail: thrown anywhere behind the dispatch, turned into a `Problem` there. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, params: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "ProblemError";
    this.problem = { code, params: { ...params } };
  }
}

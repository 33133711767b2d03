import { z } from "zod";
import { Signature } from "#shared/domain/agreement-version";
import { CaseFile } from "#shared/domain/case-file";
import { CaseId, PartId } from "#shared/domain/id";
import { LineText, LongText } from "#shared/domain/text";
import { command } from "./define";

const OnVersion = z.strictObject({ id: CaseId, version: PartId });

/** Signing an agreement, or a supplement of it, at the desk. Each command is on the disk before it answers. */
export const signing = {
  /**
   * Fixes the text for signing (固定文本) as a new version: from then on nothing that is printed on it changes. `of` is the supplement, null
   * for the agreement itself, which then awaits its signatures. A day of signing that is not written becomes today.
   */
  fix: command(z.strictObject({ id: CaseId, of: PartId.nullable() }), CaseFile, "cases"),
  /**
   * One signature or seal, drawn or on paper. Refused of somebody who need not sign, for a drawn seal, and for ink that cannot be a signature.
   * Who signs again is kept twice, and the last counts.
   */
  sign: command(OnVersion.extend({ signature: Signature.omit({ id: true, as: true, at: true }) }), CaseFile, "cases"),
  /** Somebody refuses to sign (拒绝签名), with the reason. */
  refuse: command(OnVersion.extend({ who: LineText, name: LineText, reason: LongText }), CaseFile, "cases"),
  /** Gives the version up, so that the text can be changed and fixed anew; what was signed stays to be read. */
  giveUp: command(OnVersion.extend({ reason: LongText }), CaseFile, "cases"),
  /** Puts a wholly signed version into effect (生效). */
  conclude: command(OnVersion, CaseFile, "cases"),
} as const;

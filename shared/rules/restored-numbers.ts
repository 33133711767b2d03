import type { CaseFile } from "#shared/domain/case-file";
import type { NumberRegister } from "#shared/domain/numbering";
import { bearsNumber, isVoided, lastNumber, caseNumbersOf, withNumbersOf, withoutNewest, withVoided } from "./case-number";

/**
 * The number register after a restore: what the backup's cases bear, and in each series and year no lower than at present,
 * because a number once given must not be given to another case. `kept` are the series where the present was higher.
 */
export function restoredNumbers(
  present: NumberRegister,
  backup: NumberRegister,
  cases: readonly Pick<CaseFile, "id" | "number" | "otherNumbers">[],
): { readonly register: NumberRegister; readonly kept: NumberRegister["series"] } {
  const { given } = backup;
  const borne =
    !given || isVoided(backup, given.number) || cases.some((file) => file.id === given.caseId && bearsNumber(file, given.number));
  // A case that comes back bears its numbers itself again.
  const voided = withVoided(backup, present.voided).voided.filter(
    ({ gone, caseId }) => !gone || cases.every(({ id }) => id !== caseId),
  );
  const own = { ...withNumbersOf(borne ? backup : withoutNewest(backup), cases.flatMap(caseNumbersOf)), voided };
  const kept = present.series.filter(({ series, year, last }) => last > lastNumber(own, series, year));
  if (kept.length === 0) return { register: own, kept };
  const others = own.series.filter(({ series, year }) => !kept.some((each) => each.series === series && each.year === year));
  // The newest number of the register must not be taken back: its case is gone, the number was seen.
  return { register: { series: [...others, ...kept], given: null, voided }, kept };
}

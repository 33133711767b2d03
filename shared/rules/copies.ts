import type { CaseContent } from "#shared/domain/case-file";

/**
 * How many copies of the agreement are printed: what the person typed, else one for each party and one for the committee.
 * Source: 人民调解协议书 form of 2010, “当事人、人民调解委员会各持一份”.
 */
export function copiesOf(content: Pick<CaseContent, "parties" | "agreement">): number {
  return content.agreement.copies ?? content.parties.length + 1;
}

import type { CaseContent } from "#shared/domain/case-file";

/**
 * How many copies of the agreement are printed: what the person typed, else one for each party and one for the organ that mediates,
 * and on scene the three parts of the form. Source: 人民调解协议书 form of 2010, “当事人、人民调解委员会各持一份”; 公通字〔2007〕81号.
 */
export function copiesOf(content: Pick<CaseContent, "parties" | "agreement" | "kind">): number {
  return content.agreement.copies ?? (content.kind === "police-on-scene" ? 3 : content.parties.length + 1);
}

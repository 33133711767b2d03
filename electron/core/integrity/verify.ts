import type { AgreementVersion, Difference } from "#shared/domain/agreement-version";
import type { Agreement } from "#shared/domain/agreement";
import type { CaseFile } from "#shared/domain/case-file";
import { NO_TRANSLATION } from "#shared/domain/translation";
import { agreementStands } from "#shared/rules/agreement-stands";
import { agreedTranslation } from "#shared/rules/translation";
import { leavesOf } from "./canonical";
import { changesBetween, difference } from "./changes";
import { trailDifferences } from "./verify-trail";
import { doubledVersions, missingVersions, versionDifferences } from "./verify-version";

type Text = Pick<AgreementVersion["content"], "parties" | "translation"> & { readonly agreement: Omit<Agreement, "marks"> };

/** What no screen changes once an agreement is in effect. */
function agreedText({ parties, translation = NO_TRANSLATION, agreement }: Text) {
  const { clauses, obligations, performance } = agreement;
  return {
    translation: translation.bilingual ? agreedTranslation({ translation, agreement }) : NO_TRANSLATION,
    parties: parties.map(({ id, kind, side, name }) => ({ id, kind, side, name })),
    agreement: { clauses, obligations, performance },
  };
}

/** Where the present text of a case is not that of its version in effect. */
function presentDifferences(file: CaseFile): Difference[] {
  const version = file.versions.findLast(({ of, state }) => of === null && state === "effective");
  if (!version || !agreementStands(file)) return [];
  const changes = changesBetween(leavesOf(agreedText(version.content)), leavesOf(agreedText(file.content)));
  return changes.map((change) => difference("case", { version: version.number, ...change }));
}

/** The difference with the name of who signs in place of the mark of the required signatures; the seal has that of its organisation. */
function named(found: Difference, { versions }: CaseFile): Difference {
  const version = versions.find(
    ({ number, signers }) => number === found.version && signers.some(({ who }) => who === found.who),
  );
  const signer = version?.signers.find(({ who }) => who === found.who);
  const names = [signer?.name ?? "", signer?.party ?? "", version?.content.sealOrganisation ?? ""];
  return signer === undefined ? found : { ...found, who: names.find((name) => name.trim() !== "") ?? found.who };
}

/**
 * Everything in a case that is not as it was signed, each thing by its name; empty where all is whole. Notices any edit by hand
 * of versions, signatures and trail. Where somebody made all hashes anew, only the code on a paper tells: this is evidence of
 * change, not a certificate.
 */
export function verify(file: CaseFile): Difference[] {
  const { versions, trail } = file;
  const signed = [
    ...versions.flatMap((version) => versionDifferences(version, trail)),
    ...doubledVersions(versions),
    ...missingVersions(versions, trail),
    ...trailDifferences(file),
  ];
  // A changed version would be told a second time by its difference from the case.
  const all = signed.some(({ where }) => where === "version") ? signed : [...signed, ...presentDifferences(file)];
  return all.map((found) => named(found, file));
}

import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { NO_TRANSLATION } from "#shared/domain/translation";
import { type Words, words } from "#shared/locales/words";
import { countingSignatures, standingVersion } from "#shared/rules/agreement-versions";
import { agreementPaper } from "#shared/rules/papers";
import { agreementBody } from "./mediation-agreement";
import type { Paper } from "./model";
import { inItsLanguages } from "./paper-languages";
import { buildPaper } from "./papers";
import { paperOf, type PaperSource, whichCounts } from "./parts";

type Signed = Pick<AgreementVersion, "of" | "content" | "signatures">;

/** What a version is printed from: the text as it was fixed, with the signatures that were drawn on it. The rest is as in `source`. */
export function signedSource(source: PaperSource, version: Signed): PaperSource {
  const {
    number,
    language,
    room,
    sealOrganisation,
    agreement,
    kind,
    form,
    translation = NO_TRANSLATION,
    ...fixed
  } = version.content;
  const { parties, spokespeople, facts, disputes, claims, place, leadOrgan } = fixed;
  const signed = { ...agreement, marks: [] };
  const printed = { ...source.content, parties, spokespeople, facts, disputes, claims, place, leadOrgan, translation };
  const { supplements } = source.content;
  const content =
    version.of === null
      ? { ...printed, kind, form, agreement: signed }
      : {
          ...printed,
          supplements: supplements.map((each) => (each.id === version.of ? { ...each, number, agreement: signed } : each)),
        };
  return {
    ...source,
    content,
    number: version.of === null ? number || null : source.number,
    room: { ...source.room, name: room, sealOrganisation },
    language,
    about: version.of ?? source.about,
    signatures: countingSignatures(version).filter(({ route }) => route === "pen"),
  };
}

/** The source of a paper of a case: of an agreement that was fixed for signing as it was fixed, of all others as the case stands. */
export function sourceOfPaper(
  file: Pick<CaseFile, "versions"> | null,
  { paper, about }: PaperChoice,
  source: PaperSource,
): PaperSource {
  const plain = { ...source, about };
  const of = paper === "supplementary-agreement" ? source.content.supplements.find(({ id }) => id === about)?.id : null;
  if (file === null || of === undefined) return plain;
  const version = standingVersion(file, of);
  const paperOfVersion = version === null || of !== null ? paper : agreementPaper(version.content);
  return version === null || paper !== paperOfVersion ? plain : signedSource(plain, version);
}

function bareText(source: PaperSource, words: Words): Paper {
  return inItsLanguages(source, words, (own, t) =>
    paperOf(t("signing.text"), own, [...agreementBody(own, t), ...whichCounts(own.content)], t),
  );
}

/** What is signed, `of` null for the agreement: the paper of the track, or the bare text where the organ has a form of its own. */
export function paperToSign(source: PaperSource, of: PartId | null): Paper {
  const t = words(source.language);
  if (of !== null) return buildPaper("supplementary-agreement", { ...source, about: of }, t);
  const paper = agreementPaper(source.content);
  return paper === null ? bareText(source, t) : buildPaper(paper, source, t);
}

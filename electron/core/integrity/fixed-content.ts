import type { AgreementVersion, SignedContent } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import type { Language, Room } from "#shared/domain/room";
import { translationToSign } from "#shared/rules/translation";
import { hashOf, leavesOf } from "./canonical";

/** What is fixed of a version: all but its hashes and what is collected afterwards. */
export type Fixed = Pick<AgreementVersion, "id" | "of" | "number" | "fixedAt" | "fixedBy" | "content" | "signers">;

/**
 * What is signed of a case as it stands now, or of its supplement `of`. `lines` is the text of the paper as `printedLines`
 * of shared/documents/paper-text gives it. Throws `caseChangedElsewhere` when there is no such supplement.
 */
export function fixedContent(
  file: CaseFile,
  room: Pick<Room, "name" | "sealOrganisation">,
  language: Language,
  lines: readonly string[],
  of: PartId | null = null,
): SignedContent {
  const { kind, form, parties, spokespeople, facts, disputes, claims, place, leadOrgan, supplements } = file.content;
  const supplement = supplements.find(({ id }) => id === of);
  if (of !== null && supplement === undefined) throw new ProblemError("caseChangedElsewhere");
  const translation = translationToSign(file.content, of);
  const { marks: _, ...agreement } = supplement?.agreement ?? file.content.agreement;
  return {
    number: supplement?.number ?? file.number?.text ?? "",
    kind,
    form,
    parties,
    spokespeople,
    facts,
    disputes,
    claims,
    place,
    agreement,
    leadOrgan,
    language,
    room: room.name,
    sealOrganisation: room.sealOrganisation,
    lines: [...lines],
    ...(translation ? { translation } : {}),
  };
}

/** The part of a version that its hash covers. */
export function fixedOf({ id, of, number, fixedAt, fixedBy, content, signers }: Fixed): Fixed {
  return { id, of, number, fixedAt, fixedBy, content, signers };
}

/** The hash over all that is fixed, and the hashes of its fields: `{ ...fixed, ...sealContent(fixed), signatures: [], … }` is a version. */
export function sealContent(fixed: Fixed): Pick<AgreementVersion, "leaves" | "hash"> {
  const covered = fixedOf(fixed);
  return { leaves: leavesOf(covered), hash: hashOf(covered) };
}

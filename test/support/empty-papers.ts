import type { CaseContent } from "#shared/domain/case-file";
import { emptyContent } from "#shared/domain/empty-case";
import type { PartId } from "#shared/domain/id";
import { MEDIATION_KINDS, type MediationKind } from "#shared/domain/mediation";
import type { PaperId } from "#shared/domain/paper";
import type { Paper } from "#shared/documents/model";
import { buildPaper } from "#shared/documents/papers";
import type { PaperSource } from "#shared/documents/parts";
import { words } from "#shared/locales/words";
import { paperFitsKind } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { BEGUN, begunCase } from "./begun-case.ts";
import { sampleCase } from "./sample-cases.ts";
import { sourceOf } from "./sample-papers.ts";

const t = words("zh-CN");

function emptyCase(kind: MediationKind): CaseContent {
  const begun = begunCase(kind);
  return { ...emptyContent(), kind, parties: begun.parties.map((party) => ({ ...party, agents: [] })) };
}

const CASES: readonly ((kind: MediationKind) => CaseContent)[] = [(kind) => ({ ...emptyContent(), kind }), emptyCase, begunCase];

/** What a paper can be about in a case that has been begun. */
const SUBJECTS: Partial<Readonly<Record<PaperId, PartId>>> = {
  "mediation-notice": BEGUN.person,
  invitation: BEGUN.participant,
  receipt: BEGUN.payment,
  "supplementary-agreement": BEGUN.supplement,
};

const { room, today } = sourceOf(sampleCase("C01"));

/** A paper of a case of every kind it belongs to: without anybody, with two unnamed parties, and with one of everything begun. */
export function emptyPapers(paper: PaperId): Paper[] {
  return MEDIATION_KINDS.filter((kind) => paperFitsKind(paper, kind)).flatMap((kind) =>
    CASES.flatMap((contentOf) =>
      [null, SUBJECTS[paper] ?? null].map((about) => {
        const content = withoutCaucus(contentOf(kind));
        const source: PaperSource = { content, number: null, noticeNumber: null, room, language: "zh-CN", today, about };
        return buildPaper(paper, source, t);
      }),
    ),
  );
}

/** The fields that the blanks of a paper lead to. */
export function fieldsOf({ blocks }: Paper): string[] {
  const found: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if ((key === "field" || key === "organisationField") && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

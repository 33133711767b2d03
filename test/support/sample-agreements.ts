import { readFileSync } from "node:fs";
import type { CaseContent } from "#shared/domain/case-file";
import { EMPTY_DICTIONARY } from "#shared/domain/dictionary";
import { emptyContent } from "#shared/domain/empty-case";
import { PartId } from "#shared/domain/id";
import { MEDIATION_KINDS } from "#shared/domain/mediation";
import { emptyOrganisation, emptyPerson, type Party, type Side } from "#shared/domain/party";
import { checkerWords } from "#shared/documents/clause-writer";
import { agreementFindings } from "#shared/rules/agreement-findings";
import type { Finding } from "#shared/rules/finding";

type SampleParty = {
  readonly side: Side;
  readonly name: string;
  readonly kind?: string;
  readonly birth?: string;
  readonly guardian?: string;
};
export type SampleAgreement = {
  readonly id: string;
  readonly signedOn: string;
  readonly parties: readonly SampleParty[];
  readonly clauses: readonly string[];
  readonly performance: string;
  readonly kind?: string;
};
export type Fault = {
  readonly id: string;
  readonly base: string;
  readonly n: number;
  readonly old: string;
  readonly new: string;
  readonly code: string;
  readonly reason: string;
};

export const samples: { readonly clean: readonly SampleAgreement[]; readonly faulty: readonly Fault[] } = JSON.parse(
  readFileSync(new URL("../samples/agreements.json", import.meta.url), "utf8"),
);

const partId = (at: number) => PartId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, "0")}`);

function partyOf({ side, name, kind, birth = "", guardian = "" }: SampleParty, at: number): Party {
  return kind === "organisation"
    ? { ...emptyOrganisation(partId(at), side), name, representative: "某人" }
    : { ...emptyPerson(partId(at), side), name, birthDate: birth, guardian };
}

/** A sample as the content of a case, with some clauses in the place of its own. */
export function agreementContent(sample: SampleAgreement, clauses = sample.clauses, copies: number | null = null): CaseContent {
  return {
    ...emptyContent(),
    kind: MEDIATION_KINDS.find((kind) => kind === sample.kind) ?? "people",
    receivedOn: sample.signedOn,
    parties: sample.parties.map(partyOf),
    agreement: {
      clauses: clauses.map((text, at) => ({ id: partId(1_000 + at), text })),
      obligations: [],
      performance: sample.performance,
      copies,
      mediators: ["程守和"],
      recorder: "罗巧英",
      signedOn: sample.signedOn,
      marks: [],
    },
  };
}

/** The faulty agreement that a fault makes of its base. */
export function faultyContent(fault: Fault): CaseContent {
  const base = samples.clean.find(({ id }) => id === fault.base);
  if (!base) throw new Error(`no agreement ${fault.base}`);
  if (fault.n < 0) return agreementContent(base, base.clauses, Number(fault.new));
  const clauses = base.clauses.map((clause, at) => (at === fault.n - 1 ? clause.replace(fault.old, fault.new) : clause));
  return agreementContent(base, clauses);
}

const CHECKER = checkerWords(EMPTY_DICTIONARY);

/** What the checker finds with the words of the program and a seal organisation that is there. */
export function findingsOf(content: CaseContent): readonly Finding[] {
  return agreementFindings(content, "安屿县枫泉镇人民调解委员会", CHECKER);
}

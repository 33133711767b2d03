import type { CaseContent } from "#shared/domain/case-file";
import { emptyAgreement, emptyContent } from "#shared/domain/empty-case";
import { PartId } from "#shared/domain/id";
import { Fen } from "#shared/domain/money";
import { emptyParticipant } from "#shared/domain/participant";
import { emptyAgent, emptyOrganisation, emptyPerson, type Side } from "#shared/domain/party";
import type { MediationKind } from "#shared/domain/mediation";
import type { SessionRecord } from "#shared/domain/session-record";
import { isPolice } from "#shared/rules/tracks";

const part = (n: number) => PartId.parse(`0b000000-0000-4000-8000-${String(n).padStart(12, "0")}`);

/** The ids of what is begun in `begunCase`. */
export const BEGUN = {
  person: part(1), organisation: part(2), agent: part(3), participant: part(4), mediation: part(5), inquiry: part(6), evidence: part(7),
  payment: part(8), duty: part(9), visit: part(10), supplement: part(11), clause: part(12), supplementClause: part(13),
} as const; // prettier-ignore

function begunSession(kind: SessionRecord["kind"], id: PartId): SessionRecord {
  return {
    id, kind, heldOn: "", from: "", to: "", place: "", matter: "", present: [], absent: [], participants: [BEGUN.participant],
    interviewee: "", mediators: [], recorder: "", informed: false, entries: [], signings: [], result: null, nextOn: "", nextAt: "",
    nextPlace: "", caucus: [],
  }; // prettier-ignore
}

function begunDuty(id: PartId, fen: Fen | null): CaseContent["duties"][number] {
  return {
    id,
    debtor: "",
    creditor: "",
    what: "",
    fen,
    due: "",
    condition: "",
    manner: "",
    state: "open",
    doneOn: "",
    obligation: null,
  };
}

/** A case of this kind in which one of everything has been begun and not a word is written. */
export function begunCase(kind: MediationKind): CaseContent {
  const [ours, theirs]: readonly [Side, Side] = isPolice(kind) ? ["victim", "offender"] : ["applicant", "respondent"];
  return {
    ...emptyContent(),
    kind,
    parties: [
      { ...emptyPerson(BEGUN.person, ours), agents: [emptyAgent(BEGUN.agent)] },
      emptyOrganisation(BEGUN.organisation, theirs),
    ],
    participants: [{ ...emptyParticipant(BEGUN.participant), kind: "witness" }],
    sessions: [begunSession("mediation", BEGUN.mediation), begunSession("investigation", BEGUN.inquiry)],
    evidence: [
      {
        id: BEGUN.evidence, name: "", source: "", copies: null, form: null, submittedBy: "", submittedOn: "", checked: false,
        checkedBy: "", note: "", files: [],
      },
    ], // prettier-ignore
    agreement: { ...emptyAgreement(), clauses: [{ id: BEGUN.clause, text: "" }] },
    duties: [begunDuty(BEGUN.payment, Fen.parse(120_000)), begunDuty(BEGUN.duty, null)],
    followUps: [{ id: BEGUN.visit, on: "", way: "", by: "", finding: "", satisfaction: null }],
    supplements: [
      {
        id: BEGUN.supplement,
        number: "",
        reason: "",
        continues: "",
        agreement: { ...emptyAgreement(), clauses: [{ id: BEGUN.supplementClause, text: "" }] },
      },
    ],
  };
}

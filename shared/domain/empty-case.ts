import type { Agreement } from "./agreement";
import { emptyDossier } from "./dossier";
import type { CaseContent, Deceased } from "./case-file";
import { NO_TRANSLATION } from "./translation";

/** A dead person of whom nothing is known yet. */
export const EMPTY_DECEASED: Deceased = { name: "", sex: null, birthDate: "", idNumber: "", diedOn: "", note: "" };

/** An agreement in which nothing is written yet. */
export function emptyAgreement(): Agreement {
  return {
    clauses: [],
    obligations: [],
    performance: "",
    copies: null,
    mediators: [],
    recorder: "",
    signedOn: "",
    marks: [],
  };
}

/** A case in which nothing is written yet: people's mediation on paper, no party, no clause. */
export function emptyContent(): CaseContent {
  return {
    kind: "people",
    form: "written",
    leadOrgan: "",
    jointUnits: [],
    policeNumber: "",
    officerNumber: "",
    recordingNumber: "",
    answers: {},
    injury: null,
    injuryAppraisedOn: "",
    category: null,
    subtype: "",
    tags: [],
    source: null,
    channel: "",
    difficulty: null,
    risk: { colour: null, reasons: "", reportedTo: "", reportedOn: "" },
    claimedFen: null,
    village: "",
    place: "",
    occurredOn: "",
    receivedOn: "",
    acceptedOn: "",
    parties: [],
    spokespeople: [],
    deceased: null,
    participants: [],
    facts: "",
    disputes: "",
    claims: "",
    sessions: [],
    evidence: [],
    attachments: [],
    suspensions: [],
    nextStep: { on: "", text: "" },
    agreement: emptyAgreement(),
    supplements: [],
    duties: [],
    termination: { on: "", reason: null, details: "", advice: "" },
    confirmation: { requested: null, court: "", appliedOn: "", result: "", resultOn: "", note: "" },
    followUps: [],
    remarks: "",
    dossier: emptyDossier(),
    translation: NO_TRANSLATION,
  };
}

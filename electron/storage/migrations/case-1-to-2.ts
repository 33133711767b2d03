type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function party(old: unknown): unknown {
  if (!isObject(old)) return old;
  if (old["kind"] === "organisation") return { ...old, organisationKind: null, agents: [] };
  return { ...old, idType: "resident-id", guardianRelation: "", relation: "", cannotRead: false, signNote: "", agents: [] };
}

function content(old: Json): Json {
  return {
    ...old,
    form: "written",
    leadOrgan: "",
    jointUnits: [],
    policeNumber: "",
    officerNumber: "",
    recordingNumber: "",
    answers: {},
    injury: null,
    injuryAppraisedOn: "",
    subtype: "",
    tags: [],
    channel: "",
    difficulty: null,
    risk: { colour: null, reasons: "", reportedTo: "", reportedOn: "" },
    claimedFen: null,
    village: "",
    parties: listOf(old["parties"]).map(party),
    spokespeople: [],
    deceased: null,
    participants: [],
    sessions: [],
    evidence: [],
    attachments: [],
    suspensions: [],
    nextStep: { on: "", text: "" },
    duties: [],
    termination: { on: "", reason: null, details: "", advice: "" },
    confirmation: { requested: null, court: "", appliedOn: "", result: "", resultOn: "", note: "" },
    followUps: [],
    remarks: "",
  };
}

/** From the first form of a case (parties, facts, agreement) to the whole case with its people, sessions, evidence and state. */
export function caseFrom1To2(data: unknown): unknown {
  if (!isObject(data) || !isObject(data["content"])) return data;
  return {
    ...data,
    otherNumbers: [],
    state: data["number"] === null ? "registered" : "accepted",
    removedAt: null,
    transfers: [],
    timeline: [],
    content: content(data["content"]),
  };
}

/** The mediators of a room become people of whom more than the name can be known. */
export function roomFrom1To2(data: unknown): unknown {
  if (!isObject(data)) return data;
  const mediators = listOf(data["mediators"]).map((name) => ({ name, idNumber: "", phone: "", address: "", unit: "" }));
  return { ...data, mediators };
}

import usual from "./room-series-of-1.json" with { type: "json" };

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
    agreement: isObject(old["agreement"]) ? { ...old["agreement"], marks: [] } : old["agreement"],
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

const without = (text: string, end: string) => (text.endsWith(end) ? text.slice(0, -end.length) : text);

/** The series beside the room's own, in its words: the first mark stands for the prefix without its last sign, the second for the place. */
function seriesOf(prefix: string): Json {
  const stem = without(prefix, usual.ending);
  const place = without(stem, usual.people);
  const fill = (text: string) => text.replace("{stem}", stem).replace("{place}", place).replace(usual.nowhere, "");
  return Object.fromEntries(
    usual.series.map(([use, name, pattern, digits]) => [use, { prefix: fill(String(name)), pattern, digits, first: 1 }]),
  );
}

/** The mediators of a room become people of whom more than the name can be known; series are added for other tracks and papers, and papers get a size and a binding edge. */
export function roomFrom1To2(data: unknown): unknown {
  if (!isObject(data)) return data;
  const mediators = listOf(data["mediators"]).map((name) => ({ name, idNumber: "", phone: "", address: "", unit: "" }));
  return { ...data, series: seriesOf(String(data["numberPrefix"])), mediators, paperSize: "normal", bindingMargin: false };
}

/** The number register learns of numbers made void and of those whose cases are gone for good. */
export function numbersFrom1To2(data: unknown): unknown {
  return isObject(data) ? { ...data, voided: [] } : data;
}

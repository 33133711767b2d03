import { readFileSync } from "node:fs";
import type { CaseContent } from "#shared/domain/case-file";
import { type Duty, SATISFACTIONS } from "#shared/domain/follow-up";
import { PartId } from "#shared/domain/id";
import { CASE_SOURCES, DIFFICULTIES, DISPUTE_CATEGORIES, MEDIATION_KINDS, RISK_COLOURS } from "#shared/domain/mediation";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyOrganisation, emptyPerson, ETHNIC_CODES, ORGANISATION_KINDS, type Party, SIDES } from "#shared/domain/party";
import { Fen } from "#shared/domain/money";
import { emptyParticipant, PARTICIPANT_KINDS } from "#shared/domain/participant";
import type { SessionRecord } from "#shared/domain/session-record";
import { usualSeries } from "#shared/documents/usual-series";
import { words } from "#shared/locales/words";
import { DEFAULT_MARGINS, Room, rosterPerson } from "#shared/domain/room";
import { terms } from "#shared/locales/zh-CN/terms";

/** The part of a fictional sample case that the first papers need. */
export type SampleCase = {
  readonly id: string;
  readonly title: string;
  readonly track: string;
  readonly caseNo: string;
  readonly disputeTypeCode: string;
  readonly source: string;
  readonly organ: { readonly kind: string; readonly name: string; readonly numberPrefix: string; readonly seal: string };
  readonly mediators: readonly string[];
  readonly recorder: string;
  readonly place: string;
  readonly dates: Readonly<Record<string, string | readonly string[]>>;
  readonly parties: readonly SampleParty[];
  readonly facts: string;
  readonly disputePoints: readonly string[];
  readonly claims: readonly string[];
  readonly agreement: null | {
    readonly form: string;
    readonly copies: number;
    readonly totalAmount: string;
    readonly clauses: readonly string[];
    readonly payments?: readonly SamplePayment[];
    readonly nonMonetary?: readonly SampleDuty[];
  };
  readonly disputeSubtype: string;
  readonly sourceDetail?: string;
  readonly difficulty: string;
  readonly risk: string;
  readonly policeCaseNo?: string;
  readonly mediatorPoliceNo?: string;
  readonly injuryLevel?: string;
  readonly deceased?: Readonly<Record<"name" | "gender" | "birthDate" | "idNumber" | "deathDate" | "note", string>>;
  readonly participants: readonly { readonly name: string; readonly role: string; readonly unit: string }[];
  readonly sessionResults?: readonly { readonly date: string; readonly result: string }[];
  readonly termination?: {
    readonly reason: string;
    readonly date: string;
    readonly advice: readonly string[];
    readonly noticeNo: string;
  };
  readonly judicialConfirmation?: {
    readonly requested: boolean;
    readonly court?: string;
    readonly applied?: string;
    readonly result?: string;
    readonly resultDate?: string;
    readonly note?: string;
  };
  readonly followUps: readonly SampleVisit[];
};

export type SamplePayment = {
  readonly payer: string;
  readonly payee: string;
  readonly amountFen: number;
  readonly amountCapital: string;
  readonly item: string;
  readonly dueDate: string;
  readonly condition: string;
  readonly method: string;
  readonly status: string;
  readonly paidDate?: string;
};

type SampleDuty = { readonly obligor: string; readonly what: string; readonly dueDate: string; readonly status: string };
type SampleVisit = Readonly<Record<"date" | "way" | "who" | "finding" | "satisfaction", string>>;

export type SampleParty = {
  readonly side: string;
  readonly kind: string;
  readonly name: string;
  readonly gender?: string;
  readonly ethnicity?: string;
  readonly birthDate?: string;
  readonly ageAtReference?: number;
  readonly idNumber?: string;
  readonly usci?: string;
  readonly phone?: string;
  readonly occupation?: string;
  readonly workUnit?: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
  readonly legalRepresentativeTitle?: string;
  readonly guardian?: string;
  readonly relation?: string;
  readonly literacy?: string;
  readonly signNote?: string;
};

export const sampleCases: readonly SampleCase[] = JSON.parse(
  readFileSync(new URL("../samples/sample-cases.json", import.meta.url), "utf8"),
);

/** The sample with that id; throws when there is none. */
export function sampleCase(id: string): SampleCase {
  const found = sampleCases.find((sample) => sample.id === id);
  if (!found) throw new Error(`no sample case ${id}`);
  return found;
}

/** The code whose word this is; throws when the lists do not know the word. */
function codeOf<K extends string>(codes: readonly K[], words: Readonly<Record<K, string>>, word: string): K {
  const code = codes.find((each) => words[each] === word);
  if (code === undefined) throw new Error(`no code for ${word}`);
  return code;
}

const PARTS = { party: "a", clause: "b", participant: "c", session: "d", duty: "e", visit: "f" } as const;

/** A stable id for a part of a sample. */
export function samplePartId(sample: SampleCase, part: keyof typeof PARTS, at: number): PartId {
  const digits = `${sample.id.slice(1).padStart(4, "0")}${PARTS[part]}${String(at).padStart(7, "0")}`;
  return PartId.parse(`00000000-0000-4000-8000-${digits}`);
}

function partyOf(sample: SampleCase, party: SampleParty, at: number): Party {
  const common = {
    id: samplePartId(sample, "party", at),
    side: codeOf(SIDES, terms.side, party.side),
    name: party.name,
    phone: party.phone ?? "",
    address: party.address ?? "",
  };
  if (party.kind !== "自然人") {
    return {
      ...emptyOrganisation(common.id, common.side), ...common, creditCode: party.usci ?? "",
      organisationKind: ORGANISATION_KINDS.find((kind) => terms.organisationKind[kind] === party.kind) ?? null,
      representative: party.legalRepresentative ?? "", representativePost: party.legalRepresentativeTitle ?? "",
    }; // prettier-ignore
  }
  return {
    ...emptyPerson(common.id, common.side), ...common,
    sex: party.gender === "男" ? "male" : "female",
    ethnicity: codeOf(ETHNIC_CODES, terms.ethnicity, party.ethnicity ?? ""),
    idNumber: party.idNumber ?? "", birthDate: party.birthDate ?? "", age: null,
    occupation: party.occupation ?? "", workUnit: party.workUnit ?? "",
    guardian: (party.guardian ?? "").replace(/（.*$/, ""),
    guardianRelation: /（([^，）]*)/.exec(party.guardian ?? "")?.[1] ?? "",
    relation: party.relation ?? "", cannotRead: party.literacy === "不识字", signNote: party.signNote ?? "",
  }; // prettier-ignore
}

/** A printed amount of a sample clause as the mark a person types: `人民币壹万元整（¥10,000.00）` → `【¥10,000.00】`. */
export function asTyped(clause: string): string {
  return clause.replace(/人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+（¥([\d,.]+)）/g, "【¥$1】");
}

const text = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : "");

const DUTY_STATES = { 已履行: "done", 履行中: "open" } as const;
const dutyState = (status: string) => (status === "已履行" || status === "履行中" ? DUTY_STATES[status] : "open");

function dutiesOf(sample: SampleCase): Duty[] {
  const money = (sample.agreement?.payments ?? []).map((payment) => ({
    debtor: payment.payer, creditor: payment.payee, what: payment.item, fen: Fen.parse(payment.amountFen), due: payment.dueDate,
    condition: payment.condition, manner: payment.method, state: dutyState(payment.status), doneOn: payment.paidDate ?? "",
  })); // prettier-ignore
  const acts = (sample.agreement?.nonMonetary ?? []).map((duty) => ({
    debtor: duty.obligor, creditor: "", what: duty.what, fen: null, due: duty.dueDate === "长期" ? "" : duty.dueDate,
    condition: duty.dueDate === "长期" ? "长期" : "", manner: "", state: dutyState(duty.status), doneOn: "",
  })); // prettier-ignore
  return [...money, ...acts].map((duty, at) => ({ id: samplePartId(sample, "duty", at), ...duty, obligation: null }));
}

/** The sessions of a sample, with what it tells of them: the last one settled or failed as the case did. */
function sessionsOf(sample: SampleCase): SessionRecord[] {
  const days = sample.dates["sessions"];
  return (Array.isArray(days) ? days : []).map((day: string, at: number, all: readonly string[]): SessionRecord => {
    const last = at === all.length - 1;
    return {
      id: samplePartId(sample, "session", at), kind: "mediation", heldOn: day, from: "", to: "", place: sample.place,
      matter: sample.title, present: sample.parties.map((_, party) => samplePartId(sample, "party", party)), absent: [],
      participants: sample.participants.map((_, one) => samplePartId(sample, "participant", one)), interviewee: "",
      mediators: [...sample.mediators], recorder: sample.recorder, informed: true, entries: [], signings: [],
      result: last ? (sample.agreement ? "settled" : "failed") : "continue", nextOn: last ? "" : (all[at + 1] ?? ""), nextAt: "", nextPlace: "",
      caucus: [],
    }; // prettier-ignore
  });
}

/** What a sample tells beyond its first papers: people, course and end of the case. */
function courseOf(sample: SampleCase) {
  const { termination, judicialConfirmation: confirmation, deceased } = sample;
  const injuries = { 无伤: "none", 轻微伤: "slight" } as const;
  const level = sample.injuryLevel;
  return {
    form: sample.agreement?.form === "口头" ? ("oral" as const) : ("written" as const),
    leadOrgan: sample.organ.kind === "公安派出所" || sample.track.startsWith("联合") ? sample.organ.name : "",
    jointUnits: sample.track.startsWith("联合")
      ? [...new Set(sample.participants.map(({ unit }) => unit).filter((unit) => unit !== ""))]
      : [],
    policeNumber: sample.policeCaseNo ?? "",
    officerNumber: sample.mediatorPoliceNo ?? "",
    injury: level === "无伤" || level === "轻微伤" ? injuries[level] : null,
    injuryAppraisedOn: text(sample.dates["injuryAppraisal"]),
    subtype: sample.disputeSubtype,
    channel: sample.sourceDetail ?? "",
    difficulty: codeOf(DIFFICULTIES, terms.difficulty, sample.difficulty),
    risk: { colour: codeOf(RISK_COLOURS, terms.risk, sample.risk), reasons: "", reportedTo: "", reportedOn: "" },
    deceased: deceased
      ? {
          name: deceased.name, sex: deceased.gender === "男" ? ("male" as const) : ("female" as const), birthDate: deceased.birthDate,
          idNumber: deceased.idNumber, diedOn: deceased.deathDate, note: deceased.note,
        } // prettier-ignore
      : null,
    participants: sample.participants.map((one, at) => ({
      ...emptyParticipant(samplePartId(sample, "participant", at)),
      ...one,
      kind: PARTICIPANT_KINDS.find((kind) => one.role.startsWith(terms.participant[kind])) ?? null,
    })),
    sessions: sessionsOf(sample),
    duties: dutiesOf(sample),
    termination: termination
      ? { on: termination.date, reason: "hopeless" as const, details: termination.reason, advice: termination.advice.join("\n") }
      : emptyContent().termination,
    confirmation: {
      requested: confirmation?.requested ?? null, court: confirmation?.court ?? "", appliedOn: confirmation?.applied ?? "",
      result: confirmation?.result ?? "", resultOn: confirmation?.resultDate ?? "", note: confirmation?.note ?? "",
    }, // prettier-ignore
    followUps: sample.followUps.map((visit, at) => ({
      id: samplePartId(sample, "visit", at), on: visit.date, way: visit.way, by: visit.who, finding: visit.finding,
      satisfaction: SATISFACTIONS.find((each) => terms.satisfaction[each] === visit.satisfaction) ?? null,
    })), // prettier-ignore
  };
}

/** A sample with every field that it has. */
export function contentOf(sample: SampleCase): CaseContent {
  return { ...firstPageOf(sample), ...courseOf(sample) };
}

/** The part of a sample that is typed into the first page of a case. */
export function firstPageOf(sample: SampleCase): CaseContent {
  const track = sample.track.startsWith("联合调解") || sample.track.startsWith("人民调解") ? "人民调解" : sample.track;
  return {
    ...emptyContent(),
    kind: codeOf(MEDIATION_KINDS, terms.kind, track),
    category: DISPUTE_CATEGORIES.find((code) => code === sample.disputeTypeCode) ?? null,
    source: codeOf(CASE_SOURCES, terms.source, sample.source),
    place: sample.place,
    occurredOn: text(sample.dates["occurred"]),
    receivedOn: text(sample.dates["received"]),
    acceptedOn: text(sample.dates["accepted"]),
    parties: sample.parties.map((party, at) => partyOf(sample, party, at)),
    facts: sample.facts,
    disputes: sample.disputePoints.join("\n"),
    claims: sample.claims.join("\n"),
    agreement: {
      clauses: (sample.agreement?.clauses ?? []).map((clause, at) => ({
        id: samplePartId(sample, "clause", at),
        text: asTyped(clause),
      })),
      obligations: [],
      performance: sample.agreement ? "按以上各条约定的方式和时间履行。" : "",
      copies: null,
      mediators: [...sample.mediators],
      recorder: sample.recorder,
      signedOn: text(sample.dates["signed"]),
      marks: [],
    },
  };
}

/** The room a sample was mediated in, about to give the sample's own number. */
export function roomOf(sample: SampleCase): Room {
  const [, year = "2026", , number = "1"] = /（(\d{4})）(.*)第(\d+)号/.exec(sample.caseNo) ?? [];
  return Room.parse({
    name: sample.organ.name,
    kind: sample.organ.kind.startsWith("派驻") ? "stationed" : "village",
    numberPrefix: sample.organ.numberPrefix,
    numberPattern: "（{year}）{prefix}第{number}号",
    numberDigits: 4,
    series: usualSeries(words("zh-CN"), sample.organ.numberPrefix),
    firstNumber: { year: Number(year), sequence: Number(number) },
    sealOrganisation: sample.organ.seal,
    mediators: sample.mediators.map(rosterPerson),
    recorder: sample.recorder,
    place: sample.place,
    margins: DEFAULT_MARGINS,
    paperSize: "normal",
    bindingMargin: false,
    fonts: { title: "", heading: "", body: "" },
    headerLine: "",
    extraLines: "",
    wetSignatures: false,
    checkCodes: true,
  });
}

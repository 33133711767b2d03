import type { CaseContent } from "#shared/domain/case-file";
import type { MediationKind } from "#shared/domain/mediation";
import type { Side } from "#shared/domain/party";
import type { SeriesUse } from "#shared/domain/room";

/** The tracks (调解种类 with its form): one result belongs to one of them. Joint mediation is no track of its own but one led by an organ. */
export const TRACK_IDS = [
  "people-written", "people-oral", "police", "police-on-scene", "administrative", "court-before-filing", "court-after-filing",
] as const; // prettier-ignore
export type TrackId = (typeof TRACK_IDS)[number];

/** A question to be answered before mediation: which answer is a trouble, by which rule, and whether the law then makes mediation impossible. */
type Entry = { readonly rule: string; readonly trouble: "yes" | "no" | null; readonly blocks: boolean };
const entry = (rule: string, trouble: Entry["trouble"], blocks: boolean): Entry => ({ rule, trouble, blocks });

/** All entry questions; a case keeps its answers by these ids, so an id is never used for another question. */
export const QUESTIONS = {
  "people-refused": entry("people.voluntary", "yes", true),
  "people-forbidden": entry("people.scope", "yes", false),
  "people-other-organ": entry("people.scope", "yes", false),
  "people-escalation": entry("people.escalation", "yes", false),
  "oral-enough": entry("people.written-or-oral", "no", false),
  "police-light": entry("police.allowed", "no", true),
  "police-hired": entry("police.forbidden", "yes", true),
  "police-gang": entry("police.forbidden", "yes", true),
  "police-repeated": entry("police.forbidden", "yes", true),
  "police-unwilling": entry("police.forbidden", "yes", true),
  "police-again": entry("police.forbidden", "yes", true),
  "police-fled": entry("police.forbidden", "yes", true),
  "police-unsuitable": entry("police.forbidden", "yes", true),
  "police-one-officer": entry("police.recording", null, false),
  "scene-clear": entry("police.on-scene", "no", true),
  "scene-undisputed": entry("police.on-scene", "no", true),
  "scene-performed": entry("police.on-scene", "no", true),
  "administrative-consent": entry("administrative.consent", "no", false),
  "administrative-conflict": entry("administrative.recusal", "yes", false),
  "court-refused": entry("court.refusal", "yes", true),
  "court-conflict": entry("court.recusal", "yes", false),
  "court-false": entry("court.false-mediation", "yes", false),
} as const satisfies Readonly<Record<string, Entry>>;
export type QuestionId = keyof typeof QUESTIONS;

/** The steps of a track in their order. */
export type Step =
  | "register"
  | "accept"
  | "facts"
  | "inform"
  | "mediate"
  | "agree"
  | "sign"
  | "on-scene"
  | "deliver"
  | "to-court"
  | "perform"
  | "visit"
  | "file";
/** The papers of a track. Source: domain notes 2.3 and the documents of the sample cases. */
export type TrackPaper =
  | "acceptance" | "rights" | "record" | "agreement" | "oral-register" | "visit" | "termination" | "police-registration"
  | "police-record" | "police-agreement" | "on-scene-agreement" | "recording-register" | "administrative-agreement" | "court-letter" | "court-report"; // prettier-ignore

/** What a track is: everything about it that the screen shows and the rules go by. Rule ids are those of the packs. */
export type Track = {
  readonly series: SeriesUse | "written";
  /** Whose seal goes on the paper; null where there is no paper to seal. */
  readonly seal: "committee" | "police" | "lead-organ" | null;
  readonly sides: readonly Side[];
  readonly questions: readonly QuestionId[];
  readonly steps: readonly Step[];
  readonly papers: readonly TrackPaper[];
  /** On what it rests, when it is allowed and forbidden, and when its result takes effect. */
  readonly conditions: readonly string[];
  /** The most sessions: the rule with their number, or the number itself. */
  readonly mostSessions: string | number | null;
  readonly failure: readonly string[];
};

const CIVIL: readonly Side[] = ["applicant", "respondent", "third-party", "party-a", "party-b", "party-c"];
const POLICE: readonly Side[] = ["offender", "victim", "third-party"];
const PEOPLE_QUESTIONS = ["people-refused", "people-forbidden", "people-other-organ", "people-escalation"] as const;
const NOT_FOR_POLICE = [
  "police-hired", "police-gang", "police-repeated", "police-unwilling", "police-again", "police-fled", "police-unsuitable",
] as const; // prettier-ignore
const COURT_QUESTIONS = ["court-refused", "court-conflict", "court-false"] as const;

/** The tracks. Source: domain notes 1.0 to 1.7; the laws are quoted in the packs. */
export const TRACKS: Readonly<Record<TrackId, Track>> = {
  "people-written": {
    series: "written",
    seal: "committee",
    sides: CIVIL,
    questions: PEOPLE_QUESTIONS,
    steps: ["register", "accept", "inform", "mediate", "agree", "sign", "perform", "visit", "file"],
    papers: ["acceptance", "rights", "record", "agreement", "termination", "visit"],
    conditions: ["people.voluntary", "people.scope", "people.term", "people.written-effect", "people.performance"],
    mostSessions: null,
    failure: ["people.failure"],
  },
  "people-oral": {
    series: "oral",
    seal: "committee",
    sides: CIVIL,
    questions: [...PEOPLE_QUESTIONS, "oral-enough"],
    steps: ["register", "accept", "inform", "mediate", "agree", "perform", "file"],
    papers: ["oral-register", "termination"],
    conditions: ["people.voluntary", "people.scope", "people.written-or-oral", "people.oral-effect", "people.performance"],
    mostSessions: null,
    failure: ["people.failure"],
  },
  police: {
    series: "police",
    seal: "police",
    sides: POLICE,
    questions: ["police-light", ...NOT_FOR_POLICE, "police-one-officer"],
    steps: ["register", "facts", "accept", "mediate", "agree", "sign", "perform", "file"],
    papers: ["police-registration", "police-record", "police-agreement", "recording-register"],
    conditions: [
      "police.basis",
      "police.allowed",
      "police.forbidden",
      "police.minor",
      "police.agent",
      "police.first-session",
      "police.sessions",
      "police.agreement",
    ],
    mostSessions: "police.sessions",
    failure: ["police.failure", "police.case-term"],
  },
  "police-on-scene": {
    series: "policeOnScene",
    seal: "police",
    sides: POLICE,
    questions: ["scene-clear", "scene-undisputed", "scene-performed", "police-light", ...NOT_FOR_POLICE, "police-one-officer"],
    steps: ["facts", "on-scene", "sign", "perform", "file"],
    papers: ["on-scene-agreement", "recording-register"],
    conditions: ["police.basis", "police.on-scene", "police.forbidden", "police.minor", "police.agent", "police.on-scene-copies"],
    mostSessions: 1,
    failure: ["police.failure"],
  },
  administrative: {
    series: "administrative",
    seal: "lead-organ",
    sides: CIVIL,
    questions: ["administrative-consent", "administrative-conflict"],
    steps: ["register", "accept", "inform", "mediate", "agree", "sign", "deliver", "file"],
    papers: ["acceptance", "record", "administrative-agreement", "termination"],
    conditions: [
      "administrative.consent",
      "administrative.own-name",
      "administrative.market-term",
      "administrative.traffic-application",
      "administrative.traffic-term",
      "administrative.agreement",
    ],
    mostSessions: null,
    failure: ["administrative.market-notice", "administrative.failure"],
  },
  "court-before-filing": {
    series: "court",
    seal: "committee",
    sides: CIVIL,
    questions: COURT_QUESTIONS,
    steps: ["register", "accept", "inform", "mediate", "agree", "sign", "to-court", "perform", "file"],
    papers: ["court-letter", "rights", "record", "agreement", "court-report"],
    conditions: ["court.consent", "court.recusal", "court.before-filing-term", "court.before-filing-effect"],
    mostSessions: null,
    failure: ["court.refusal", "court.before-filing-failure"],
  },
  "court-after-filing": {
    series: "court",
    seal: "committee",
    sides: CIVIL,
    questions: COURT_QUESTIONS,
    steps: ["register", "accept", "inform", "mediate", "agree", "sign", "to-court", "file"],
    papers: ["court-letter", "rights", "record", "agreement", "court-report"],
    conditions: [
      "court.consent",
      "court.recusal",
      "court.after-filing-term",
      "court.after-filing-simple-term",
      "court.after-filing-effect",
    ],
    mostSessions: null,
    failure: ["court.refusal", "court.after-filing-failure"],
  },
};

/** The track a case is on. Only people's mediation has two, by its form. */
export function trackIdOf({ kind, form }: Pick<CaseContent, "kind" | "form">): TrackId {
  return kind !== "people" ? kind : form === "oral" ? "people-oral" : "people-written";
}

/** The track a case is on, with all that belongs to it. */
export function trackOf(content: Pick<CaseContent, "kind" | "form">): Track {
  return TRACKS[trackIdOf(content)];
}

/** The number series of the track a case is on. */
export function seriesOf(content: Pick<CaseContent, "kind" | "form">): Track["series"] {
  return trackOf(content).series;
}

/** True where the police preside (治安调解、现场治安调解). */
export function isPolice(kind: MediationKind): boolean {
  return kind === "police" || kind === "police-on-scene";
}

/** Several organs mediate together (联合调解); the one that leads names the track. */
export function isJoint({ jointUnits }: Pick<CaseContent, "jointUnits">): boolean {
  return jointUnits.some((unit) => unit.trim() !== "");
}

const IN_POLICE: Partial<Record<Side, Side>> = {
  applicant: "victim",
  "party-a": "victim",
  respondent: "offender",
  "party-b": "offender",
};
const IN_CIVIL: Partial<Record<Side, Side>> = { victim: "applicant", offender: "respondent" };

/** The side that corresponds in another track, for a party of whom nothing is written yet. A named party's side is for the person to say. */
export function sideOn(track: Track, side: Side): Side {
  if (track.sides.includes(side)) return side;
  return (track.sides === POLICE ? IN_POLICE[side] : IN_CIVIL[side]) ?? track.sides[0] ?? side;
}

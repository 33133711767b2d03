import type { CaseContent } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import type { MediationKind } from "#shared/domain/mediation";
import { PAPER_IDS, type PaperChoice, type PaperId } from "#shared/domain/paper";

/** The steps of the work that papers belong to, in order. */
export const PAPER_STEPS = [
  "intake", "inquiry", "agreement", "performance", "confirmation", "ending", "letters", "dossier",
] as const; // prettier-ignore
export type PaperStep = (typeof PAPER_STEPS)[number];

/** What there is one of for each: the whole case, each party, agent, helper, session, payment or visit. */
export type PaperPer = "case" | "party" | "agent" | "participant" | "inquiry" | "session" | "payment" | "visit" | "supplement";

/** Kinds of mediation that share papers: one result is of one track (domain notes 1.5). */
type Track = "people" | "police" | "scene" | "administrative";
const TRACKS: Readonly<Record<MediationKind, Track>> = {
  people: "people",
  police: "police",
  "police-on-scene": "scene",
  administrative: "administrative",
  "court-before-filing": "people",
  "court-after-filing": "people",
};

type Facts = { readonly content: CaseContent; readonly state: CaseState };
export type PaperNeed = "needed" | "possible";

type Rule = {
  readonly step: PaperStep;
  readonly tracks: readonly Track[];
  readonly per?: PaperPer;
  /** Whether the file must have it as the case stands. Left out: only when somebody wants it. */
  readonly needed?: (facts: Facts) => boolean;
  /** Whether it makes sense at all. Left out: always. */
  readonly possible?: (facts: Facts) => boolean;
};

const PEOPLE = ["people"] as const;
const POLICE = ["police", "scene"] as const;
const ALL = ["people", "police", "scene", "administrative"] as const;

const ENDED: readonly CaseState[] = ["not-accepted", "refused", "withdrawn", "terminated"];
const failed = ({ content, state }: Facts) => content.termination.reason !== null || ENDED.includes(state);
const refusedIntake = ({ state }: Facts) => state === "not-accepted";
const underWay = (facts: Facts) => !refusedIntake(facts);
const agreed = (facts: Facts) => !failed(facts);
const signed = ({ content }: Facts) => content.agreement.signedOn.trim() !== "";
const owed = ({ content }: Facts) => content.duties.some(({ state }) => state !== "done");
const ofPolice = ({ content }: Facts) => content.source === "police" || content.policeNumber.trim() !== "";

/**
 * Which papers there are, to which track and step they belong, and when the file must have them.
 * Source: the ministry's forms of 2010 and the local catalogue with its marks “必须” and “按需” (domain notes 2.1); 人民调解法
 * 26, 28, 33; 民诉法解释 354; 公安机关办理行政案件程序规定 184, 186; 劳动争议调解仲裁法 16.
 */
const RULES: Readonly<Record<PaperId, Rule>> = {
  application: { step: "intake", tracks: PEOPLE, needed: ({ content }) => content.source === "application" },
  acceptance: {
    step: "intake",
    tracks: PEOPLE,
    needed: (facts) => underWay(facts) && facts.content.source !== "application",
    possible: underWay,
  },
  "rights-notice": { step: "intake", tracks: PEOPLE, needed: underWay },
  "power-of-attorney": { step: "intake", tracks: ALL, per: "agent", needed: () => true },
  "mediation-notice": { step: "letters", tracks: PEOPLE, per: "party", possible: underWay },
  invitation: { step: "letters", tracks: PEOPLE, per: "participant", possible: underWay },
  "not-accepted": {
    step: "ending",
    tracks: PEOPLE,
    needed: refusedIntake,
    possible: ({ state }) => state === "registered" || state === "not-accepted",
  },
  investigation: { step: "inquiry", tracks: PEOPLE, per: "inquiry", needed: () => true, possible: underWay },
  evidence: { step: "inquiry", tracks: PEOPLE, needed: ({ content }) => content.evidence.length > 0 },
  "mediation-record": {
    step: "inquiry",
    tracks: PEOPLE,
    per: "session",
    needed: (facts) => underWay(facts) && (facts.content.form === "written" || facts.content.sessions.length > 0),
    possible: underWay,
  },
  "police-record": {
    step: "inquiry",
    tracks: POLICE,
    per: "session",
    needed: ({ content }) => content.kind === "police" || content.sessions.length > 0,
  },
  extension: { step: "letters", tracks: PEOPLE, possible: underWay },
  recusal: { step: "letters", tracks: PEOPLE, possible: underWay },
  "mediation-agreement": {
    step: "agreement",
    tracks: PEOPLE,
    needed: (facts) => agreed(facts) && facts.content.form === "written",
    possible: (facts) => agreed(facts) && facts.content.form === "written",
  },
  "oral-agreement": {
    step: "agreement",
    tracks: PEOPLE,
    needed: (facts) => agreed(facts) && facts.content.form === "oral",
    possible: (facts) => agreed(facts) && facts.content.form === "oral",
  },
  "police-agreement": { step: "agreement", tracks: ["police"], needed: agreed, possible: agreed },
  "scene-agreement": { step: "agreement", tracks: ["scene"], needed: agreed, possible: agreed },
  "supplementary-agreement": {
    step: "agreement",
    tracks: PEOPLE,
    per: "supplement",
    needed: ({ content }) => content.supplements.length > 0,
    possible: (facts) => agreed(facts) && signed(facts),
  },
  "no-penalty": { step: "letters", tracks: PEOPLE, possible: (facts) => ofPolice(facts) && agreed(facts) },
  receipt: { step: "performance", tracks: ALL, per: "payment", needed: agreed, possible: agreed },
  "performance-confirmation": { step: "performance", tracks: ALL, possible: ({ content }) => content.duties.length > 0 },
  urging: {
    step: "performance",
    tracks: PEOPLE,
    needed: ({ content, state }) => state === "overdue" || content.duties.some((duty) => duty.state === "refused"),
    possible: owed,
  },
  "payment-order": {
    step: "performance",
    tracks: PEOPLE,
    possible: (facts) => facts.content.category === "10" && agreed(facts),
  },
  "return-visit": { step: "performance", tracks: PEOPLE, per: "visit", needed: agreed, possible: agreed },
  "confirmation-application": {
    step: "confirmation",
    tracks: PEOPLE,
    needed: ({ content }) => content.confirmation.requested === true,
    possible: agreed,
  },
  "mediation-certificate": {
    step: "confirmation",
    tracks: PEOPLE,
    needed: ({ content }) => content.confirmation.requested === true,
    possible: agreed,
  },
  termination: {
    step: "ending",
    tracks: PEOPLE,
    needed: (facts) => failed(facts) && underWay(facts),
    possible: (facts) => underWay(facts) && !signed(facts),
  },
  entrustment: { step: "letters", tracks: ALL },
  transfer: { step: "letters", tracks: ALL },
  feedback: { step: "letters", tracks: ALL },
  "service-receipt": { step: "letters", tracks: ALL, per: "party", needed: failed },
  cover: { step: "dossier", tracks: ALL, needed: () => true },
  catalogue: { step: "dossier", tracks: ALL, needed: () => true },
  "closing-report": { step: "dossier", tracks: PEOPLE },
  "review-sheet": { step: "dossier", tracks: ALL },
  "dossier-note": { step: "dossier", tracks: ALL, needed: ({ content }) => content.remarks.trim() !== "" },
  "back-cover": { step: "dossier", tracks: ALL, needed: () => true },
};

/** True when a paper belongs to a kind of mediation. */
export function paperFitsKind(paper: PaperId, kind: MediationKind): boolean {
  return RULES[paper].tracks.includes(TRACKS[kind]);
}

/** The step of the work a paper belongs to. */
export function stepOf(paper: PaperId): PaperStep {
  return RULES[paper].step;
}

/** What there is one of this paper for each. */
export function perOf(paper: PaperId): PaperPer {
  return RULES[paper].per ?? "case";
}

/** The parts of a case that a paper can be about, in their order; none for a paper about the case as a whole. */
function subjects(
  per: PaperPer,
  { parties, participants, sessions, duties, followUps, supplements }: CaseContent,
): readonly PaperChoice["about"][] {
  const ids = (parts: readonly { readonly id: PaperChoice["about"] }[]) => parts.map(({ id }) => id);
  switch (per) {
    case "case":
      return [];
    case "party":
      return ids(parties);
    case "agent":
      return ids(parties.flatMap(({ agents }) => agents));
    case "participant":
      return ids(participants);
    case "inquiry":
      return ids(sessions.filter(({ kind }) => kind === "investigation"));
    case "session":
      return ids(sessions.filter(({ kind }) => kind === "mediation"));
    case "payment":
      return ids(duties.filter(({ fen }) => fen !== null));
    case "visit":
      return ids(followUps);
    case "supplement":
      return ids(supplements);
  }
}

/** A paper the case can have, with what it is about and whether its file must have it. */
export type CasePaper = PaperChoice & { readonly need: PaperNeed };

// These are needed once there is something for them to be about.
const ONLY_WITH_SUBJECT: readonly PaperPer[] = ["agent", "inquiry", "payment", "visit", "supplement"];

/** All papers of a case as it stands, in the order of its file; a paper about a session stands once for each. */
export function papersOf(content: CaseContent, state: CaseState): CasePaper[] {
  const facts = { content, state };
  return PAPER_IDS.flatMap((paper): CasePaper[] => {
    const rule = RULES[paper];
    const needed = rule.needed?.(facts) ?? false;
    if (!paperFitsKind(paper, content.kind) || (!needed && !(rule.possible?.(facts) ?? true))) return [];
    const per = perOf(paper);
    const found = subjects(per, content);
    if (found.length > 0) return found.map((about) => ({ paper, about, need: needed ? "needed" : "possible" }));
    return [{ paper, about: null, need: needed && !ONLY_WITH_SUBJECT.includes(per) ? "needed" : "possible" }];
  });
}

/** The steps the case is in at present: whose needed papers have to be signed next. */
export function presentSteps(content: CaseContent, state: CaseState): readonly PaperStep[] {
  switch (state) {
    case "registered":
    case "accepted":
    case "mediating":
    case "suspended":
      if (content.agreement.clauses.some(({ text }) => text.trim() !== "")) return ["inquiry", "agreement"];
      return content.sessions.length > 0 ? ["inquiry"] : ["intake"];
    case "agreed-oral":
    case "awaiting-signatures":
      return ["inquiry", "agreement"];
    case "effective":
    case "performing":
    case "performed":
    case "partly-performed":
    case "overdue":
    case "refused-performance":
      return ["performance", "confirmation"];
    case "not-accepted":
    case "refused":
    case "withdrawn":
    case "terminated":
      return ["ending", "letters"];
    case "referred":
    case "transferred-police":
    case "transferred-criminal":
    case "transferred-unit":
      return ["letters"];
    case "visited":
    case "archived":
      return ["dossier"];
  }
}

const AGREEMENTS: readonly PaperId[] = ["mediation-agreement", "oral-agreement", "police-agreement", "scene-agreement"];

/** The paper that the agreement of this case stands on; null when there is no agreement, or its kind has no such form. */
export function agreementToExport(content: CaseContent, state: CaseState): PaperId | null {
  if (content.agreement.clauses.every(({ text }) => text.trim() === "")) return null;
  return papersOf(content, state).find(({ paper }) => AGREEMENTS.includes(paper))?.paper ?? null;
}

/** The papers to be signed at the present step. */
export function papersToSign(content: CaseContent, state: CaseState): CasePaper[] {
  const steps = presentSteps(content, state);
  return papersOf(content, state).filter(({ paper, need }) => need === "needed" && steps.includes(stepOf(paper)));
}

/** The paper that is signed when the parties agree; null for a track whose organ has a form of its own. */
export function agreementPaper({ kind, form }: Pick<CaseContent, "kind" | "form">): PaperId | null {
  switch (TRACKS[kind]) {
    case "people":
      return form === "oral" ? "oral-agreement" : "mediation-agreement";
    case "police":
      return "police-agreement";
    case "scene":
      return "scene-agreement";
    case "administrative":
      return null;
  }
}

import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import type { SessionRecord } from "#shared/domain/session-record";
import { type RulesOnDay, valueOf } from "./packs/law-rules";

/** Words by which a record shows that something was told or looked at; any one of a list is enough. */
export type RecordWords = Readonly<
  Record<"rights" | "principles" | "evidence" | "risk" | "agreed" | "otherWays", readonly string[]>
>;

/** What looks odd about a session. */
export const RECORD_WARNINGS = [
  "noDate", "beforeAcceptance", "timeOrder", "tooManySessions", "nobodyCame", "noInterviewee", "noMediator", "noRecorder", "noResult",
  "nobodySigned", "nextBefore",
] as const; // prettier-ignore
/** The seven contents a mediation record should have, as far as one is not found. */
export const RECORD_CONTENTS = ["rights", "principles", "statements", "evidence", "risk", "outcome", "signatures"] as const;
export type RecordWarning = (typeof RECORD_WARNINGS)[number];
export type RecordContent = (typeof RECORD_CONTENTS)[number];

const clock = (typed: string) => {
  const match = /^\s*(\d{1,2})\s*[:\u{ff1a}]\s*(\d{2})\s*$/u.exec(typed);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
};

/** The rule that says how often the police mediate, 公安机关办理行政案件程序规定第183条. */
export const SESSIONS_RULE = "police.sessions";

/** True when as many mediations as may be came before this one, by date and then by its place in the list. */
function isBeyond(most: number, content: CaseContent, session: SessionRecord): boolean {
  const inOrder = content.sessions
    .filter(({ kind }) => kind === "mediation")
    .toSorted((a, b) => (dateOf(a.heldOn) ?? "9999").localeCompare(dateOf(b.heldOn) ?? "9999"));
  return inOrder.findIndex(({ id }) => id === session.id) >= most;
}

/**
 * What looks odd about a session. It only advises. `rules` are those in force on the case's `ruleDay`.
 * Sources: 程序规定第183条 from the packs; the others are good practice of the form 人民调解记录.
 */
export function recordWarnings(content: CaseContent, session: SessionRecord, rules: RulesOnDay): RecordWarning[] {
  const most = content.kind === "police" ? valueOf(rules, SESSIONS_RULE) : null;
  const [held, accepted, next] = [dateOf(session.heldOn), dateOf(content.acceptedOn), dateOf(session.nextOn)];
  const [from, to] = [clock(session.from), clock(session.to)];
  const written = session.entries.some(({ text }) => text.trim() !== "");
  const mediation = session.kind === "mediation";
  const found: Readonly<Record<RecordWarning, boolean>> = {
    noDate: held === null,
    beforeAcceptance: mediation && held !== null && accepted !== null && held < accepted,
    timeOrder: from !== null && to !== null && to < from,
    tooManySessions: mediation && most !== null && isBeyond(most, content, session),
    nobodyCame: mediation && session.present.length === 0,
    noInterviewee: !mediation && session.interviewee.trim() === "",
    noMediator: session.mediators.every((name) => name.trim() === ""),
    noRecorder: session.recorder.trim() === "",
    noResult: mediation && written && session.result === null,
    nobodySigned: written && session.signings.every(({ state }) => state !== "signed"),
    nextBefore: held !== null && next !== null && next < held,
  };
  return RECORD_WARNINGS.filter((code) => found[code]);
}

const peopleOf = (party: Party) => [
  party.name,
  party.kind === "person" ? party.guardian : party.representative,
  ...party.agents.map(({ name }) => name),
];

/** True when somebody of every side that came has answered or made a statement. */
function everySideSpoke(content: CaseContent, { present, entries }: SessionRecord): boolean {
  const came = content.parties.filter(({ id }) => present.includes(id));
  const spoke = new Set(
    entries.filter(({ kind, text }) => kind !== "note" && text.trim() !== "").map(({ speaker }) => speaker.trim()),
  );
  return (
    came.length > 0 &&
    came.every((one) => came.some((party) => party.side === one.side && peopleOf(party).some((name) => spoke.has(name.trim()))))
  );
}

/** True when every party who came and every mediator and the recorder has signed, or refused to. */
function everybodySigned({ present, mediators, recorder, signings }: SessionRecord): boolean {
  const done = new Set(signings.filter(({ state }) => state !== null).map(({ who }) => who));
  const needed: readonly string[] = [...present, ...mediators, recorder].filter((who) => who.trim() !== "");
  return needed.length > 0 && needed.every((who) => done.has(who));
}

/**
 * Which of the seven required contents of a mediation record are not found in it; none of an inquiry.
 * Source: domain notes F8: rights and duties told; principles, manner and identities told; both sides' statements; evidence looked at; risks told;
 * agreement, or why none and which other ways there are; everybody's signature.
 */
export function missingContents(content: CaseContent, session: SessionRecord, words: RecordWords): RecordContent[] {
  if (session.kind !== "mediation") return [];
  const says = (list: readonly string[]) => session.entries.some(({ text }) => list.some((word) => text.includes(word)));
  const outcome = {
    settled: () => says(words.agreed) || content.agreement.clauses.some(({ text }) => text.trim() !== ""),
    failed: () => says(words.otherWays),
    continue: () => true,
  };
  const present: Readonly<Record<RecordContent, boolean>> = {
    rights: session.informed || says(words.rights),
    principles: says(words.principles),
    statements: everySideSpoke(content, session),
    evidence: says(words.evidence),
    risk: says(words.risk),
    outcome: session.result !== null && outcome[session.result](),
    signatures: everybodySigned(session),
  };
  return RECORD_CONTENTS.filter((each) => !present[each]);
}

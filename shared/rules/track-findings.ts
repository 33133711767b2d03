import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { isMinor, referenceDay } from "./ages";
import { type RulesOnDay, valueOf } from "./packs/law-rules";
import { isJoint, isPolice, QUESTIONS, type QuestionId, trackOf } from "./tracks";

/** What looks wrong with a track for a case, beside the entry questions. */
export type TrackFault =
  | "injury-more" | "injury-to-appraise" | "scene-injury" | "offender-agent" | "agent-unproven" | "minor-guardian" | "third-session"
  | "scene-again" | "unrecorded" | "lead-organ" | "other-sides" | "people-route"; // prettier-ignore

/** One finding. It blocks only where the law makes mediation impossible, and then the rule is one that was read, never one remembered. */
export type TrackFinding = {
  readonly code: QuestionId | TrackFault;
  /** The rule to be quoted, when there is one in force. */
  readonly rule: string | null;
  readonly blocks: boolean;
  /** To be said strongly though it does not block. */
  readonly grave: boolean;
  readonly values: Readonly<Record<string, string>>;
};

/** The day whose law applies to a case: acceptance, else receipt, else the event, else today. Procedure follows the law of its own day. */
export function ruleDay(content: Pick<CaseContent, "acceptedOn" | "receivedOn" | "occurredOn">, today: PlainDate): PlainDate {
  return dateOf(content.acceptedOn) ?? dateOf(content.receivedOn) ?? dateOf(content.occurredOn) ?? today;
}

type Weight = "block" | "grave" | "note";
const isEmpty = (text: string) => text.trim() === "";

function finder(rules: RulesOnDay) {
  return (
    code: TrackFinding["code"],
    weight: Weight,
    rule: string | null = null,
    values: TrackFinding["values"] = {},
  ): TrackFinding => {
    const quoted = rule === null ? undefined : rules.get(rule);
    const blocks = weight === "block" && quoted?.verified === true;
    return { code, rule: quoted?.id ?? null, blocks, grave: weight !== "note", values };
  };
}

function answered(content: CaseContent, find: ReturnType<typeof finder>): TrackFinding[] {
  return trackOf(content).questions.flatMap((id) => {
    const { rule, trouble, blocks } = QUESTIONS[id];
    const isTrouble = trouble !== null && content.answers[id] === trouble;
    return isTrouble ? [find(id, blocks ? "block" : "grave", rule)] : [];
  });
}

/** How many mediations were held; inquiries do not count. */
export function heldSessions(content: Pick<CaseContent, "sessions">): number {
  return content.sessions.filter((session) => session.kind === "mediation").length;
}

function onSessions(content: CaseContent, rules: RulesOnDay, find: ReturnType<typeof finder>): TrackFinding[] {
  const held = heldSessions(content);
  const most = valueOf(rules, "police.sessions");
  if (content.kind === "police" && most !== null && held > most)
    return [find("third-session", "block", "police.sessions", { most: String(most), held: String(held) })];
  return content.kind === "police-on-scene" && held > 1 ? [find("scene-again", "grave", "police.on-scene")] : [];
}

function onInjury({ kind, injury }: CaseContent, find: ReturnType<typeof finder>): TrackFinding[] {
  if (injury === "more") return [find("injury-more", "grave", "police.injury")];
  if (kind === "police-on-scene")
    return injury === "slight" || injury === "to-appraise" ? [find("scene-injury", "grave", "police.on-scene")] : [];
  return injury === "to-appraise" ? [find("injury-to-appraise", "note", "police.first-session")] : [];
}

function onPerson(party: Party, day: PlainDate | null, find: ReturnType<typeof finder>): TrackFinding[] {
  const name = { name: party.name };
  const agents = party.agents.filter((agent) => !isEmpty(agent.name));
  const minor = party.kind === "person" && isMinor(party, day) && isEmpty(party.guardian);
  return [
    ...(party.side === "offender" && agents.length > 0 ? [find("offender-agent", "block", "police.agent", name)] : []),
    ...(party.side === "victim" && agents.some((agent) => !agent.proven || agent.authority === null)
      ? [find("agent-unproven", "note", "police.agent", name)]
      : []),
    ...(minor ? [find("minor-guardian", "grave", "police.minor", name)] : []),
  ];
}

function onPolice(content: CaseContent, rules: RulesOnDay, find: ReturnType<typeof finder>): TrackFinding[] {
  const unrecorded = content.answers["police-one-officer"] === "yes" && isEmpty(content.recordingNumber);
  return [
    ...onInjury(content, find),
    ...onSessions(content, rules, find),
    ...content.parties.flatMap((party) => onPerson(party, referenceDay(content), find)),
    ...(unrecorded ? [find("unrecorded", "grave", "police.recording")] : []),
  ];
}

/**
 * What stands against a case on its track, or is to be heeded: the troubling answers to the entry questions, then what the case itself shows.
 * `rules` are those in force on the `ruleDay`. Source: 人民调解法, 程序规定第178–186条 and the others of the packs.
 */
export function trackFindings(content: CaseContent, rules: RulesOnDay): TrackFinding[] {
  const find = finder(rules);
  const police = isPolice(content.kind);
  const led = police || content.kind === "administrative" || isJoint(content);
  const strange = content.parties.some((party) => !isEmpty(party.name) && !trackOf(content).sides.includes(party.side));
  const route = content.kind === "people" && !isEmpty(content.policeNumber);
  return [
    ...answered(content, find),
    ...(police ? onPolice(content, rules, find) : []),
    ...(led && isEmpty(content.leadOrgan) ? [find("lead-organ", "note")] : []),
    ...(strange ? [find("other-sides", "note")] : []),
    ...(route ? [find("people-route", "note", "police.people-route")] : []),
  ];
}

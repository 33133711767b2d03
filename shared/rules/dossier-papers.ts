import type { MarkRole } from "#shared/domain/agreement-version";
import type { CaseContent } from "#shared/domain/case-file";
import type { PaperChoice, PaperId } from "#shared/domain/paper";
import { dateOf } from "#shared/domain/plain-date";
import type { SessionRecord } from "#shared/domain/session-record";
import { contentOfSupplement } from "./agreement-versions";
import { missingMarks } from "./signatures-required";

const written = (text: string) => text.trim() !== "";
const withClauses = ({ agreement }: CaseContent) => agreement.clauses.some(({ text }) => written(text));
const opened = ({ facts, parties }: CaseContent) => written(facts) && parties.filter(({ name }) => written(name)).length >= 2;

const sessionOf = (content: CaseContent, about: string | null) => content.sessions.find(({ id }) => id === about);
const recorded = (content: CaseContent, about: string | null) => {
  const session = sessionOf(content, about);
  return session !== undefined && dateOf(session.heldOn) !== null && session.entries.some(({ text }) => written(text));
};
const visited = ({ followUps }: CaseContent, about: string | null) =>
  followUps.some(({ id, on, finding }) => id === about && dateOf(on) !== null && written(finding));
const paid = ({ duties }: CaseContent, about: string | null) =>
  duties.some(({ id, state }) => id === about && (state === "done" || state === "partly"));

type Ready = (content: CaseContent, about: string | null) => boolean;

/** Papers that say nothing until something of the case is written. All others can be made at any time. */
const READY: Partial<Readonly<Record<PaperId, Ready>>> = {
  application: opened,
  acceptance: opened,
  "power-of-attorney": ({ parties }, about) =>
    parties.some(({ agents }) => agents.some(({ id, name }) => id === about && written(name))),
  investigation: recorded,
  "mediation-record": recorded,
  "police-record": recorded,
  evidence: ({ evidence }) => evidence.length > 0,
  "mediation-agreement": withClauses,
  "oral-agreement": withClauses,
  "police-agreement": withClauses,
  "scene-agreement": withClauses,
  "supplementary-agreement": ({ supplements }, about) =>
    supplements.some(({ id, agreement }) => id === about && agreement.clauses.some(({ text }) => written(text))),
  receipt: paid,
  "performance-confirmation": ({ duties }) => duties.some(({ state }) => state !== "open"),
  "return-visit": visited,
  termination: ({ termination }) => termination.reason !== null && dateOf(termination.on) !== null,
  "dossier-note": ({ remarks }) => written(remarks),
};

/** True when there is something for the paper to say. */
export function isReady({ paper, about }: PaperChoice, content: CaseContent): boolean {
  return READY[paper]?.(content, about) ?? true;
}

const UNSIGNED: readonly PaperId[] = ["cover", "catalogue", "back-cover", "dossier-note", "closing-report", "evidence"];
const AGREEMENTS: readonly PaperId[] = ["mediation-agreement", "oral-agreement", "police-agreement", "scene-agreement"];
const RECORDS: readonly PaperId[] = ["investigation", "mediation-record", "police-record"];

/** Somebody who has not signed yet; `role` where a seal, somebody without a name, or somebody in the place of `party` is meant. */
export type Unsigned = { readonly name: string; readonly role: MarkRole | null; readonly party?: string };

/** Who has neither signed a record nor refused to: parties and participants by name. */
function unsignedRecord(session: SessionRecord, { parties, participants }: CaseContent): string[] {
  const people = [
    ...parties.filter(({ id }) => session.present.includes(id)),
    ...participants.filter(({ id }) => session.participants.includes(id)),
  ].map(({ id, name }) => ({ who: String(id), name }));
  const asked = session.kind === "investigation" ? [session.interviewee] : [];
  const office = [...asked, ...session.mediators, session.recorder].map((name) => ({ who: name, name }));
  const done = new Set(session.signings.filter(({ state }) => state !== null).map(({ who }) => who));
  return [...people, ...office].filter(({ who }) => written(who) && !done.has(who)).map(({ name }) => name);
}

/**
 * Who must still sign a paper; null where the case does not know who signed it, so that somebody has to look.
 * Empty when it is signed or nobody signs it.
 */
export function unsignedBy({ paper, about }: PaperChoice, content: CaseContent): readonly Unsigned[] | null {
  if (UNSIGNED.includes(paper)) return [];
  const supplement = content.supplements.find(({ id }) => paper === "supplementary-agreement" && id === about);
  const signed = supplement ? contentOfSupplement(content, supplement.id) : AGREEMENTS.includes(paper) ? content : null;
  if (signed) {
    return missingMarks(signed).map(({ name, role, party }) => {
      if (role === "guardian") return { name, role, party };
      return { name, role: written(name) && !role.endsWith("Seal") ? null : role };
    });
  }
  const session = RECORDS.includes(paper) ? sessionOf(content, about) : undefined;
  return session ? [...new Set(unsignedRecord(session, content))].map((name) => ({ name, role: null })) : null;
}

import type { CaseContent } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import type { Termination } from "#shared/domain/follow-up";
import type { CaseSource, Difficulty, MediationKind } from "#shared/domain/mediation";
import type { OtherTarget } from "#shared/domain/other-systems";
import type { NaturalPerson, Organisation, Party } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import { clausePieces } from "./amount-marks";
import { agreementFen } from "./obligation-sums";
import { AGREED_STATES } from "./case-status";

/**
 * How far it is known that a system asks for a field: from a published form or report, from the practice of like systems, a code from
 * a national standard, or only from experience. No field is certain: the upper systems differ from place to place.
 */
export type FieldSource = "page" | "practice" | "standard" | "memory";

export type CaseFieldId =
  | "number" | "organ" | "categoryCode" | "category" | "subtype" | "source" | "coarseSource" | "difficulty" | "complex" | "claimed"
  | "agreed" | "people" | "mediators" | "acceptedOn" | "sessionDays" | "signedOn" | "facts" | "form" | "result" | "agreement"
  | "performanceTerms" | "performance" | "confirmation" | "confirmationCourt" | "confirmationAppliedOn" | "confirmationResult"
  | "partyNames" | "process" | "disputes" | "receivedOn" | "terminatedOn" | "terminationReason" | "terminationDetails"
  | "procedureAdvice" | "remarks"; // prettier-ignore

export type PartyFieldId =
  | "name" | "side" | "kindCode" | "kind" | "idTypeCode" | "idType" | "idNumber" | "representative" | "sexCode" | "sex"
  | "ethnicityCode" | "ethnicity" | "phone" | "address"; // prettier-ignore

type Asked<Id> = { readonly id: Id; readonly source: FieldSource };

/** What a system asks for, in its order: the fields of the case, then those of each party. */
export type TargetMap = { readonly fields: readonly Asked<CaseFieldId>[]; readonly party: readonly Asked<PartyFieldId>[] };

const asked = <Id extends string>(source: FieldSource, ...ids: readonly Id[]): Asked<Id>[] => ids.map((id) => ({ id, source }));

/**
 * One map for each system. Sources: domain notes 4 and 5.1 for the national system (its codes as a city platform maps them, the columns of
 * the ministry's table); 1.7 for the termination sheet of a court platform, whose advice on procedure and remarks no case holds.
 */
export const TARGET_MAPS: Readonly<Record<OtherTarget, TargetMap>> = {
  national: {
    fields: [
      ...asked("memory", "number", "organ"),
      ...asked("practice", "categoryCode", "category"),
      ...asked("memory", "subtype"),
      ...asked("practice", "source"),
      ...asked("page", "coarseSource"),
      ...asked("practice", "difficulty", "complex"),
      ...asked("memory", "claimed"),
      ...asked("practice", "agreed", "people"),
      ...asked("page", "mediators", "acceptedOn", "sessionDays", "signedOn", "facts"),
      ...asked("practice", "form"),
      ...asked("page", "result", "agreement", "performanceTerms"),
      ...asked("practice", "performance", "confirmation"),
      ...asked("memory", "confirmationCourt", "confirmationAppliedOn", "confirmationResult"),
    ],
    party: [
      ...asked("page", "name", "side"),
      ...asked("practice", "kindCode", "kind", "idTypeCode", "idType"),
      ...asked("memory", "idNumber", "representative"),
      ...asked("standard", "sexCode"),
      ...asked("page", "sex"),
      ...asked("standard", "ethnicityCode"),
      ...asked("page", "ethnicity", "phone", "address"),
    ],
  },
  court: {
    fields: [
      ...asked("memory", "number", "partyNames"),
      ...asked("practice", "process", "disputes"),
      ...asked("memory", "agreement"),
      ...asked("practice", "terminationReason"),
      ...asked("memory", "terminationDetails"),
      ...asked("practice", "procedureAdvice", "receivedOn", "terminatedOn", "remarks"),
    ],
    party: [],
  },
};

/** The system for which a case of that kind is most likely typed again. */
export function usualTarget(kind: MediationKind): OtherTarget {
  return kind === "court-before-filing" || kind === "court-after-filing" ? "court" : "national";
}

/** The value of the coarse list of sources (案件来源) of the ministry's table: on application, on the room's own initiative, handed over. */
export function coarseSource(source: CaseSource): "application" | "own-initiative" | "handed-over" {
  return source === "application" || source === "own-initiative" ? source : "handed-over";
}

/** The ministry's one flag of difficulty (疑难复杂案件) counts the last two grades. */
export function isComplex(difficulty: Difficulty): boolean {
  return difficulty === "complex" || difficulty === "major";
}

/** Fen as 万元 with four decimals, 2860000 is `2.8600`; half a yuan goes to the even one (GB/T 8170). */
export function tenThousandYuan(fen: number): string {
  const [whole, rest] = [Math.floor(fen / 100), fen % 100];
  const yuan = rest > 50 || (rest === 50 && whole % 2 === 1) ? whole + 1 : whole;
  return `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, "0")}`;
}

/** GB/T 2261.1: 1 male, 2 female; empty while it is not known, for 0 and 9 would claim something too. */
export function sexCode({ sex }: NaturalPerson): string {
  return sex === null ? "" : sex === "male" ? "1" : "2";
}

// 合作社、集体经济组织、机关和事业单位 are legal persons (民法典第87–100条). Sole traders (个体工商户) are in none of the three.
const ORGANISATION_CODES: Readonly<Record<NonNullable<Organisation["organisationKind"]>, string>> = {
  company: "2", cooperative: "2", "village-collective": "2", institution: "2", branch: "3", "sole-trader": "", other: "",
}; // prettier-ignore

/** The code of the kind of party as a city platform has it: 1 natural person, 2 legal person, 3 other organisation; empty where none fits. */
export function partyKindCode(party: Party): string {
  if (party.kind === "person") return "1";
  return party.organisationKind === null ? "" : ORGANISATION_CODES[party.organisationKind];
}

/** The code of a kind of certificate as a city platform has it; only the first two are known. */
export function idTypeCode(party: Party): string {
  if (party.kind === "organisation") return "";
  return party.idType === "resident-id" ? "1" : party.idType === "passport" ? "2" : "";
}

/** The reasons on the termination sheet of a court platform (终止原因), as far as the reason of a case says which; malice is never guessed. */
export function courtReason(reason: NonNullable<Termination["reason"]>): "expired" | "declined" | "apart" | "other" {
  if (reason === "time-limit") return "expired";
  if (reason === "refused" || reason === "withdrawn") return "declined";
  return reason === "hopeless" ? "apart" : "other";
}

type Standing = { readonly content: CaseContent; readonly state: CaseState };

/** Whether the mediation had its result: settled, failed, or null while it has none. */
export function outcome({ content, state }: Standing): "settled" | "failed" | null {
  if (state === "terminated" || content.termination.on.trim() !== "") return "failed";
  if (AGREED_STATES.includes(state) || state === "agreed-oral" || dateOf(content.agreement.signedOn)) return "settled";
  return null;
}

/**
 * The sum of the agreement in fen (协议涉及金额), from what is owed as data. Null without an agreement, and where the clauses name
 * amounts but none is entered as owed: a clause may repeat an amount, so they are never added up.
 */
export function agreedFen(standing: Standing): number | null {
  const { content } = standing;
  if (outcome(standing) !== "settled") return null;
  const owed = agreementFen(content);
  const inText = content.agreement.clauses.some(({ text }) => clausePieces(text).some(({ kind }) => kind !== "text"));
  return owed ?? (inText ? null : 0);
}

export type Performance = "on-the-spot" | "done" | "partly" | "open" | "overdue" | "refused";

/** How the agreement was performed (履行情况): as the case stands, else as its duties do; null while nothing is known. */
export function performanceOf(standing: Standing): Performance | null {
  const { duties, agreement } = standing.content;
  if (outcome(standing) !== "settled") return null;
  if (standing.state === "refused-performance") return "refused";
  if (standing.state === "overdue") return "overdue";
  if (standing.state === "partly-performed") return "partly";
  const allDone = duties.every(({ state }) => state === "done");
  if (standing.state === "performed" || standing.state === "visited" || (allDone && duties.length > 0)) {
    const signed = dateOf(agreement.signedOn);
    const days = duties.flatMap(({ fen, doneOn }) => (fen === null && doneOn.trim() === "" ? [] : [dateOf(doneOn)]));
    return allDone && signed && days.length > 0 && days.every((day) => day === signed) ? "on-the-spot" : "done";
  }
  if (duties.length === 0) return null;
  if (duties.some(({ state }) => state === "refused")) return "refused";
  return duties.some(({ state }) => state !== "open") ? "partly" : "open";
}

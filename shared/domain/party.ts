import { z } from "zod";
import { PartId } from "./id";
import { DateEntry } from "./plain-date";
import { LineText } from "./text";

/** The side a party (当事人) stands on. */
export const SIDES = ["applicant", "respondent", "third-party", "party-a", "party-b", "party-c", "offender", "victim"] as const;
export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

export const SEXES = ["male", "female"] as const;
export const Sex = z.enum(SEXES);

/** Ethnic group codes of GB/T 3304: 01 to 56, 97 other, 98 naturalised foreigner. */
export const ETHNIC_CODES = [
  "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
  "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39", "40",
  "41", "42", "43", "44", "45", "46", "47", "48", "49", "50", "51", "52", "53", "54", "55", "56", "97", "98",
] as const; // prettier-ignore
export const EthnicCode = z.enum(ETHNIC_CODES);
export type EthnicCode = z.infer<typeof EthnicCode>;

/** Kinds of certificate (证件种类). */
export const ID_TYPES = [
  "resident-id", "passport", "hong-kong-macao-pass", "taiwan-pass", "permanent-residence", "household-register", "military", "other",
] as const; // prettier-ignore
export const IdType = z.enum(ID_TYPES);

/** What kind of organisation it is (单位性质). */
export const ORGANISATION_KINDS = [
  "company", "branch", "sole-trader", "cooperative", "village-collective", "institution", "other",
] as const; // prettier-ignore
export const OrganisationKind = z.enum(ORGANISATION_KINDS);

/** What an agent (委托代理人) was given the power to do. Source: the options of form F15. */
export const AGENT_POWERS = [
  "apply-or-end", "evidence", "choose-mediator", "concede", "take-part-and-sign", "receive-papers", "other",
] as const; // prettier-ignore
export const AgentPower = z.enum(AGENT_POWERS);

/** General (一般授权) or special authority (特别授权); special powers must be listed. */
export const AUTHORITIES = ["general", "special"] as const;

/** An agent with written authority (委托代理人, 授权委托书) who acts for a party. */
export const Agent = z.strictObject({
  id: PartId,
  name: LineText,
  sex: Sex.nullable(),
  idNumber: LineText,
  phone: LineText,
  relation: LineText,
  workUnit: LineText,
  authority: z.enum(AUTHORITIES).nullable(),
  powers: z.array(AgentPower),
  otherPowers: LineText,
  until: DateEntry,
  /** The written authority itself has been handed in. */
  proven: z.boolean(),
});
export type Agent = z.infer<typeof Agent>;

/** An agent of whom nothing is known yet. */
export function emptyAgent(id: PartId): Agent {
  return {
    id, name: "", sex: null, idNumber: "", phone: "", relation: "", workUnit: "", authority: null, powers: [], otherPowers: "",
    until: "", proven: false,
  }; // prettier-ignore
}

/** A natural person (自然人). Age is typed only where the birth date is unknown. */
export const NaturalPerson = z.strictObject({
  kind: z.literal("person"),
  id: PartId,
  side: Side,
  name: LineText,
  sex: Sex.nullable(),
  ethnicity: EthnicCode.nullable(),
  idType: IdType,
  idNumber: LineText,
  birthDate: DateEntry,
  age: z.int().min(0).max(150).nullable(),
  occupation: LineText,
  phone: LineText,
  workUnit: LineText,
  address: LineText,
  /** Name of the guardian (法定代理人) who signs for a minor; empty when there is none. */
  guardian: LineText,
  /** How the guardian stands to the minor, such as mother. */
  guardianRelation: LineText,
  /** Standing in the matter, such as the wife of the deceased (与死者关系); empty for most. */
  relation: LineText,
  /** Cannot read (不识字): the text is read aloud, and a witness signs. */
  cannotRead: z.boolean(),
  /** How this person signs, such as by a fingerprint of the left thumb. */
  signNote: LineText,
  agents: z.array(Agent).max(20),
});
export type NaturalPerson = z.infer<typeof NaturalPerson>;

/** A legal person or other organisation (法人、非法人组织), a sole trader included. */
export const Organisation = z.strictObject({
  kind: z.literal("organisation"),
  id: PartId,
  side: Side,
  organisationKind: OrganisationKind.nullable(),
  name: LineText,
  creditCode: LineText,
  address: LineText,
  representative: LineText,
  representativePost: LineText,
  phone: LineText,
  agents: z.array(Agent).max(20),
});
export type Organisation = z.infer<typeof Organisation>;

export const Party = z.discriminatedUnion("kind", [NaturalPerson, Organisation]);
export type Party = z.infer<typeof Party>;

/** An empty natural person on a side. */
export function emptyPerson(id: PartId, side: Side): NaturalPerson {
  return {
    kind: "person", id, side, name: "", sex: null, ethnicity: null, idType: "resident-id", idNumber: "", birthDate: "", age: null,
    occupation: "", phone: "", workUnit: "", address: "", guardian: "",
    guardianRelation: "", relation: "", cannotRead: false, signNote: "", agents: [],
  }; // prettier-ignore
}

/** An empty organisation on a side. */
export function emptyOrganisation(id: PartId, side: Side): Organisation {
  return {
    kind: "organisation", id, side, organisationKind: null, name: "", creditCode: "", address: "", representative: "",
    representativePost: "", phone: "", agents: [],
  }; // prettier-ignore
}

/** The same party as the other kind. Only what both kinds hold goes along, so the screen offers the way back. */
export function asKind(from: Party, kind: Party["kind"]): Party {
  if (from.kind === kind) return from;
  const empty = kind === "person" ? emptyPerson(from.id, from.side) : emptyOrganisation(from.id, from.side);
  return { ...empty, name: from.name, phone: from.phone, address: from.address, agents: from.agents };
}

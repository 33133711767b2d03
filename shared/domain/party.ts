import { z } from "zod";
import { PartId } from "./id";
import { DateEntry } from "./plain-date";
import { LineText } from "./text";

/** The side a party (当事人) stands on. */
export const SIDES = ["applicant", "respondent", "third-party", "party-a", "party-b", "party-c"] as const;
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

/** A natural person (自然人). Age is typed only where the birth date is unknown. */
export const NaturalPerson = z.strictObject({
  kind: z.literal("person"),
  id: PartId,
  side: Side,
  name: LineText,
  sex: Sex.nullable(),
  ethnicity: EthnicCode.nullable(),
  idNumber: LineText,
  birthDate: DateEntry,
  age: z.int().min(0).max(150).nullable(),
  occupation: LineText,
  phone: LineText,
  workUnit: LineText,
  address: LineText,
  /** Name of the guardian (法定代理人) who signs for a minor; empty when there is none. */
  guardian: LineText,
});
export type NaturalPerson = z.infer<typeof NaturalPerson>;

/** A legal person or other organisation (法人、非法人组织), a sole trader included. */
export const Organisation = z.strictObject({
  kind: z.literal("organisation"),
  id: PartId,
  side: Side,
  name: LineText,
  creditCode: LineText,
  address: LineText,
  representative: LineText,
  representativePost: LineText,
  phone: LineText,
});
export type Organisation = z.infer<typeof Organisation>;

export const Party = z.discriminatedUnion("kind", [NaturalPerson, Organisation]);
export type Party = z.infer<typeof Party>;

/** An empty natural person on a side. */
export function emptyPerson(id: PartId, side: Side): NaturalPerson {
  return {
    kind: "person", id, side, name: "", sex: null, ethnicity: null, idNumber: "", birthDate: "", age: null,
    occupation: "", phone: "", workUnit: "", address: "", guardian: "",
  }; // prettier-ignore
}

/** An empty organisation on a side. */
export function emptyOrganisation(id: PartId, side: Side): Organisation {
  return {
    kind: "organisation", id, side, name: "", creditCode: "", address: "", representative: "", representativePost: "", phone: "",
  }; // prettier-ignore
}

/** The same party as the other kind. Only what both kinds hold goes along, so the screen offers the way back. */
export function asKind(from: Party, kind: Party["kind"]): Party {
  if (from.kind === kind) return from;
  const empty = kind === "person" ? emptyPerson(from.id, from.side) : emptyOrganisation(from.id, from.side);
  return { ...empty, name: from.name, phone: from.phone, address: from.address };
}

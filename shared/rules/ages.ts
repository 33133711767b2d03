import type { CaseContent } from "#shared/domain/case-file";
import type { NaturalPerson, Party } from "#shared/domain/party";
import { ageOn, dateOf, type PlainDate } from "#shared/domain/plain-date";

/** The day on which ages in a case are told: signing, else acceptance, else receipt; null while none is known. */
export function referenceDay(content: CaseContent): PlainDate | null {
  return dateOf(content.agreement.signedOn) ?? dateOf(content.acceptedOn) ?? dateOf(content.receivedOn);
}

/** Age in whole years on a day: from the birth date, else as typed, else unknown. */
export function ageOf(person: NaturalPerson, day: PlainDate | null): number | null {
  const birth = dateOf(person.birthDate);
  if (birth && day) return ageOn(birth, day);
  return person.age;
}

/** True for a natural person known to be under 18 on that day (民法典第17条). */
export function isMinor(party: Party, day: PlainDate | null): boolean {
  if (party.kind !== "person") return false;
  const age = ageOf(party, day);
  return age !== null && age < 18;
}

/** True for a natural person known to be under 14 on that day: sensitive data, and the guardian must consent (个人信息保护法第28、31条). */
export function isUnder14(party: Party, day: PlainDate | null): boolean {
  if (party.kind !== "person") return false;
  const age = ageOf(party, day);
  return age !== null && age < 14;
}

/** A name as others may see it: the first character only. Source: 未成年人保护法第103条. */
export function maskName(name: string): string {
  const [first] = name;
  return first === undefined ? "" : `${first}**`;
}

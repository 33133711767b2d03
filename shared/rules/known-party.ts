import type { KnownParty, PartyKey } from "#shared/domain/known-party";
import type { NaturalPerson, Organisation, Party } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";

/** Digits and letters of a number as it is compared: no blanks or hyphens, full width as usual, capitals. */
export function bareNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** A name or an address as it is compared. */
export function bareText(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s\u{b7}\u{2022}\u{30fb}]/gu, "");
}

/** What a party can be known again by. */
export function keyOf(party: Party): PartyKey {
  const { kind, name, phone } = party;
  return party.kind === "person"
    ? { kind, name: name.trim(), number: bareNumber(party.idNumber), phone: phone.trim(), birthDate: dateOf(party.birthDate) ?? "" }
    : { kind, name: name.trim(), number: bareNumber(party.creditCode), phone: phone.trim(), birthDate: "" }; // prettier-ignore
}

/** Shorter numbers are still being typed. */
const WHOLE = { idNumber: 15, creditCode: 18, passport: 7, phone: 7 };

/** The parts of a key that are whole enough to search other cases by; empty when there is none. */
export function usableParts({ kind, name, number, phone, birthDate }: PartyKey): readonly string[] {
  if (kind === "organisation") {
    return [...(number.length >= WHOLE.creditCode ? [number] : []), ...(bareText(name).length >= 4 ? [name] : [])];
  }
  // A passport is shorter than an identity number, which while it is being typed has digits alone.
  const whole = number.length >= WHOLE.idNumber || (number.length >= WHOLE.passport && /^[A-Z]/.test(number));
  return [
    ...(whole ? [number] : []),
    ...(phone.length >= WHOLE.phone && name !== "" ? [phone] : []),
    ...(name !== "" && birthDate !== "" ? [name] : []),
  ];
}

/**
 * True when a party of another case is the one a key means. A number that differs decides against it; a telephone is often shared
 * in a family, so it counts only together with the name.
 */
export function isKnownAs(key: PartyKey, party: Party): boolean {
  if (key.kind !== party.kind) return false;
  const other = keyOf(party);
  if (key.number !== "" && other.number !== "") {
    if (key.number === other.number) return true;
    if (usableParts(key).includes(key.number) && usableParts(other).includes(other.number)) return false;
  }
  const sameName = key.name !== "" && bareText(key.name) === bareText(other.name);
  if (key.kind === "organisation") return sameName;
  if (!sameName) return false;
  if (key.birthDate !== "" && other.birthDate !== "") return key.birthDate === other.birthDate;
  return usableParts(key).includes(key.phone) && bareNumber(key.phone) === bareNumber(other.phone);
}

const orElse = (now: string, earlier: string) => (now.trim() === "" ? earlier : now);

function filledPerson(now: NaturalPerson, earlier: NaturalPerson): NaturalPerson {
  return {
    ...now,
    name: orElse(now.name, earlier.name),
    sex: now.sex ?? earlier.sex,
    ethnicity: now.ethnicity ?? earlier.ethnicity,
    idType: now.idNumber.trim() === "" ? earlier.idType : now.idType,
    idNumber: orElse(now.idNumber, earlier.idNumber),
    birthDate: orElse(now.birthDate, earlier.birthDate),
    occupation: orElse(now.occupation, earlier.occupation),
    phone: orElse(now.phone, earlier.phone),
    workUnit: orElse(now.workUnit, earlier.workUnit),
    address: orElse(now.address, earlier.address),
    guardian: orElse(now.guardian, earlier.guardian),
    guardianRelation: now.guardian.trim() === "" ? orElse(now.guardianRelation, earlier.guardianRelation) : now.guardianRelation,
    cannotRead: now.cannotRead || earlier.cannotRead,
    signNote: orElse(now.signNote, earlier.signNote),
  };
}

function filledOrganisation(now: Organisation, earlier: Organisation): Organisation {
  return {
    ...now,
    organisationKind: now.organisationKind ?? earlier.organisationKind,
    name: orElse(now.name, earlier.name),
    creditCode: orElse(now.creditCode, earlier.creditCode),
    address: orElse(now.address, earlier.address),
    representative: orElse(now.representative, earlier.representative),
    // The post belongs to the representative: it is not taken over for another one.
    representativePost:
      now.representative.trim() === "" || now.representative === earlier.representative
        ? orElse(now.representativePost, earlier.representativePost)
        : now.representativePost,
    phone: orElse(now.phone, earlier.phone),
  };
}

/** The party with its empty fields filled from an earlier case. Side, relation to the matter and agents belong to one case and stay. */
export function filledFrom(now: Party, earlier: Party): Party {
  if (now.kind === "person" && earlier.kind === "person") return filledPerson(now, earlier);
  if (now.kind === "organisation" && earlier.kind === "organisation") return filledOrganisation(now, earlier);
  return now;
}

/** True when an earlier case could fill a field that is empty now. */
export function canFill(now: Party, { latest }: KnownParty): boolean {
  return latest !== null && JSON.stringify(filledFrom(now, latest)) !== JSON.stringify(now);
}

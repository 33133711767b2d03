import type { NaturalPerson } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import { readIdCard } from "./id-card";

/** The person with a new number. A valid one of an identity card fills the birth date and sex where nothing else was typed. */
export function withIdNumber(person: NaturalPerson, idNumber: string): NaturalPerson {
  if (person.idType !== "resident-id") return { ...person, idNumber };
  const before = readIdCard(person.idNumber);
  const reading = readIdCard(idNumber);
  const changed = { ...person, idNumber };
  if (reading.state !== "valid") return changed;
  const filledBefore = before.state === "valid" ? before : null;
  const mayFillBirth = person.birthDate.trim() === "" || dateOf(person.birthDate) === filledBefore?.birthDate;
  const maySetSex = person.sex === null || person.sex === filledBefore?.sex;
  return {
    ...changed,
    birthDate: mayFillBirth ? reading.birthDate : person.birthDate,
    sex: maySetSex ? reading.sex : person.sex,
  };
}

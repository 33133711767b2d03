import type { NaturalPerson } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import type { Words } from "#shared/locales/words";
import { readIdCard } from "#shared/rules/id-card";

/** What to say about an identity number next to what else is known of the person; null when all agrees. */
export function idNumberWarning(person: NaturalPerson, t: Words): string | null {
  if (person.idType !== "resident-id") return null;
  const reading = readIdCard(person.idNumber);
  if (reading.state === "empty") return null;
  if (reading.state !== "valid") return t(`checks.idNumber.${reading.state}`);
  const birth = dateOf(person.birthDate);
  if (birth && birth !== reading.birthDate) return t("checks.idNumber.birthDiffers", { date: reading.birthDate });
  if (person.sex && person.sex !== reading.sex) return t("checks.idNumber.sexDiffers", { sex: t(`terms.sex.${reading.sex}`) });
  return null;
}

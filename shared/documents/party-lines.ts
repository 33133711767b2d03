import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import type { PlainDate } from "#shared/domain/plain-date";
import type { Words } from "#shared/locales/words";
import { fieldOf } from "#shared/rules/agreement-checks";
import { ageOf, isMinor, referenceDay } from "#shared/rules/ages";
import type { Block, Run } from "./model";
import { printedDate } from "./wording";

/** A label, its value, and the part of the party's card in which it is typed. */
export type Item = readonly [label: string, value: string, part: string];
type Person = Extract<Party, { kind: "person" }>;
type Organisation = Extract<Party, { kind: "organisation" }>;

const written = ([, value]: Item) => value.trim() !== "";

/** The form of 2010 has no identity number, and the other side gets a copy, so it is not printed here. */
function personItems(party: Person, day: PlainDate | null, t: Words): Item[] {
  const age = ageOf(party, day);
  const place = [party.workUnit, party.address].filter((text) => text.trim() !== "").join(t("documents.listJoiner"));
  const needed: Item[] = [
    [t("documents.agreement.name"), party.name, "name"],
    [t("documents.agreement.sex"), party.sex ? t(`terms.sex.${party.sex}`) : "", "sex"],
    [t("documents.agreement.ethnicity"), party.ethnicity ? t(`terms.ethnicity.${party.ethnicity}`) : "", "ethnicity"],
    [t("documents.agreement.age"), age === null ? "" : t("documents.agreement.ageYears", { age }), "birthDate"],
    [t("documents.agreement.occupation"), party.occupation, "occupation"],
    [t("documents.agreement.phone"), party.phone, "phone"],
    [t("documents.agreement.workAddress"), place, "address"],
  ];
  const optional: Item[] = [[t("documents.agreement.guardian"), party.guardian, "guardian"]];
  return [...needed, ...optional.filter(written)];
}

function organisationItems(party: Organisation, t: Words): Item[] {
  const needed: Item[] = [
    [t("documents.agreement.organisationName"), party.name, "name"],
    [t("documents.agreement.address"), party.address, "address"],
    [t("documents.agreement.representative"), party.representative, "representative"],
    [t("documents.agreement.representativePost"), party.representativePost, "representativePost"],
  ];
  const optional: Item[] = [
    [t("documents.agreement.creditCode"), party.creditCode, "creditCode"],
    [t("documents.agreement.phone"), party.phone, "phone"],
  ];
  return [...needed, ...optional.filter(written)];
}

function identifiedItems(party: Person, t: Words): Item[] {
  const number = party.idType === "resident-id" ? t("papers.confirmation.idNumber") : t(`terms.idType.${party.idType}`);
  const needed: Item[] = [
    [t("documents.agreement.name"), party.name, "name"],
    [t("documents.agreement.sex"), party.sex ? t(`terms.sex.${party.sex}`) : "", "sex"],
    [t("documents.agreement.ethnicity"), party.ethnicity ? t(`terms.ethnicity.${party.ethnicity}`) : "", "ethnicity"],
    [t("papers.confirmation.birthDate"), party.birthDate.trim() === "" ? "" : printedDate(t, party.birthDate), "birthDate"],
    [number, party.idNumber, "idNumber"],
    [t("papers.confirmation.home"), party.address, "address"],
    [t("documents.agreement.phone"), party.phone, "phone"],
  ];
  const optional: Item[] = [
    [t("papers.police.workUnit"), party.workUnit, "workUnit"],
    [t("documents.agreement.guardian"), party.guardian, "guardian"],
  ];
  return [...needed, ...optional.filter(written)];
}

/** For a court or the police (司法确认申请书; 治安调解协议书, 程序规定第184条): with the number of the certificate. `as`: other than its side. */
export function identifiedBlock(party: Party, t: Words, as?: string): Block {
  return itemsBlock(party, party.kind === "person" ? identifiedItems(party, t) : seatItems(party, t), t, as);
}

function seatItems(party: Organisation, t: Words): Item[] {
  return [
    [t("documents.agreement.organisationName"), party.name, "name"],
    [t("papers.confirmation.seat"), party.address, "address"],
    [t("documents.agreement.representative"), party.representative, "representative"],
    [t("documents.agreement.representativePost"), party.representativePost, "representativePost"],
    [t("documents.agreement.creditCode"), party.creditCode, "creditCode"],
    [t("documents.agreement.phone"), party.phone, "phone"],
  ];
}

/** One paragraph for a party: its side in bold, then each label with its value, the form's order (domain notes F9). */
export function partyBlock(party: Party, content: CaseContent, t: Words, as?: string): Block {
  const items = party.kind === "person" ? personItems(party, referenceDay(content), t) : organisationItems(party, t);
  return itemsBlock(party, items, t, as);
}

/** How much room a blank has, in low lines; as long as that of a name where nothing is said. */
const ROOM: Readonly<Record<string, number>> = { sex: 6, ethnicity: 6, birthDate: 10, idNumber: 20, creditCode: 20, address: 30 };
const NAME_ROOM = 12;

/** A value of somebody, or a blank as long as it needs. */
export function valueRun(value: string, part: string, field: string): Run {
  return value.trim() === "" ? { text: "_".repeat(ROOM[part] ?? NAME_ROOM), field } : { text: value, look: "blank", field };
}

function itemsBlock(party: Party, items: readonly Item[], t: Words, as = t(`terms.side.${party.side}`)): Block {
  const runs = items.flatMap(([label, value, part], at): Run[] => [
    { text: `${at > 0 ? t("documents.joiner") : ""}${label} ` },
    valueRun(value, part, fieldOf(part, party.id)),
  ]);
  const side: Run = { text: `${as}  `, look: "bold" };
  return { kind: "paragraph", indent: true, runs: [side, ...runs, { text: t("documents.stop") }] };
}

/** The hint under a party's line: a guardian signs for a minor, an organisation's representative with its seal. */
export function signHint(party: Party, content: CaseContent, t: Words): string {
  if (party.kind === "organisation") return t("documents.agreement.signOrganisationHint");
  const byGuardian = isMinor(party, referenceDay(content)) && party.guardian.trim() !== "";
  const hint = byGuardian
    ? t("documents.agreement.signGuardianHint", { guardian: party.guardian })
    : t("documents.agreement.signHint");
  return [hint, party.cannotRead ? t("own.readAloud") : "", party.signNote.trim()].join("");
}

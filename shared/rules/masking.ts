import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import { ageOn, dateOf, type PlainDate } from "#shared/domain/plain-date";
import { isMinor, maskName } from "./ages";
import type { PrintableContent } from "./without-caucus";

const HIDDEN = "***";
/** Shorter numbers and addresses are left in running text: they would be found in the middle of other words. */
const SHORTEST = 6;
// An identity number, old or new, or an account: nothing else in a case has so many digits in a row. A credit code has letters or its own field.
const LONG_NUMBER = /(?<![0-9A-Za-z])\d{14,}[\dXx](?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g;

function middleHidden(text: string, first: number): string {
  const last = 4;
  if (text.length <= first + last) return text === "" ? "" : HIDDEN;
  return text.slice(0, first) + "*".repeat(text.length - first - last) + text.slice(-last);
}

/** The number of a certificate as others may see it: the first four and the last four signs. */
export function maskIdNumber(text: string): string {
  return middleHidden(text.trim(), 4);
}

/** A phone number as others may see it: the first three and the last four digits. */
export function maskPhone(text: string): string {
  return middleHidden(text.trim(), 3);
}

const hiddenUnlessEmpty = (text: string) => (text.trim() === "" ? "" : HIDDEN);

function maskedParty<T extends Party>(party: T, minor: boolean): T {
  const agents = party.agents.map((agent) => ({
    ...agent,
    idNumber: maskIdNumber(agent.idNumber),
    phone: maskPhone(agent.phone),
  }));
  if (party.kind === "organisation") return { ...party, agents, phone: maskPhone(party.phone) };
  // Nothing by which a minor could be found may be told (未成年人保护法第103条).
  if (minor) {
    const [idNumber, phone, address] = [party.idNumber, party.phone, party.address].map(hiddenUnlessEmpty);
    return { ...party, agents, name: maskName(party.name.trim()), idNumber, phone, address };
  }
  return { ...party, agents, idNumber: maskIdNumber(party.idNumber), phone: maskPhone(party.phone) };
}

/** The names of minors in a case: parties, and a child that died. */
function minorNames(content: CaseContent, day: PlainDate): string[] {
  const { deceased } = content;
  const [born, died] = [dateOf(deceased?.birthDate ?? ""), dateOf(deceased?.diedOn ?? "") ?? day];
  const age = born ? ageOn(born, died) : null;
  return [
    ...content.parties.filter((party) => isMinor(party, day)).map(({ name }) => name.trim()),
    ...(deceased && age !== null && age < 18 ? [deceased.name.trim()] : []),
  ];
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** What stands for each known name, number and address in running text. */
function replacements(content: CaseContent, day: PlainDate): ReadonlyMap<string, string> {
  const minors = content.parties.filter((party) => isMinor(party, day));
  const people = content.parties.flatMap((party) => [party, ...party.agents]);
  const idNumbers = [...people.flatMap((each) => ("idNumber" in each ? each.idNumber : [])), content.deceased?.idNumber ?? ""];
  const long = (pairs: readonly (readonly [string, string])[]) => pairs.filter(([text]) => text.length >= SHORTEST);
  const pairs = [
    ...minorNames(content, day).map((name) => [name, maskName(name)] as const),
    ...long(minors.map(({ address }) => [address.trim(), HIDDEN] as const)),
    ...long(people.map(({ phone }) => [phone.trim(), maskPhone(phone)] as const)),
    ...long(idNumbers.map((text) => [text.trim(), maskIdNumber(text)] as const)),
  ];
  return new Map(pairs.filter(([text]) => text !== ""));
}

/** One pass over a text, the longest first, so that none is cut by a shorter one. */
function replacer(known: ReadonlyMap<string, string>): (text: string) => string {
  const wanted = [...known.keys()].toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return (text) => text;
  const pattern = new RegExp(wanted.map(literally).join("|"), "g");
  return (text) => text.replace(pattern, (found) => known.get(found) ?? HIDDEN);
}

/** A case as it may be shown and handed on without a reason, and the same for any text made of it. */
export type Masked = { readonly content: PrintableContent; readonly hide: (text: string) => string };

/**
 * Hides numbers of certificates and phones, and everything by which a minor could be found; `hide` finds them in running text.
 * Source: 未成年人保护法第103条, 个人信息保护法第6、28条. Minors are judged on the day the case was received, as in the list.
 */
export function masked(content: PrintableContent, today: PlainDate): Masked {
  const day = dateOf(content.receivedOn) ?? today;
  const known = replacer(replacements(content, day));
  const hide = (text: string) => known(text).replace(LONG_NUMBER, maskIdNumber).replace(MOBILE, maskPhone);
  const parties = content.parties.map((party) => maskedParty(party, isMinor(party, day)));
  return { content: { ...content, parties }, hide };
}

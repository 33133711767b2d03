import type { CaseContent } from "#shared/domain/case-file";
import type { MediationKind } from "#shared/domain/mediation";
import type { Agent, NaturalPerson, Party } from "#shared/domain/party";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { fieldOf } from "./agreement-checks";
import { isMinor, referenceDay } from "./ages";
import { bareText, keyOf } from "./known-party";

/** What can be wrong with the people of a case. Every code has its sentence in the locales. */
export type PeopleCode =
  | "guardian" | "guardianOpponent" | "guardianMinor" | "offenderAgent" | "agentName" | "agentAuthority" | "agentPowers" | "agentExpired"
  | "agentProof" | "agentCannotSign" | "tooManySpeakers" | "strangeSpeaker" | "maySpeak" | "witness" | "duplicate" | "heirRelation"
  | "heirSpouse" | "heirParent" | "heirChild" | "representative"; // prettier-ignore

/** One thing found: the field to jump to, and the names it is about. Advice; what the law forbids is said with its article. */
export type PeopleFinding = { readonly code: PeopleCode; readonly field: string; readonly name: string; readonly other: string };

/** What the law says to it, by the key of the article in the locales; the others are good practice. */
export const PEOPLE_ARTICLE: Partial<
  Record<PeopleCode, "guardian" | "suits" | "offender" | "powers" | "speakers" | "labour" | "witness" | "heirs">
> = {
  guardian: "guardian", guardianMinor: "suits", guardianOpponent: "suits", offenderAgent: "offender", agentAuthority: "powers",
  agentPowers: "powers", agentCannotSign: "powers", tooManySpeakers: "speakers", maySpeak: "labour", witness: "witness",
  heirSpouse: "heirs", heirParent: "heirs", heirChild: "heirs",
}; // prettier-ignore

/** Words in a relation by which an heir of the first order is known (民法典第1127条). */
export type HeirWords = Readonly<Record<"spouse" | "parent" | "child", readonly string[]>>;

/** True where the person on that side may not act through an agent. Source: 公安机关办理行政案件程序规定第181条第2款. */
export function mayNotHaveAgent(kind: MediationKind, side: Party["side"]): boolean {
  return (kind === "police" || kind === "police-on-scene") && side === "offender";
}

const isEmpty = (text: string) => text.trim() === "";
const finding = (code: PeopleCode, field: string, name = "", other = ""): PeopleFinding => ({ code, field, name, other });

function agentFindings(party: Party, agent: Agent, day: PlainDate | null): PeopleFinding[] {
  const at = (part: string) => fieldOf(part, agent.id);
  const name = agent.name.trim() === "" ? party.name : agent.name;
  if (isEmpty(agent.name)) return [finding("agentName", at("agentName"), party.name)];
  const until = dateOf(agent.until);
  const listed = agent.powers.some((power) => power !== "other") || !isEmpty(agent.otherPowers);
  const maySign = agent.authority === "special" && agent.powers.includes("take-part-and-sign");
  return [
    ...(agent.authority === null ? [finding("agentAuthority", at("authority"), name)] : []),
    ...(agent.authority === "special" && !listed ? [finding("agentPowers", at("powers"), name)] : []),
    ...(agent.authority !== null && listed && !maySign ? [finding("agentCannotSign", at("powers"), name)] : []),
    ...(agent.authority === "general" && !listed ? [finding("agentCannotSign", at("authority"), name)] : []),
    ...(until && day && until < day ? [finding("agentExpired", at("until"), name, until)] : []),
    ...(agent.proven ? [] : [finding("agentProof", at("proven"), name)]),
  ];
}

function guardianFindings(person: NaturalPerson, parties: readonly Party[], day: PlainDate | null): PeopleFinding[] {
  const field = fieldOf("guardian", person.id);
  if (isEmpty(person.guardian)) return isMinor(person, day) ? [finding("guardian", field, person.name)] : [];
  const same = parties.filter((party) => bareText(party.name) === bareText(person.guardian));
  return [
    ...(same.some((party) => party.side !== person.side)
      ? [finding("guardianOpponent", field, person.name, person.guardian)]
      : []),
    ...(same.some((party) => isMinor(party, day)) ? [finding("guardianMinor", field, person.name, person.guardian)] : []),
  ];
}

function partyFindings(content: CaseContent, party: Party, day: PlainDate | null): PeopleFinding[] {
  const witnessed = content.participants.some(({ kind, name }) => kind === "witness" && !isEmpty(name));
  const own =
    party.kind === "person"
      ? [
          ...guardianFindings(party, content.parties, day),
          ...(party.cannotRead && !witnessed ? [finding("witness", "add-participant", party.name)] : []),
        ]
      : isEmpty(party.representative)
        ? [finding("representative", fieldOf("representative", party.id), party.name)]
        : [];
  const [agent] = party.agents;
  if (!agent) return own;
  return mayNotHaveAgent(content.kind, party.side)
    ? [...own, finding("offenderAgent", fieldOf("agentName", agent.id), party.name, agent.name)]
    : [...own, ...party.agents.flatMap((each) => agentFindings(party, each, day))];
}

/** A party that stands in the list before: the later one is told. */
function duplicates(parties: readonly Party[]): PeopleFinding[] {
  const seen = new Map<string, string>();
  return parties.flatMap((party): PeopleFinding[] => {
    const { number, name, birthDate } = keyOf(party);
    const marks = [number === "" ? "" : `n${number}`, name && birthDate ? `b${bareText(name)}${birthDate}` : ""];
    const keys = [...marks, party.kind === "organisation" && name ? `o${bareText(name)}` : ""].filter((key) => key !== "");
    const first = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, party.name);
    return first === undefined ? [] : [finding("duplicate", fieldOf("name", party.id), party.name, first)];
  });
}

/** From ten people on with one claim, representatives may be chosen in labour disputes. Source: 劳动争议调解仲裁法第7条 (more than ten). */
const MANY_WORKERS = 10;
/** Source: 宁波市人民调解条例第20条, elsewhere a good measure. */
const MOST_SPEAKERS = 5;

function speakerFindings({ parties, spokespeople, category }: CaseContent): PeopleFinding[] {
  const strange = spokespeople.filter((id) => !parties.some((party) => party.id === id));
  const sides = new Set(parties.map(({ side }) => side));
  const many = [...sides].some(
    (side) => parties.filter((each) => each.kind === "person" && each.side === side).length > MANY_WORKERS,
  );
  return [
    ...(strange.length > 0 ? [finding("strangeSpeaker", "spokespeople")] : []),
    ...(spokespeople.length > MOST_SPEAKERS ? [finding("tooManySpeakers", "spokespeople", String(spokespeople.length))] : []),
    ...(category === "10" && many && spokespeople.length === 0 ? [finding("maySpeak", "spokespeople")] : []),
  ];
}

const CLAIMING: readonly Party["side"][] = ["applicant", "party-a", "victim"];

function heirFindings({ deceased, parties }: CaseContent, words: HeirWords): PeopleFinding[] {
  if (deceased === null) return [];
  const heirs = parties.filter((party) => party.kind === "person" && CLAIMING.includes(party.side));
  const relations = heirs.map((party) => (party.kind === "person" ? party.relation : ""));
  const lacks = (group: keyof HeirWords) => !relations.some((relation) => words[group].some((word) => relation.includes(word)));
  return [
    ...heirs.flatMap((party, at) => (isEmpty(relations[at] ?? "") ? [finding("heirRelation", fieldOf("relation", party.id), party.name)] : [])),
    ...(lacks("spouse") ? [finding("heirSpouse", "deceased-note", deceased.name)] : []),
    ...(lacks("parent") ? [finding("heirParent", "deceased-note", deceased.name)] : []),
    ...(lacks("child") ? [finding("heirChild", "deceased-note", deceased.name)] : []),
  ]; // prettier-ignore
}

/** What to look at again in the people of a case, party by party and then as a whole. Nothing here blocks. */
export function peopleFindings(content: CaseContent, heirWords: HeirWords): PeopleFinding[] {
  const day = referenceDay(content);
  return [
    ...content.parties.flatMap((party) => (isEmpty(party.name) ? [] : partyFindings(content, party, day))),
    ...duplicates(content.parties),
    ...speakerFindings(content),
    ...heirFindings(content, heirWords),
  ];
}

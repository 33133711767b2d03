import type { Agent, NaturalPerson, Organisation, Party } from "#shared/domain/party";
import { ageOf, isMinor, referenceDay } from "#shared/rules/ages";
import { each, type Facts, type MarkGroup, type MarksOf, order, text, when } from "./mark-table";
import { textOf } from "./model";
import { identifiedBlock, partyBlock, signHint } from "./party-lines";
import { printedDate } from "./wording";

/** A date as papers print it; empty while none is written. */
export function dateText(entry: string, { t }: Facts): string {
  return entry.trim() === "" ? "" : printedDate(t, entry);
}

/** Texts in a row as papers print them. */
export function listText(texts: readonly string[], { t }: Facts): string {
  return texts.filter((each) => each.trim() !== "").join(t("documents.listJoiner"));
}

/** An agent with the party whose agent it is. */
export type AgentOf = { readonly agent: Agent; readonly party: Party };

const AGENT: MarksOf<"agent", AgentOf> = {
  order,
  name: text(({ agent }) => agent.name),
  sex: text(({ agent }, { t }) => (agent.sex ? t(`terms.sex.${agent.sex}`) : "")),
  idNumber: text(({ agent }) => agent.idNumber),
  phone: text(({ agent }) => agent.phone),
  relation: text(({ agent }) => agent.relation),
  workUnit: text(({ agent }) => agent.workUnit),
  principal: text(({ party }) => party.name),
  authority: text(({ agent }, { t }) => (agent.authority ? t(`terms.authority.${agent.authority}`) : "")),
  powers: text(({ agent }, facts) => {
    const named = agent.powers.map((power) => (power === "other" ? agent.otherPowers : facts.t(`terms.power.${power}`)));
    return listText(named, facts);
  }),
  until: text(({ agent }, { t }) =>
    agent.until.trim() === ""
      ? t("papers.authority.untilEnd")
      : t("papers.authority.untilText", { date: printedDate(t, agent.until) }),
  ),
};

export const agentMarks: MarkGroup<AgentOf> = { group: "agent", marks: AGENT };

/** The agents of a party. */
export function agentsOf(party: Party): AgentOf[] {
  return party.agents.map((agent) => ({ agent, party }));
}

const person = (of: (person: NaturalPerson, facts: Facts) => string) =>
  text((party: Party, facts) => (party.kind === "person" ? of(party, facts) : ""));
const organisation = (of: (organisation: Organisation, facts: Facts) => string) =>
  text((party: Party, facts) => (party.kind === "organisation" ? of(party, facts) : ""));
const blockText = (block: ReturnType<typeof partyBlock>) => (block.kind === "paragraph" ? textOf(block.runs) : "");

const PARTY: MarksOf<"party", Party> = {
  order,
  side: text(({ side }, { t }) => t(`terms.side.${side}`)),
  name: text(({ name }) => name),
  sex: person(({ sex }, { t }) => (sex ? t(`terms.sex.${sex}`) : "")),
  ethnicity: person(({ ethnicity }, { t }) => (ethnicity ? t(`terms.ethnicity.${ethnicity}`) : "")),
  birthDate: person(({ birthDate }, facts) => dateText(birthDate, facts)),
  age: person((party, { source, t }) => {
    const age = ageOf(party, referenceDay(source.content));
    return age === null ? "" : t("documents.agreement.ageYears", { age });
  }),
  idType: person(({ idType }, { t }) => t(`terms.idType.${idType}`)),
  idNumber: text((party) => (party.kind === "person" ? party.idNumber : party.creditCode)),
  occupation: person(({ occupation }) => occupation),
  phone: text(({ phone }) => phone),
  workUnit: person(({ workUnit }) => workUnit),
  address: text(({ address }) => address),
  workAddress: text((party, facts) => listText([party.kind === "person" ? party.workUnit : "", party.address], facts)),
  guardian: person(({ guardian }) => guardian),
  guardianRelation: person(({ guardianRelation }) => guardianRelation),
  relation: person(({ relation }) => relation),
  creditCode: organisation(({ creditCode }) => creditCode),
  representative: organisation(({ representative }) => representative),
  post: organisation(({ representativePost }) => representativePost),
  line: text((party, { source, t }) => blockText(partyBlock(party, source.content, t))),
  identified: text((party, { t }) => blockText(identifiedBlock(party, t))),
  signHint: text((party, { source, t }) => signHint(party, source.content, t)),
  agentNames: text(({ agents }, facts) => listText(agents.map(({ name }) => name), facts)), // prettier-ignore
  isPerson: when(({ kind }) => kind === "person"),
  isOrganisation: when(({ kind }) => kind === "organisation"),
  isMinor: when((party, { source }) => isMinor(party, referenceDay(source.content))),
  hasGuardian: when((party) => party.kind === "person" && party.guardian.trim() !== ""),
  hasAgents: when(({ agents }) => agents.length > 0),
  cannotRead: when((party) => party.kind === "person" && party.cannotRead),
  agents: each(agentMarks, agentsOf),
};

export const partyMarks: MarkGroup<Party> = { group: "party", marks: PARTY };

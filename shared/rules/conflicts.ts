import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import { type RosterPerson, rosterPerson } from "#shared/domain/room";
import { bareNumber, bareText } from "./known-party";

/**
 * Why a mediator or recorder may not be impartial: is a party, has the name of one, may be family (same surname at the same address),
 * works for an organisation that is a party, acts or acted for a party.
 * Grounds: 最高人民法院关于人民法院特邀调解的规定第15条 (near relative, interest in the matter, other relation); for people's mediation a good
 * measure, since 人民调解法第15条 forbids partiality. A warning, never a block: the parties may agree to the mediator.
 */
export type Conflict = {
  readonly code: "party" | "sameName" | "family" | "unit" | "represents" | "guardian" | "agent" | "earlierAgent";
  /** The mediator or recorder. */
  readonly name: string;
  /** The party concerned. */
  readonly party: string;
};

/** Who acted as agent for a party in an earlier case. */
export type EarlierAgents = { readonly party: string; readonly agents: readonly string[] };

const same = (one: string, other: string) => bareText(one) !== "" && bareText(one) === bareText(other);
const sameNumber = (one: string, other: string) => bareNumber(one) !== "" && bareNumber(one) === bareNumber(other);

function withParty(person: RosterPerson, party: Party): Conflict["code"] | null {
  const { name } = person;
  const isNamed = same(name, party.name);
  if (party.kind === "person") {
    if (isNamed && (sameNumber(person.idNumber, party.idNumber) || sameNumber(person.phone, party.phone))) return "party";
    const differs = bareNumber(person.idNumber) !== "" && bareNumber(party.idNumber) !== "";
    if (isNamed && !differs) return "sameName";
    if (same(person.address, party.address) && [...name.trim()][0] === [...party.name.trim()][0]) return "family";
    if (same(name, party.guardian)) return "guardian";
  } else {
    if (same(name, party.representative)) return "represents";
    if (same(person.unit, party.name)) return "unit";
  }
  return party.agents.some((agent) => same(name, agent.name)) ? "agent" : null;
}

/** The conflicts of interest that the people who mediate and record a case seem to have, by what the room keeps of them. */
export function conflicts(
  { parties, agreement }: Pick<CaseContent, "parties" | "agreement">,
  roster: readonly RosterPerson[],
  earlier: readonly EarlierAgents[],
): Conflict[] {
  const names = [...new Set([...agreement.mediators, agreement.recorder].map((name) => name.trim()))];
  return names.filter((name) => name !== "").flatMap((name) => {
    const person = roster.find((each) => same(each.name, name)) ?? rosterPerson(name);
    const now = parties.flatMap((party): Conflict[] => {
      const code = withParty(person, party);
      return code === null ? [] : [{ code, name, party: party.name }];
    });
    const before = earlier.filter(({ party, agents }) => agents.some((agent) => same(agent, name)) && !now.some((each) => each.party === party));
    return [...now, ...before.map(({ party }): Conflict => ({ code: "earlierAgent", name, party }))];
  }); // prettier-ignore
}

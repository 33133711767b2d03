import type { LeftEmpty } from "#shared/domain/paper";
import type { Agent, Party } from "#shared/domain/party";
import { withoutCaucus } from "#shared/rules/without-caucus";
import type { PaperSource } from "./parts";

type Emptied = { readonly [K in LeftEmpty]: boolean };

function emptyAgent(agent: Agent, left: Emptied): Agent {
  return { ...agent, idNumber: left.idNumbers ? "" : agent.idNumber, phone: left.phones ? "" : agent.phone };
}

function emptyParty(party: Party, left: Emptied): Party {
  const phone = left.phones ? "" : party.phone;
  const address = left.addresses ? "" : party.address;
  const agents = party.agents.map((agent) => emptyAgent(agent, left));
  if (party.kind === "organisation") return { ...party, phone, address, agents };
  return { ...party, phone, address, agents, idNumber: left.idNumbers ? "" : party.idNumber };
}

const FIELDS: Readonly<Record<LeftEmpty, RegExp>> = {
  idNumbers: /^idNumber-/,
  phones: /^phone-/,
  addresses: /^address-/,
  dates: /^signedOn$|#supplement-on-/,
};

/** Whether the blank of a field is to be written by hand because such things are left empty: then it is no gap. */
export function isLeftEmpty(field: string, leave: readonly LeftEmpty[]): boolean {
  return leave.some((what) => FIELDS[what].test(field));
}

/** The same with these things left empty, to be written in by hand (部分留空). Dates are those of signing and of the letter itself. */
export function leftEmpty<S extends PaperSource>(source: S, leave: readonly LeftEmpty[]): S {
  if (leave.length === 0) return source;
  const has = (what: LeftEmpty) => leave.includes(what);
  const left = { idNumbers: has("idNumbers"), phones: has("phones"), addresses: has("addresses"), dates: has("dates") };
  const { content, today } = source;
  const { agreement } = content;
  return {
    ...source,
    content: withoutCaucus({
      ...content,
      parties: content.parties.map((party) => emptyParty(party, left)),
      participants: content.participants.map((each) => ({ ...each, phone: left.phones ? "" : each.phone })),
      agreement: { ...agreement, signedOn: left.dates ? "" : agreement.signedOn },
    }),
    today: left.dates ? null : today,
  };
}

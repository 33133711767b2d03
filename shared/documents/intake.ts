import type { Agent, Party } from "#shared/domain/party";
import { AGENT_POWERS } from "#shared/domain/party";
import type { Words } from "#shared/locales/words";
import { agentField, nameField } from "./fill-in";
import type { Block, Run } from "./model";
import {
  type Builder, choice, CLAIMING, caseName, caseRuns, committeeSeal, dateLine, field, heading, interpreterPlaces, longText, numbered,
  officePlaces, paragraph, partiesOn, PARTY_HEIGHT, partyPlace, sidesOf,
} from "./parts"; // prettier-ignore
import { partyBlock, valueRun } from "./party-lines";
import { saidDate, sentenceParagraph } from "./sentence";
import { printedDate } from "./wording";
import { mayNotHaveAgent } from "#shared/rules/people-checks";

/** The application (人民调解申请书, form F3). */
export const application: Builder = ({ content }, t) => {
  const claimants = partiesOn(content, CLAIMING);
  const opponents = content.parties.filter((party) => !claimants.includes(party));
  return [
    { kind: "title", text: t("papers.title.application") },
    ...claimants.map((party) => partyBlock(party, content, t)),
    ...opponents.map((party) => partyBlock(party, content, t)),
    heading(t("papers.application.facts")),
    ...longText(content.facts, 8, "facts"),
    heading(t("papers.application.claims")),
    ...numbered(content.claims, 3, t, "claims"),
    paragraph(t("papers.application.told")),
    { kind: "signatures", places: claimants.map((party) => partyPlace(party, content, t)) },
    dateLine(content.receivedOn, t, "receivedOn"),
  ];
};

/** The register of what was taken up (人民调解受理登记表, form F4). */
export const acceptance: Builder = (source, t) => {
  const { content } = source;
  const category = content.category === null ? "" : t(`terms.category.${content.category}`);
  const own = content.source === "own-initiative";
  const { claimants, opponents } = sidesOf(content, t);
  const date = saidDate(content.acceptedOn, "acceptedOn", t);
  const sources = [
    { text: t("papers.acceptance.byApplication"), checked: content.source !== null && !own },
    { text: t("papers.acceptance.byCommittee"), checked: own },
  ];
  return [
    { kind: "title", text: t("papers.title.acceptance") },
    sentenceParagraph(t, "papers.acceptance.opening", { claimants, opponents, date }),
    field(t("papers.acceptance.category"), category, "category"),
    choice(t("papers.acceptance.source"), sources, "source"),
    heading(t("papers.acceptance.facts")),
    ...longText(content.facts, 8, "facts"),
    paragraph(t("papers.acceptance.checked")),
    {
      kind: "signatures",
      places: [
        ...content.parties.map((party) => partyPlace(party, content, t)),
        ...officePlaces("papers.label.registrar", [content.agreement.recorder], t, "recorder"),
      ],
    },
    committeeSeal(source, content.acceptedOn, t, "acceptedOn"),
    { kind: "small", text: t("papers.acceptance.remark") },
  ];
};

const RIGHTS = ["nature", "principles", "free", "rights", "duties", "effect", "confirmation", "otherWays", "privacy"] as const;

/**
 * Rights and duties (人民调解当事人权利义务告知书, form F5), one sheet that all parties sign.
 * Source of the sentences: 人民调解法 articles 2, 3, 4, 15, 23, 24, 26, 31, 33.
 */
export const rightsNotice: Builder = ({ content }, t) => [
  { kind: "title", text: t("papers.title.rights-notice") },
  paragraph(t("papers.rights.opening")),
  ...RIGHTS.map((each) => paragraph(t(`papers.rights.${each}`))),
  paragraph(t("papers.rights.received")),
  {
    kind: "signatures",
    places: [
      ...content.parties.map((party) => partyPlace(party, content, t)),
      ...officePlaces("papers.label.informer", content.agreement.mediators.slice(0, 1), t, "mediators"),
      ...interpreterPlaces(content, t),
    ],
  },
  dateLine(content.acceptedOn, t, "acceptedOn"),
];

/** Where a part of the agent is filled in. */
type Where = (part: string) => string;

function agentLine(agent: Agent | null, where: Where, t: Words): Block {
  const items: readonly (readonly [label: string, value: string, part: string])[] = [
    [t("documents.agreement.name"), agent?.name ?? "", "agentName"],
    [t("documents.agreement.sex"), agent?.sex ? t(`terms.sex.${agent.sex}`) : "", "sex"],
    [t("papers.confirmation.idNumber"), agent?.idNumber ?? "", "idNumber"],
    [t("papers.police.workUnit"), agent?.workUnit ?? "", "workUnit"],
    [t("papers.authority.relation"), agent?.relation ?? "", "relation"],
    [t("documents.agreement.phone"), agent?.phone ?? "", "phone"],
  ];
  const runs = items.flatMap(([label, value, part], at): Run[] => [
    { text: `${at > 0 ? t("documents.joiner") : ""}${label} ` },
    valueRun(value, part, where(part)),
  ]);
  return {
    kind: "paragraph",
    indent: true,
    runs: [{ text: `${t("papers.authority.agent")}  `, look: "bold" }, ...runs, { text: t("documents.stop") }],
  };
}

function authorityLines(agent: Agent | null, where: Where, t: Words): Block[] {
  const other = agent?.otherPowers.trim() ?? "";
  const open = agent === null || agent.powers.length === 0 ? where("powers") : undefined;
  const kinds = (["general", "special"] as const).map((kind) => ({
    text: t(`terms.authority.${kind}`),
    checked: agent?.authority === kind,
  }));
  const text = (power: (typeof AGENT_POWERS)[number]) =>
    power === "other" && other !== "" ? `${t("terms.power.other")}${t("papers.label.colon")}${other}` : t(`terms.power.${power}`);
  return [
    choice(t("papers.authority.kind"), kinds, where("authority")),
    { kind: "paragraph", indent: false, runs: [{ text: t("papers.authority.powers") }] },
    ...AGENT_POWERS.map((power) => choice("", [{ text: text(power), checked: agent?.powers.includes(power) ?? false }], open)),
    { kind: "small", text: t("papers.authority.special") },
  ];
}

/** Written authority for an agent (授权委托书, form F15); which powers are given has to be told one by one. */
export const powerOfAttorney: Builder = ({ content, about }, t) => {
  const all = content.parties.flatMap((party): { readonly party: Party; readonly agent: Agent | null }[] =>
    party.agents.length === 0 ? [] : party.agents.map((agent) => ({ party, agent })),
  );
  const chosen = all.find(({ agent }) => agent?.id === about) ?? all[0];
  // In police mediation the offender may not have an agent (程序规定第181条第2款).
  const party = chosen?.party ?? content.parties.find((each) => !mayNotHaveAgent(content.kind, each.side));
  const agent = chosen?.agent ?? null;
  const until = agent?.until.trim() ?? "";
  const giving = t("papers.authority.principal");
  const principal = party === undefined ? [] : [partyPlace(party, content, t, giving)];
  const where: Where = (part) => agentField(agent, party, part);
  const name = agent?.name ?? "";
  const place = {
    label: t("papers.label.agent"),
    name,
    hint: t("papers.label.signHint"),
    height: PARTY_HEIGHT,
    ...(name.trim() === "" ? { field: where("agentName") } : {}),
  };
  const unnamed = caseRuns(content, t).some((run) => run.field !== undefined) ? { field: nameField(content.parties) } : {};
  return [
    { kind: "title", text: t("papers.title.power-of-attorney") },
    ...(party === undefined ? [] : [partyBlock(party, content, t, giving)]),
    agentLine(agent, where, t),
    {
      kind: "field",
      label: t("papers.authority.matter"),
      value: t("papers.authority.matterText", { case: caseName(content, t) }),
      ...unnamed,
    },
    ...authorityLines(agent, where, t),
    field(
      t("papers.authority.until"),
      until === "" ? t("papers.authority.untilEnd") : t("papers.authority.untilText", { date: printedDate(t, until) }),
    ),
    paragraph(t("papers.authority.accept")),
    { kind: "signatures", places: [...principal, place] },
    dateLine(null, t),
  ];
};

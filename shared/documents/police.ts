import type { CaseContent } from "#shared/domain/case-file";
import type { Words } from "#shared/locales/words";
import { dutyField } from "./fill-in";
import { type Block, textOf } from "./model";
import {
  blank, type Builder, choice, clauses, dateOrBlank, field, heading, interpreterPlaces, longText, names, numberLine, officePlaces,
  paragraph, type PaperSource, plain, whichCounts,
} from "./parts"; // prettier-ignore
import { identifiedBlock } from "./party-lines";
import { known } from "./sentence";
import { mediatorPlaces, partyPlaces } from "./signature-places";

/** The organ whose paper it is: the one that leads, else a blank; the committee's seal never goes on it. */
function organOf({ leadOrgan }: CaseContent, t: Words) {
  return known(leadOrgan.trim(), t("papers.police.organBlank"), "leadOrgan");
}

function others({ participants }: CaseContent, t: Words): string {
  return participants
    .filter(({ name }) => name.trim() !== "")
    .map(({ name, unit, role }) => {
      const what = [unit, role].filter((text) => text.trim() !== "").join(t("documents.joiner"));
      return what === "" ? name : t("papers.label.withUnit", { name, role: what });
    })
    .join(t("documents.listJoiner"));
}

type Line = readonly [label: string, value: string, where: string];

const hostNames = ({ agreement }: CaseContent, t: Words) =>
  agreement.mediators.some((name) => name.trim() !== "") ? names(agreement.mediators, t) : "";

/** By which numbers and under whom the case was dealt with, for the form on the scene. */
function officeLines(content: CaseContent, t: Words): readonly Line[] {
  return [
    [t("papers.police.policeNumber"), content.policeNumber, "policeNumber"],
    [t("papers.police.host"), hostNames(content, t), "mediators"],
    [t("papers.police.officerNumber"), content.officerNumber, "officerNumber"],
  ];
}

/** Who presides: by name, unit and number. */
function hostLine(content: CaseContent, t: Words): Block {
  const lines: readonly Line[] = [
    [t("papers.police.hostName"), hostNames(content, t), "mediators"],
    [t("papers.police.hostUnit"), content.leadOrgan.trim(), "leadOrgan"],
    [t("papers.police.hostNumber"), content.officerNumber.trim(), "officerNumber"],
  ];
  return {
    kind: "paragraph",
    indent: false,
    runs: lines.flatMap(([label, value, where]) => [plain(label), blank(value, where)]),
  };
}

/** The same one behind the other, where a whole form has to go on one page. */
function officeParagraph(content: CaseContent, t: Words): Block {
  const runs = officeLines(content, t).flatMap(([label, value, where], at) => [
    plain(at === 0 ? label : `\u3000${label}`),
    blank(value, where),
  ]);
  return { kind: "paragraph", indent: false, runs };
}

function policeHead({ content, number }: PaperSource, office: readonly Block[], t: Words): Block[] {
  return [
    numberLine(number, t, "accept"),
    ...office,
    field(t("papers.police.place"), content.place, "place"),
    ...content.parties.map((party) => identifiedBlock(party, t)),
    field(t("papers.police.others"), others(content, t), "add-participant"),
  ];
}

function policeEnd(source: PaperSource, t: Words): Block[] {
  const { content } = source;
  const { signedOn } = content.agreement;
  const organ = organOf(content, t);
  const witnesses = content.participants.filter(({ kind }) => kind === "witness").map(({ name }) => name);
  return [
    {
      kind: "signatures",
      places: [
        ...partyPlaces(source, t),
        ...mediatorPlaces("papers.label.host", source, t, "mediators"),
        ...officePlaces("papers.label.witness", witnesses, t, "add-participant"),
        ...interpreterPlaces(content, t),
      ],
    },
    {
      kind: "seal",
      organisation: textOf(organ),
      hint: t("papers.label.policeSeal"),
      date: dateOrBlank(signedOn, t),
      ...(content.leadOrgan.trim() === "" ? { organisationField: "leadOrgan" } : {}),
      ...(signedOn.trim() === "" ? { field: "signedOn" } : {}),
    },
  ];
}

/** The police's agreement (治安调解协议书, form P1). Source of its contents: 公安机关办理行政案件程序规定第184条. */
export const policeAgreement: Builder = (source, t) => {
  const { content } = source;
  const policeNumber = field(t("papers.police.policeNumber"), content.policeNumber, "policeNumber");
  return [
    { kind: "paragraph", indent: false, centred: true, runs: organOf(content, t) },
    { kind: "title", text: t("papers.title.police-agreement") },
    ...policeHead(source, [policeNumber, hostLine(content, t)], t),
    heading(t("papers.police.facts")),
    ...longText(content.facts, 6, "facts"),
    heading(t("papers.police.agreed")),
    ...clauses(content, t),
    paragraph(t("papers.police.effect")),
    paragraph(t("papers.police.copies")),
    ...whichCounts(content),
    ...policeEnd(source, t),
  ];
};

const NEW_PAGE: Block = { kind: "pageBreak" };
const PARTS = ["forOrgan", "forOffender", "forVictim"] as const;

/** The on-scene form in three parts (现场治安调解协议书, form P2): the same text three times, for the organ and for each side. */
export const sceneAgreement: Builder = (source, t) => {
  const { content } = source;
  const open = content.duties.find(({ state }) => state !== "done");
  const options = [t("papers.police.performed"), t("papers.police.notPerformed")].map((text, at) => {
    const done = content.duties.length > 0 && content.duties.every(({ state }) => state === "done");
    return { text, checked: at === 0 && done };
  });
  const text: readonly Block[] = [
    ...policeHead(source, [officeParagraph(content, t)], t),
    heading(t("papers.police.facts")),
    ...longText(content.facts, 5, "facts"),
    heading(t("papers.police.agreed")),
    ...clauses(content, t),
    paragraph(t("papers.police.scene")),
    choice(t("papers.police.performedNow"), options, dutyField(open, "state")),
    paragraph(t("papers.police.effect")),
    ...whichCounts(content),
    ...policeEnd(source, t),
  ];
  return PARTS.flatMap((part, at): Block[] => [
    ...(at === 0 ? [] : [NEW_PAGE]),
    { kind: "rightLine", runs: [{ text: t("papers.police.part", { number: at + 1, for: t(`papers.police.${part}`) }) }] },
    { kind: "title", text: t("papers.title.scene-agreement") },
    ...text,
  ]);
};

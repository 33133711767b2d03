import { copiesOf } from "#shared/rules/copies";
import type { Block } from "./model";
import { agreementBody } from "./mediation-agreement";
import { type Builder, clauses, committeeSeal, dateOrBlank, heading, longText, numberLine, paragraph } from "./parts";
import { partyBlock } from "./party-lines";
import { mediatorPlaces, partyPlaces, recorderPlaces } from "./signature-places";

/** The register of an agreement made by word (人民调解口头协议登记表, form F10): signed by the mediator and sealed, not by the parties. */
export const oralAgreement: Builder = (source, t) => {
  const { content, number } = source;
  return [
    { kind: "title", text: t("papers.title.oral-agreement") },
    numberLine(number, t, "accept"),
    ...agreementBody(content, t),
    { kind: "signatures", places: mediatorPlaces("papers.label.mediator", source, t) },
    committeeSeal(source, content.agreement.signedOn, t, "signedOn"),
  ];
};

/**
 * An agreement that adds to or changes the first one (补充（变更）协议, form F21), signed as that was. It bears a number of its own and says
 * what of the first stays in force.
 */
export const supplementaryAgreement: Builder = (source, t) => {
  const { content, number, about } = source;
  const supplement = content.supplements.find(({ id }) => id === about);
  const own = supplement ? { ...source, content: { ...content, agreement: supplement.agreement } } : source;
  const date = dateOrBlank(content.agreement.signedOn, t).trim();
  const copies = copiesOf(own.content);
  const rest: Block[] =
    supplement && supplement.continues.trim() !== ""
      ? [...longText(supplement.continues, 1), paragraph(t("signing.supplement.copies", { copies }))]
      : [paragraph(t("papers.supplement.rest", { copies }))];
  return [
    { kind: "title", text: t("papers.title.supplementary-agreement") },
    numberLine(supplement?.number ?? null, t),
    ...content.parties.map((party) => partyBlock(party, content, t)),
    paragraph(t("papers.supplement.text", { date, number: number ?? t("papers.label.nobody") })),
    ...(supplement && supplement.reason.trim() !== "" ? longText(supplement.reason, 1) : []),
    heading(t("papers.supplement.changes")),
    ...(supplement ? clauses(own.content, t) : [{ kind: "lines" as const, count: 8 }]),
    ...rest,
    {
      kind: "signatures",
      places: [
        ...partyPlaces(own, t),
        ...mediatorPlaces("papers.label.mediator", own, t),
        ...recorderPlaces("papers.label.recorder", own, t),
      ],
    },
    committeeSeal(source, supplement ? supplement.agreement.signedOn : null, t),
  ];
};

import { copiesOf } from "#shared/rules/copies";
import { agreementBody } from "./mediation-agreement";
import {
  type Builder, committeeSeal, dateOrBlank, heading, numberLine, officePlaces, paragraph, partyPlace,
} from "./parts"; // prettier-ignore
import { partyBlock } from "./party-lines";
import { mediatorPlaces } from "./signature-places";

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

/** An agreement that adds to or changes the first one (补充（变更）协议, form F21), signed as that was. */
export const supplementaryAgreement: Builder = (source, t) => {
  const { content, number } = source;
  const date = dateOrBlank(content.agreement.signedOn, t).trim();
  return [
    { kind: "title", text: t("papers.title.supplementary-agreement") },
    numberLine(null, t),
    ...content.parties.map((party) => partyBlock(party, content, t)),
    paragraph(t("papers.supplement.text", { date, number: number ?? t("papers.label.nobody") })),
    heading(t("papers.supplement.changes")),
    { kind: "lines", count: 8 },
    paragraph(t("papers.supplement.rest", { copies: copiesOf(content) })),
    {
      kind: "signatures",
      places: [
        ...content.parties.map((party) => partyPlace(party, content, t)),
        ...officePlaces("papers.label.mediator", content.agreement.mediators, t),
        ...officePlaces("papers.label.recorder", [content.agreement.recorder], t),
      ],
    },
    committeeSeal(source, null, t),
  ];
};

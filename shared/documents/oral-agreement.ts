import { copiesOf } from "#shared/rules/copies";
import { continuesKey, reasonKey } from "#shared/rules/translation";
import type { Block } from "./model";
import { agreementBody } from "./mediation-agreement";
import { onPage } from "./fill-in";
import {
  type Builder, clauses, committeeSeal, heading, interpreterPlaces, longText, numberLine, paragraph, whichCounts,
} from "./parts"; // prettier-ignore
import { partyBlock } from "./party-lines";
import { saidDate, saidNumber, sentenceParagraph } from "./sentence";
import { mediatorPlaces, partyPlaces, recorderPlaces } from "./signature-places";

/** The register of an agreement made by word (人民调解口头协议登记表, form F10): signed by the mediator and sealed, not by the parties. */
export const oralAgreement: Builder = (source, t) => {
  const { content, number } = source;
  return [
    { kind: "title", text: t("papers.title.oral-agreement") },
    numberLine(number, t, "accept"),
    ...agreementBody(source, t),
    ...whichCounts(content),
    {
      kind: "signatures",
      places: [...mediatorPlaces("papers.label.mediator", source, t, "mediators"), ...interpreterPlaces(content, t)],
    },
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
  const date = saidDate(content.agreement.signedOn, "signedOn", t);
  const where = (element: string) => onPage("signing", element);
  const adder = where("add-supplement");
  const copies = copiesOf(own.content);
  const rest: Block[] =
    supplement && supplement.continues.trim() !== ""
      ? [
          ...longText(supplement.continues, 1, undefined, continuesKey(supplement.id)),
          paragraph(t("signing.supplement.copies", { copies })),
        ]
      : [paragraph(t("papers.supplement.rest", { copies }))];
  return [
    { kind: "title", text: t("papers.title.supplementary-agreement") },
    numberLine(supplement?.number ?? null, t, adder),
    ...content.parties.map((party) => partyBlock(party, content, t)),
    sentenceParagraph(t, "papers.supplement.text", { date, number: saidNumber(number, t) }),
    ...(supplement && supplement.reason.trim() !== "" ? longText(supplement.reason, 1, undefined, reasonKey(supplement.id)) : []),
    heading(t("papers.supplement.changes")),
    ...(supplement
      ? clauses(own.content, t, (element) => where(element === "clauses" ? `add-clause-${supplement.id}` : element))
      : [{ kind: "lines" as const, count: 8, field: adder }]),
    ...rest,
    ...whichCounts(content),
    {
      kind: "signatures",
      places: [
        ...partyPlaces(own, t),
        ...mediatorPlaces("papers.label.mediator", own, t),
        ...recorderPlaces("papers.label.recorder", own, t),
        ...interpreterPlaces(content, t),
      ],
    },
    supplement
      ? committeeSeal(source, supplement.agreement.signedOn, t, where(`supplement-on-${supplement.id}`))
      : committeeSeal(source, null, t, adder),
  ];
};

import {
  type Builder, clauses, committeeSeal, dateLine, dateOrBlank, flush, heading, names, paragraph, partyPlace, sidesOf,
} from "./parts"; // prettier-ignore
import { identifiedBlock } from "./party-lines";

/**
 * The joint application to a court (司法确认申请书, form F12), between persons or with an organisation: each applicant is told
 * by what it is. Source: 民事诉讼法 201, 202; 民诉法解释 352 to 355.
 */
export const confirmationApplication: Builder = ({ content, number, room }, t) => {
  const { agreement, confirmation } = content;
  const court = confirmation.court.trim() || t("papers.label.courtBlank");
  const date = dateOrBlank(agreement.signedOn, t).trim();
  return [
    { kind: "title", text: t("papers.title.confirmation-application") },
    ...content.parties.map((party) => identifiedBlock(party, t)),
    heading(t("papers.confirmation.agreed")),
    paragraph(
      t("papers.confirmation.intro", { organisation: room.sealOrganisation, date, number: number ?? t("papers.label.nobody") }),
    ),
    ...clauses(content, t),
    paragraph(t("papers.confirmation.request", { court })),
    paragraph(t("papers.confirmation.undertaking")),
    paragraph(t("papers.confirmation.attachments")),
    paragraph(t("papers.label.courtTo")),
    flush(court),
    { kind: "signatures", places: content.parties.map((party) => partyPlace(party, content, t)) },
    dateLine(confirmation.appliedOn, t),
  ];
};

/** The committee's word that it presided (主持调解证明). Source: 民诉法解释 354. */
export const mediationCertificate: Builder = (source, t) => {
  const { content, number, today } = source;
  const { agreement, sessions, acceptedOn } = content;
  const held = sessions.filter(({ kind }) => kind === "mediation").map(({ heldOn }) => heldOn);
  const day = (entry: string) => dateOrBlank(entry, t).trim();
  return [
    { kind: "title", text: t("papers.title.mediation-certificate") },
    paragraph(
      t("papers.certificate.text", {
        ...sidesOf(content, t),
        from: day(held[0] ?? acceptedOn),
        to: day(held.at(-1) ?? agreement.signedOn),
        mediators: names(agreement.mediators, t),
        signed: day(agreement.signedOn),
        number: number ?? t("papers.label.nobody"),
      }),
    ),
    paragraph(t("papers.certificate.purpose")),
    committeeSeal(source, today, t),
  ];
};

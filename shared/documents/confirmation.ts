import type { Party } from "#shared/domain/party";
import { onPage, sessionField } from "./fill-in";
import { type Builder, clauses, committeeSeal, dateLine, heading, paragraph, partyPlace, respectfullyTo, sidesOf } from "./parts";
import { identifiedBlock } from "./party-lines";
import { known, saidDate, saidNames, saidNumber, sentenceParagraph } from "./sentence";

/**
 * The joint application to a court (司法确认申请书, form F12), between persons or with an organisation: each applicant is told
 * by what it is. Source: 民事诉讼法 201, 202; 民诉法解释 352 to 355.
 */
export const confirmationApplication: Builder = ({ content, number, room }, t) => {
  const { agreement, confirmation } = content;
  const court = known(confirmation.court.trim(), t("papers.label.courtBlank"), onPage("progress", "confirmation-court"));
  const date = saidDate(agreement.signedOn, "signedOn", t);
  // Both sides apply together, whoever asked for the mediation.
  const applicant = t("terms.side.applicant");
  // The clauses call them by their sides.
  const named = (party: Party) =>
    party.side === "applicant" ? applicant : t("papers.confirmation.applicantAs", { side: t(`terms.side.${party.side}`) });
  return [
    { kind: "title", text: t("papers.title.confirmation-application") },
    ...content.parties.map((party) => identifiedBlock(party, t, named(party))),
    heading(t("papers.confirmation.agreed")),
    sentenceParagraph(t, "papers.confirmation.intro", {
      organisation: room.sealOrganisation,
      date,
      number: saidNumber(number, t),
    }),
    ...clauses(content, t),
    sentenceParagraph(t, "papers.confirmation.request", { court }),
    paragraph(t("papers.confirmation.undertaking")),
    paragraph(t("papers.confirmation.attachments")),
    respectfullyTo(t),
    { kind: "paragraph", indent: false, runs: court },
    { kind: "signatures", places: content.parties.map((party) => partyPlace(party, content, t, applicant)) },
    dateLine(confirmation.appliedOn, t, onPage("progress", "confirmation-applied")),
  ];
};

/** The committee's word that it presided (主持调解证明). Source: 民诉法解释 354. */
export const mediationCertificate: Builder = (source, t) => {
  const { content, number, today } = source;
  const { agreement, sessions, acceptedOn } = content;
  const held = sessions.filter(({ kind }) => kind === "mediation");
  const [first, last] = [held[0], held.at(-1)];
  const dayOf = (session: typeof first, entry: string, field: string) =>
    session ? saidDate(session.heldOn, sessionField(session, "held", "mediation"), t) : saidDate(entry, field, t);
  return [
    { kind: "title", text: t("papers.title.mediation-certificate") },
    sentenceParagraph(t, "papers.certificate.text", {
      ...sidesOf(content, t),
      from: dayOf(first, acceptedOn, "acceptedOn"),
      to: dayOf(last, agreement.signedOn, "signedOn"),
      mediators: saidNames(agreement.mediators, "mediators", t),
      signed: saidDate(agreement.signedOn, "signedOn", t),
      number: saidNumber(number, t),
    }),
    paragraph(t("papers.certificate.purpose")),
    committeeSeal(source, today, t),
  ];
};

import { TERMINATION_REASONS } from "#shared/domain/follow-up";
import { linesOf } from "#shared/domain/text";
import type { Words } from "#shared/locales/words";
import type { Party } from "#shared/domain/party";
import { nameField, onPage } from "./fill-in";
import type { Block } from "./model";
import {
  addressed, type Builder, choice, CLAIMING, committeeSeal, flush, heading, longText, numberLine, paragraph, partiesOn, sidesOf,
} from "./parts"; // prettier-ignore
import { known, saidDate, sentenceParagraph } from "./sentence";
import { cell, PAIRS, ROW_HEIGHT, wideRow } from "./table-parts";

const toParties = (parties: readonly Party[], t: Words) =>
  addressed(
    parties.map(({ name }) => name),
    t,
    nameField(parties),
  );

const REFUSALS = ["notCivil", "court", "refused", "forbidden", "scope", "other"] as const;

/** Reasons to tick by hand, each on a line of its own. */
function reasons(label: string, options: readonly string[]): Block[] {
  return [flush(label), ...options.map((text) => choice("", [{ text, checked: false }]))];
}

/** Why an application was not taken up, and what else is open (不予受理通知书, form F16). */
export const notAccepted: Builder = (source, t) => {
  const { content } = source;
  const claims = linesOf(content.claims).join(t("documents.itemJoiner"));
  const date = saidDate(content.receivedOn, "receivedOn", t);
  return [
    { kind: "title", text: t("papers.title.not-accepted") },
    numberLine(null, t),
    toParties(partiesOn(content, CLAIMING), t),
    sentenceParagraph(t, "papers.notAccepted.text", {
      date,
      claims: known(claims, t("papers.notAccepted.claimsBlank"), "claims"),
    }),
    ...reasons(
      t("papers.notAccepted.reason"),
      REFUSALS.map((each) => t(`papers.notAccepted.reasons.${each}`)),
    ),
    heading(t("papers.notAccepted.detail")),
    ...longText(content.termination.details, 3, onPage("progress", "termination-details")),
    paragraph(t("papers.notAccepted.ways")),
    committeeSeal(source, source.today, t),
  ];
};

/** That the mediation has ended without agreement, why, and what else is open (终止（调解不成）通知书, form F17; 人民调解法第26条). */
export const termination: Builder = (source, t) => {
  const { content } = source;
  const { reason, details, advice, on } = content.termination;
  const where = (part: string) => onPage("progress", `termination-${part}`);
  return [
    { kind: "title", text: t("papers.title.termination") },
    numberLine(source.noticeNumber, t, onPage("progress", "acts")),
    toParties(content.parties, t),
    sentenceParagraph(t, "papers.termination.text", {
      ...sidesOf(content, t),
      date: saidDate(content.acceptedOn, "acceptedOn", t),
    }),
    choice(
      t("papers.termination.reason"),
      TERMINATION_REASONS.map((each) => ({ text: t(`terms.terminationReason.${each}`), checked: reason === each })),
      where("reason"),
    ),
    heading(t("papers.termination.detail")),
    ...longText(details, 3, where("details")),
    heading(t("papers.termination.advice")),
    ...longText(advice, 2, where("advice")),
    paragraph(t("papers.termination.ways")),
    committeeSeal(source, on, t, where("on")),
  ];
};

const WAYS = ["direct", "left", "post", "electronic", "other"] as const;

/** The proof that a paper was handed over (送达回证, form F18). */
export const serviceReceipt: Builder = ({ content, noticeNumber, about }, t) => {
  const label = (
    each: "paper" | "place" | "sender" | "receivedBy" | "receivedOn" | "substitute" | "refusal" | "witness" | "remark",
  ) => t(`papers.service.${each}`);
  const receiver = content.parties.find(({ id }) => id === about) ?? content.parties[0];
  const ways = WAYS.map((each) => `\u2610 ${t(`papers.service.ways.${each}`)}`).join("  ");
  // Which paper was handed over is known only of a numbered notice.
  const served = noticeNumber === null ? "" : `${t("papers.title.termination")} ${noticeNumber}`;
  // Ten rows go on one page, and their labels are higher in two languages.
  const high = content.translation.bilingual ? 14 : 2 * ROW_HEIGHT;
  return [
    { kind: "title", text: t("papers.title.service-receipt") },
    {
      kind: "table",
      columns: PAIRS,
      headerRows: 0,
      rows: [
        wideRow(label("paper"), served, { height: high }),
        wideRow(t("papers.service.receiver"), receiver?.name ?? "", {
          height: high,
          where: nameField(receiver ? [receiver] : []),
        }),
        wideRow(label("place"), "", { height: high }),
        wideRow(t("papers.service.way"), ways, { height: high }),
        wideRow(label("sender"), "", { height: high }),
        {
          height: high,
          cells: [cell(label("receivedBy"), { centred: true }), cell(""), cell(label("receivedOn"), { centred: true }), cell("")],
        },
        wideRow(label("substitute"), "", { height: high }),
        wideRow(label("refusal"), "", { height: high }),
        wideRow(label("witness"), "", { height: high }),
        wideRow(label("remark"), "", { height: high }),
      ],
    },
  ];
};

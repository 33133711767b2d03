import { TERMINATION_REASONS } from "#shared/domain/follow-up";
import { linesOf } from "#shared/domain/text";
import type { Words } from "#shared/locales/words";
import type { Block, Option } from "./model";
import {
  type Builder, CLAIMING, committeeSeal, dateOrBlank, flush, heading, longText, names, numberLine, paragraph, partiesOn, sidesOf,
} from "./parts"; // prettier-ignore
import { cell, PAIRS, ROW_HEIGHT, wideRow } from "./table-parts";

const addressee = (people: readonly string[], t: Words) => {
  const written = people.filter((name) => name.trim() !== "");
  return flush(
    written.length === 0 ? t("papers.label.addresseeBlank") : t("papers.label.addressee", { name: names(written, t) }),
  );
};

const REFUSALS = ["notCivil", "court", "refused", "forbidden", "scope", "other"] as const;

/** Reasons to tick, each on a line of its own. */
function reasons(label: string, options: readonly Option[]): Block[] {
  return [flush(label), ...options.map((option): Block => ({ kind: "choice", label: "", options: [option] }))];
}

/** Why an application was not taken up, and what else is open (不予受理通知书, form F16). */
export const notAccepted: Builder = (source, t) => {
  const { content } = source;
  const claims = linesOf(content.claims).join(t("documents.itemJoiner")) || t("papers.notAccepted.claimsBlank");
  const date = dateOrBlank(content.receivedOn, t).trim();
  return [
    { kind: "title", text: t("papers.title.not-accepted") },
    numberLine(null, t),
    addressee(
      partiesOn(content, CLAIMING).map(({ name }) => name),
      t,
    ),
    paragraph(t("papers.notAccepted.text", { date, claims })),
    ...reasons(
      t("papers.notAccepted.reason"),
      REFUSALS.map((each) => ({ text: t(`papers.notAccepted.reasons.${each}`), checked: false })),
    ),
    heading(t("papers.notAccepted.detail")),
    ...longText(content.termination.details, 3),
    paragraph(t("papers.notAccepted.ways")),
    committeeSeal(source, source.today, t),
  ];
};

/** That the mediation has ended without agreement, why, and what else is open (终止（调解不成）通知书, form F17; 人民调解法第26条). */
export const termination: Builder = (source, t) => {
  const { content } = source;
  const { reason, details, advice, on } = content.termination;
  return [
    { kind: "title", text: t("papers.title.termination") },
    numberLine(source.noticeNumber, t),
    addressee(
      content.parties.map(({ name }) => name),
      t,
    ),
    paragraph(t("papers.termination.text", { ...sidesOf(content, t), date: dateOrBlank(content.acceptedOn, t).trim() })),
    ...reasons(
      t("papers.termination.reason"),
      TERMINATION_REASONS.map((each) => ({ text: t(`terms.terminationReason.${each}`), checked: reason === each })),
    ),
    heading(t("papers.termination.detail")),
    ...longText(details, 3),
    heading(t("papers.termination.advice")),
    ...longText(advice, 2),
    paragraph(t("papers.termination.ways")),
    committeeSeal(source, on, t),
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
  const high = 2 * ROW_HEIGHT;
  return [
    { kind: "title", text: t("papers.title.service-receipt") },
    {
      kind: "table",
      columns: PAIRS,
      headerRows: 0,
      rows: [
        wideRow(label("paper"), served, high),
        wideRow(t("papers.service.receiver"), receiver?.name ?? "", high),
        wideRow(label("place"), "", high),
        wideRow(t("papers.service.way"), ways, high),
        wideRow(label("sender"), "", high),
        {
          height: high,
          cells: [cell(label("receivedBy"), { centred: true }), cell(""), cell(label("receivedOn"), { centred: true }), cell("")],
        },
        wideRow(label("substitute"), "", high),
        wideRow(label("refusal"), "", high),
        wideRow(label("witness"), "", high),
        wideRow(label("remark"), "", high),
      ],
    },
  ];
};

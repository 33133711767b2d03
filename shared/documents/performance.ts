import type { CaseContent } from "#shared/domain/case-file";
import { formatYuan } from "#shared/domain/money";
import type { Words } from "#shared/locales/words";
import { SATISFACTIONS } from "#shared/domain/follow-up";
import { capitalAmount } from "#shared/rules/capital-amount";
import type { Block } from "./model";
import {
  ANSWERING, type Builder, CLAIMING, committeeSeal, dateLine, dateOrBlank, field, flush, heading, longText, names, numberLine,
  officePlaces, paragraph, partiesOn, PARTY_HEIGHT, type PaperSource, partyPlace, sidesOf,
} from "./parts"; // prettier-ignore
import { identifiedBlock } from "./party-lines";
import { headRow, listRows } from "./table-parts";
import { numeralsOf, printedAmount, printedDate } from "./wording";

type Duty = CaseContent["duties"][number];

const writeLines = (count: number): Block => ({ kind: "lines", count });
const date = (entry: string, t: Words) => (entry.trim() === "" ? "" : printedDate(t, entry));

/** The record of a return visit (人民调解回访记录, form F11). */
export const returnVisit: Builder = (source, t) => {
  const { content, number, about } = source;
  const visit = content.followUps.find(({ id }) => id === about) ?? content.followUps[0];
  const options = SATISFACTIONS.map((each) => ({ text: t(`terms.satisfaction.${each}`), checked: visit?.satisfaction === each }));
  const parties = content.parties.map(({ name }) => name).filter((name) => name.trim() !== "");
  return [
    { kind: "title", text: t("papers.title.return-visit") },
    field(t("papers.label.parties"), parties.join(t("documents.listJoiner"))),
    field(t("papers.visit.number"), number ?? ""),
    field(t("papers.visit.matter"), t("papers.visit.matterText")),
    field(t("papers.visit.time"), date(visit?.on ?? "", t)),
    field(t("papers.visit.way"), visit?.way ?? ""),
    heading(t("papers.visit.finding")),
    ...longText(visit?.finding ?? "", 12),
    { kind: "choice", label: t("papers.visit.satisfaction"), options },
    { kind: "signatures", places: officePlaces("papers.label.visitor", visit === undefined ? [] : [visit.by], t) },
    committeeSeal(source, visit?.on ?? null, t),
  ];
};

/** The duty a paper is about: the one named, else the first of money. */
function dutyOf({ content, about }: PaperSource): Duty | undefined {
  return content.duties.find(({ id }) => id === about) ?? content.duties.find(({ fen }) => fen !== null);
}

/** A receipt (收条, form F20) for one payment. */
export const receipt: Builder = (source, t) => {
  const { number } = source;
  const duty = dutyOf(source);
  const fen = duty?.fen ?? null;
  const money =
    duty === undefined || fen === null
      ? t("papers.receipt.textBlank")
      : t("papers.receipt.text", {
          debtor: names([duty.debtor], t),
          capitals: capitalAmount(fen, numeralsOf(t)),
          figures: formatYuan(fen),
        });
  return [
    { kind: "title", text: t("papers.title.receipt") },
    paragraph(money),
    field(t("papers.receipt.use"), duty?.what ?? ""),
    field(t("papers.receipt.agreement"), number ?? ""),
    field(t("papers.receipt.manner"), duty?.manner ?? ""),
    paragraph(t("papers.receipt.confirm")),
    {
      kind: "signatures",
      places: [
        { label: t("papers.label.payee"), name: duty?.creditor ?? "", hint: t("papers.label.signHint"), height: PARTY_HEIGHT },
        { label: t("papers.label.payer"), name: duty?.debtor ?? "", hint: t("papers.label.signHint"), height: PARTY_HEIGHT },
      ],
    },
    dateLine(duty?.doneOn ?? null, t),
    { kind: "small", text: t("papers.receipt.note") },
  ];
};

/** What each party has done of the agreement (履行情况确认书, form F20). */
export const performanceConfirmation: Builder = ({ content, number }, t) => {
  const labels = (["what", "debtor", "amount", "due", "state", "doneOn"] as const).map((each) => t(`papers.performance.${each}`));
  const rows = content.duties.map(({ what, debtor, fen, due, state, doneOn }) => [
    what,
    debtor,
    fen === null ? "" : formatYuan(fen),
    date(due, t),
    t(`terms.dutyState.${state}`),
    date(doneOn, t),
  ]);
  return [
    { kind: "title", text: t("papers.title.performance-confirmation") },
    paragraph(t("papers.performance.text", { ...sidesOf(content, t), number: number ?? t("papers.label.nobody") })),
    { kind: "table", columns: [33, 26, 25, 28, 17, 27], headerRows: 1, rows: [headRow(labels), ...listRows(rows, 6, 5)] },
    paragraph(t("papers.performance.confirm")),
    { kind: "signatures", places: content.parties.map((party) => partyPlace(party, content, t)) },
    dateLine(null, t),
  ];
};

/** Duties that still have to be done. */
const open = ({ duties }: CaseContent) => duties.filter(({ state }) => state !== "done");

function urgingLines(content: CaseContent, t: Words): Block[] {
  const lines = open(content).map(({ debtor, what, fen, due }) =>
    paragraph(
      t("papers.letter.urgeLine", {
        debtor: names([debtor], t),
        what,
        amount: fen === null ? "" : `${printedAmount(t, fen)}${t("documents.joiner")}`,
        due: date(due, t) || t("papers.label.nobody"),
      }),
    ),
  );
  return lines.length === 0 ? [{ kind: "lines", count: 4 }] : lines;
}

/** A notice to do what was agreed (督促履行通知书, form F22). */
export const urging: Builder = (source, t) => {
  const { content, number, today } = source;
  const debtors = [...new Set(open(content).map(({ debtor }) => debtor))].filter((name) => name.trim() !== "");
  const to = debtors.length === 0 ? t("papers.label.addresseeBlank") : t("papers.label.addressee", { name: names(debtors, t) });
  const signed = dateOrBlank(content.agreement.signedOn, t).trim();
  return [
    { kind: "title", text: t("papers.title.urging") },
    numberLine(null, t),
    flush(to),
    paragraph(t("papers.letter.urge", { date: signed, number: number ?? t("papers.label.nobody") })),
    ...urgingLines(content, t),
    paragraph(t("papers.letter.urgeWays")),
    committeeSeal(source, today, t),
  ];
};

/** Application for a payment order on an agreement about pay (支付令申请书; 劳动争议调解仲裁法第16条). */
export const paymentOrder: Builder = ({ content, number }, t) => {
  const claimants = partiesOn(content, CLAIMING);
  const lines = open(content).flatMap(({ what, fen }) =>
    fen === null ? [] : [paragraph(t("papers.letter.payLine", { what, amount: printedAmount(t, fen) }))],
  );
  return [
    { kind: "title", text: t("papers.title.payment-order") },
    ...claimants.map((party) => identifiedBlock(party, t)),
    ...partiesOn(content, ANSWERING)
      .filter((party) => !claimants.includes(party))
      .map((party) => identifiedBlock(party, t)),
    heading(t("papers.letter.payRequest")),
    paragraph(t("papers.letter.payText")),
    ...(lines.length === 0 ? [writeLines(3)] : lines),
    heading(t("papers.letter.payFacts")),
    paragraph(t("papers.letter.payFactsText", { number: number ?? t("papers.label.nobody") })),
    paragraph(t("papers.letter.payAttachments")),
    paragraph(t("papers.label.courtTo")),
    flush(t("papers.label.courtBlank")),
    { kind: "signatures", places: claimants.map((party) => partyPlace(party, content, t)) },
    dateLine(null, t),
  ];
};

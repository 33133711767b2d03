import type { CaseContent } from "#shared/domain/case-file";
import { formatYuan } from "#shared/domain/money";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import type { Words } from "#shared/locales/words";
import { SATISFACTIONS } from "#shared/domain/follow-up";
import { capitalAmount } from "#shared/rules/capital-amount";
import { dutyField, nameField, visitField } from "./fill-in";
import type { Block, SignaturePlace } from "./model";
import {
  addressed, ANSWERING, type Builder, choice, CLAIMING, committeeSeal, dateLine, field, flush, heading, longText, numberLine,
  officePlaces, paragraph, partiesOn, PARTY_HEIGHT, type PaperSource, partyPlace, respectfullyTo, sidesOf,
} from "./parts"; // prettier-ignore
import { identifiedBlock } from "./party-lines";
import { known, saidDate, saidNames, saidNumber, sentenceParagraph } from "./sentence";
import { type Filled, headRow, listRows } from "./table-parts";
import { numeralsOf, printedAmount, printedDate } from "./wording";

type Duty = CaseContent["duties"][number];

/** Lines to write on where nothing is owed, which whatever is added to what is owed would fill. */
const owedLines = (count: number): Block => ({ kind: "lines", count, field: dutyField(undefined, "what") });
const date = (entry: string, t: Words) => (entry.trim() === "" ? "" : printedDate(t, entry));

/** The record of a return visit (人民调解回访记录, form F11). */
export const returnVisit: Builder = (source, t) => {
  const { content, number, about } = source;
  const visit = content.followUps.find(({ id }) => id === about) ?? content.followUps[0];
  const options = SATISFACTIONS.map((each) => ({ text: t(`terms.satisfaction.${each}`), checked: visit?.satisfaction === each }));
  const parties = content.parties.map(({ name }) => name).filter((name) => name.trim() !== "");
  const visitors = officePlaces("papers.label.visitor", visit === undefined ? [] : [visit.by], t, visitField(visit, "by"));
  return [
    { kind: "title", text: t("papers.title.return-visit") },
    field(t("papers.label.parties"), parties.join(t("documents.listJoiner")), nameField(content.parties)),
    field(t("papers.visit.number"), number ?? "", "accept"),
    field(t("papers.visit.matter"), t("papers.visit.matterText")),
    field(t("papers.visit.time"), date(visit?.on ?? "", t), visitField(visit, "on")),
    field(t("papers.visit.way"), visit?.way ?? "", visitField(visit, "way")),
    heading(t("papers.visit.finding")),
    ...longText(visit?.finding ?? "", 12, visitField(visit, "finding")),
    choice(t("papers.visit.satisfaction"), options, visitField(visit, "satisfaction")),
    { kind: "signatures", places: visitors },
    committeeSeal(source, visit?.on ?? null, t, visitField(visit, "on")),
  ];
};

/** The duty a paper is about: the one named, else the first of money. */
function dutyOf({ content, about }: PaperSource): Duty | undefined {
  return content.duties.find(({ id }) => id === about) ?? content.duties.find(({ fen }) => fen !== null);
}

function receiptPlace(label: "payee" | "payer", name: string, where: string | undefined, t: Words): SignaturePlace {
  const open = name.trim() === "" && where !== undefined ? { field: where } : {};
  return { label: t(`papers.label.${label}`), name, hint: t("papers.label.signHint"), height: PARTY_HEIGHT, ...open };
}

/** A receipt (收条, form F20) for one payment; without one it is a form to be written in by hand. */
export const receipt: Builder = (source, t) => {
  const { number } = source;
  const duty = dutyOf(source);
  const fen = duty?.fen ?? null;
  const where = (part: Parameters<typeof dutyField>[1]) => (duty === undefined ? undefined : dutyField(duty, part));
  const money =
    duty === undefined || fen === null
      ? paragraph(t("papers.receipt.textBlank"))
      : sentenceParagraph(t, "papers.receipt.text", {
          debtor: saidNames([duty.debtor], dutyField(duty, "debtor"), t),
          capitals: capitalAmount(fen, numeralsOf(t)),
          figures: formatYuan(fen),
        });
  const places = [
    receiptPlace("payee", duty?.creditor ?? "", where("creditor"), t),
    receiptPlace("payer", duty?.debtor ?? "", where("debtor"), t),
  ];
  return [
    { kind: "title", text: t("papers.title.receipt") },
    money,
    field(t("papers.receipt.use"), duty?.what ?? "", where("what")),
    field(t("papers.receipt.agreement"), number ?? "", duty === undefined ? undefined : "accept"),
    field(t("papers.receipt.manner"), duty?.manner ?? "", where("manner")),
    paragraph(t("papers.receipt.confirm")),
    { kind: "signatures", places },
    dateLine(duty?.doneOn ?? null, t, where("done")),
    { kind: "small", text: t("papers.receipt.note") },
  ];
};

/** What each party has done of the agreement (履行情况确认书, form F20). */
export const performanceConfirmation: Builder = ({ content, number }, t) => {
  const labels = (["what", "debtor", "amount", "due", "state", "doneOn"] as const).map((each) => t(`papers.performance.${each}`));
  const rows = content.duties.map((duty): Filled[] => [
    [duty.what, dutyField(duty, "what")],
    [duty.debtor, dutyField(duty, "debtor")],
    // What is owed need not be money.
    [duty.fen === null ? "" : formatYuan(duty.fen)],
    [date(duty.due, t), dutyField(duty, "due")],
    [t(`terms.dutyState.${duty.state}`)],
    [date(duty.doneOn, t), dutyField(duty, "done")],
  ]);
  const list = listRows(rows, 6, 5, dutyField(undefined, "what"));
  return [
    { kind: "title", text: t("papers.title.performance-confirmation") },
    sentenceParagraph(t, "papers.performance.text", { ...sidesOf(content, t), number: saidNumber(number, t) }),
    { kind: "table", columns: [24, 24, 24, 31.5, 21, 31.5], headerRows: 1, rows: [headRow(labels), ...list] },
    paragraph(t("papers.performance.confirm")),
    { kind: "signatures", places: content.parties.map((party) => partyPlace(party, content, t)) },
    dateLine(null, t),
  ];
};

/** What is not done though its day has come; what has no day is taken as due. */
const overdue = ({ duties }: CaseContent, today: PlainDate | null) =>
  duties.filter(({ state, due }) => {
    const day = dateOf(due);
    return state !== "done" && (day === null || today === null || day <= today);
  });

function urgingLines(owed: readonly Duty[], t: Words): Block[] {
  const lines = owed.map((duty) =>
    sentenceParagraph(t, "papers.letter.urgeLine", {
      debtor: saidNames([duty.debtor], dutyField(duty, "debtor"), t),
      what: duty.what,
      amount: duty.fen === null ? "" : `${printedAmount(t, duty.fen)}${t("documents.joiner")}`,
      due: known(date(duty.due, t), t("papers.label.nobody"), dutyField(duty, "due")),
    }),
  );
  return lines.length === 0 ? [owedLines(4)] : lines;
}

/** A notice to do what was agreed (督促履行通知书, form F22). */
export const urging: Builder = (source, t) => {
  const { content, number, today } = source;
  const owed = overdue(content, today);
  const debtors = [...new Set(owed.map(({ debtor }) => debtor))];
  const date = saidDate(content.agreement.signedOn, "signedOn", t);
  return [
    { kind: "title", text: t("papers.title.urging") },
    numberLine(null, t),
    addressed(debtors, t, dutyField(owed[0], "debtor")),
    sentenceParagraph(t, "papers.letter.urge", { date, number: saidNumber(number, t) }),
    ...urgingLines(owed, t),
    paragraph(t("papers.letter.urgeWays")),
    committeeSeal(source, today, t),
  ];
};

/** Application for a payment order on an agreement about pay (支付令申请书; 劳动争议调解仲裁法第16条). */
export const paymentOrder: Builder = ({ content, number, today }, t) => {
  const claimants = partiesOn(content, CLAIMING);
  const lines = overdue(content, today).flatMap(({ what, fen }) =>
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
    ...(lines.length === 0 ? [owedLines(3)] : lines),
    heading(t("papers.letter.payFacts")),
    sentenceParagraph(t, "papers.letter.payFactsText", { number: saidNumber(number, t) }),
    paragraph(t("papers.letter.payAttachments")),
    respectfullyTo(t),
    flush(t("papers.label.courtBlank")),
    { kind: "signatures", places: claimants.map((party) => partyPlace(party, content, t)) },
    dateLine(null, t),
  ];
};

import type { Clause } from "#shared/domain/agreement";
import type { Duty } from "#shared/domain/follow-up";
import { Fen, formatYuan } from "#shared/domain/money";
import type { Instalment, Obligation } from "#shared/domain/obligation";
import { capitalAmount } from "#shared/rules/capital-amount";
import { each, type Facts, type Mark, type MarkGroup, type MarksOf, order, text, when } from "./mark-table";
import { textOf } from "./model";
import { clauses } from "./parts";
import { dateText, listText } from "./party-marks";
import { numeralsOf, printedAmount } from "./wording";

type Amount = "amount" | "amountCapital" | "amountFigure";

/** An amount as papers print it, in capitals alone, and in figures alone; all empty where there is none. */
export function amountTexts<S>(of: (subject: S, facts: Facts) => Fen | null): Readonly<Record<Amount, Mark<S>>> {
  const printed = (print: (fen: Fen, facts: Facts) => string) =>
    text((subject: S, facts) => {
      const fen = of(subject, facts);
      return fen === null ? "" : print(fen, facts);
    });
  return {
    amount: printed((fen, { t }) => printedAmount(t, fen)),
    amountCapital: printed((fen, { t }) => capitalAmount(fen, numeralsOf(t))),
    amountFigure: printed((fen) => formatYuan(fen)),
  };
}

/** What all duties of the agreement come to, where none are entered its obligations; null where neither names money. */
export function agreedSum(_: unknown, { source: { content } }: Facts): Fen | null {
  const owed = content.duties.flatMap(({ fen }) => fen ?? []);
  const sums = owed.length > 0 ? owed : content.agreement.obligations.flatMap(({ fen }) => fen ?? []);
  const sum = Fen.safeParse(sums.reduce<number>((total, fen) => total + fen, 0));
  return sums.length > 0 && sum.success ? sum.data : null;
}

/** The clauses that say something. */
export function writtenClauses({ source: { content } }: Facts): readonly Clause[] {
  return content.agreement.clauses.filter((clause) => clause.text.trim() !== "");
}

/** A clause as the agreement prints it, line by line, without its number. */
function clauseContent(clause: Clause, { source: { content }, t }: Facts): string {
  const blocks = clauses({ ...content, agreement: { ...content.agreement, clauses: [clause] } }, t);
  const whole = blocks.flatMap((block) => (block.kind === "paragraph" ? textOf(block.runs) : [])).join("\n");
  return whole.slice(t("documents.agreement.clause", { number: 1 }).length);
}

const CLAUSE: MarksOf<"clause", Clause> = { order, content: text(clauseContent) };
export const clauseMarks: MarkGroup<Clause> = { group: "clause", marks: CLAUSE };

const INSTALMENT: MarksOf<"instalment", Instalment> = {
  order,
  ...amountTexts(({ fen }: Instalment) => fen),
  due: text(({ due }, facts) => dateText(due, facts)),
};
const instalmentMarks: MarkGroup<Instalment> = { group: "instalment", marks: INSTALMENT };

const namesOf = (ids: Obligation["debtors"], facts: Facts) =>
  listText(
    facts.source.content.parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    facts,
  );

function whenText({ when: due }: Obligation, facts: Facts): string {
  const { t } = facts;
  switch (due.kind) {
    case "open":
      return "";
    case "date":
      return due.on.trim() === "" ? "" : t("templates.value.when.date", { date: dateText(due.on, facts) });
    case "range":
      return t("templates.value.when.range", { from: dateText(due.from, facts), to: dateText(due.to, facts) });
    case "on-signing":
      return t("templates.value.when.on-signing");
    case "after-event":
      return t("templates.value.when.after-event", { event: due.event, days: due.days ?? "" });
    case "monthly": {
      const [from, to] = [dateText(due.from, facts), dateText(due.to, facts)];
      return t("templates.value.when.monthly", { day: due.day ?? "", from, to });
    }
  }
}

const OBLIGATION: MarksOf<"obligation", Obligation> = {
  order,
  kind: text(({ kind }, { t }) => t(`templates.value.obligation.${kind}`)),
  clauseNumber: text(({ clause }, facts) => {
    const at = writtenClauses(facts).findIndex(({ id }) => id === clause);
    return at < 0 ? "" : `${at + 1}`;
  }),
  debtors: text(({ debtors }, facts) => namesOf(debtors, facts)),
  creditors: text(({ creditors }, facts) => namesOf(creditors, facts)),
  what: text(({ what }) => what),
  ...amountTexts(({ fen }: Obligation) => fen),
  when: text(whenText),
  way: text(({ way }, { t }) => (way === null ? "" : t(`templates.value.way.${way}`))),
  holder: text(({ account }) => account.holder),
  bank: text(({ account }) => account.bank),
  account: text(({ account }) => account.number),
  doneWhen: text(({ doneWhen }) => doneWhen),
  otherwise: text(({ otherwise }) => otherwise),
  isMoney: when(({ kind }) => kind === "money"),
  isJoint: when(({ jointly }) => jointly),
  hasInstalments: when(({ instalments }) => instalments.length > 0),
  instalments: each(instalmentMarks, ({ instalments }) => instalments),
};
export const obligationMarks: MarkGroup<Obligation> = { group: "obligation", marks: OBLIGATION };

const DUTY: MarksOf<"duty", Duty> = {
  order,
  debtor: text(({ debtor }) => debtor),
  creditor: text(({ creditor }) => creditor),
  what: text(({ what }) => what),
  ...amountTexts(({ fen }: Duty) => fen),
  due: text(({ due }, facts) => dateText(due, facts)),
  condition: text(({ condition }) => condition),
  manner: text(({ manner }) => manner),
  state: text(({ state }, { t }) => t(`terms.dutyState.${state}`)),
  doneOn: text(({ doneOn }, facts) => dateText(doneOn, facts)),
  isMoney: when(({ fen }) => fen !== null),
};
export const dutyMarks: MarkGroup<Duty> = { group: "duty", marks: DUTY };

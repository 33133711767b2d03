import { describe, expect, test } from "vitest";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyOrganisation } from "#shared/domain/party";
import { DISPUTE_CATEGORIES } from "#shared/domain/mediation";
import { Fen } from "#shared/domain/money";
import type { Obligation } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import { CLAUSE_BANK } from "#shared/locales/clause-bank";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { fromBank, obligationsOfMarks } from "#shared/rules/bank-clause";
import { equalShares, monthlyInstalments } from "#shared/rules/obligation-sums";
import { printedClause, resolveClause } from "#shared/rules/resolve-clause";
import { partId, person, writer } from "../support/plans.ts";
import { findingsOf } from "../support/sample-agreements.ts";

let next = 0x7000;
const newId = () => partId((next += 1));

const PARTIES: readonly Party[] = [
  person(1, "applicant", "韦小山"),
  person(2, "applicant", "韦大山"),
  { ...emptyOrganisation(partId(3), "respondent"), name: "安屿示例建筑劳务有限公司", representative: "贺德昌" },
  person(4, "respondent", "贺德昌"),
];

/** Every blank filled in, as a mediator would. */
function filled(obligation: Obligation): Obligation {
  const money = obligation.kind === "money";
  const { when, debtors, creditors } = obligation;
  const fen = money ? Fen.parse(28_600_00) : null;
  const paidFen = money ? Fen.parse(10_000_00) : null;
  const owed = Fen.parse(18_600_00);
  return {
    ...obligation,
    fen,
    paidFen,
    way: obligation.way ?? (money ? "cash" : null),
    what: obligation.what || "恢复通行",
    doneWhen: obligation.doneWhen || "双方到场确认",
    otherwise: "按未付款项每日万分之二支付违约金",
    account: { holder: "韦小山", bank: "示例银行安屿支行", number: "6200000000000001" },
    instalments: money && when.kind === "date" ? monthlyInstalments(owed, 3, "2026-02-10", newId) : [],
    shares: money ? equalShares(owed, creditors.length > 1 ? creditors : debtors) : [],
    jointly: money && debtors.length > 1,
    when:
      when.kind === "date"
        ? { kind: "date", on: "2026-02-10" }
        : when.kind === "range"
          ? { kind: "range", from: "2026-02-01", to: "2026-02-10" }
          : when.kind === "after-event"
            ? { ...when, days: 7 }
            : when.kind === "monthly"
              ? { kind: "monthly", day: 5, from: "2026-03-01", to: "2027-02-28" }
              : when,
  };
}

function contentWith(entry: (typeof CLAUSE_BANK)[number]) {
  const { clause, obligations } = fromBank(entry, PARTIES, newId);
  const content = emptyContent();
  const all = { id: newId(), text: "各方就此事再无其他争议，并承担连带责任。" };
  return {
    clause,
    content: {
      ...content,
      parties: [...PARTIES],
      agreement: {
        ...content.agreement, clauses: [clause, all], obligations: obligations.map(filled), signedOn: "2026-01-20", mediators: ["程守和"],
      },
    },
  }; // prettier-ignore
}

describe("every clause of the bank", () => {
  test("once its blanks are filled has no blank left, and the checker finds nothing", () => {
    const found = CLAUSE_BANK.flatMap((entry) => {
      const { clause, content } = contentWith(entry);
      const lacking = resolveClause(clause, content, writer).filter(({ kind }) => kind === "lacking");
      return [
        ...lacking.map(() => `${entry.name}: a blank in ${printedClause(clause, content, writer)}`),
        ...findingsOf(content).map(({ code, quote, part }) => `${entry.name}: ${code} ${quote} ${part ?? ""}`),
      ];
    });
    expect(found).toEqual([]);
  });

  test("has its own name, and there is one for every kind of dispute", () => {
    expect(new Set(CLAUSE_BANK.map(({ category, name }) => `${category} ${name}`)).size).toBe(CLAUSE_BANK.length);
    const kinds = new Set(CLAUSE_BANK.map(({ category }) => category));
    expect(DISPUTE_CATEGORIES.filter((category) => !kinds.has(category))).toEqual(["99"]);
  });

  test("brings an obligation for every number of its marks, and none that no mark names", () => {
    const wrong = CLAUSE_BANK.filter(
      ({ text, obligations }) => obligationsOfMarks(text, CLAUSE_MARKS).length !== obligations.length,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("stands in a case with both sides filled in", () => {
    const wages = CLAUSE_BANK.find(({ name }) => name === "支付工资");
    const { clause, content } = contentWith(wages ?? { id: "", name: "", category: null, text: "", obligations: [] });
    expect(printedClause(clause, content, writer)).toBe(
      "安屿示例建筑劳务有限公司、贺德昌确认尚欠韦小山、韦大山劳动报酬人民币贰万捌仟陆佰元整（¥28,600.00），于2026年2月10日前以银行转账方式向韦小山、韦大山付清，汇入韦小山、韦大山本人的账户（户名韦小山、开户行示例银行安屿支行、账号6200000000000001）。",
    );
  });
});

test("a clause of one's own brings what its marks speak of", () => {
  const kinds = (text: string) => obligationsOfMarks(text, CLAUSE_MARKS).map(({ kind }) => kind);
  expect(kinds("【付款人】付【金额】，【义务人2】于【期限2】道歉")).toEqual(["money", "act"]);
  expect(kinds("再无其他争议【不认识】")).toEqual([]);
});

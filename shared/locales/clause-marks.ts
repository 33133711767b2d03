import type { MarkNames } from "#shared/domain/clause-marks";

/** How marks are written inside clauses. Agreements are written in Chinese whatever the language of the screen. */
export const CLAUSE_MARKS: MarkNames = {
  debtor: ["付款人", "义务人"],
  creditor: ["收款人", "权利人"],
  debtorSide: ["付款方", "义务方"],
  creditorSide: ["收款方", "权利方"],
  what: ["标的", "事项"],
  amount: ["金额"],
  paid: ["已付"],
  rest: ["余款"],
  due: ["期限"],
  day: ["日期"],
  way: ["方式"],
  account: ["账户"],
  instalments: ["分期"],
  shares: ["份额"],
  doneWhen: ["验收"],
  otherwise: ["违约"],
};

import { expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { Fen, MAX_FEN } from "#shared/domain/money";
import { emptyObligation, type Obligation } from "#shared/domain/obligation";
import { equalShares, monthlyInstalments } from "#shared/rules/obligation-sums";
import { obligationField } from "#shared/rules/resolve-clause";
import { partId, person } from "../support/plans.ts";
import { agreementContent, findingsOf, samples } from "../support/sample-agreements.ts";

const [WEI, HE, LIU] = [partId(1), partId(2), partId(3)];
const PARTIES = [person(1, "applicant", "韦小山"), person(2, "respondent", "贺德昌"), person(3, "respondent", "刘安")];
const CLAUSE = partId(1_000);
const GOOD: Obligation = {
  ...emptyObligation(partId(0xd1), CLAUSE, "money"), debtors: [HE], creditors: [WEI], fen: Fen.parse(600_00), way: "cash",
  when: { kind: "date", on: "2026-03-01" },
}; // prettier-ignore
const TEXT = "【付款人】于【期限】以【方式】方式向【收款人】支付货款【金额】。";

/** An agreement of one clause and a last one about everybody, with obligations behind the first. */
function agreed(text: string, ...obligations: readonly Obligation[]): CaseContent {
  const [base] = samples.clean;
  if (!base) throw new Error("no sample");
  const content = agreementContent(base, [text, "各方就此事再无其他争议。"]);
  const clauses = content.agreement.clauses.map((clause, at) => ({ ...clause, id: partId(1_000 + at) }));
  return {
    ...content,
    parties: PARTIES,
    agreement: { ...content.agreement, clauses, obligations: [...obligations], signedOn: "2026-01-20", performance: "" },
  };
}

const found = (content: CaseContent) =>
  findingsOf(content).map(({ code, n, quote, better, part }) =>
    [code, n, part ?? quote, better].filter((each) => each !== "").join(" "),
  );

const three = monthlyInstalments(Fen.parse(600_00), 3, "2026-03-01", () => partId(0x99));
const wrongParts = three.map((each, at) => (at === 0 ? { ...each, fen: Fen.parse(1) } : each));

test.each<readonly [string, string, Partial<Obligation>, readonly string[]]>([
  ["nothing", TEXT, {}, []],
  ["nothing with equal instalments", "【付款人】以【方式】方式向【收款人】分期支付【金额】：【分期】。", { instalments: three }, []],
  ["instalments that do not make the sum", "【付款人】向【收款人】付【金额】：【分期】。", { instalments: wrongParts }, ["instalmentsDiffer 1 ¥400.01 ¥600.00"]],
  ["an instalment without a day", TEXT, { instalments: three.map((each) => ({ ...each, due: "" })) }, ["instalmentLacks 1 1"]],
  ["shares that do not make the sum", TEXT, { shares: [{ party: WEI, fen: Fen.parse(1) }] }, ["shareSumDiffers 1 ¥0.01 ¥600.00"]],
  ["more paid than owed", TEXT, { paidFen: Fen.parse(700_00) }, ["paidOver 1 ¥700.00 ¥600.00"]],
  ["nobody who owes", TEXT, { debtors: [] }, ["obligationLacks 1 debtor"]],
  ["nobody who gets it", TEXT, { creditors: [] }, ["obligationLacks 1 creditor"]],
  ["no day", TEXT, { when: { kind: "date", on: "" } }, ["obligationLacks 1 due"]],
  ["no way", TEXT, { way: null }, ["obligationLacks 1 way"]],
  ["no amount", TEXT, { fen: null }, ["obligationLacks 1 amount"]],
  ["a day before signing", TEXT, { when: { kind: "date", on: "2026-01-02" } }, ["datePast 1 2026年1月2日"]],
  ["a party that is gone", TEXT, { debtors: [partId(0x77)] }, ["partyGone 1 debtor"]],
  ["somebody who owes himself", "【付款人】于【期限】向【收款人】付【金额】。", { debtors: [WEI] }, ["sameParty 1 韦小山"]],
  ["several who owe, and not how", TEXT, { debtors: [HE, LIU] }, ["severalDebtors 1 贺德昌、刘安"]],
  ["several who owe in shares", TEXT, { debtors: [HE, LIU], shares: equalShares(Fen.parse(600_00), [HE, LIU]) }, []],
  ["joint liability that the text does not tell", TEXT, { debtors: [HE, LIU], jointly: true }, ["jointUnsaid 1"]],
  ["a sum beyond 9,999 亿", "【付款人】【期限】以【方式】向【收款人】付【金额】。", { fen: Fen.parse(MAX_FEN), when: { kind: "monthly", day: 5, from: "2026-03-01", to: "2027-03-01" } }, ["tooMuch 1 ¥11,999,999,999,999.88"]],
  ["a mark behind which nothing stands", `${TEXT}【金额2】`, {}, ["noObligation 1 【金额2】"]],
  ["an account that nobody filled in", `${TEXT}【账户】`, {}, ["markEmpty 1 【账户】"]],
  ["another amount in the text", "【付款人】于【期限】向【收款人】付【¥500】。", {}, ["textDiffers 1 ¥500.00 ¥600.00"]],
  ["another day in the text", "【付款人】于2026年5月1日前向【收款人】付【金额】。", {}, ["textDiffers 1 2026年5月1日 2026年3月1日"]],
  ["another payer in the text", "刘安于【期限】向【收款人】付【金额】。", {}, ["textDiffers 1 刘安 贺德昌"]],
  ["an amount that the text does not tell", "【付款人】于【期限】向【收款人】付清货款。", {}, ["textSilent 1 ¥600.00"]],
])("an obligation with %s", (_, text, part, expected) => {
  expect(found(agreed(text, { ...GOOD, ...part }))).toEqual(expected);
}); // prettier-ignore

test("an act needs what is done, a day, and a test that shows that it is done", () => {
  const act = { ...emptyObligation(partId(0xd2), CLAUSE, "act"), debtors: [HE], creditors: [WEI] };
  const text = "【义务人】于【期限】【事项】，以【验收】为准，由【权利人】确认。";
  expect(found(agreed(text, act))).toEqual(["obligationLacks 1 what", "obligationLacks 1 due", "obligationLacks 1 doneWhen"]);
  const whole: Obligation = {
    ...act, what: "将围墙移回原界石内侧", doneWhen: "墙体外侧与原界石连线对齐", when: { kind: "range", from: "2026-02-01", to: "2026-02-28" },
  }; // prettier-ignore
  expect(found(agreed(text, whole))).toEqual([]);
});

test("a finding leads to the field of the obligation it is about", () => {
  const [finding] = findingsOf(agreed(TEXT, { ...GOOD, way: null }));
  expect(finding?.field).toBe(obligationField(GOOD, "way"));
});

test("what the text says otherwise can be replaced by the mark of the obligation", () => {
  const bound = (text: string) => findingsOf(agreed(text, GOOD)).flatMap(({ bind }) => (bind ? [[bind.typed, bind.mark]] : []));
  expect(bound("刘安于2026年5月1日前向【收款人】付【¥ 500】。")).toEqual([
    ["刘安", "【付款人】"],
    ["【¥ 500】", "【金额】"],
    ["2026年5月1日", "【日期】"],
  ]);
  expect(bound(TEXT)).toEqual([]);
});

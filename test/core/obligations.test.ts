import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { type ClauseBank, EMPTY_CLAUSE_BANK } from "#shared/domain/clause-bank";
import { CaseId } from "#shared/domain/id";
import { Fen } from "#shared/domain/money";
import { emptyObligation } from "#shared/domain/obligation";
import { monthlyInstalments } from "#shared/rules/obligation-sums";
import { requiredMarks } from "#shared/rules/signatures-required";
import { openDesk, removeFolders } from "../support/desk.ts";
import { partId } from "../support/plans.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const id = CaseId.parse("0a000000-0000-4000-8000-000000000001");

/** C01 with its debt as an obligation of two instalments behind the first clause. */
function instalments(): CaseContent {
  const content = contentOf(sampleCase("C01"));
  const [worker, company] = content.parties;
  const [clause] = content.agreement.clauses;
  if (!worker || !company || !clause) throw new Error("C01 has changed");
  let next = 0x200;
  const obligation = {
    ...emptyObligation(partId(0xd1), clause.id, "money"),
    debtors: [company.id],
    creditors: [worker.id],
    fen: Fen.parse(28_600_00),
    way: "transfer" as const,
    instalments: monthlyInstalments(Fen.parse(28_600_00), 2, "2026-02-10", () => partId((next += 1))),
  };
  const clauses = [{ ...clause, text: "【付款方】分期付给【收款人】【金额】：【分期】。" }];
  const marks = requiredMarks(content).map(({ who }) => ({ who, on: "2026-01-20" }));
  return { ...content, duties: [], agreement: { ...content.agreement, clauses, obligations: [obligation], marks } };
}

test("an agreement that takes effect brings its duties, and the paper and the list say the same sums", async () => {
  const desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content: instalments() });
  const agreedFen = async () => (await desk.api.cases.list({ offset: 0, limit: 10 })).rows[0]?.agreedFen;
  expect(await agreedFen()).toBe(28_600_00);
  await desk.api.cases.accept({ id });
  for (const act of ["beginMediation", "agreeWritten"] as const) await desk.api.cases.act({ id, act, note: "" });
  const { content } = await desk.api.cases.act({ id, act: "makeEffective", note: "" });
  expect(
    content.duties.map(({ debtor, creditor, what, fen, due, manner, state }) => [
      debtor,
      creditor,
      what,
      fen,
      due,
      manner,
      state,
    ]),
  ).toEqual([
    ["安屿示例建筑劳务有限公司", "韦小山", "第1期", 14_300_00, "2026-02-10", "银行转账", "open"],
    ["安屿示例建筑劳务有限公司", "韦小山", "第2期", 14_300_00, "2026-03-10", "银行转账", "open"],
  ]);
  expect(await agreedFen()).toBe(28_600_00);
  const paper = await desk.api.papers.export({ id, paper: "mediation-agreement", about: null, blank: false });
  const text = strFromU8(unzipSync(readFileSync(paper?.path ?? ""))["word/document.xml"] ?? new Uint8Array()).replace(
    /<[^>]+>/g,
    "",
  );
  expect(text).toContain(
    "被申请人分期付给韦小山人民币贰万捌仟陆佰元整（¥28,600.00）：第1期人民币壹万肆仟叁佰元整（¥14,300.00），于2026年2月10日前支付；第2期人民币壹万肆仟叁佰元整（¥14,300.00），于2026年3月10日前支付。",
  );
  await desk.close();
});

test("the room's own clauses are kept, and one without a name is refused", async () => {
  const desk = await openDesk();
  const bank: ClauseBank = { clauses: [{ name: "工资", category: "10", text: "【付款人】付【金额】。" }] };
  expect(await desk.api.clauses.get()).toEqual(EMPTY_CLAUSE_BANK);
  expect(await desk.api.clauses.save(bank)).toEqual(bank);
  await expect(desk.api.clauses.save({ clauses: [{ name: "", category: null, text: "x" }] })).rejects.toThrow("badInput");
  const again = await desk.reopen();
  expect(await again.api.clauses.get()).toEqual(bank);
  await again.close();
});

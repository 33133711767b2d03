import fc from "fast-check";
import type { Clause } from "#shared/domain/agreement";
import { PartId } from "#shared/domain/id";
import { Fen, MAX_FEN } from "#shared/domain/money";
import { emptyObligation, type Obligation } from "#shared/domain/obligation";
import { emptyPerson, type Party } from "#shared/domain/party";
import { clauseWriter } from "#shared/documents/clause-writer";
import { agreementLanguage } from "#shared/locales/agreement-language";
import { words } from "#shared/locales/words";
import { monthlyInstalments, equalShares, owedFen } from "#shared/rules/obligation-sums";

export const writer = clauseWriter(words("zh-CN"));
export const reading = { writer, language: agreementLanguage };

/** Ids that are always the same. */
export const partId = (at: number) => PartId.parse(`00000000-0000-4000-8000-${at.toString(16).padStart(12, "0")}`);
export const CLAUSE_ID = partId(0xc1);

export const person = (at: number, side: Party["side"], name: string): Party => ({ ...emptyPerson(partId(at), side), name });

// Names that are part of one another, that hold brackets, and that look like marks or numbers.
const NAMES = [
  "张三",
  "张三丰",
  "李四",
  "欧阳修",
  "甲",
  "王二（小）",
  "A&B[商行]",
  "金额",
  "某某有限公司",
  "某某有限公司第一分公司",
  "2026",
];

export type Plan = { readonly parties: readonly Party[]; readonly obligation: Obligation };

const anyFen = fc.oneof(fc.integer({ min: 1, max: MAX_FEN }), fc.integer({ min: 1, max: 5_000_000 }));
const anyDay = fc
  .tuple(fc.integer({ min: 2020, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);

/** Any plan of payment: who, whom, how much, what was paid, by when, in how many parts, to how many people. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 6 }),
    debtors: fc.integer({ min: 1, max: 3 }),
    fen: anyFen,
    paidPart: fc.integer({ min: 0, max: 100 }),
    count: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 120 })),
    day: anyDay,
    way: fc.constantFrom("cash", "transfer", "handover"),
    shared: fc.boolean(),
  })
  .map(({ names, debtors, fen, paidPart, count, day, way, shared }) => {
    const from = Math.min(debtors, names.length - 1);
    const parties = names.map((name, at) => person(at + 1, at < from ? "respondent" : "applicant", name));
    const ids = parties.map(({ id }) => id);
    const paidFen = paidPart === 0 ? null : Fen.parse(Math.floor((fen / 100) * paidPart * 0.9));
    const money = { fen: Fen.parse(fen), paidFen };
    const owed = owedFen(money) ?? Fen.parse(0);
    let next = 0x1000;
    const obligation: Obligation = {
      ...emptyObligation(partId(0xd1), CLAUSE_ID, "money"),
      ...money,
      debtors: ids.slice(0, from),
      creditors: ids.slice(from),
      jointly: from > 1,
      what: "赔偿款",
      way: way === "cash" ? "cash" : way === "transfer" ? "transfer" : "handover",
      when: { kind: "date", on: day },
      instalments: count === 0 ? [] : monthlyInstalments(owed, count, day, () => partId((next += 1))),
      shares: shared ? equalShares(owed, ids.slice(from)) : [],
    };
    return { parties, obligation };
  });

export const clauseOf = (text: string): Clause => ({ id: CLAUSE_ID, text });
export const sourceOf = ({ parties, obligation }: Plan) => ({ parties, agreement: { obligations: [obligation] } });

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContent } from "#shared/domain/empty-case";
import { Fen, formatYuan, MAX_FEN } from "#shared/domain/money";
import { emptyObligation, type Obligation } from "#shared/domain/obligation";
import { dateOf } from "#shared/domain/plain-date";
import { documents } from "#shared/locales/zh-CN/documents";
import { amountMark } from "#shared/rules/amount-marks";
import { bindClause } from "#shared/rules/bind-clause";
import { capitalAmount } from "#shared/rules/capital-amount";
import { dutiesWithObligations } from "#shared/rules/obligation-duties";
import {
  agreementFen, equalShares, monthlyDays, monthsLater, owedFen, splitEqually, sumFen, wholeFen,
} from "#shared/rules/obligation-sums"; // prettier-ignore
import { printedClause, resolveClause } from "#shared/rules/resolve-clause";
import { capitalsOf, decodeCapitals } from "../support/capitals.ts";
import { anyPlan, CLAUSE_ID, clauseOf, partId, person, type Plan, reading, sourceOf, writer } from "../support/plans.ts";

const RUNS = Number(process.env["HESHI_PLANS"] ?? 2_000);
const AMOUNTS = Number(process.env["HESHI_AMOUNTS"] ?? 10_000);
const runs = { numRuns: RUNS };
/** The whole counts take their time. */
const LONG = 600_000;

const contentOf = (plan: Plan) => ({
  ...emptyContent(),
  parties: [...plan.parties],
  agreement: { ...emptyContent().agreement, clauses: [clauseOf("【付款人】付【金额】")], obligations: [plan.obligation] },
});

const amountsIn = (text: string) => [...text.matchAll(/人民币([^（]+)（¥([\d,.]+)）/g)].map(([, capitals = "", figures = ""]) => ({
  capitals: decodeCapitals(capitals),
  figures: Math.round(Number(figures.replaceAll(",", "")) * 100),
})); // prettier-ignore

describe("any plan", () => {
  test(
    "has instalments, shares and duties that make the sum, and prints them so",
    () => {
      let seen = 0;
      fc.assert(
        fc.property(anyPlan, (plan) => {
          seen += 1;
          const { obligation } = plan;
          const owed = owedFen(obligation) ?? -1;
          if (obligation.instalments.length > 0 && sumFen(obligation.instalments) !== owed) throw new Error("instalments");
          if (obligation.shares.length > 0 && sumFen(obligation.shares) !== owed) throw new Error("shares");
          const duties = dutiesWithObligations(contentOf(plan), writer);
          if (sumFen(duties) !== owed) throw new Error("duties");
          if (agreementFen({ ...contentOf(plan), duties }) !== agreementFen(contentOf(plan)) && owed > 0)
            throw new Error("agreed");
          const count = obligation.instalments.length;
          if (count === 0 || count > 12) return;
          const printed = amountsIn(printedClause(clauseOf("【余款】：【分期】"), sourceOf(plan), writer));
          const [rest, ...parts] = printed;
          if (parts.length !== count || printed.some(({ capitals, figures }) => capitals !== figures)) throw new Error("printed");
          if (parts.reduce((sum, { figures }) => sum + figures, 0) !== rest?.figures) throw new Error("printed sum");
        }),
        runs,
      );
      expect(seen).toBe(RUNS);
    },
    LONG,
  );

  test(
    "typed by hand is read back as the same data, and prints the same to the letter",
    () => {
      fc.assert(
        fc.property(anyPlan, fc.boolean(), fc.string({ unit: "grapheme", maxLength: 12 }), (plan, before, noise) => {
          const { obligation, parties } = plan;
          const names = (ids: readonly string[]) =>
          parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join("、"); // prettier-ignore
          const [from, to] = [names(obligation.debtors), names(obligation.creditors)];
          const day = printedClause(clauseOf("【日期】"), sourceOf(plan), writer);
          const mark = amountMark(obligation.fen ?? Fen.parse(0));
          const typed = clauseOf(`${from}于${day}${before ? "前" : "一次"}向${to}支付${mark}，${noise}`);
          const empty = { parties, agreement: { obligations: [] } };
          const read = bindClause(typed, empty, reading, partId(0xe1));
          if (!read) throw new Error("nothing was read");
          const after = { parties, agreement: { obligations: [read.obligation] } };
          const [was, is] = [printedClause(typed, empty, writer), printedClause(read.clause, after, writer)];
          if (was !== is) throw new Error(`${was} became ${is}`);
          const { fen, when, debtors, creditors } = read.obligation;
          expect({ fen, when, debtors, creditors }).toEqual({
            fen: obligation.fen,
            when: obligation.when,
            debtors: obligation.debtors,
            creditors: obligation.creditors,
          });
          for (const name of ["【付款人】", "【收款人】", "【金额】", before ? "【期限】" : "【日期】"])
            if (!read.clause.text.includes(name)) throw new Error(`${read.clause.text} lacks ${name}`);
        }),
        runs,
      );
    },
    LONG,
  );

  test(
    "changes its text with its data, and never anything else of the text",
    () => {
      const parts = fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !/[【】]/.test(text));
      fc.assert(
        fc.property(anyPlan, parts, parts, (plan, before, after) => {
          const clause = clauseOf(`${before}【金额】${after}【期限】`);
          const print = (obligation: Obligation) => printedClause(clause, sourceOf({ ...plan, obligation }), writer);
          const { when } = plan.obligation;
          const changed = print({ ...plan.obligation, fen: Fen.parse(123), when: { kind: "date", on: "2031-02-03" } });
          expect(changed).toBe(`${before}人民币壹元贰角叁分（¥1.23）${after}2031年2月3日前`);
          if (when.kind === "date" && !print(plan.obligation).startsWith(`${before}人民币`)) throw new Error("start");
        }),
        runs,
      );
    },
    LONG,
  );

  test(
    "makes the same duties again, and keeps what was entered of their performance",
    () => {
      fc.assert(
        fc.property(anyPlan, fc.nat(), (plan, pick) => {
          const content = contentOf(plan);
          const first = dutiesWithObligations(content, writer);
          const at = first.length === 0 ? -1 : pick % first.length;
          const done = first.map((duty, place) =>
            place === at ? { ...duty, state: "done" as const, doneOn: "2026-03-01" } : duty,
          );
          const again = dutiesWithObligations({ ...content, duties: done }, writer);
          expect(again).toEqual(done);
          expect(new Set(again.map(({ id }) => id)).size).toBe(again.length);
          // The obligation is gone: what was entered stays, the rest goes.
          const gone = { ...content, duties: done, agreement: { ...content.agreement, obligations: [] } };
          expect(dutiesWithObligations(gone, writer)).toEqual(done.filter((_, place) => place === at));
        }),
        { numRuns: Math.ceil(RUNS / 4) },
      );
    },
    LONG,
  );
});

test(
  "capital amounts equal an independent decoder",
  () => {
    const step = Math.floor(MAX_FEN / AMOUNTS);
    let wrong = 0;
    const check = (fen: number) => {
      if (decodeCapitals(capitalAmount(Fen.parse(fen), documents.numerals)) !== fen) wrong += 1;
    };
    // A third spread over everything, a third small with 角 and 分, a third with zeros at every place.
    for (let at = 0; at < AMOUNTS / 3; at++) {
      check(Math.min(MAX_FEN, at * step * 3 + (at % 7_919)));
      check(at);
      const [head, zeros, tail] = [(at * 7_919) % 9_973, at % 11, (at * 31) % 100];
      check(Math.min(MAX_FEN, head * 10 ** zeros + tail));
    }
    expect(wrong).toBe(0);
    expect(capitalsOf(MAX_FEN)).toBe("玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分");
  },
  LONG,
);

describe("sums", () => {
  test.each([
    [10_000, 3, [3333, 3333, 3334]],
    [2, 3, [0, 0, 2]],
    [MAX_FEN, 1, [MAX_FEN]],
  ])("%i in %i equal parts", (fen, count, parts) => {
    expect(splitEqually(Fen.parse(fen), count)).toEqual(parts);
  });

  test("a month later is the last of the month where there is no such day", () => {
    const from = dateOf("2026-01-31");
    expect([1, 2, 12, 13].map((months) => from && monthsLater(from, months))).toEqual([
      "2026-02-28", "2026-03-31", "2027-01-31", "2027-02-28",
    ]); // prettier-ignore
  });

  test("a monthly sum falls due on its day of each month between both ends, at most 600 times", () => {
    const when = { kind: "monthly" as const, day: 31, from: "2026-01-31", to: "2026-04-30" };
    expect(monthlyDays(when)).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    expect(monthlyDays({ ...when, day: 5, from: "2026-01-06", to: "2026-03-05" })).toEqual(["2026-02-05", "2026-03-05"]);
    expect(monthlyDays({ ...when, to: "2999-01-01" })).toHaveLength(600);
    expect(monthlyDays({ ...when, to: "" })).toBeNull();
    const monthly = { ...emptyObligation(partId(1), CLAUSE_ID, "money"), fen: Fen.parse(60_000), when };
    expect(wholeFen(monthly)).toBe(240_000);
    expect(wholeFen({ ...monthly, fen: Fen.parse(MAX_FEN), when: { ...when, to: "2999-01-01" } })).toBe(Number.MAX_SAFE_INTEGER);
  });

  test("equal shares among heirs", () => {
    expect(equalShares(Fen.parse(100), [partId(1), partId(2), partId(3)]).map(({ fen }) => fen)).toEqual([33, 33, 34]);
    expect(equalShares(Fen.parse(100), [])).toEqual([]);
  });
});

describe("bad input", () => {
  const parties = [person(1, "applicant", "韦小山"), person(2, "respondent", "贺德昌")];
  const obligation: Obligation = {
    ...emptyObligation(partId(0xd1), CLAUSE_ID, "money"), debtors: [partId(2)], creditors: [partId(1)], fen: Fen.parse(100_00),
  }; // prettier-ignore

  test("a party that is gone, a value that is missing and a mark without an obligation are told, and leave a line on paper", () => {
    const clause = clauseOf("【付款人】向【收款人】付【金额】，【期限】，【金额2】，【不认识】");
    const source = { parties: parties.slice(0, 1), agreement: { obligations: [obligation] } };
    const why = resolveClause(clause, source, writer).flatMap((piece) => (piece.kind === "lacking" ? [piece.why] : []));
    expect(why).toEqual(["partyGone", "empty", "noObligation"]);
    expect(printedClause(clause, source, writer)).toBe(
      "________向韦小山付人民币壹佰元整（¥100.00），________，________，【不认识】",
    );
  });

  test("30 parties on both sides and 100 instalments print in a moment", () => {
    const many = Array.from({ length: 30 }, (_, at) => person(at + 1, at < 15 ? "applicant" : "respondent", `当事人${at + 1}号`));
    const ids = many.map(({ id }) => id);
    const big: Obligation = {
      ...obligation, debtors: ids.slice(15), creditors: ids.slice(0, 15), shares: equalShares(Fen.parse(100_00), ids.slice(0, 15)),
      instalments: Array.from({ length: 100 }, (_, at) => ({ id: partId(0x500 + at), fen: Fen.parse(1_00), due: "2026-05-01" })),
    }; // prettier-ignore
    const source = { parties: many, agreement: { obligations: [big] } };
    const text = printedClause(clauseOf("【付款方】向【收款人】付：【分期】；【份额】"), source, writer);
    expect(text).toContain("被申请人向当事人1号、当事人2号");
    expect(text).toContain("第100期人民币壹元整（¥1.00），于2026年5月1日前支付");
    expect(text.match(/¥/g)).toHaveLength(115);
    expect(text).not.toContain("____");
  });

  test("a clause of 5,000 characters is read and kept", () => {
    const long = clauseOf(`贺德昌向韦小山支付${amountMark(Fen.parse(5_00))}。${"本条".repeat(2_500)}`);
    const read = bindClause(long, { parties, agreement: { obligations: [] } }, reading, partId(0xe1));
    expect(read?.clause.text.length).toBeGreaterThan(5_000);
    expect(read?.obligation).toMatchObject({ fen: 500, debtors: [partId(2)], creditors: [partId(1)] });
  });

  test("a second obligation behind a clause has marks with its number", () => {
    const typed = clauseOf(`【付款人】付【金额】；韦小山于2026年5月1日前向贺德昌付${amountMark(Fen.parse(7_00))}`);
    const read = bindClause(typed, { parties, agreement: { obligations: [obligation] } }, reading, partId(0xe1));
    expect(read?.clause.text).toBe("【付款人】付【金额】；【付款人2】于【期限2】向【收款人2】付【金额2】");
  });

  test("a sum of each month is read with its day, its beginning and its end", () => {
    const typed = clauseOf(
      `贺德昌自2026年6月1日起至2027年5月31日止，每月5日前向韦小山支付赡养费${amountMark(Fen.parse(800_00))}。`,
    );
    const read = bindClause(typed, { parties, agreement: { obligations: [] } }, reading, partId(0xe1));
    expect(read?.obligation.when).toEqual({ kind: "monthly", day: 5, from: "2026-06-01", to: "2027-05-31" });
    expect(read?.clause.text).toBe("【付款人】自2026年6月1日起至2027年5月31日止，每月5日前向【收款人】支付赡养费【金额】。");
    expect(read && wholeFen(read.obligation)).toBe(12 * 800_00);
  });

  test("a longer name that begins with the payer's is left alone, and marks are counted up to many", () => {
    const three = [...parties, person(3, "third-party", "贺德昌建材店")];
    const typed = clauseOf(`贺德昌向韦小山付${amountMark(Fen.parse(7_00))}，到贺德昌建材店取货`);
    const read = bindClause(typed, { parties: three, agreement: { obligations: [] } }, reading, partId(0xe1));
    expect(read?.clause.text).toBe("【付款人】向【收款人】付【金额】，到贺德昌建材店取货");
    const many = Array.from({ length: 12 }, (_, at) => ({ ...obligation, id: partId(0x300 + at), fen: Fen.parse(at + 1) }));
    expect(printedClause(clauseOf("【金额12】【金额0】"), { parties, agreement: { obligations: many } }, writer)).toBe(
      "人民币壹角贰分（¥0.12）【金额0】",
    );
  });

  test("two parties of one name are not guessed between", () => {
    const twins = [person(1, "applicant", "张三"), person(2, "respondent", "张三")];
    const typed = clauseOf(`张三向张三付${amountMark(Fen.parse(7_00))}`);
    const read = bindClause(typed, { parties: twins, agreement: { obligations: [] } }, reading, partId(0xe1));
    expect(read?.obligation).toMatchObject({ debtors: [], creditors: [], fen: 700 });
    expect(read?.clause.text).toBe("张三向张三付【金额】");
  });

  test("an obligation whose clause was replaced counts for nothing", () => {
    const content = contentOf({ parties, obligation: { ...obligation, clause: partId(0x66) } });
    expect(dutiesWithObligations(content, writer)).toEqual([]);
    expect(agreementFen(content)).toBeNull();
  });

  test("a duty typed by hand is taken for the one that the obligation makes", () => {
    const content = { ...contentOf({ parties, obligation: { ...obligation, when: { kind: "date", on: "2026-05-01" } } }) };
    const typed = {
      id: partId(0xf1), debtor: "贺德昌", creditor: "韦小山", what: "尾款", fen: Fen.parse(100_00), due: "2026-05-01", condition: "",
      manner: "微信", state: "partly" as const, doneOn: "", obligation: null,
    }; // prettier-ignore
    const [duty, ...more] = dutiesWithObligations({ ...content, duties: [typed] }, writer);
    expect(more).toEqual([]);
    expect(duty).toMatchObject({ what: "尾款", manner: "微信", state: "partly", obligation: obligation.id });
    expect(formatYuan(duty?.fen ?? Fen.parse(0))).toBe("100.00");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textsOfPaper } from "#shared/documents/paper-text";
import { buildPaper } from "#shared/documents/papers";
import type { CaseContent } from "#shared/domain/case-file";
import { PartId } from "#shared/domain/id";
import { emptyOrganisation, emptyPerson, type Party, SIDES } from "#shared/domain/party";
import { LineText, LongText } from "#shared/domain/text";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { words } from "#shared/locales/words";
import { renderWord } from "../../electron/word/render.ts";
import { documentXml, squeeze } from "../support/office.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { sourceOf } from "../support/sample-papers.ts";

const RARE = "㛃𬭎䶮𠮷𬱖𠅤赵喆堃·“”——…<>&\"'";
const RUNS = Number(process.env["HESHI_RANDOM_CASES"] ?? 60);

const letters = fc.constantFrom(...Array.from(`人民调解协议书甲乙丙丁王李张刘abcXYZ 0123456789，。；${RARE}`));
const line = fc.string({ unit: letters, maxLength: 200 }).map((text) => LineText.parse(text));
const long = fc
  .array(fc.string({ unit: letters, maxLength: 600 }), { maxLength: 6 })
  .map((texts) => LongText.parse(texts.join("\n")));
const id = fc.uuid().map((text) => PartId.parse(text));

const party: fc.Arbitrary<Party> = fc
  .tuple(fc.boolean(), id, fc.constantFrom(...SIDES), line, line, line)
  .map(([person, own, side, name, address, phone]): Party =>
    person ? { ...emptyPerson(own, side), name, address, phone } : { ...emptyOrganisation(own, side), name, address, phone },
  );

const content: fc.Arbitrary<CaseContent> = fc
  .record({
    parties: fc.array(party, { maxLength: 30 }),
    facts: long,
    claims: long,
    disputes: long,
    clauses: fc.array(fc.record({ id, text: long }), { maxLength: 12 }),
    performance: long,
    mediators: fc.array(line, { maxLength: 4 }),
    recorder: line,
    signedOn: fc.constantFrom("", "2026-03-05", "不是日期"),
    entries: fc.array(fc.record({ id, kind: fc.constantFrom("question", "answer", "note"), speaker: line, text: long }), {
      maxLength: 40,
    }),
  })
  .map(({ clauses, performance, mediators, recorder, signedOn, entries, ...rest }) => {
    const base = sourceOf(sampleCase("C01")).content;
    return {
      ...base,
      ...rest,
      agreement: { clauses, obligations: [], performance, copies: null, mediators, recorder, signedOn, marks: [] },
      sessions: base.sessions.map((session) => ({ ...session, present: [], absent: [], entries })),
    };
  });

/** What stands in a Word file: its texts one after another, line breaks and low lines aside. */
function printed(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, each = ""]) => each).join("");
  const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'");
  return unlined(plain.replaceAll("&amp;", "&"));
}

/** Without white space, and without the low lines that stand where nothing was filled in. */
const unlined = (text: string) => squeeze(text).replaceAll("_", "");

const source = sourceOf(sampleCase("C01"));

/** The facts and the first clause in another text, as random as they are. */
function translated({ disputes, claims, agreement }: CaseContent): CaseContent["translation"] {
  const [clause] = agreement.clauses;
  const texts = { facts: claims, ...(clause ? { [`clause-${clause.id}`]: disputes } : {}) };
  return { bilingual: true, sentence: claims, texts };
}

describe("random cases", () => {
  test.each(["mediation-agreement", "mediation-record", "cover"] as const)(
    "%s: no exception, strict XML, no lost text, rows of signatures whole",
    async (paper) => {
      await fc.assert(
        fc.asyncProperty(content, fc.constantFrom("zh-CN" as const, "en" as const, "both" as const), async (random, chosen) => {
          const language = chosen === "both" ? "zh-CN" : chosen;
          const own = chosen === "both" ? { ...random, translation: translated(random) } : random;
          const made = buildPaper(paper, { ...source, content: withoutCaucus(own), language }, words(language));
          const xml = documentXml(await renderWord(made));
          const found = printed(xml);
          for (const text of textsOfPaper(made)) if (!found.includes(unlined(text))) throw new Error(`lost: ${text}`);
          for (const [row] of xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)) expect(row).toContain("<w:cantSplit/>");
        }),
        { numRuns: RUNS },
      );
    },
    120_000,
  );
});

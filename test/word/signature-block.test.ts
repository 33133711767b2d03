import { beforeAll, describe, expect, test } from "vitest";
import { renderWord } from "../../electron/word/render.ts";
import type { SignaturePlace } from "../../shared/documents/model.ts";
import { type Pdf, squeeze, toPdfs } from "../support/office.ts";
import { FIRST_NAME, parties, paperWithLines, RECORDER, SEAL } from "./papers.ts";

const FIRST = 5;
const LAST = 60;
const LENGTHS = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
const LINE = 28.9;
const PAGE = (225 / 25.4) * 72;
const SEAL_HEIGHT = (18 / 25.4) * 72 + 2 * LINE + 13;

type Sweep = { readonly places: readonly SignaturePlace[]; readonly mediators: readonly string[] };

async function sweep({ places, mediators }: Sweep): Promise<readonly Pdf[]> {
  return toPdfs(await Promise.all(LENGTHS.map((lines) => renderWord(paperWithLines(lines, places, mediators)))));
}

/** Page (from 0) that holds a text exactly once in the whole paper. */
function pageWith(pdf: Pdf, text: string): number {
  const pages = pdf.pages.flatMap((page, at) =>
    squeeze(page)
      .split(squeeze(text))
      .slice(1)
      .map(() => at),
  );
  expect(pages, `"${text}" stands once on the paper`).toHaveLength(1);
  return pages[0] ?? -1;
}

function bodyLinesOn(pdf: Pdf, page: number): number {
  return squeeze(pdf.pages[page] ?? "").match(/第\d+行正文。|履行方式为|本协议一式/g)?.length ?? 0;
}

/** Pages the paper has when nothing is moved that need not be: by counting lines, without any of the code under test. */
function pagesExpected(lines: number, closingHeight: number): number {
  const perPage = Math.floor(PAGE / LINE);
  const onLast = lines % perPage;
  const fits = onLast * LINE + closingHeight <= PAGE;
  return Math.floor(lines / perPage) + (fits || onLast === 0 ? 1 : 2);
}

describe.each([
  { who: "two parties", places: parties(2), mediators: ["贺兰"], height: 2 * LINE + 100.02 + 83.02 + SEAL_HEIGHT },
  { who: "six parties", places: parties(6), mediators: ["贺兰", "卫东"], height: 2 * LINE + 3 * 92.02 + 2 * 75.02 + SEAL_HEIGHT },
])("the signature block of $who", ({ places, mediators, height }) => {
  let pdfs: readonly Pdf[] = [];
  beforeAll(async () => {
    pdfs = await sweep({ places, mediators });
  }, 180_000);

  test.each(LENGTHS)("after %i lines stays whole, with two lines of text before it", (lines) => {
    const pdf = pdfs[lines - FIRST];
    if (pdf === undefined || SEAL.kind !== "seal") throw new Error("not converted");
    const names = [...places.map(({ name }) => name), ...mediators, RECORDER];
    const first = pageWith(pdf, FIRST_NAME);
    for (const text of [...names, SEAL.organisation, SEAL.hint, SEAL.date]) expect(pageWith(pdf, text), text).toBe(first);
    expect(bodyLinesOn(pdf, first)).toBeGreaterThanOrEqual(2);
    expect(pdf.pages).toHaveLength(pagesExpected(lines, height));
  });
});

describe("the signature block of thirty parties, higher than a page", () => {
  const places = parties(30);
  let pdfs: readonly Pdf[] = [];
  beforeAll(async () => {
    pdfs = await sweep({ places, mediators: ["贺兰"] });
  }, 180_000);

  test.each(LENGTHS)("after %i lines breaks between rows only, and neither end stands alone", (lines) => {
    const pdf = pdfs[lines - FIRST];
    if (pdf === undefined || SEAL.kind !== "seal") throw new Error("not converted");
    const first = pageWith(pdf, FIRST_NAME);
    expect(bodyLinesOn(pdf, first)).toBeGreaterThanOrEqual(2);
    const recorder = pageWith(pdf, RECORDER);
    for (const text of [SEAL.organisation, SEAL.hint, SEAL.date]) expect(pageWith(pdf, text)).toBe(recorder);
    expect(pdf.pages.length).toBe(recorder + 1);
    // A row is whole when its page has as many hints as names.
    for (const page of pdf.pages.map(squeeze)) {
      expect(page.match(/（签名、盖章或按指印）/g)?.length ?? 0).toBe(page.match(/申请人/g)?.length ?? 0);
    }
  });
});

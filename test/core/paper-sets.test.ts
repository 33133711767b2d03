import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode } from "fast-png";
import { afterEach, expect, test } from "vitest";
import { printedAlone, printedCopies, setRules, withOwnFaces } from "#shared/documents/print-set";
import { squareModules } from "#shared/documents/square-code";
import { buildPaper } from "#shared/documents/papers";
import { CaseId } from "#shared/domain/id";
import { PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { pdfOf } from "../support/bindery.ts";
import { p, word } from "../support/county-templates.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { pageImage, readPdfFile, squeeze } from "../support/office.ts";
import { sourceOf } from "../support/sample-papers.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { signedCaseOn } from "../support/signed-case-on.ts";

afterEach(removeFolders);

const AGREEMENT = { paper: "mediation-agreement", about: null } as const;
const LETTER = { paper: "entrustment", about: null } as const;
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;

async function accepted(desk: TestDesk, bindingMargin: boolean): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save({ ...roomOf(sampleCase("C01")), bindingMargin });
  await desk.api.cases.save({ id, revision: 0, content: contentOf(sampleCase("C01")) });
  await desk.api.cases.accept({ id });
  return id;
}

/** Title and number of each page of a PDF. */
async function pagesOf(path: string): Promise<string[]> {
  const titles = ["人民调解协议书", "委托调解函", "县局格式"];
  const { pages } = await readPdfFile(path);
  return pages.map((page) => {
    const text = squeeze(page);
    const title = titles.find((each) => text.startsWith(each)) ?? "";
    return `${title}${/第\d+页共\d+页/.exec(text)?.[0] ?? ""}`;
  });
}

const [agreement, letter] = ["人民调解协议书第1页共2页", "委托调解函第1页共1页"];

test("papers become one PDF in their order, each with its copies and its own page numbers, and one entry in the timeline", async () => {
  const desk = await openDesk();
  const id = await accepted(desk, false);
  const data = Buffer.from(word(p("县局格式【案号】"))).toString("base64");
  const { hash } = await desk.api.templates.take({ name: "县局.docx", data });
  await desk.api.templates.use({ paper: "rights-notice", hash, from: PlainDate.parse("2020-01-01") });
  const papers = [{ ...LETTER, copies: 2 }, { paper: "rights-notice", about: null } as const, AGREEMENT];
  const [file, ...more] = (await desk.api.papers.exportPdf({ id, papers, blank: false, merged: true })) ?? [];
  expect(more).toEqual([]);
  expect(file?.fileName).toBe("（2026）枫泉镇人调字第0003号 韦小山与安屿示例建筑劳务有限公司劳动争议纠纷 文书.pdf");
  expect(await pagesOf(file?.path ?? "")).toEqual([letter, letter, "县局格式", agreement, "第2页共2页"]);
  const timeline = (await desk.api.cases.get({ id }))?.timeline.filter(({ what }) => what === "exported");
  expect(timeline).toEqual([expect.objectContaining({ details: { paper: "set", file: file?.fileName } })]);
  await desk.close();
});

test("where pages are bound, each copy begins on a sheet of its own", async () => {
  const desk = await openDesk();
  const id = await accepted(desk, true);
  const papers = [{ ...LETTER, copies: 2 }, AGREEMENT];
  const [file] = (await desk.api.papers.exportPdf({ id, papers, blank: false, merged: true })) ?? [];
  expect(await pagesOf(file?.path ?? "")).toEqual([letter, "", letter, "", agreement, "第2页共2页"]);
  const source = sourceOf(sampleCase("C01"));
  const paper = buildPaper("entrustment", { ...source, room: { ...source.room, bindingMargin: true } }, words("zh-CN"));
  const parts = [{ body: { paper }, copies: 2, pages: 1 }, { body: { paper }, copies: 1, pages: 2 }]; // prettier-ignore
  expect(printedCopies(parts).map(({ of, emptyAfter }) => `${of}${emptyAfter ? " empty" : ""}`)).toEqual([
    "0 empty",
    "0 empty",
    "1",
  ]);
  expect(setRules(parts)).toContain('set-page{system:fixed 1;symbols:"1" "0" "1" "0" "1" "2"}');
  expect(setRules(parts)).toContain('set-pages{system:fixed 1;symbols:"1" "0" "1" "0" "2" "2"}');
  await desk.close();
});

test("a set that is stopped or has no place leaves no file", async () => {
  const told: unknown[] = [];
  const desk: TestDesk = await openDesk({
    shell: {
      makePdf: async () => {
        told.push(await desk.api.papers.progress());
        await desk.api.papers.cancel();
        return await (await pdfOf(1, "page")).save();
      },
    },
  });
  const wanted = { id: await accepted(desk, false), papers: [AGREEMENT, LETTER], blank: false, merged: true };
  expect(await desk.api.papers.exportPdf(wanted)).toBeNull();
  expect(told).toEqual([{ done: 0, total: 3 }]);
  expect(readdirSync(desk.exports)).toEqual([]);
  await desk.close();
  const cancelled = await openDesk({ shell: { chooseSavePath: () => Promise.resolve(null) } });
  expect(await cancelled.api.papers.exportPdf({ ...wanted, id: await accepted(cancelled, false) })).toBeNull();
  await cancelled.close();
});

const drawn = (side: number, isDark: (x: number, y: number) => boolean) =>
  Array.from({ length: side }, (_, y) => Array.from({ length: side }, (__, x) => (isDark(x, y) ? "#" : ".")).join(""));

/** The square code that a picture of a page of A4 has in its lower right corner, without its free edge. */
async function squareOn(file: string, side: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "heshi-square-"));
  const { data, width, height, channels } = decode(
    readFileSync(await pageImage({ file, pages: [] }, 1, join(folder, "p.png"), 300)),
  );
  rmSync(folder, { recursive: true });
  const isDark = (x: number, y: number) => (data[(y * width + x) * channels] ?? 255) < 128;
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = Math.round(height * 0.89); y < height; y += 1)
    for (let x = Math.round(width * 0.75); x < width; x += 1) {
      if (!isDark(x, y)) continue;
      xs.push(x);
      ys.push(y);
    }
  // Its three corners are dark, so that what is dark shows how far it goes.
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs) + 1, Math.min(...ys), Math.max(...ys) + 1];
  expect([left, right].map((x) => Math.round((x * 210) / width))).toEqual([171, 183]);
  const at = (from: number, to: number, nth: number) => Math.floor(from + ((to - from) * (nth + 0.5)) / side);
  return drawn(side, (x, y) => isDark(at(left, right, x), at(top, bottom, y)));
}

test("the PDF of an agreement fixed for signing bears its code and square code, and the trail knows the file and the print", async () => {
  const { desk, file, id } = await signedCaseOn(await openDesk(), "C01");
  const mark = await desk.api.integrity.mark({ id, of: null });
  const [made] = (await desk.api.papers.exportPdf({ id, papers: [AGREEMENT], blank: false })) ?? [];
  const text = (await readPdfFile(made?.path ?? "")).pages.join("");
  const code = CODE.exec(text)?.[0] ?? "";
  expect(await desk.api.integrity.checkCode({ text: code })).toMatchObject({
    kind: "found",
    version: { id, entry: file.trail.length },
  });

  const wanted = squareModules(mark?.text ?? "");
  const side = wanted.side - 8;
  expect(await squareOn(made?.path ?? "", side)).toEqual(drawn(side, (x, y) => wanted.isDark(x + 4, y + 4)));

  await desk.api.papers.exportPdf({ id, papers: [LETTER, AGREEMENT], blank: false, merged: true });
  await desk.api.papers.exportPdf({ id, papers: [AGREEMENT], blank: true });
  await desk.api.papers.printed({ id, papers: [LETTER, AGREEMENT], blank: false });
  await desk.api.papers.printed({ id, papers: [AGREEMENT], blank: true });
  const after = await desk.api.cases.get({ id });
  const added = after?.trail.slice(file.trail.length) ?? [];
  const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
  const whole = readdirSync(desk.exports).find((name) => name.endsWith("文书.pdf")) ?? "";
  const [, standing] = file.versions;
  expect(added.map(({ act, subject }) => [act, subject])).toEqual([
    ["printed", hashOf(made?.path ?? "")],
    ["printed", hashOf(join(desk.exports, whole))],
    ["printed", standing?.hash],
  ]);
  expect(after?.timeline.slice(-5).map(({ what, details }) => `${what} ${details["paper"] ?? ""}`)).toEqual([
    "exported mediation-agreement", "exported set", "exported mediation-agreement", "printed set", "printed mediation-agreement",
  ]); // prettier-ignore
  expect(await desk.api.integrity.differences({ id })).toEqual([]);
  await desk.close();
});

test("a template among other papers counts its own pages and keeps its faces; one whose first page differs is printed alone", () => {
  const none = { header: null, footer: null };
  const footer = {
    left: [], centre: ["第", { count: "page" as const }, "页共", { count: "pages" as const }, "页"], right: [],
    looks: { "font-family": 'heshi-latin-0, "SimSun"' }, high: 12, line: false,
  }; // prettier-ignore
  const sheet = {
    width: 210, height: 297, margins: { top: 30, right: 26, bottom: 30, left: 28 }, headerAt: 15, footerAt: 15, mirrored: false,
    edges: { header: null, footer }, first: null, even: null,
  }; // prettier-ignore
  const own = { groups: [{ sheet, inside: [] }], latin: ["Arial"], chinese: [], leftOut: [] };
  const form = buildPaper("entrustment", sourceOf(sampleCase("C01")), words("zh-CN"));
  const parts = [
    { body: { paper: form }, copies: 1, pages: 1 },
    { body: withOwnFaces({ own }, 1), copies: 2, pages: 3 },
  ];
  const rules = setRules(parts);
  expect(rules).toContain('set-page{system:fixed 1;symbols:"1" "1" "2" "3" "1" "2" "3"}');
  expect(/@page set-1-0\{.*?\}\}/.exec(rules)?.[0]).toContain(
    'content:"第" counter(page,set-page) "页共" counter(page,set-pages) "页"',
  );
  expect(rules).toContain('font-family:heshi-latin-set-1-0, "SimSun"');
  expect(rules).toMatch(/@font-face\{font-family:heshi-latin-set-1-0;[^}]*Arial/);
  expect(printedAlone(parts)).toEqual([]);
  const first = { own: { ...own, groups: [{ sheet: { ...sheet, first: none }, inside: [] }] } };
  expect(printedAlone([{ body: first, copies: 1 }])).toEqual([]);
  expect(printedAlone([{ body: first, copies: 2 }])).toEqual([0]);
  expect(printedAlone([{ body: { paper: form }, copies: 1 }, { body: first, copies: 1 }])).toEqual([1]); // prettier-ignore
});

import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { PlainDate } from "#shared/domain/plain-date";
import { p, run, word } from "../support/county-templates.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { readPdfFile, squeeze } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const AGREEMENT = { paper: "mediation-agreement", about: null } as const;
const NOTICE = { paper: "rights-notice", about: null } as const;

async function accepted(desk: TestDesk): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content: contentOf(sampleCase("C01")) });
  await desk.api.cases.accept({ id });
  return id;
}

const count = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("9")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A county's agreement, in use from long ago. */
async function ownTemplate(desk: TestDesk) {
  const footer = `<w:p>${run("第")}${count("PAGE")}${run("页 共")}${count("NUMPAGES")}${run("页")}</w:p>`;
  const bytes = word(p("县局格式：【案号】") + p("【当事人甲.姓名】"), { footer });
  const { hash } = await desk.api.templates.take({ name: "县局.docx", data: Buffer.from(bytes).toString("base64") });
  await desk.api.templates.use({ paper: "mediation-agreement", hash, from: PlainDate.parse("2020-01-01") });
  return hash;
}

test("a paper is exported as PDF beside its Word file, opened, and entered in the timeline", async () => {
  const desk = await openDesk();
  const id = await accepted(desk);
  const [file, ...more] = (await desk.api.papers.exportPdf({ id, papers: [AGREEMENT], blank: false })) ?? [];
  expect(more).toEqual([]);
  expect(file?.fileName).toBe("（2026）枫泉镇人调字第0003号 韦小山与安屿示例建筑劳务有限公司劳动争议纠纷 人民调解协议书.pdf");
  const pdf = await readPdfFile(file?.path ?? "");
  expect(squeeze(pdf.pages.join(""))).toContain(squeeze(sampleCase("C01").facts).slice(0, 40));
  expect(squeeze(pdf.pages[1] ?? "")).toMatch(/第2页共2页$/);
  await desk.api.papers.open({ exportId: file?.exportId ?? "" });
  expect(desk.opened).toEqual([file?.path]);
  const timeline = (await desk.api.cases.get({ id }))?.timeline.filter(({ what }) => what === "exported");
  expect(timeline).toEqual([expect.objectContaining({ details: { paper: "mediation-agreement", file: file?.fileName } })]);
  await desk.close();
});

test("several papers go into the chosen folder, each as a file; none where no folder was chosen", async () => {
  const folder = newFolder();
  const desk = await openDesk({
    shell: { can: { chooseFolder: true, saveDialog: true }, chooseFolder: () => Promise.resolve(folder) },
  });
  const id = await accepted(desk);
  await desk.api.papers.exportPdf({ id, papers: [AGREEMENT, NOTICE], blank: true });
  expect(readdirSync(folder).toSorted()).toEqual(["人民调解协议书（空白）.pdf", "人民调解当事人权利义务告知书（空白）.pdf"]);
  await desk.close();
});

test("a place that cannot be written, no browser, and a cancelled dialog are told and leave nothing", async () => {
  const desk = await openDesk({ shell: { chooseSavePath: (name) => Promise.resolve(join("/proc/nowhere", name)) } });
  const id = await accepted(desk);
  await expect(desk.api.papers.exportPdf({ id, papers: [AGREEMENT], blank: false })).rejects.toThrow("targetNotWritable");
  await desk.close();
  const cancelled = await openDesk({ shell: { chooseSavePath: () => Promise.resolve(null) } });
  expect(await cancelled.api.papers.exportPdf({ id: await accepted(cancelled), papers: [AGREEMENT], blank: false })).toBeNull();
  expect(readdirSync(cancelled.exports)).toEqual([]);
  await cancelled.close();
});

test("what is to be left empty stays empty in the PDF", async () => {
  const desk = await openDesk();
  const id = await accepted(desk);
  const [file] = (await desk.api.papers.exportPdf({ id, papers: [AGREEMENT], blank: false, leave: ["phones"] })) ?? [];
  const text = squeeze((await readPdfFile(file?.path ?? "")).pages.join(""));
  expect(text).toContain("韦小山");
  expect(text).not.toContain("15400000001");
  await desk.close();
});

test("a paper with a template of the room's own becomes a PDF of that template, alone and in a set, and binds the case to it", async () => {
  const desk = await openDesk();
  const id = await accepted(desk);
  const hash = await ownTemplate(desk);
  const made = (await desk.api.papers.exportPdf({ id, papers: [AGREEMENT, NOTICE], blank: false })) ?? [];
  const texts = await Promise.all(made.map(async ({ path }) => squeeze((await readPdfFile(path)).pages.join(""))));
  expect(texts[0]).toMatch(/^县局格式：（2026）枫泉镇人调字第0003号韦小山第1页共1页$/);
  expect(texts[1]).toContain("权利");
  const file = await desk.api.cases.get({ id });
  expect(file?.templates).toEqual({ "mediation-agreement": hash });
  expect(file?.timeline.filter(({ what }) => what === "exported").map(({ details }) => details["paper"])).toEqual([
    "mediation-agreement",
    "rights-notice",
  ]);
  const [blank] = (await desk.api.papers.exportPdf({ id, papers: [AGREEMENT], blank: true })) ?? [];
  expect(squeeze((await readPdfFile(blank?.path ?? "")).pages.join(""))).not.toContain("韦小山");
  await desk.close();
});

test("a paper with a template of the room's own is no part of one Word file of many cases, and is told", async () => {
  const desk = await openDesk();
  const id = await accepted(desk);
  await ownTemplate(desk);
  const merged = await desk.api.lists.agreements({ ids: [id], merged: true });
  expect(merged).toMatchObject({ written: 0, failed: [{ id, problem: { code: "templateNotMerged" } }] });
  expect(readdirSync(desk.exports)).toEqual([]);
  await desk.close();
});

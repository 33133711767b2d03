import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CaseFile } from "#shared/domain/case-file";
import type { ContentHash } from "#shared/domain/evidence";
import { CaseId } from "#shared/domain/id";
import { PlainDate } from "#shared/domain/plain-date";
import { COUNTY_TEMPLATES, p, word } from "../support/county-templates.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { documentXml } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const AGREEMENT = { paper: "mediation-agreement", about: null } as const;
const FIRST = word(p("第一版协议【案号】【#当事人】【姓名】【/当事人】"));
const SECOND = word(p("第二版协议【案号】"));
const date = (text: string) => PlainDate.parse(text);

const take = (desk: TestDesk, bytes: Uint8Array, name = "县局协议.docx") =>
  desk.api.templates.take({ name, data: Buffer.from(bytes).toString("base64") });

async function taken(desk: TestDesk, bytes: Uint8Array): Promise<ContentHash> {
  const { hash } = await take(desk, bytes);
  if (hash === null) throw new Error("not taken in");
  return hash;
}

async function newCase(desk: TestDesk): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  if ((await desk.api.room.get()) === null) await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content: contentOf(sampleCase("C01")) });
  return id;
}

async function templatesOf(desk: TestDesk, id: CaseId): Promise<CaseFile["templates"] | undefined> {
  return (await desk.api.cases.get({ id }))?.templates;
}

/** The main part of the file that an export wrote. */
async function exported(desk: TestDesk, id: CaseId, blank = false): Promise<string> {
  const made = await desk.api.papers.export({ ...AGREEMENT, id, blank });
  return documentXml(readFileSync(made?.path ?? ""));
}

describe("taking a template in", () => {
  test("keeps nothing while a mistake stands in the way, and keeps a good one once, by its bytes", async () => {
    let desk = await openDesk();
    const bad = await take(desk, word(p("【案呺】")));
    expect(bad).toMatchObject({ hash: null, findings: [{ code: "unknown", right: "【案号】" }] });
    expect(existsSync(join(desk.dataFolder, "templates"))).toBe(false);
    const good = await take(desk, COUNTY_TEMPLATES.letter);
    expect(good).toMatchObject({ already: false, findings: [] });
    expect(await take(desk, COUNTY_TEMPLATES.letter, "换了名字.docx")).toMatchObject({ hash: good.hash, already: true });
    desk = await desk.reopen();
    expect((await desk.api.templates.get()).files).toMatchObject([{ hash: good.hash, name: "县局协议" }]);
    expect(readdirSync(join(desk.dataFolder, "templates"))).toEqual([`${good.hash}.docx`]);
    const copy = await desk.api.templates.saveAs({ hash: (await desk.api.templates.get()).files[0]?.hash ?? "" });
    expect(readFileSync(copy?.path ?? "").equals(COUNTY_TEMPLATES.letter)).toBe(true);
    await desk.close();
  });

  test("lets a hint pass, and refuses a file that is none with its problem", async () => {
    const desk = await openDesk();
    expect(await take(desk, word(p("没有标记")))).toMatchObject({ findings: [{ code: "noMarks", hint: true }], marks: 0 });
    expect((await desk.api.templates.get()).files).toHaveLength(1);
    await expect(take(desk, Buffer.from("x"))).rejects.toThrow("templateNotDocx");
    await expect(desk.api.templates.take({ name: "x.docx", data: "not base64!" })).rejects.toThrow("badInput");
    expect(await desk.reply("templates.take", { name: "x.docx", data: "A".repeat(8 << 20) })).toMatchObject({
      problem: { code: "tooLarge" },
    });
    await desk.close();
  });

  test("is not possible in a folder that somebody else holds", async () => {
    const desk = await openDesk();
    await newCase(desk);
    const second = await openDesk({ root: newFolder(), dataFolder: desk.dataFolder });
    await expect(take(second, FIRST)).rejects.toThrow("folderReadOnly");
    expect((await second.api.templates.get()).files).toEqual([]);
    await second.close();
    await desk.close();
  });

  test("the program's own example is one without mistakes, and its guide is written beside", async () => {
    const desk = await openDesk();
    const example = await desk.api.templates.help({ which: "example" });
    const guide = await desk.api.templates.help({ which: "guide" });
    expect(readdirSync(desk.exports).toSorted()).toEqual(["标记说明.docx", "样例模板 人民调解协议书.docx"].toSorted());
    expect(await take(desk, readFileSync(example?.path ?? ""))).toMatchObject({ already: false, findings: [] });
    expect(documentXml(readFileSync(guide?.path ?? ""))).toContain("【当事人甲.姓名】");
    await desk.close();
  });
});

describe("a paper with its own template", () => {
  test("is made with it from the day on, and the case keeps the version it was made with", async () => {
    let now = new Date("2026-01-20T02:00:00Z");
    const desk = await openDesk({ now: () => now });
    const [early, late] = [await newCase(desk), await newCase(desk)];
    const [first, second] = [await taken(desk, FIRST), await taken(desk, SECOND)];
    await desk.api.templates.use({ paper: "mediation-agreement", hash: first, from: date("2026-02-01") });
    await desk.api.templates.use({ paper: "mediation-agreement", hash: second, from: date("2026-03-01") });
    expect(await exported(desk, early)).not.toContain("第一版");
    expect(await templatesOf(desk, early)).toEqual({});

    now = new Date("2026-02-10T02:00:00Z");
    const before = await desk.api.cases.get({ id: early });
    expect(await exported(desk, early)).toContain("第一版协议");
    const after = await desk.api.cases.get({ id: early });
    expect(after?.templates).toEqual({ "mediation-agreement": first });
    expect(after?.revision).toBe(before?.revision);

    now = new Date("2026-03-10T02:00:00Z");
    expect(await exported(desk, early)).toContain("第一版协议");
    expect(await exported(desk, late)).toContain("第二版协议");
    expect((await desk.api.templates.adopt({ id: early, paper: "mediation-agreement" })).templates).toEqual({
      "mediation-agreement": second,
    });
    expect(await exported(desk, early)).toContain("第二版协议");

    await desk.api.templates.use({ paper: "mediation-agreement", hash: null, from: date("2026-03-10") });
    expect(await exported(desk, late)).toContain("第二版协议");
    expect(await exported(desk, await newCase(desk))).not.toContain("第二版");
    expect((await desk.api.templates.adopt({ id: late, paper: "mediation-agreement" })).templates).toEqual({});
    expect(await exported(desk, late)).not.toContain("第二版");
    // What a case may still need is never deleted, and nothing else changes with it.
    await expect(desk.api.templates.remove({ hash: first })).rejects.toThrow("templateUsed");
    expect(readdirSync(join(desk.dataFolder, "templates"))).toHaveLength(2);
    await desk.close();
  });

  test("is blank when it is wanted blank, which binds the case to nothing", async () => {
    const desk = await openDesk();
    const id = await newCase(desk);
    const hash = await taken(desk, FIRST);
    await desk.api.templates.use({ paper: "mediation-agreement", hash, from: date("2026-01-01") });
    const blank = await exported(desk, id, true);
    expect(blank).toContain("第一版协议");
    expect(blank).not.toContain("韦小山");
    expect(await templatesOf(desk, id)).toEqual({});
    await desk.close();
  });

  test("stands beside the others of a set, also of one in a single file", async () => {
    const desk = await openDesk();
    const id = await newCase(desk);
    const hash = await taken(desk, FIRST);
    await desk.api.templates.use({ paper: "mediation-agreement", hash, from: date("2026-01-01") });
    const papers = [{ paper: "acceptance", about: null } as const, AGREEMENT];
    const merged = await desk.api.papers.exportSet({ id, papers, blank: false, merged: true });
    expect(merged?.map(({ path }) => documentXml(readFileSync(path)).includes("第一版协议"))).toEqual([false, true]);
    expect(await templatesOf(desk, id)).toEqual({ "mediation-agreement": hash });
    const alone = await desk.api.papers.exportSet({ id, papers: [AGREEMENT], blank: false, merged: true });
    expect(alone).toHaveLength(1);
    await desk.close();
  });

  test("is not made from a damaged or missing file, nor counted as made when it could not be written", async () => {
    const desk = await openDesk();
    const id = await newCase(desk);
    const hash = await taken(desk, FIRST);
    await desk.api.templates.use({ paper: "mediation-agreement", hash, from: date("2026-01-01") });
    const path = join(desk.dataFolder, "templates", `${hash}.docx`);
    writeFileSync(path, readFileSync(path).subarray(5));
    await expect(exported(desk, id)).rejects.toThrow("templateMissing");
    rmSync(path);
    await expect(exported(desk, id)).rejects.toThrow("templateMissing");
    expect(readdirSync(desk.exports)).toEqual([]);
    // Taking the same file in again mends it.
    expect(await take(desk, FIRST)).toMatchObject({ hash, already: true });
    expect(await exported(desk, id)).toContain("第一版协议");
    await desk.close();

    const blocked = await openDesk({ shell: { chooseSavePath: (name) => Promise.resolve(join("/proc/nowhere", name)) } });
    const other = await newCase(blocked);
    await blocked.api.templates.use({
      paper: "mediation-agreement",
      hash: await taken(blocked, FIRST),
      from: date("2026-01-01"),
    });
    await expect(exported(blocked, other)).rejects.toThrow("targetNotWritable");
    expect(await templatesOf(blocked, other)).toEqual({});
    await blocked.close();
  });

  test("is shown with any case or blank, and tried in Word, without binding the case", async () => {
    const desk = await openDesk();
    const id = await newCase(desk);
    const hash = await taken(desk, FIRST);
    const text = async (caseId: CaseId | null) =>
      JSON.stringify(await desk.api.templates.preview({ ...AGREEMENT, hash, caseId, blank: false }));
    expect(await text(id)).toContain("韦小山安屿示例建筑劳务有限公司");
    expect(await text(null)).toContain("第一版协议");
    const blank = await desk.api.templates.preview({ ...AGREEMENT, hash, caseId: id, blank: true });
    expect(JSON.stringify(blank)).not.toContain("韦小山");
    const phones = word(p("电话【当事人甲.联系方式】"));
    const trialOf = { ...AGREEMENT, hash: await taken(desk, phones), caseId: id, blank: false };
    expect(JSON.stringify(await desk.api.templates.preview(trialOf))).toContain("15400000001");
    expect(JSON.stringify(await desk.api.templates.preview({ ...trialOf, leave: ["phones"] }))).not.toContain("15400000001");
    const trial = await desk.api.templates.trial({ ...AGREEMENT, hash, caseId: id, blank: false });
    expect(documentXml(readFileSync(trial?.path ?? ""))).toContain("韦小山");
    expect(await templatesOf(desk, id)).toEqual({});
    await desk.api.templates.remove({ hash });
    expect(readdirSync(join(desk.dataFolder, "templates"))).toEqual([`${trialOf.hash}.docx`]);
    await expect(text(id)).rejects.toThrow("templateMissing");
    await desk.close();
  });
});

describe("own templates", () => {
  test("go with the folder when it is moved, and come back out of a backup", async () => {
    const desk = await openDesk();
    const id = await newCase(desk);
    const hash = await taken(desk, FIRST);
    await desk.api.templates.use({ paper: "mediation-agreement", hash, from: date("2026-01-01") });
    await exported(desk, id);
    const { name } = await desk.api.backups.make({ place: null });
    rmSync(join(desk.dataFolder, "templates"), { recursive: true });
    await desk.api.templates.use({ paper: "mediation-agreement", hash: null, from: date("2026-01-02") });
    await expect(exported(desk, id)).rejects.toThrow("templateMissing");
    await desk.api.backups.restore({ place: null, name, acceptLoss: false });
    expect(await exported(desk, id)).toContain("第一版协议");
    expect((await desk.api.templates.get()).uses).toHaveLength(1);

    await desk.api.folder.move({ path: join(desk.root, "elsewhere") });
    expect(await exported(desk, id)).toContain("第一版协议");
    expect(readdirSync(join(desk.root, "elsewhere", "templates"))).toEqual([`${hash}.docx`]);
    await desk.close();
  });
});

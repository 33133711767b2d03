import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { documentXml } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const base = contentOf(sampleCase("C01"));

async function deskWithFolder(folder: string | null): Promise<TestDesk> {
  const shell = {
    chooseFolder: () => Promise.resolve(folder),
    can: { chooseFolder: true, saveDialog: true },
  };
  const desk = await openDesk({ shell });
  await desk.api.room.save(roomOf(sampleCase("C01")));
  return desk;
}

async function saved(desk: TestDesk, more: Partial<CaseContent> = {}): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.cases.save({ id, revision: 0, content: { ...base, ...more } });
  return id;
}

const noClauses = { ...base.agreement, clauses: [] };

describe("the agreements of many cases", () => {
  test("are each the file that the case alone would give, under a name of its own; others are told", async () => {
    const folder = newFolder();
    const desk = await deskWithFolder(folder);
    const alike = [await saved(desk), await saved(desk)];
    const oral = await saved(desk, { form: "oral" });
    const none = await saved(desk, { agreement: noClauses });
    const police = await saved(desk, { ...contentOf(sampleCase("C08")) });
    const missing = CaseId.parse(randomUUID());
    const result = await desk.api.lists.agreements({ ids: [...alike, none, oral, missing, police, oral], merged: false });
    expect(result).toMatchObject({ folder, written: 4, cancelled: false });
    expect(result?.failed.map(({ id, problem }) => [id, problem.code])).toEqual([
      [none, "noAgreement"],
      [missing, "caseNotFound"],
    ]);
    const names = readdirSync(folder);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => name.includes("(2)"))).toHaveLength(1);

    const [first] = alike;
    const alone = await desk.api.papers.export({ id: first ?? oral, paper: "mediation-agreement", about: null, blank: false });
    const inFolder = names.find((name) => name === alone?.fileName) ?? "";
    expect(documentXml(readFileSync(join(folder, inFolder))) === documentXml(readFileSync(alone?.path ?? ""))).toBe(true);
    const file = await desk.api.cases.get({ id: oral });
    expect(file?.timeline.at(-1)).toMatchObject({ what: "exported", details: { paper: "oral-agreement" } });
    await desk.api.papers.showInFolder({ exportId: result?.first?.exportId ?? "" });
    expect(desk.opened).toEqual([result?.first?.path]);
    await desk.close();
  });

  test("stop when told so: every file is whole, what was written stays and is counted", async () => {
    const folder = newFolder();
    const desk = await deskWithFolder(folder);
    const ids: CaseId[] = [];
    for (let n = 0; n < 40; n++) ids.push(await saved(desk));
    const running = desk.api.lists.agreements({ ids, merged: false });
    while (((await desk.api.lists.progress())?.done ?? 0) < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    // The desk answers meanwhile.
    expect((await desk.api.cases.list({ offset: 0, limit: 5 })).total).toBe(40);
    await desk.api.lists.cancel();
    const result = await running;
    expect(result?.cancelled).toBe(true);
    expect(result?.written).toBeLessThan(40);
    const names = readdirSync(folder);
    expect(names).toHaveLength(result?.written ?? -1);
    for (const name of names) expect(documentXml(readFileSync(join(folder, name)))).toContain("韦小山");
    await desk.close();
  });

  test("end at once where nothing can be written, never write over a file, and do nothing without a folder", async () => {
    const folder = newFolder();
    const none = await deskWithFolder(null);
    expect(await none.api.lists.agreements({ ids: [await saved(none)], merged: false })).toBeNull();
    await none.close();

    const blocked = await deskWithFolder(join(folder, "not", "there"));
    const ids: CaseId[] = [];
    for (let n = 0; n < 12; n++) ids.push(await saved(blocked));
    const result = await blocked.api.lists.agreements({ ids, merged: false });
    expect(result).toMatchObject({ written: 0, cancelled: true });
    expect(result?.failed.map(({ problem }) => problem.code)).toContain("targetNotWritable");
    expect(result?.failed.length).toBeLessThan(12);
    await blocked.close();

    const desk = await deskWithFolder(folder);
    const id = await saved(desk);
    const alone = await desk.api.papers.export({ id, paper: "mediation-agreement", about: null, blank: false });
    writeFileSync(join(folder, alone?.fileName ?? ""), "older");
    await desk.api.lists.agreements({ ids: [id], merged: false });
    expect(readFileSync(join(folder, alone?.fileName ?? ""), "utf8")).toBe("older");
    expect(readdirSync(folder)).toHaveLength(2);
    await desk.close();
  });

  test("go to one file for printing, each on pages of its own; a host without a dialog makes a folder", async () => {
    const desk = await openDesk();
    await desk.api.room.save(roomOf(sampleCase("C01")));
    const ids = [await saved(desk), await saved(desk), await saved(desk, { agreement: noClauses })];
    const merged = await desk.api.lists.agreements({ ids, merged: true });
    expect(merged).toMatchObject({ written: 2, cancelled: false, failed: [{ id: ids[2] }] });
    const xml = documentXml(readFileSync(merged?.first?.path ?? ""));
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
    expect(xml.match(/人民调解协议书/g)).toHaveLength(2);
    const separate = await desk.api.lists.agreements({ ids, merged: false });
    expect(readdirSync(separate?.folder ?? "")).toHaveLength(2);
    await desk.close();
  });
});

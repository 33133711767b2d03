import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const AGREEMENT_CHOICE = { paper: "mediation-agreement", about: null } as const;
const AGREEMENT = { ...AGREEMENT_CHOICE, blank: false } as const;

async function accepted(desk: TestDesk, content = contentOf(sampleCase("C01"))): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content });
  await desk.api.cases.accept({ id });
  return id;
}

describe("the Word export", () => {
  test("is named by number and parties, and can be opened and shown", async () => {
    const desk = await openDesk();
    const paper = await desk.api.papers.export({ ...AGREEMENT, id: await accepted(desk) });
    expect(paper?.fileName).toBe("（2026）枫泉镇人调字第0003号 韦小山与安屿示例建筑劳务有限公司劳动争议纠纷 人民调解协议书.docx");
    expect(
      readFileSync(paper?.path ?? "")
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await desk.api.papers.open({ exportId: paper?.exportId ?? "" });
    await desk.api.papers.showInFolder({ exportId: paper?.exportId ?? "" });
    expect(desk.opened).toEqual([paper?.path, paper?.path]);
    await expect(desk.api.papers.open({ exportId: randomUUID() })).rejects.toThrow("exportGone");
    await desk.close();
  });

  test("writes nothing when the person cancels, the place is not writable, or the kind has another paper", async () => {
    const cancelled = await openDesk({ shell: { chooseSavePath: () => Promise.resolve(null) } });
    expect(await cancelled.api.papers.export({ ...AGREEMENT, id: await accepted(cancelled) })).toBeNull();
    await cancelled.close();

    const blocked = await openDesk({ shell: { chooseSavePath: (name) => Promise.resolve(join("/proc/nowhere", name)) } });
    const id = await accepted(blocked);
    await expect(blocked.api.papers.export({ ...AGREEMENT, id })).rejects.toThrow("targetNotWritable");
    await blocked.close();

    const police = await openDesk();
    const policeId = await accepted(police, { ...contentOf(sampleCase("C01")), kind: "police" });
    expect(await police.reply("papers.export", { ...AGREEMENT, id: policeId })).toEqual({
      ok: false,
      problem: { code: "paperNotForKind", params: { kind: "治安调解" } },
    });
    expect(readdirSync(police.exports)).toEqual([]);
    await police.close();
  });

  test("leaves an older file of the same name whole when it fails", async () => {
    const desk = await openDesk();
    const id = await accepted(desk);
    const paper = await desk.api.papers.export({ ...AGREEMENT, id });
    const before = readFileSync(paper?.path ?? "");
    mkdirSync(desk.exports, { recursive: true });
    chmodSync(desk.exports, 0o500);
    const reply = await desk.reply("papers.export", { ...AGREEMENT, id });
    chmodSync(desk.exports, 0o700);
    // The superuser may write anywhere; then the export simply succeeds again.
    expect(reply.ok || reply.problem.code === "targetNotWritable").toBe(true);
    expect(readFileSync(paper?.path ?? "").length).toBeGreaterThan(before.length / 2);
    await desk.close();
  });
});

describe("a set of papers", () => {
  const SET = [{ paper: "acceptance", about: null }, { paper: "rights-notice", about: null }, AGREEMENT_CHOICE] as const;

  test("is written as a file each, told on the way, and each can be opened", async () => {
    const desk = await openDesk();
    const id = await accepted(desk);
    const files = await desk.api.papers.exportSet({ id, papers: [...SET], blank: false, merged: false });
    expect(files?.map(({ fileName }) => fileName.replace(/^.* /, ""))).toEqual([
      "人民调解受理登记表.docx",
      "人民调解当事人权利义务告知书.docx",
      "人民调解协议书.docx",
    ]);
    expect(readdirSync(desk.exports)).toHaveLength(3);
    expect(desk.changed.filter(({ subjects }) => subjects.includes("progress")).length).toBe(4);
    expect(await desk.api.papers.progress()).toBeNull();
    await desk.api.papers.open({ exportId: files?.[2]?.exportId ?? "" });
    expect(desk.opened).toEqual([files?.[2]?.path]);
    await desk.close();
  });

  test("goes into a chosen folder under names that are free, and nowhere when none is chosen", async () => {
    const folder = newFolder();
    const can = { chooseFolder: true, saveDialog: true };
    const desk = await openDesk({ shell: { can, chooseFolder: () => Promise.resolve(folder) } });
    const id = await accepted(desk);
    const write = () => desk.api.papers.exportSet({ id, papers: [SET[0]], blank: true, merged: false });
    expect((await write())?.[0]?.fileName).toBe("人民调解受理登记表（空白）.docx");
    expect((await write())?.[0]?.fileName).toBe("人民调解受理登记表（空白） (2).docx");
    await desk.close();

    const none = await openDesk({ shell: { can, chooseFolder: () => Promise.resolve(null) } });
    const other = await accepted(none);
    expect(await none.api.papers.exportSet({ id: other, papers: [...SET], blank: false, merged: false })).toBeNull();
    await none.close();
  });

  test("is one file when merged", async () => {
    const desk = await openDesk();
    const id = await accepted(desk);
    const files = await desk.api.papers.exportSet({ id, papers: [...SET], blank: false, merged: true });
    expect(files).toHaveLength(1);
    expect(readdirSync(desk.exports)).toEqual([files?.[0]?.fileName]);
    await desk.close();
  });

  test("stops when it is cancelled, and leaves what was written", async () => {
    const desk = await openDesk();
    const id = await accepted(desk);
    const many = Array.from({ length: 200 }, () => SET[0]);
    const written = desk.api.papers.exportSet({ id, papers: many, blank: false, merged: false });
    while ((await desk.api.papers.progress())?.done !== 2) await new Promise((resolve) => setTimeout(resolve, 1));
    await desk.api.papers.cancel();
    const files = await written;
    expect(files?.length).toBeGreaterThan(0);
    expect(files?.length).toBeLessThan(200);
    await desk.close();
  });

  test("is refused whole when one paper is not of this kind of mediation", async () => {
    const desk = await openDesk();
    const id = await accepted(desk);
    const papers = [...SET, { paper: "police-agreement", about: null } as const];
    await expect(desk.api.papers.exportSet({ id, papers, blank: false, merged: false })).rejects.toThrow("paperNotForKind");
    expect(readdirSync(desk.exports)).toEqual([]);
    await desk.close();
  });
});

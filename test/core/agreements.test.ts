import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

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
    const paper = await desk.api.agreements.export({ id: await accepted(desk) });
    expect(paper?.fileName).toBe("（2026）枫泉镇人调字第0003号 韦小山与安屿示例建筑劳务有限公司劳动争议纠纷 人民调解协议书.docx");
    expect(
      readFileSync(paper?.path ?? "")
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await desk.api.agreements.open({ exportId: paper?.exportId ?? "" });
    await desk.api.agreements.showInFolder({ exportId: paper?.exportId ?? "" });
    expect(desk.opened).toEqual([paper?.path, paper?.path]);
    await expect(desk.api.agreements.open({ exportId: randomUUID() })).rejects.toThrow("exportGone");
    await desk.close();
  });

  test("writes nothing when the person cancels, the place is not writable, or the kind has another paper", async () => {
    const cancelled = await openDesk({ shell: { chooseSavePath: () => Promise.resolve(null) } });
    expect(await cancelled.api.agreements.export({ id: await accepted(cancelled) })).toBeNull();
    await cancelled.close();

    const blocked = await openDesk({ shell: { chooseSavePath: (name) => Promise.resolve(join("/proc/nowhere", name)) } });
    const id = await accepted(blocked);
    await expect(blocked.api.agreements.export({ id })).rejects.toThrow("targetNotWritable");
    await blocked.close();

    const police = await openDesk();
    const policeId = await accepted(police, { ...contentOf(sampleCase("C01")), kind: "police" });
    expect(await police.reply("agreements.export", { id: policeId })).toEqual({
      ok: false,
      problem: { code: "paperNotForKind", params: { kind: "治安调解" } },
    });
    expect(readdirSync(police.exports)).toEqual([]);
    await police.close();
  });

  test("leaves an older file of the same name whole when it fails", async () => {
    const desk = await openDesk();
    const id = await accepted(desk);
    const paper = await desk.api.agreements.export({ id });
    const before = readFileSync(paper?.path ?? "");
    mkdirSync(desk.exports, { recursive: true });
    chmodSync(desk.exports, 0o500);
    const reply = await desk.reply("agreements.export", { id });
    chmodSync(desk.exports, 0o700);
    // The superuser may write anywhere; then the export simply succeeds again.
    expect(reply.ok || reply.problem.code === "targetNotWritable").toBe(true);
    expect(readFileSync(paper?.path ?? "").length).toBeGreaterThan(before.length / 2);
    await desk.close();
  });
});

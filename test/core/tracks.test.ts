import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

let desk: TestDesk;
const room = roomOf(sampleCase("C01"));
const series = (prefix: string, first: number) => ({ prefix, pattern: "{prefix}〔{year}〕{number}号", digits: 1, first });

beforeEach(async () => {
  desk = await openDesk();
  await desk.api.room.save({
    ...room,
    series: { ...room.series, police: series("安公（枫泉）调解字", 11), policeOnScene: series("安公（枫泉）现调字", 36) },
  });
});
afterEach(async () => {
  await desk.close();
  removeFolders();
});

const C01 = contentOf(sampleCase("C01"));

async function saved(content: CaseContent): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.cases.save({ id, revision: 0, content });
  return id;
}
const accepted = async (content: CaseContent) => (await desk.api.cases.accept({ id: await saved(content) })).number?.text;

describe("a case number", () => {
  test("is of the series of the case's own track and form, each without a gap", async () => {
    const oral = contentOf(sampleCase("C04"));
    const texts = [];
    for (const content of [
      C01,
      contentOf(sampleCase("C10")),
      oral,
      contentOf(sampleCase("C11")),
      C01,
      contentOf(sampleCase("C10")),
      oral,
    ])
      texts.push(await accepted(content));
    expect(texts).toEqual([
      "（2026）枫泉镇人调字第0003号",
      sampleCase("C10").caseNo,
      "（2026）枫泉镇人调口字第0001号",
      sampleCase("C11").caseNo,
      "（2026）枫泉镇人调字第0004号",
      "安公（枫泉）调解字〔2026〕12号",
      "（2026）枫泉镇人调口字第0002号",
    ]);
    expect(await accepted({ ...C01, kind: "administrative" })).toBe("（2026）枫泉镇行调字第0001号");
    expect(await accepted({ ...C01, kind: "court-before-filing" })).toBe("（2026）枫泉镇诉调字第0001号");
    expect(await accepted({ ...C01, kind: "court-after-filing" })).toBe("（2026）枫泉镇诉调字第0002号");
  });

  test("is not given where the law rules mediation out, which is quoted", async () => {
    const id = await saved({ ...C01, answers: { "people-refused": "yes" } });
    expect(await desk.reply("cases.accept", { id })).toMatchObject({
      ok: false,
      problem: { code: "lawForbids", params: { law: "人民调解法", article: "第十七条" } },
    });
    const hinted = { ...contentOf(sampleCase("C10")), injury: "more" as const };
    expect(await accepted(hinted)).toBe(sampleCase("C10").caseNo);
  });
});

describe("a change of track", () => {
  const reason = "双方同意由派出所处理";

  test("keeps the first number, clears it for the new track's own, and is on the timeline with who and why", async () => {
    const id = await saved(C01);
    const first = (await desk.api.cases.accept({ id })).number;
    const changed = await desk.api.cases.transfer({ id, revision: 2, to: "police", reason });
    expect(changed).toMatchObject({
      revision: 3,
      number: null,
      state: "registered",
      content: { kind: "police", form: "written" },
    });
    expect(changed.otherNumbers).toMatchObject([{ use: "earlier-track", number: first, reason }]);
    expect(changed.transfers).toMatchObject([{ from: "people", to: "police", reason, by: userInfo().username }]);
    expect(changed.timeline.slice(-1)).toMatchObject([
      {
        what: "transferred",
        note: reason,
        by: userInfo().username,
        details: { from: "people", to: "police", number: first?.text },
      },
    ]);
    expect((await desk.api.cases.accept({ id })).number?.text).toBe("安公（枫泉）调解字〔2026〕11号");
    // The first number was seen: it is neither taken back nor given again, though its case now bears another one.
    expect(await accepted(C01)).toBe("（2026）枫泉镇人调字第0004号");
    desk = await desk.reopen();
    expect(await desk.api.cases.get({ id })).toMatchObject({ otherNumbers: [{ number: first }] });
  });

  test("takes no number back that was the newest of its series", async () => {
    const id = await saved(C01);
    await desk.api.cases.accept({ id });
    await desk.api.cases.transfer({ id, to: "administrative", reason });
    expect(await accepted(C01)).toBe("（2026）枫泉镇人调字第0004号");
  });

  test("keeps the number from being given again even when the register is lost", async () => {
    const id = await saved(C01);
    await desk.api.cases.accept({ id });
    await desk.api.cases.transfer({ id, to: "administrative", reason });
    await desk.close();
    for (const name of ["numbers.json", "numbers.previous.json"]) rmSync(join(desk.dataFolder, name), { force: true });
    desk = await openDesk({ root: desk.root });
    expect(await accepted(C01)).toBe("（2026）枫泉镇人调字第0004号");
    expect((await desk.api.cases.list({ offset: 0, limit: 5, text: "人调字第0003" })).rows.map((row) => row.id)).toEqual([id]);
  });

  test("to word of mouth and back is a change too", async () => {
    const id = await saved(C01);
    await desk.api.cases.accept({ id });
    await desk.api.cases.transfer({ id, to: "people", form: "oral", reason });
    expect((await desk.api.cases.accept({ id })).number?.text).toBe("（2026）枫泉镇人调口字第0001号");
  });

  test("is refused without a reason, to the same track, from another revision, and for no case", async () => {
    const id = await saved(C01);
    await desk.api.cases.accept({ id });
    await expect(desk.api.cases.transfer({ id, to: "police", reason: " \n" })).rejects.toThrow("reasonMissing");
    await expect(desk.api.cases.transfer({ id, to: "people", reason })).rejects.toThrow("sameTrack");
    await expect(desk.api.cases.transfer({ id, revision: 1, to: "police", reason })).rejects.toThrow("caseChangedElsewhere");
    await expect(desk.api.cases.transfer({ id: CaseId.parse(randomUUID()), to: "police", reason })).rejects.toThrow(
      "caseNotFound",
    );
    expect(await desk.api.cases.get({ id })).toMatchObject({ revision: 2, transfers: [], content: { kind: "people" } });
  });

  test("cannot slip in with a save", async () => {
    const id = await saved(C01);
    const free = await desk.api.cases.save({ id, revision: 1, content: { ...C01, kind: "police" } });
    await desk.api.cases.save({ id, revision: free.revision, content: C01 });
    await desk.api.cases.accept({ id });
    for (const change of [{ kind: "police" }, { form: "oral" }] as const)
      await expect(desk.api.cases.save({ id, revision: 4, content: { ...C01, ...change } })).rejects.toThrow("kindNeedsTransfer");
    expect((await desk.api.cases.save({ id, revision: 4, content: { ...C01, facts: "改过" } })).revision).toBe(5);
  });
});

describe("the room's corrections of the law", () => {
  const correction = { id: "police.sessions", validFrom: "2019-01-01", text: null, value: 3, by: "法制员" };

  test("are kept with name and time, counted in, and taken back", async () => {
    expect(await desk.api.rules.get()).toEqual({ corrections: [] });
    const kept = { corrections: [{ ...correction, at: "2026-01-20T02:00:00.000Z" }] };
    expect(await desk.api.rules.save(correction)).toEqual(kept);
    desk = await desk.reopen();
    expect(await desk.api.rules.get()).toEqual(kept);
    const C10 = contentOf(sampleCase("C10"));
    const three = { ...C10, sessions: [...C10.sessions, ...C10.sessions.slice(0, 1)] };
    expect(await accepted(three)).toBe(sampleCase("C10").caseNo);
    expect(await desk.api.rules.save({ ...correction, value: null })).toEqual({ corrections: [] });
    await expect(accepted(three)).rejects.toThrow("lawForbids");
  });

  test("are refused without a name or for a rule that there is not", async () => {
    await expect(desk.api.rules.save({ ...correction, by: "" })).rejects.toThrow("badInput");
    await expect(desk.api.rules.save({ ...correction, id: "police.nothing" })).rejects.toThrow("ruleUnknown");
  });

  test("are in a backup and come back with it", async () => {
    await desk.api.rules.save(correction);
    const made = await desk.api.backups.make({ place: null });
    await desk.api.rules.save({ ...correction, value: null });
    await desk.api.backups.restore({ place: null, name: made.name, acceptLoss: true });
    expect((await desk.api.rules.get()).corrections).toHaveLength(1);
  });
});

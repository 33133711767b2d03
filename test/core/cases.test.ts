import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase("C01")));
});
afterEach(async () => {
  await desk.close();
  removeFolders();
});

const content = contentOf(sampleCase("C01"));
const newId = () => CaseId.parse(randomUUID());

describe("a case", () => {
  test("is saved, changed, listed and there again after the next start", async () => {
    const id = newId();
    const first = await desk.api.cases.save({ id, revision: 0, content });
    expect(first).toMatchObject({ id, revision: 1, number: null, content });
    const second = await desk.api.cases.save({ id, revision: 1, content: { ...content, facts: "改过" } });
    expect(second.revision).toBe(2);
    const other = newId();
    await desk.api.cases.save({ id: other, revision: 0, content });
    desk = await desk.reopen();
    expect(await desk.api.cases.get({ id })).toEqual(second);
    const { total, rows } = await desk.api.cases.list({ offset: 0, limit: 1 });
    expect([total, rows.length]).toEqual([2, 1]);
    expect(await desk.api.cases.get({ id: newId() })).toBeNull();
  });

  test("made from another revision is refused and stays as it was", async () => {
    const id = newId();
    await desk.api.cases.save({ id, revision: 0, content });
    await desk.api.cases.save({ id, revision: 1, content: { ...content, place: "甲" } });
    await expect(desk.api.cases.save({ id, revision: 1, content: { ...content, place: "乙" } })).rejects.toThrow(
      "caseChangedElsewhere",
    );
    await expect(desk.api.cases.save({ id: newId(), revision: 3, content })).rejects.toThrow("caseNotFound");
    expect((await desk.api.cases.get({ id }))?.content.place).toBe("甲");
  });

  test("gets the next number of its year on acceptance, once", async () => {
    const ids = [newId(), newId(), newId()];
    for (const id of ids) await desk.api.cases.save({ id, revision: 0, content });
    const accepted = await Promise.all(ids.map((id) => desk.api.cases.accept({ id })));
    expect(accepted.map((file) => file.number?.text)).toEqual([3, 4, 5].map((n) => `（2026）枫泉镇人调字第000${n}号`));
    await expect(desk.api.cases.accept({ id: ids[0] ?? newId() })).rejects.toThrow("alreadyAccepted");
    const other = newId();
    await desk.api.cases.save({ id: other, revision: 0, content: { ...content, acceptedOn: "2027-01-04" } });
    expect((await desk.api.cases.accept({ id: other })).number?.text).toBe("（2027）枫泉镇人调字第0001号");
  });

  test("is not numbered without a date, two parties, or a room", async () => {
    const id = newId();
    await desk.api.cases.save({ id, revision: 0, content: { ...content, acceptedOn: "什么时候" } });
    await expect(desk.api.cases.accept({ id })).rejects.toThrow("acceptanceDateMissing");
    await desk.api.cases.save({ id, revision: 1, content: { ...content, parties: content.parties.slice(0, 1) } });
    await expect(desk.api.cases.accept({ id })).rejects.toThrow("tooFewParties");
    await expect(desk.api.cases.accept({ id: newId() })).rejects.toThrow("caseNotFound");
    const bare = await openDesk();
    await bare.api.cases.save({ id, revision: 0, content });
    await expect(bare.api.cases.accept({ id })).rejects.toThrow("roomNotSetUp");
    await bare.close();
    await desk.api.cases.save({ id, revision: 2, content });
    expect((await desk.api.cases.accept({ id })).number?.sequence).toBe(3);
  });

  test("keeps what is half typed, and rare characters whole", async () => {
    const id = newId();
    const [first, ...others] = content.parties;
    if (!first) throw new Error("the sample has parties");
    const names = ["王𬭎", "㛃", "䶮", "买买提·艾合买提", "𠮷".repeat(200)];
    for (const [revision, name] of names.entries()) {
      const saved = await desk.api.cases.save({
        id,
        revision,
        content: { ...content, acceptedOn: "2026-1", parties: [{ ...first, name }, ...others] },
      });
      expect(saved.content.parties[0]?.name).toBe(name);
      expect(saved.content.acceptedOn).toBe("2026-1");
    }
    const odd = await desk.api.cases.save({ id, revision: names.length, content: { ...content, facts: "甲\u{FFFE}乙\uD800丙" } });
    expect(odd.content.facts).toBe("甲乙\u{FFFD}丙");
    desk = await desk.reopen();
    expect((await desk.api.cases.get({ id }))?.content.facts).toBe("甲乙\u{FFFD}丙");
  });
});

describe("the gate", () => {
  test.each([
    "constructor",
    "constructor.name",
    "__proto__.toString",
    "cases.constructor",
    "cases",
    "",
    "cases.get.more",
    "app.nothing",
  ])("does not know %j", async (path) => {
    expect(await desk.reply(path, {})).toEqual({ ok: false, problem: { code: "unknownCall", params: {} } });
  });

  test.each([
    ["cases.get", null],
    ["cases.get", { id: "../../etc/passwd" }],
    ["cases.get", { id: 1 }],
    ["cases.list", { offset: -1, limit: 10 }],
    ["cases.list", { offset: 0, limit: 1e9 }],
    ["cases.save", { id: randomUUID(), revision: 0, content: { ...content, extra: 1 } }],
    ["cases.save", { id: randomUUID(), revision: 0, content: { ...content, parties: "none" } }],
    ["cases.save", { id: randomUUID(), revision: 0, content: { ...content, kind: "other" } }],
    ["room.save", {}],
  ])("refuses wrong input to %s and saves nothing", async (path, input) => {
    const reply = await desk.reply(path, input);
    expect(reply.ok ? "taken" : reply.problem.code).toMatch(/badInput|tooLarge/);
    expect(readdirSync(`${desk.dataFolder}/cases`)).toEqual([]);
  });

  test("tells who listens what changed, after commands only", async () => {
    desk.changed.length = 0;
    await desk.api.cases.list({ offset: 0, limit: 10 });
    expect(desk.changed).toEqual([]);
    await desk.api.cases.save({ id: newId(), revision: 0, content });
    expect(desk.changed).toEqual([{ subjects: ["cases"] }]);
    await desk.reply("cases.accept", { id: newId() });
    expect(desk.changed).toHaveLength(1);
  });
});

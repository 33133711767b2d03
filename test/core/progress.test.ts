import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { requiredMarks } from "#shared/rules/signatures-required";
import { disk, replaceDisk } from "../../electron/storage/file-system.ts";
import { attached } from "../support/attach.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

let desk: TestDesk;
let now = new Date("2026-06-09T02:00:00Z");
let count = 0;
const newId = () => CaseId.parse(`0a000000-0000-4000-8000-${String(count++).padStart(12, "0")}`);
const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

beforeEach(async () => {
  now = new Date("2026-06-09T02:00:00Z");
  desk = await openDesk({ now: () => now });
  const room = roomOf(sampleCase("C09"));
  const termination = { prefix: "荷塘社区人调终字", pattern: room.numberPattern, digits: 4, first: 2 };
  await desk.api.room.save({ ...room, series: { ...room.series, termination } });
});
afterEach(async () => {
  await desk.close();
  removeFolders();
});

async function entered(content: CaseContent): Promise<CaseFile> {
  return await desk.api.cases.save({ id: newId(), revision: 0, content });
}
async function accepted(content: CaseContent): Promise<CaseFile> {
  const { id } = await entered(content);
  return await desk.api.cases.accept({ id });
}
const save = (file: CaseFile, content: CaseContent) => desk.api.cases.save({ id: file.id, revision: file.revision, content });
const marksOf = (content: CaseContent, on: string) => requiredMarks(content).map(({ who }) => ({ who, on }));
const withMarks = (content: CaseContent, marks: CaseContent["agreement"]["marks"]): CaseContent => ({
  ...content,
  agreement: { ...content.agreement, marks },
});

describe("an act", () => {
  test("C08 takes effect with the last mark and not before, and then goes all the way to the archive", async () => {
    const content = { ...contentOf(sampleCase("C08")), agreement: { ...contentOf(sampleCase("C08")).agreement, signedOn: "" } };
    let file = await accepted(content);
    const act = async (name: Parameters<typeof desk.api.cases.act>[0]["act"], note = "") =>
      (file = await desk.api.cases.act({ id: file.id, act: name, note }));
    await act("beginMediation");
    await act("agreeWritten");
    const marks = marksOf(content, "2026-05-26");
    file = await save(file, withMarks(file.content, marks.slice(1)));
    const refused = await desk.reply("cases.act", { id: file.id, act: "makeEffective" });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "actLacks", params: { act: "协议生效", missing: "签名、盖章" } },
    });
    file = await save(file, withMarks(file.content, [...marks.slice(1), { who: marks[0]?.who ?? "", on: "2026-5-27" }]));
    await act("makeEffective");
    expect([file.state, file.content.agreement.signedOn]).toEqual(["effective", "2026-05-27"]);
    await act("beginPerformance");
    const duties = file.content.duties.map((duty) => ({ ...duty, state: "done" as const, doneOn: "2026-05-28" }));
    file = await save(file, { ...file.content, duties });
    await act("performed");
    await act("visit");
    await act("archive");
    await act("reopen", "补卷");
    expect(file.state).toBe("visited");
    const told = file.timeline.flatMap(({ what, details, by }) => (what === "act" ? `${details["act"]}:${by !== ""}` : []));
    expect(told).toEqual(
      [
        "accept",
        "beginMediation",
        "agreeWritten",
        "makeEffective",
        "beginPerformance",
        "performed",
        "visit",
        "archive",
        "reopen",
      ].map((name) => `${name}:true`),
    );
  });

  test("that puts an agreement into effect lets nothing of it be changed any more, by a save or with many others, in the archive too", async () => {
    const sample = contentOf(sampleCase("C08"));
    let file = await accepted(withMarks(sample, marksOf(sample, "2026-05-26")));
    const act = async (name: Parameters<typeof desk.api.cases.act>[0]["act"], note = "") =>
      (file = await desk.api.cases.act({ id: file.id, act: name, note }));
    await act("agreeWritten");
    file = await save(file, { ...file.content, facts: "改过一次" });
    await act("makeEffective");
    const { content } = file;
    const [clause, ...clauses] = content.agreement.clauses;
    const [party, ...parties] = content.parties;
    if (!clause || !party) throw new Error("C08 has clauses and parties");
    const refused = async (changed: CaseContent) => {
      const reply = await desk.reply("cases.save", { id: file.id, revision: file.revision, content: changed });
      return reply.ok ? "saved" : reply.problem.code;
    };
    const signed = [
      { ...content, agreement: { ...content.agreement, clauses: [{ ...clause, text: "甲方支付【¥1】" }, ...clauses] } },
      { ...content, parties: [{ ...party, name: "别人" }, ...parties] },
      { ...content, parties },
      withMarks(content, content.agreement.marks.slice(1)),
    ];
    for (const changed of signed) expect(await refused(changed)).toBe("agreementInEffect");
    expect(await desk.api.cases.get({ id: file.id })).toEqual(file);
    file = await save(file, { ...content, parties: [{ ...party, phone: "13800000000" }, ...parties], remarks: "换了电话" });
    const batch = await desk.api.lists.batch({ ids: [file.id], change: { kind: "village", village: "荷塘社区" } });
    expect(batch).toMatchObject({ changed: 1, failed: [] });
    file = (await desk.api.cases.get({ id: file.id })) ?? file;
    file = await save(file, {
      ...file.content,
      duties: file.content.duties.map((duty) => ({ ...duty, state: "done" as const })),
    });
    await act("performed");
    await act("archive");
    for (const changed of signed) expect(await refused(changed)).toBe("agreementInEffect");
  });

  test("that makes no sense, has no reason, or an odd day is refused and changes nothing", async () => {
    const file = await accepted(contentOf(sampleCase("C09")));
    const codes = async (input: object) => {
      const reply = await desk.reply("cases.act", { id: file.id, ...input });
      return reply.ok ? "done" : reply.problem.code;
    };
    expect(await codes({ act: "makeEffective" })).toBe("actNotPossible");
    expect(await codes({ act: "withdraw", note: " " })).toBe("actReasonMissing");
    expect(await codes({ act: "beginMediation", on: "昨天" })).toBe("actDateUnclear");
    expect(await codes({ act: "accept" })).toBe("alreadyAccepted");
    expect(await codes({ act: "fly" })).toBe("badInput");
    expect(await desk.api.cases.get({ id: file.id })).toEqual(file);
  });

  test("suspends and resumes with the days of the suspension", async () => {
    const { id } = await accepted(contentOf(sampleCase("C10")));
    await desk.api.cases.act({ id, act: "suspend", note: "伤情鉴定", on: "2026-3-6" });
    const file = await desk.api.cases.act({ id, act: "resume", on: "2026-03-11" });
    expect(file.state).toBe("mediating");
    expect(file.content.suspensions).toMatchObject([{ from: "2026-03-06", to: "2026-03-11", reason: "伤情鉴定" }]);
  });
});

describe("a termination", () => {
  test("C09 gets the number of its notice, gapless, beside its own", async () => {
    const file = await accepted(contentOf(sampleCase("C09")));
    expect(file.number?.text).toBe("（2026）荷塘社区人调字第0009号");
    const ended = await desk.api.cases.act({ id: file.id, act: "terminate" });
    expect(ended).toMatchObject({ state: "terminated", number: { text: "（2026）荷塘社区人调字第0009号" } });
    expect(ended.otherNumbers).toMatchObject([{ use: "termination", number: { text: "（2026）荷塘社区人调终字第0002号" } }]);
    const next = await accepted(contentOf(sampleCase("C09")));
    expect((await desk.api.cases.act({ id: next.id, act: "terminate" })).otherNumbers[0]?.number.sequence).toBe(3);
    const police = await accepted({ ...contentOf(sampleCase("C10")), termination: contentOf(sampleCase("C09")).termination });
    expect((await desk.api.cases.act({ id: police.id, act: "terminate" })).otherNumbers).toEqual([]);
  });

  test("that was killed between register and case leaves no gap and gives no number twice", async () => {
    const [first, second] = [await accepted(contentOf(sampleCase("C09"))), await accepted(contentOf(sampleCase("C09")))];
    const name = `${first.id}.json`;
    const restore = replaceDisk((real) => ({
      rename: async (from, to) => {
        if (to.endsWith(name) && !from.includes("previous")) throw Object.assign(new Error("power"), { code: "EIO" });
        await real.rename(from, to);
      },
    }));
    await expect(desk.api.cases.act({ id: first.id, act: "terminate" })).rejects.toThrow(/^[a-z]/i);
    restore();
    expect(disk.platform).toBe(process.platform);
    expect(JSON.parse(readFileSync(join(desk.dataFolder, "numbers.json"), "utf8")).data.given.number.sequence).toBe(2);
    desk = await desk.reopen();
    expect((await desk.api.cases.get({ id: first.id }))?.state).toBe("accepted");
    expect((await desk.api.cases.act({ id: second.id, act: "terminate" })).otherNumbers[0]?.number.sequence).toBe(2);
    expect((await desk.api.cases.act({ id: first.id, act: "terminate" })).otherNumbers[0]?.number.sequence).toBe(3);
  });
});

describe("the timeline", () => {
  test("joins one person's edits of a quarter of an hour and names the parts; papers do not make the form out of date", async () => {
    let file = await accepted(contentOf(sampleCase("C01")));
    file = await save(file, { ...file.content, facts: "甲" });
    later(1);
    file = await save(file, { ...file.content, facts: "甲乙", place: "别处" });
    file = await save(file, file.content);
    later(20);
    file = await save(file, { ...file.content, remarks: "记" });
    await desk.api.papers.export({ id: file.id, paper: "mediation-agreement", about: null, blank: false });
    const paper = await desk.api.papers.export({ id: file.id, paper: "mediation-agreement", about: null, blank: false });
    await desk.api.papers.open({ exportId: paper?.exportId ?? "" });
    const printed = [{ paper: "mediation-agreement", about: null }] as const;
    await desk.api.papers.printed({ id: file.id, papers: [...printed], blank: false });
    file = await save(file, { ...file.content, remarks: "记二" });
    expect(file.timeline.map(({ what, details }) => `${what} ${details["parts"] ?? details["paper"] ?? details["act"] ?? ""}`)).toEqual([
      "made ", "act accept", "edited facts,place", "edited remarks", "exported mediation-agreement", "exported mediation-agreement", "opened mediation-agreement",
      "printed mediation-agreement",
    ]); // prettier-ignore
  });
});

describe("the recycle bin", () => {
  const list = async () => (await desk.api.cases.removed()).map(({ row, daysLeft }) => `${row.id} ${daysLeft}`);

  test("keeps a removed case for thirty days, out of reach of changes, and gives it back whole", async () => {
    const file = await accepted(contentOf(sampleCase("C09")));
    await expect(desk.api.cases.remove({ id: file.id, reason: "" })).rejects.toThrow("removeReasonMissing");
    const removed = await desk.api.cases.remove({ id: file.id, reason: "重复登记" });
    await expect(save(removed, file.content)).rejects.toThrow("caseInBin");
    await expect(desk.api.cases.act({ id: file.id, act: "beginMediation" })).rejects.toThrow("caseInBin");
    await expect(desk.api.cases.destroy({ id: file.id })).rejects.toThrow("binTooEarly");
    expect(await list()).toEqual([`${file.id} 30`]);
    desk = await desk.reopen();
    later(29 * 24 * 60);
    expect(await list()).toEqual([`${file.id} 1`]);
    const back = await desk.api.cases.putBack({ id: file.id });
    expect([back.removedAt, back.number, back.content]).toEqual([null, file.number, file.content]);
    expect(await list()).toEqual([]);
  });

  test("is left out of the list and of the search", async () => {
    const [kept, gone] = [await accepted(contentOf(sampleCase("C09"))), await accepted(contentOf(sampleCase("C09")))];
    await desk.api.cases.remove({ id: gone.id, reason: "重复" });
    const found = async (text?: string) => {
      const part = await desk.api.cases.list({ offset: 0, limit: 10, ...(text ? { text } : {}) });
      return [part.total, ...part.rows.map(({ id }) => id)];
    };
    expect([await found(), await found("聂文静")]).toEqual([[1, kept.id], [1, kept.id]]); // prettier-ignore
    desk = await desk.reopen();
    expect([await found(), await found("聂文静")]).toEqual([[1, kept.id], [1, kept.id]]); // prettier-ignore
  });

  test("deletes for good after thirty days; the numbers stay visible and are never given again", async () => {
    const file = await accepted(contentOf(sampleCase("C09")));
    await attached(desk, file.id, "照片.txt", Buffer.from("一张照片"));
    const files = join(desk.dataFolder, "attachments", file.id.slice(0, 2), file.id);
    await desk.api.cases.remove({ id: file.id, reason: "测试" });
    later(30 * 24 * 60);
    expect(readdirSync(files)).toHaveLength(1);
    await desk.api.cases.destroy({ id: file.id });
    expect(existsSync(files)).toBe(false);
    expect(await desk.api.cases.get({ id: file.id })).toBeNull();
    expect(readdirSync(join(desk.dataFolder, "cases", file.id.slice(0, 2)))).toEqual([]);
    expect(await desk.api.cases.voided()).toMatchObject([{ number: { sequence: 9 }, reason: "测试", gone: true }]);
    desk = await desk.reopen();
    expect(await list()).toEqual([]);
    expect((await accepted(contentOf(sampleCase("C09")))).number?.sequence).toBe(10);
    expect(await desk.api.cases.voided()).toHaveLength(1);
  });

  test("makes a number void with the reason, and the case is accepted anew with the next one", async () => {
    const file = await accepted(contentOf(sampleCase("C09")));
    await expect(desk.api.cases.voidNumber({ id: file.id, reason: "" })).rejects.toThrow("voidReasonMissing");
    const bare = await desk.api.cases.voidNumber({ id: file.id, reason: "字头用错" });
    expect(bare).toMatchObject({ number: null, state: "registered", otherNumbers: [{ use: "void", reason: "字头用错" }] });
    expect((await desk.api.cases.accept({ id: file.id })).number?.sequence).toBe(10);
    expect(await desk.api.cases.voided()).toMatchObject([{ number: { sequence: 9 }, gone: false }]);
    await desk.api.cases.act({ id: file.id, act: "terminate" });
    await expect(desk.api.cases.voidNumber({ id: file.id, reason: "再来" })).rejects.toThrow("numberInUse");
  });
});

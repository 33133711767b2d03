import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { renderSheet } from "../../electron/sheets/write-sheet.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { sheetRows, sheetXml } from "../support/sheets.ts";

afterEach(removeFolders);

async function put(desk: TestDesk, content: CaseContent): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content });
  return id;
}
const masked = { unmasked: false, reason: "" } as const;

describe("the export for other systems", () => {
  test("writes the same fields as .xlsx and JSON, hidden, and notes it", async () => {
    const desk = await openDesk();
    const id = await put(desk, contentOf(sampleCase("C08")));
    await desk.api.cases.accept({ id });
    const sheet = await desk.api.others.export({ id, target: "national", format: "xlsx", ...masked });
    const json = await desk.api.others.export({ id, target: "national", format: "json", ...masked });
    expect(sheet?.fileName).toMatch(/^（2026）.*号 报送文本（人民调解系统）\.xlsx$/);
    const rows = sheetRows(readFileSync(sheet?.path ?? ""));
    const told = JSON.parse(readFileSync(json?.path ?? "", "utf8"));
    expect(told).toMatchObject({ target: "national", system: "人民调解系统", masked: true, madeOn: "2026-01-20" });
    expect(rows[0]).toEqual(["栏目", "内容", "栏目依据"]);
    expect(rows.slice(1).map(([label, value]) => [label, value])).toEqual(
      told.fields.map(({ label, value }: { label: string; value: string }) => [label, value]),
    );
    expect(JSON.stringify([rows, told])).not.toContain("蒙小川");
    expect(JSON.stringify(rows)).toContain("20.6500");
    const timeline = (await desk.api.cases.get({ id }))?.timeline ?? [];
    expect(timeline.slice(-2).map(({ what, details, note }) => [what, details, note])).toEqual([
      ["exported", { paper: "others", file: sheet?.fileName }, ""],
      ["exported", { paper: "others", file: json?.fileName }, ""],
    ]);
    await desk.close();
  });

  test("writes everything only with a reason, which stands in the timeline", async () => {
    const desk = await openDesk();
    const id = await put(desk, contentOf(sampleCase("C08")));
    const whole = { id, target: "court", format: "json", unmasked: true } as const;
    await expect(desk.api.others.export({ ...whole, reason: " " })).rejects.toThrow("badInput");
    await expect(desk.api.others.uncover({ id, reason: "" })).rejects.toThrow("badInput");
    expect(readdirSync(desk.exports)).toEqual([]);
    await desk.api.others.uncover({ id, reason: "法院要求核对" });
    const written = await desk.api.others.export({ ...whole, reason: "法院平台要求实名" });
    expect(readFileSync(written?.path ?? "", "utf8")).toContain("蒙小川");
    const file = await desk.api.cases.get({ id });
    expect(file?.timeline.slice(-2).map(({ what, note }) => [what, note])).toEqual([
      ["uncovered", "法院要求核对"],
      ["exported", "法院平台要求实名"],
    ]);
    expect(file?.revision).toBe(1);
    await expect(desk.api.others.uncover({ id: CaseId.parse(randomUUID()), reason: "核对" })).rejects.toThrow("caseNotFound");
    await desk.close();
  });

  test("hides on, and shows nothing whole, where the reason cannot be recorded", async () => {
    const desk = await openDesk();
    const id = await put(desk, contentOf(sampleCase("C08")));
    const second = await openDesk({ root: desk.root });
    await expect(second.api.others.uncover({ id, reason: "核对" })).rejects.toThrow("folderReadOnly");
    const whole = { id, target: "national", format: "json", unmasked: true, reason: "核对" } as const;
    await expect(second.api.others.export(whole)).rejects.toThrow("folderReadOnly");
    expect(await second.api.others.export({ ...whole, ...masked })).not.toBeNull();
    await second.close();
    await desk.close();
  });

  test("writes nothing when the person cancels or the place is not writable", async () => {
    const cancelled = await openDesk({ shell: { chooseSavePath: () => Promise.resolve(null) } });
    const id = await put(cancelled, contentOf(sampleCase("C01")));
    const whole = { target: "national", format: "xlsx", unmasked: true, reason: "核对" } as const;
    expect(await cancelled.api.others.export({ id, ...whole })).toBeNull();
    expect((await cancelled.api.cases.get({ id }))?.timeline.map(({ what }) => what)).toEqual(["made"]);
    await cancelled.close();
    const blocked = await openDesk({ shell: { chooseSavePath: (name) => Promise.resolve(join("/proc/nowhere", name)) } });
    const other = await put(blocked, contentOf(sampleCase("C01")));
    await expect(blocked.api.others.export({ id: other, ...whole })).rejects.toThrow("targetNotWritable");
    await blocked.close();
  });

  test("has no formula: what looks like one stays text", async () => {
    const payloads = ['=HYPERLINK("http://x","y")', "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "\t=1", "=cmd|' /C calc'!A0"];
    const desk = await openDesk();
    const sample = contentOf(sampleCase("C01"));
    const [worker, company] = sample.parties;
    if (!worker || !company) throw new Error("the sample has two parties");
    for (const payload of payloads) {
      const id = await put(desk, {
        ...sample,
        facts: payload,
        subtype: payload,
        parties: [{ ...worker, name: payload }, company],
      });
      const written = await desk.api.others.export({ id, target: "national", format: "xlsx", ...masked });
      const bytes = readFileSync(written?.path ?? "");
      expect(sheetRows(bytes).find(([label]) => label === "纠纷简要情况")?.[1]).toBe(payload.trim());
      expect(sheetXml(bytes)).not.toMatch(/<f[ >/]/);
      expect(
        [...sheetXml(bytes).matchAll(/<c [^>]*>/g)].filter(([cell]) => !cell.includes('t="s"') && !cell.endsWith("/>")),
      ).toEqual([]);
    }
    await desk.close();
  });
});

describe("a sheet of text", () => {
  const sheetOf = (...values: string[]) =>
    renderSheet({ name: "a/b[c]:d*e?f", head: ["h"], rows: values.map((value) => [value]), widths: [20] });

  test("keeps every text: names of the language, signs of XML, lines, blanks at the ends, rare characters", async () => {
    const texts = ["__proto__", "constructor", "toString", '<a href="x">&amp;</a>', "一\n二", " 前后 ", "𠮷𫖯", "007", "2.8600"];
    const rows = sheetRows(await sheetOf(...texts));
    expect(rows.slice(1).map(([text]) => text)).toEqual(["__proto__ ", "constructor ", "toString ", ...texts.slice(3)]);
  });

  test("goes on in further lines where a text is longer than a cell may be, and never parts a character", async () => {
    const text = `a${"𠮷".repeat(20_000)}`;
    const rows = sheetRows(await sheetOf(text));
    expect(rows.length).toBe(3);
    expect(
      rows
        .slice(1)
        .map(([part]) => part)
        .join(""),
    ).toBe(text);
    expect(rows.slice(1).every(([part = ""]) => part.isWellFormed() && part.length <= 32_767)).toBe(true);
  });
});

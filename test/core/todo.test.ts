import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { ENDED_STATES } from "#shared/domain/case-status";
import { emptyContent } from "#shared/domain/empty-case";
import { CLOCK_CODES } from "#shared/domain/clock";
import { CaseId, PartId } from "#shared/domain/id";
import { PlainDate } from "#shared/domain/plain-date";
import type { TodoGroup } from "#shared/domain/todo";
import { USUAL_HOLIDAYS } from "#shared/rules/packs/holidays";
import { generateFolder } from "../../build/generate.ts";
import { clocksIn, clocksWord } from "../../electron/storage/index/open-clocks.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const now = () => new Date("2026-02-18T02:00:00Z");
const idOf = (at: number) => CaseId.parse(`0a000000-0000-4000-8000-${String(at).padStart(12, "0")}`);
const step = (on: string): CaseContent => ({ ...emptyContent(), nextStep: { on, text: "回访" } });

async function withCases(contents: readonly CaseContent[]): Promise<TestDesk> {
  const desk = await openDesk({ now });
  await desk.api.room.save(roomOf(sampleCase("C01")));
  for (const [at, content] of contents.entries()) await desk.api.cases.save({ id: idOf(at), revision: 0, content });
  return desk;
}

async function group(desk: TestDesk, name: TodoGroup) {
  const { lines } = await desk.api.todo.list({ group: name, offset: 0, limit: 50 });
  return lines.map(({ row, dues }) => [row.id, dues[0]?.on ?? null]);
}

test("cases stand in the group of their earliest due, by day; those without one are named, ended and removed ones are not", async () => {
  const days = ["2026-02-20", "2026-02-18", "2026-02-17", "2026-3-9", "2026-01-05", ""];
  const desk = await withCases(days.map(step));
  const check = async () => {
    expect(await group(desk, "overdue")).toEqual([[idOf(4), "2026-01-05"], [idOf(2), "2026-02-17"]]); // prettier-ignore
    expect(await group(desk, "today")).toEqual([[idOf(1), "2026-02-18"]]);
    expect(await group(desk, "week")).toEqual([[idOf(0), "2026-02-20"]]);
    expect(await group(desk, "later")).toEqual([[idOf(3), "2026-03-09"]]);
    expect(await group(desk, "none")).toEqual([[idOf(5), null]]);
    expect(await desk.api.todo.counts()).toEqual({ overdue: 2, today: 1, week: 1, later: 1, none: 1 });
    const part = await desk.api.todo.list({ group: "overdue", offset: 1, limit: 1 });
    expect(part).toMatchObject({ total: 2, lines: [{ row: { id: idOf(2) }, dues: [{ code: "next-step", text: "回访" }] }] });
  };
  await check();
  await desk.close();
});

test("the calendar counts every due of a month, and a day names its cases", async () => {
  const content = contentOf(sampleCase("C01"));
  const duties = content.duties.map((duty) => ({ ...duty, state: "open" as const, due: "2026-02-10" }));
  const desk = await withCases([
    { ...content, duties, confirmation: emptyContent().confirmation, nextStep: { on: "2026-02-19", text: "" } },
    step("2026-02-19"),
  ]);
  const [from, to] = [PlainDate.parse("2026-02-01"), PlainDate.parse("2026-02-28")];
  expect(await desk.api.todo.days({ from, to })).toEqual([
    { on: "2026-02-10", count: duties.length },
    { on: "2026-02-19", count: 3 },
  ]);
  const nineteenth = PlainDate.parse("2026-02-19");
  const day = await desk.api.todo.list({ from: nineteenth, to: nineteenth, offset: 0, limit: 9 });
  expect(day.lines.map(({ row }) => row.id)).toEqual([idOf(0), idOf(1)]);
  expect(day.lines[0]?.dues).toContainEqual({
    code: "confirmation",
    on: "2026-02-19",
    shiftedOn: "2026-02-24",
    unrecorded: false,
    text: "",
  });
  await desk.close();
});

test("a period that the room corrects moves what is due on the board, at once and in the next opening", async () => {
  const desk = await withCases([{ ...emptyContent(), acceptedOn: "2026-01-15" }]);
  expect(await group(desk, "overdue")).toEqual([[idOf(0), "2026-02-14"]]);
  const term = { id: "people.term", validFrom: PlainDate.parse("2002-11-01"), text: null, by: "法制员" };
  await desk.api.rules.save({ ...term, value: 45 });
  expect(desk.changed.at(-1)?.subjects).toContain("cases");
  expect(await group(desk, "later")).toEqual([[idOf(0), "2026-03-01"]]);
  expect(await desk.api.todo.counts()).toMatchObject({ overdue: 0, later: 1 });
  const again = await desk.reopen();
  expect(await group(again, "later")).toEqual([[idOf(0), "2026-03-01"]]);
  await again.api.rules.save({ ...term, value: null });
  expect(await group(again, "overdue")).toEqual([[idOf(0), "2026-02-14"]]);
  await again.close();
});

test("the room's own holiday table is counted by at once, refused when it contradicts itself, and kept", async () => {
  const desk = await withCases([{ ...emptyContent(), kind: "police", acceptedOn: "2026-03-06" }]);
  const due = async (from: TestDesk) => (await from.api.todo.list({ group: "later", offset: 0, limit: 1 })).lines[0]?.dues[0];
  expect(await due(desk)).toMatchObject({ on: "2026-03-11" });
  const years = USUAL_HOLIDAYS.years.map((year) =>
    year.year === 2026
      ? { ...year, off: [...year.off, { from: PlainDate.parse("2026-03-09"), to: PlainDate.parse("2026-03-10") }] }
      : year,
  );
  await desk.api.calendar.save({ years });
  expect(desk.changed.at(-1)?.subjects).toEqual(["room", "cases"]);
  expect(await due(desk)).toMatchObject({ on: "2026-03-13" });
  const wrong = years.map((year) => ({ ...year, work: [PlainDate.parse("2026-02-16")] }));
  await expect(desk.api.calendar.save({ years: wrong })).rejects.toThrow("calendarContradicts");
  const again = await desk.reopen();
  expect(await again.api.calendar.get()).toEqual({ table: { years }, own: true });
  await again.api.calendar.save({ years: years.filter(({ year }) => year !== 2026) });
  expect(await due(again)).toMatchObject({ on: "2026-03-11", unrecorded: true });
  await again.api.calendar.save(null);
  expect(await again.api.calendar.get()).toEqual({ table: USUAL_HOLIDAYS, own: false });
  await again.close();
});

test("a suspended case stands still and is shown as one without a next step", async () => {
  const id = PartId.parse("00000000-0000-4000-8000-000000000001");
  const suspensions = [{ id, from: "2026-02-11", to: "", reason: "伤情鉴定" }];
  const desk = await withCases([{ ...emptyContent(), acceptedOn: "2026-02-10", suspensions }]);
  expect(await group(desk, "none")).toEqual([[idOf(0), null]]);
  await desk.api.cases.save({ id: idOf(0), revision: 1, content: { ...emptyContent(), acceptedOn: "2026-02-10" } });
  expect(await group(desk, "later")).toEqual([[idOf(0), "2026-03-12"]]);
  await desk.close();
});

test("read from the columns of the index, cases are counted as from the changes since", async () => {
  const desk = await withCases(["2026-02-17", "2026-02-20", "", ""].map(step));
  const none = await desk.api.todo.list({ group: "none", offset: 0, limit: 9 });
  await desk.close();
  rmSync(join(desk.dataFolder, "index"), { recursive: true });
  const again = await openDesk({ root: desk.root, now });
  const counts = { overdue: 1, today: 0, week: 1, later: 0, none: 2 };
  await expect.poll(async () => (await again.api.cases.list({ offset: 0, limit: 1 })).building).toBeNull();
  await expect.poll(() => again.api.todo.list({ group: "none", offset: 0, limit: 9 })).toEqual(none);
  expect(await group(again, "overdue")).toEqual([[idOf(0), "2026-02-17"]]);
  await again.api.cases.save({ id: idOf(0), revision: 1, content: step("2026-02-20") });
  expect(await again.api.todo.counts()).toEqual({ ...counts, overdue: 0, week: 2 });
  const third = await again.reopen();
  expect(await group(third, "week")).toHaveLength(2);
  await third.close();
});

test("every clock is read from the index as it was written", () => {
  const [from, to] = [PlainDate.parse("2026-01-20"), PlainDate.parse("2026-01-30")];
  const pauses = [
    [],
    [{ from, to }],
    [
      { from, to },
      { from: to, to: null },
    ],
  ];
  const clocks = CLOCK_CODES.flatMap((code) =>
    pauses.flatMap((each) => [true, false].map((lapses) => ({ code, from, pauses: each, lapses, text: `${code} 文字` }))),
  );
  const texts = clocks.map(({ text }) => text);
  expect(clocksIn(clocksWord(clocks), texts)).toEqual(clocks);
  expect(clocksIn(clocksWord([]), [])).toEqual([]);
});

test("cases that ended are on the board only with a step that somebody set", async () => {
  const root = newFolder();
  generateFolder(join(root, "data"), 3);
  const desk = await openDesk({ root, now });
  const { rows } = await desk.api.cases.list({ offset: 0, limit: 3 });
  const open = rows.filter(({ state }) => !ENDED_STATES.includes(state)).length;
  const { overdue, today, week, later, none } = await desk.api.todo.counts();
  expect(overdue + today + week + later + none).toBe(open);
  await desk.close();
});

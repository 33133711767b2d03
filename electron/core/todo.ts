import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { CaseState } from "#shared/domain/case-status";
import { ENDED_STATES } from "#shared/domain/case-status";
import type { PlainDate } from "#shared/domain/plain-date";
import type { TodoCounts, TodoGroup } from "#shared/domain/todo";
import { type ClockLaw } from "#shared/rules/deadlines";
import { dueOf, duesOf, todoGroup, weekEnd } from "#shared/rules/todo";
import type { KnownCases, Place } from "../storage/index/known-cases";
import { clockLaw } from "./calendar";
import type { Surroundings } from "./ports";
import { today as todayOf, type Workspace } from "./workspace";

/** By what is counted today. */
type Today = { readonly law: ClockLaw; readonly today: PlainDate };
type Input = Parameters<Handlers<AppContract>["todo"]["list"]>[0];

/** Places found by the day they are sorted by, without sorting what is not asked for. */
function placesByDay() {
  const byDay = new Map<string, Place[]>();
  return {
    add: (day: string, place: Place): void => {
      const there = byDay.get(day);
      if (there) there.push(place);
      else byDay.set(day, [place]);
    },
    part: (offset: number, limit: number) => {
      const places = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, each]) => each);
      return { total: places.length, places: places.slice(offset, offset + limit) };
    },
  };
}

/** Goes through all cases once: counts the groups and gathers the cases asked for. */
function look(known: KnownCases, { law, today }: Today, input: Input) {
  const counts: Record<TodoGroup, number> = { overdue: 0, today: 0, week: 0, later: 0, none: 0 };
  const found = placesByDay();
  const sunday = weekEnd(today);
  const groupOf = (first: PlainDate | undefined, state: CaseState): TodoGroup | null =>
    first ? todoGroup(first, today, sunday) : ENDED_STATES.includes(state) ? null : "none";
  const wanted = (days: readonly PlainDate[], group: TodoGroup | null) =>
    "group" in input
      ? group === input.group
        ? (days[0] ?? "")
        : null
      : days.find((day) => input.from <= day && day <= input.to);
  known.visitClocks(
    (clock) => dueOf(clock, law, today)?.on ?? null,
    (place, days, state) => {
      const group = groupOf(days[0], state);
      if (group) counts[group] += 1;
      const day = wanted(days, group);
      if (day != null) found.add(day, place);
    },
  );
  const { total, places } = found.part(input.offset, input.limit);
  const lines = known.lines(places).map((row) => ({ row, dues: duesOf(row.clocks, law, today) }));
  return { counts, total, lines };
}

function countDays(known: KnownCases, { law, today }: Today, from: PlainDate, to: PlainDate) {
  const counts = new Map<PlainDate, number>();
  known.visitClocks(
    (clock) => {
      const on = dueOf(clock, law, today)?.on ?? "";
      return on !== "" && from <= on && on <= to ? on : null;
    },
    (_, days) => {
      for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
    },
  );
  return [...counts].map(([on, count]) => ({ on, count })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The board of what is to be done (待办), from the list alone: no case is opened for it. */
export function todoHandlers(workspace: () => Workspace, { now }: Surroundings): Handlers<AppContract>["todo"] {
  const lawToday = (ws: Workspace): Today => ({ law: clockLaw(ws), today: todayOf(now) });
  return {
    list: async (input) => {
      const ws = workspace();
      const day = lawToday(ws);
      const { answer, building } = await ws.index.ask((known) => look(known, day, input));
      return { ...answer, building };
    },
    days: async ({ from, to }) => {
      const ws = workspace();
      const day = lawToday(ws);
      return (await ws.index.ask((known) => countDays(known, day, from, to))).answer;
    },
    counts: async (): Promise<TodoCounts> => {
      const ws = workspace();
      const day = lawToday(ws);
      const none = { group: "none" as const, offset: 0, limit: 1 };
      return (await ws.index.ask((known) => look(known, day, none))).answer.counts;
    },
  };
}

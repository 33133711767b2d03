import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { ProblemError } from "#shared/domain/problem";
import type { ClockLaw } from "#shared/rules/deadlines";
import { periodsOf } from "#shared/rules/packs/periods";
import { contradictions, workCalendar } from "#shared/rules/working-days";
import { USUAL_HOLIDAYS } from "#shared/rules/packs/holidays";
import type { Workspace } from "./workspace";

/** By what this room counts: the law and the holidays, both with its corrections. */
export function clockLaw(ws: Workspace): ClockLaw {
  return { periods: periodsOf(ws.rules.value()), calendar: workCalendar(ws.calendar.value() ?? USUAL_HOLIDAYS) };
}

/** The holiday table of the room. */
export function calendarHandlers(workspace: () => Workspace): Handlers<AppContract>["calendar"] {
  return {
    get: () => {
      const own = workspace().calendar.value();
      return Promise.resolve({ table: own ?? USUAL_HOLIDAYS, own: own !== null });
    },
    save: async (table) => {
      const ws = workspace();
      ws.requireWritable();
      const [wrong] = table ? contradictions(table) : [];
      if (wrong) throw new ProblemError("calendarContradicts", { day: wrong });
      await ws.calendar.change(() => table);
      return null;
    },
  };
}

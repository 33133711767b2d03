import type { CaseContent } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import type { Clock, ClockCode, Pause } from "#shared/domain/clock";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { clocksOf } from "./clocks";
import type { Period, Periods } from "./packs/periods";
import { dateOfDay, dayNumber, type WorkCalendar } from "./working-days";

/** By what is counted: the periods of the law, with the room's corrections, and the holiday table. */
export type ClockLaw = { readonly periods: Periods; readonly calendar: WorkCalendar };

/**
 * When a clock runs out. `strictOn` is null while an open suspension stands in the way. `shiftedOn` is the next working day
 * when the strict day is none; null when there is nothing to shift, or when the table does not know (`unrecorded`).
 */
export type Deadline = {
  readonly code: ClockCode;
  readonly from: PlainDate;
  readonly strictOn: PlainDate | null;
  readonly shiftedOn: PlainDate | null;
  readonly unrecorded: boolean;
  readonly period: Period | null;
  readonly text: string;
};

const PERIOD_OF: Readonly<Partial<Record<ClockCode, string>>> = {
  "people-term": "people.term",
  "medical-term": "people.medical-term",
  "labour-open": "people.labour-term",
  "police-first": "police.first-session",
  "police-second": "police.second-session",
  "traffic-term": "administrative.traffic-term",
  "market-term": "administrative.market-term",
  "court-before": "court.before-filing-term",
  "court-after": "court.after-filing-term",
  "court-after-simple": "court.after-filing-simple-term",
  confirmation: "people.confirmation",
};

/** Days that people set for themselves stay where they were set. */
const SHIFTED_TOO: readonly ClockCode[] = ["duty"];

/**
 * The day on which so many days have counted; the start day and paused days do not, and of working days only these.
 * Null when an open pause, or the end of the calendar, comes first.
 */
function lastDay(from: PlainDate, period: Period, pauses: readonly Pause[], calendar: WorkCalendar) {
  const spans = pauses.map((pause) => [dayNumber(pause.from), pause.to === null ? Infinity : dayNumber(pause.to)] as const);
  let day = dayNumber(from);
  let unrecorded = false;
  for (let left = period.value; left > 0;) {
    day += 1;
    const pause = spans.find(([first, last]) => first <= day && day <= last);
    if (pause?.[1] === Infinity) return null;
    if (pause) {
      day = pause[1];
      continue;
    }
    const worked = period.unit === "day" || calendar.isWorkingDay(day);
    unrecorded ||= period.unit === "working-day" && !calendar.isRecorded(day);
    if (worked) left -= 1;
  }
  return { day, unrecorded };
}

/** The first working day from that day on; null when the table does not know it. Source: 民事诉讼法第85条; 程序规定第35条; 民法典第203条. */
function shifted(day: number, calendar: WorkCalendar): number | null {
  for (let at = day; ; at++) {
    if (!calendar.isRecorded(at)) return null;
    if (calendar.isWorkingDay(at)) return at;
  }
}

/** Works out one clock. Pure; the day it is asked on does not matter. */
export function deadlineOf({ code, from, pauses, text }: Clock, { periods, calendar }: ClockLaw): Deadline {
  const period = periods(PERIOD_OF[code] ?? "", from);
  const plain = { code, from, period, text, shiftedOn: null };
  const last = period ? lastDay(from, period, pauses, calendar) : { day: dayNumber(from), unrecorded: false };
  if (!last) return { ...plain, strictOn: null, unrecorded: false };
  // The right to arbitration opens on the day after its term.
  const after = code === "labour-open" ? 1 : 0;
  const strictOn = dateOfDay(last.day + after);
  const shifts = period?.unit === "day" || SHIFTED_TOO.includes(code);
  if (!shifts) return { ...plain, strictOn, unrecorded: last.unrecorded };
  const next = shifted(last.day, calendar);
  const shiftedOn = next === null || next === last.day ? null : dateOfDay(next + after);
  return { ...plain, strictOn, shiftedOn, unrecorded: next === null };
}

/** All deadlines of a case, those that are over too, with whether what they wait for has happened. */
export function deadlinesOf(
  content: CaseContent,
  state: CaseState,
  law: ClockLaw,
): readonly (Deadline & { readonly done: boolean })[] {
  return clocksOf(content, state).map((clock) => ({ ...deadlineOf(clock, law), done: clock.done }));
}

export type DatedField =
  | "receivedOn" | "acceptedOn" | "signedOn" | "terminatedOn" | "appliedOn" | "heldOn" | "nextOn" | "suspendedFrom" | "suspendedTo"
  | "due" | "nextStepOn" | "appraisedOn"; // prettier-ignore

/** Dates that cannot both be right, or one that is no date. `n` counts from 1 where there are several of the kind. */
export type ClockFault =
  | { readonly code: "unclear"; readonly field: DatedField; readonly n: number | null; readonly typed: string }
  | {
      readonly code: "order";
      readonly earlier: DatedField;
      readonly later: DatedField;
      readonly n: number | null;
      readonly first: PlainDate;
      readonly second: PlainDate;
    };

type Entry = readonly [DatedField, string];

function orderFault(earlier: Entry, later: Entry, n: number | null): ClockFault[] {
  const [first, second] = [dateOf(earlier[1]), dateOf(later[1])];
  return first && second && second < first ? [{ code: "order", earlier: earlier[0], later: later[0], n, first, second }] : [];
}

function unclear([field, typed]: Entry, n: number | null): ClockFault[] {
  return typed.trim() !== "" && dateOf(typed) === null ? [{ code: "unclear", field, n, typed }] : [];
}

/** What is contradictory among the dates that start or end clocks. Advice: it blocks nothing, such a date only starts no clock. */
export function clockFaults(content: CaseContent): readonly ClockFault[] {
  const accepted: Entry = ["acceptedOn", content.acceptedOn];
  const single: readonly Entry[] = [
    ["receivedOn", content.receivedOn],
    accepted,
    ["signedOn", content.agreement.signedOn],
    ["terminatedOn", content.termination.on],
    ["appliedOn", content.confirmation.appliedOn],
    ["appraisedOn", content.injuryAppraisedOn],
    ["nextStepOn", content.nextStep.on],
  ];
  const signed: Entry = ["signedOn", content.agreement.signedOn];
  const several = <T>(items: readonly T[], faults: (item: T, n: number) => ClockFault[]) =>
    items.flatMap((item, at) => faults(item, at + 1));
  return [
    ...single.flatMap((entry) => unclear(entry, null)),
    ...orderFault(["receivedOn", content.receivedOn], accepted, null),
    ...orderFault(accepted, signed, null),
    ...orderFault(accepted, ["terminatedOn", content.termination.on], null),
    ...orderFault(signed, ["appliedOn", content.confirmation.appliedOn], null),
    ...several(content.sessions, ({ heldOn, nextOn }, n) => [
      ...unclear(["heldOn", heldOn], n),
      ...unclear(["nextOn", nextOn], n),
      ...orderFault(accepted, ["heldOn", heldOn], n),
      ...orderFault(["heldOn", heldOn], ["nextOn", nextOn], n),
    ]),
    ...several(content.suspensions, ({ from, to }, n) => [
      ...unclear(["suspendedFrom", from], n),
      ...unclear(["suspendedTo", to], n),
      ...orderFault(accepted, ["suspendedFrom", from], n),
      ...orderFault(["suspendedFrom", from], ["suspendedTo", to], n),
    ]),
    ...several(content.duties, ({ due }, n) => unclear(["due", due], n)),
  ];
}

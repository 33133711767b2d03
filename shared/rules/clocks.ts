import type { CaseContent } from "#shared/domain/case-file";
import { type CaseState, ENDED_STATES } from "#shared/domain/case-status";
import type { Clock, ClockCode, Pause } from "#shared/domain/clock";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";

/** A clock with whether what it waits for has happened. */
export type CaseClock = Clock & { readonly done: boolean };

/** How the court's case after filing is tried decides between 15 and 7 days; the answer's id among the answers of the case. */
export const SIMPLE_PROCEDURE = "court.simple-procedure";

const LABOUR = "10";
const CONSUMER = "12";
const MEDICAL = "13";
const TRAFFIC = "14";
const UNDER_WAY: readonly CaseState[] = ["registered", "accepted", "mediating", "suspended", "awaiting-signatures"];

/** The suspensions (中止) that can be read: those that end before they begin are left out. */
function pausesOf(content: CaseContent): Pause[] {
  return content.suspensions.flatMap((each): Pause[] => {
    const [from, to] = [dateOf(each.from), dateOf(each.to)];
    return from && (to === null ? each.to.trim() === "" : from <= to) ? [{ from, to }] : [];
  });
}

const heldDays = (content: CaseContent) =>
  content.sessions.flatMap(({ kind, heldOn }) => (kind === "mediation" ? (dateOf(heldOn) ?? []) : [])).sort();

type Facts = {
  readonly content: CaseContent;
  readonly accepted: PlainDate | null;
  readonly received: PlainDate | null;
  readonly signed: PlainDate | null;
  /** Days of the mediation sessions, the first one first. */
  readonly held: readonly PlainDate[];
  /** The mediation came to an end, with or without an agreement. */
  readonly over: boolean;
};

const clock = (code: ClockCode, from: PlainDate | null, done: boolean, more: Partial<Clock> = {}): CaseClock[] =>
  from ? [{ code, from, pauses: [], lapses: false, text: "", ...more, done }] : [];

/** Sources: 若干规定第33条; 医疗纠纷预防和处理条例第38条; 劳动争议调解仲裁法第14条第3款. */
function peopleClocks({ content, accepted, received, over }: Facts): CaseClock[] {
  const term = content.category === MEDICAL ? "medical-term" : "people-term";
  const labour = content.category === LABOUR ? clock("labour-open", received, over, { lapses: true }) : [];
  return [...clock(term, accepted, over), ...labour];
}

/** Sources: 公通字〔2007〕81号; 公安机关办理行政案件程序规定第183条. With an injury to appraise the clock waits for the appraisal. */
function policeClocks({ content, accepted, held, over }: Facts): CaseClock[] {
  const appraised = dateOf(content.injuryAppraisedOn);
  const begin = appraised && accepted && appraised < accepted ? accepted : (appraised ?? accepted);
  const waits = appraised === null && content.injury === "to-appraise";
  const first = waits ? [] : clock("police-first", begin, over || held.length > 0);
  return [...first, ...clock("police-second", held[0] ?? null, over || held.length > 1)];
}

/** Sources: 道路交通事故处理程序规定第84–95条, from the beginning of the mediation; 市场监督管理投诉举报处理暂行办法第21条. */
function administrativeClocks({ content, accepted, held, over }: Facts): CaseClock[] {
  if (content.category === TRAFFIC) return clock("traffic-term", held[0] ?? accepted, over);
  return content.category === CONSUMER ? clock("market-term", accepted, over) : [];
}

/** Source: 最高人民法院关于人民法院特邀调解的规定第27条. While the procedure is not known both terms are shown. */
function courtAfterClocks({ content, accepted, over }: Facts): CaseClock[] {
  const simple = content.answers[SIMPLE_PROCEDURE];
  return [
    ...(simple === "no" ? [] : clock("court-after-simple", accepted, over)),
    ...(simple === "yes" ? [] : clock("court-after", accepted, over)),
  ];
}

function trackClocks(facts: Facts): CaseClock[] {
  switch (facts.content.kind) {
    case "people":
      return peopleClocks(facts);
    case "police":
      return policeClocks(facts);
    case "administrative":
      return administrativeClocks(facts);
    case "court-before-filing":
      return clock("court-before", facts.accepted, facts.over);
    case "court-after-filing":
      return courtAfterClocks(facts);
    case "police-on-scene":
      return [];
  }
}

/** Source: 人民调解法第33条; 民事诉讼法第205条. It is open until applied for, given up or no longer needed because all is performed. */
function confirmationClock({ content, signed }: Facts): CaseClock[] {
  if (content.kind !== "people" && content.kind !== "court-before-filing") return [];
  const { requested, appliedOn } = content.confirmation;
  const performed = content.duties.length > 0 && content.duties.every(({ state }) => state === "done");
  const done = dateOf(appliedOn) !== null || requested === false || performed;
  return clock("confirmation", signed, done, { lapses: requested !== true });
}

function promisedClocks({ content, over, held }: Facts): CaseClock[] {
  const duties = content.duties.flatMap(({ due, state, debtor, what }) =>
    clock("duty", dateOf(due), state === "done" || state === "refused", { text: [debtor, what].filter(Boolean).join(" ") }),
  );
  const sessions = content.sessions.flatMap(({ nextOn, nextAt, nextPlace }) => {
    const day = dateOf(nextOn);
    const done = over || (day !== null && held.some((each) => each >= day));
    return clock("next-session", day, done, { text: [nextAt, nextPlace].filter(Boolean).join(" ") });
  });
  return [...duties, ...sessions];
}

const PAUSABLE: readonly ClockCode[] = [
  "people-term", "medical-term", "police-first", "police-second", "traffic-term", "market-term", "court-before", "court-after",
  "court-after-simple",
]; // prettier-ignore

/**
 * All clocks of a case in the order of the work, those that are over too. Dates that cannot be read start no clock.
 * Source: domain notes 1.0 to 1.7; the periods themselves are in the packs.
 */
export function clocksOf(content: CaseContent, state: CaseState): readonly CaseClock[] {
  const accepted = dateOf(content.acceptedOn);
  const signed = dateOf(content.agreement.signedOn);
  const facts: Facts = {
    content,
    accepted,
    received: dateOf(content.receivedOn) ?? accepted,
    signed,
    held: heldDays(content),
    over: signed !== null || dateOf(content.termination.on) !== null || !UNDER_WAY.includes(state),
  };
  const pauses = pausesOf(content);
  const ended = ENDED_STATES.includes(state);
  const ends = pauses.flatMap(({ to }) => clock("suspension-end", to, facts.over, { lapses: true }));
  const all = [...trackClocks(facts), ...confirmationClock(facts), ...promisedClocks(facts), ...ends];
  const step = clock("next-step", dateOf(content.nextStep.on), state === "archived", { text: content.nextStep.text });
  const counted = all.map((each) => ({
    ...each,
    done: each.done || ended,
    pauses: PAUSABLE.includes(each.code) ? pauses.filter(({ to }) => to === null || to > each.from) : [],
  }));
  return [...counted, ...step];
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { CASE_ACTS, CASE_STATES, type CaseAct, type CaseState } from "#shared/domain/case-status";
import { emptyPerson } from "#shared/domain/party";
import { agreementStands, changesAgreed } from "#shared/rules/agreement-stands";
import { actOn, AGREED_STATES, lacksNextStep, STEPS, type Standing } from "#shared/rules/case-status";
import { closingGaps } from "#shared/rules/closing-gaps";
import { effectiveOn, missingMarks, requiredMarks, signaturesDone } from "#shared/rules/signatures-required";
import { contentOf, samplePartId, sampleCase } from "../support/sample-cases.ts";

const number = { series: "A", year: 2026, sequence: 1, text: "A1" };
const today = "2026-06-30";

/** The content with every required mark ticked on that day. */
function marked(content: CaseContent, on = "2026-05-26"): CaseContent {
  const marks = requiredMarks(content).map(({ who }) => ({ who, on }));
  return { ...content, agreement: { ...content.agreement, marks } };
}
const standing = (state: CaseState, content: CaseContent): Standing => ({ state, number, content, timeline: [] });
/** A content in which nothing is missing for any act that its form allows. */
const whole = (): CaseContent => {
  const content = marked(contentOf(sampleCase("C08")));
  const duties = content.duties.map((duty) => ({ ...duty, state: "done" as const, doneOn: "2026-05-27" }));
  return { ...content, duties, termination: { on: "2026-06-09", reason: "hopeless", details: "", advice: "可以起诉" } };
};

/** For each state the acts it allows and where they lead: the whole machine, written out. */
const MACHINE: Readonly<Record<CaseState, string>> = {
  "registered": "accept>accepted refuseAcceptance>not-accepted refusedByParty>refused withdraw>withdrawn refer>referred passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit",
  "accepted": "beginMediation>mediating suspend>suspended agreeOral>agreed-oral agreeWritten>awaiting-signatures refusedByParty>refused withdraw>withdrawn terminate>terminated refer>referred passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit",
  "mediating": "suspend>suspended agreeOral>agreed-oral agreeWritten>awaiting-signatures refusedByParty>refused withdraw>withdrawn terminate>terminated refer>referred passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit",
  "suspended": "resume>mediating refusedByParty>refused withdraw>withdrawn terminate>terminated passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit",
  "agreed-oral": "mediateAgain>mediating beginPerformance>performing performed>performed",
  "awaiting-signatures": "mediateAgain>mediating makeEffective>effective refusedByParty>refused withdraw>withdrawn terminate>terminated passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit",
  "effective": "beginPerformance>performing performed>performed refusePerformance>refused-performance",
  "performing": "performed>performed partlyPerformed>partly-performed overdue>overdue refusePerformance>refused-performance",
  "performed": "visit>visited archive>archived reopen>performing",
  "partly-performed": "performed>performed overdue>overdue refusePerformance>refused-performance archive>archived",
  "overdue": "performed>performed partlyPerformed>partly-performed refusePerformance>refused-performance passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit",
  "refused-performance": "performed>performed partlyPerformed>partly-performed passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit archive>archived",
  "visited": "archive>archived reopen>performing",
  "not-accepted": "archive>archived reopen>mediating",
  "refused": "passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit archive>archived reopen>mediating",
  "withdrawn": "passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit archive>archived reopen>mediating",
  "terminated": "passToPolice>transferred-police passToCriminal>transferred-criminal passToUnit>transferred-unit archive>archived reopen>mediating",
  "referred": "archive>archived reopen>mediating",
  "transferred-police": "archive>archived reopen>mediating",
  "transferred-criminal": "archive>archived reopen>mediating",
  "transferred-unit": "archive>archived reopen>mediating",
  "archived": "reopen>mediating",
}; // prettier-ignore

describe("the machine of states", () => {
  test.each(CASE_STATES)("allows from %s what is written here and nothing else", (state) => {
    const found = CASE_ACTS.flatMap((act) => {
      const way = actOn(standing(state, whole()), act, today);
      return way ? [`${act}>${way.to}`] : [];
    });
    expect(found.join(" ")).toBe(MACHINE[state]);
  });

  test("leads to every state, and out of every state", () => {
    const reached = new Set(CASE_ACTS.map((act) => STEPS[act].to));
    expect(CASE_STATES.filter((state) => state !== "registered" && !reached.has(state))).toEqual([]);
    expect(CASE_STATES.filter((state) => MACHINE[state] === "")).toEqual([]);
  });

  test("asks for what must be there first, with the field to go to", () => {
    const bare = { ...whole(), parties: [], duties: [] };
    const lacks = (state: CaseState, act: CaseAct, content: CaseContent) =>
      actOn({ ...standing(state, content), number: null }, act, today)?.missing.map(({ code, field }) => `${code}:${field}`);
    expect(lacks("registered", "accept", { ...bare, acceptedOn: "昨天" })).toEqual([
      "acceptedOn:acceptedOn",
      "twoParties:add-party",
    ]);
    expect(lacks("mediating", "agreeOral", bare)).toEqual(["number:accept", "oralForm:kind"]);
    expect(lacks("awaiting-signatures", "makeEffective", bare)).toEqual(["marks:marks"]);
    expect(lacks("performing", "overdue", whole())).toEqual(["dutyOverdue:duties"]);
    expect(lacks("mediating", "terminate", contentOf(sampleCase("C08")))).toEqual([
      "terminationOn:termination-on", "terminationReason:termination-reason", "terminationAdvice:termination-advice",
    ]); // prettier-ignore
  });

  test.each(STEPS.archive.from)("reopens an archived case where it was: %s", (from) => {
    const entry = { id: "0a000000-0000-4000-8000-000000000001", at: "2026-06-01T00:00:00Z", by: "x", what: "act", note: "" };
    const timeline = [{ ...entry, details: { act: "archive", from } }];
    expect(actOn({ ...standing("archived", whole()), timeline }, "reopen", today)?.to).toBe(from);
  });

  test("never reaches an agreement that stands without every required mark", () => {
    const ticked = fc.constantFrom("", "2026-05-26", "不是日期");
    const move = fc.record({ act: fc.constantFrom(...CASE_ACTS), tick: fc.nat(30), on: ticked });
    const start = fc.constantFrom("C01", "C03", "C04", "C05", "C08", "C10", "C11").map((id) => contentOf(sampleCase(id)));
    const walk = fc.property(start, fc.array(move, { maxLength: 60 }), fc.boolean(), (first, moves, begun) => {
      let content: CaseContent = begun ? marked(first) : first;
      let now: Standing = standing("registered", content);
      for (const { act, tick, on } of moves) {
        const required = requiredMarks(content);
        const who = required[tick % required.length]?.who ?? "";
        const marks = [...content.agreement.marks.filter((each) => each.who !== who), { who, on }];
        content = { ...content, agreement: { ...content.agreement, marks } };
        const way = actOn({ ...now, content }, act, today);
        if (!way || way.missing.length > 0) continue;
        const details = { act, from: now.state, to: way.to };
        const done = {
          id: "0a000000-0000-4000-8000-000000000001",
          at: "2026-06-01T00:00:00Z",
          by: "x",
          what: "act",
          note: "",
          details,
        };
        now = { ...now, content, state: way.to, timeline: [...now.timeline, done] };
        if (AGREED_STATES.includes(way.to)) expect(missingMarks(content)).toEqual([]);
      }
    });
    expect(fc.check(walk, { numRuns: 500 }).counterexample).toBeNull();
  });
});

describe("what was signed", () => {
  const act = (to: CaseState, what = "act") => ({
    id: "0a000000-0000-4000-8000-000000000001", at: "2026-06-01T00:00:00Z", by: "x", what, note: "", details: { to },
  }); // prettier-ignore
  const table: readonly (readonly [CaseState, readonly ReturnType<typeof act>[], boolean])[] = [
    ["mediating", [], false],
    ["agreed-oral", [], false],
    ["awaiting-signatures", [], false],
    ...AGREED_STATES.map((state) => [state, [], true] as const),
    ["archived", [], false],
    ["archived", [act("effective"), act("performed"), act("archived")], true],
    ["archived", [act("mediating"), act("terminated"), act("archived")], false],
    ["transferred-police", [act("effective"), act("overdue"), act("transferred-police")], true],
    ["archived", [act("overdue"), act("transferred-police"), act("archived")], true],
    ["transferred-police", [act("overdue"), act("transferred-police"), act("mediating"), act("transferred-police")], false],
    [
      "transferred-police",
      [act("overdue"), act("transferred-police"), act("registered", "transferred"), act("transferred-police")],
      false,
    ],
  ];
  test.each(table)("%s after %j: stands is %s", (state, timeline, stands) => {
    expect(agreementStands({ state, timeline: [...timeline] })).toBe(stands);
  });

  test("is the agreement with its marks and who the parties are, and not where they live or what they did since", () => {
    const content = whole();
    const [one, ...others] = content.parties;
    if (!one) throw new Error("C08 has parties");
    const { agreement } = content;
    const changes = (part: Partial<CaseContent>) => changesAgreed(content, structuredClone({ ...content, ...part }));
    for (const part of [
      {}, { facts: "x" }, { duties: [] }, { parties: [{ ...one, phone: "1", address: "2" }, ...others] }, { remarks: "x" },
    ]) expect(changes(part)).toBe(false); // prettier-ignore
    for (const part of [
      { parties: [{ ...one, name: "x" }, ...others] }, { parties: others }, { parties: [...others, one] },
      { parties: [{ ...one, side: "third-party" as const }, ...others] }, { agreement: { ...agreement, clauses: [] } },
      { agreement: { ...agreement, marks: agreement.marks.slice(1) } }, { agreement: { ...agreement, mediators: ["x"] } },
    ]) expect(changes(part)).toBe(true); // prettier-ignore
  });
});

describe("who must sign", () => {
  const roles = (content: CaseContent) => requiredMarks(content).map(({ role, name, party }) => [role, name, party].join("/"));

  test("C08: three heirs, the mother for two minors, the company by its representative and seal, all mediators, recorder and seal", () => {
    expect(roles(contentOf(sampleCase("C08")))).toEqual([
      "party/覃秀兰/覃秀兰", "party/蒙有才/蒙有才", "party/黄桂花/黄桂花", "guardian/覃秀兰/蒙小川", "guardian/覃秀兰/蒙小溪",
      "representative/庄一帆/安屿示例鞋业有限公司", "companySeal/安屿示例鞋业有限公司/安屿示例鞋业有限公司",
      "mediator/程守和/", "mediator/罗巧英/", "mediator/石大庆/", "recorder/邵一鸣/", "committeeSeal//",
    ]); // prettier-ignore
  });

  test("one who cannot read has a witness; an oral agreement only the mediator and the seal; police mediation the officer and both parties", () => {
    expect(roles(contentOf(sampleCase("C03"))).filter((role) => role.startsWith("witness"))).toEqual(["witness//柏树根"]);
    expect(roles(contentOf(sampleCase("C04")))).toEqual([expect.stringMatching(/^mediator\//), "committeeSeal//"]);
    expect(roles(contentOf(sampleCase("C10")))).toEqual(["party/曾立强/曾立强", "party/佟海波/佟海波", "officer/贺知远/"]);
  });

  test("is done with the last mark, which gives the day it takes effect", () => {
    const content = marked(contentOf(sampleCase("C08")));
    expect([signaturesDone(content), effectiveOn(content)]).toEqual([true, "2026-05-26"]);
    const heir = samplePartId(sampleCase("C08"), "party", 4);
    const later = content.agreement.marks.map((each) => (each.who === heir ? { ...each, on: "2026年5月28日" } : each));
    expect(effectiveOn({ ...content, agreement: { ...content.agreement, marks: later } })).toBe("2026-05-28");
    const without = content.agreement.marks.filter(({ who }) => who !== heir);
    const lacking = { ...content, agreement: { ...content.agreement, marks: without } };
    expect([effectiveOn(lacking), missingMarks(lacking).map(({ party }) => party)]).toEqual([null, ["蒙小溪"]]);
  });

  test("a minor without guardian, and nobody as mediator, can have signed nothing", () => {
    const content = contentOf(sampleCase("C01"));
    const minor = {
      ...emptyPerson(samplePartId(sampleCase("C01"), "party", 9), "applicant"),
      name: "小明",
      birthDate: "2015-01-01",
    };
    const odd = marked({ ...content, parties: [...content.parties, minor], agreement: { ...content.agreement, mediators: [] } });
    expect(missingMarks(odd).map(({ role }) => role)).toEqual(["guardian", "mediator"]);
  });
});

test("an open case without step, session to come or promised day lacks a next step; a suspended or closed one does not", () => {
  const bare = { ...contentOf(sampleCase("C09")), duties: [], sessions: [] };
  const lacks = (state: CaseState, content: CaseContent) => lacksNextStep({ state, content }, today);
  expect(lacks("mediating", bare)).toBe(true);
  expect(lacks("mediating", { ...bare, nextStep: { on: "", text: "再谈一次" } })).toBe(false);
  expect(lacks("terminated", bare)).toBe(false);
  expect(lacks("suspended", bare)).toBe(true);
  const id = samplePartId(sampleCase("C09"), "duty", 0);
  expect(lacks("suspended", { ...bare, suspensions: [{ id, from: "2026-06-01", to: "", reason: "鉴定" }] })).toBe(false);
});

test("what is missing before closing leads to its field", () => {
  const file = {
    id: samplePartId(sampleCase("C09"), "duty", 0), revision: 1, device: "", createdAt: "", updatedAt: "", otherNumbers: [], removedAt: null,
    transfers: [], timeline: [],
  }; // prettier-ignore
  const gaps = (state: CaseState, content: CaseContent) =>
    // @ts-expect-error The rule looks at state, number and content only.
    closingGaps({ ...file, number, state, content }).map(({ code, n }) => (n > 0 ? `${code}${n}` : code));
  expect(gaps("terminated", contentOf(sampleCase("C09")))).toEqual([]);
  const bare = { ...contentOf(sampleCase("C09")), termination: { on: "", reason: null, details: "", advice: "" }, sessions: [] };
  expect(gaps("terminated", bare)).toEqual(["session", "terminationOn", "terminationReason", "terminationAdvice"]);
  const open = whole().duties.map((duty, at) => (at === 1 ? { ...duty, state: "open" as const } : duty));
  expect(gaps("effective", { ...whole(), duties: open, followUps: [], risk: { ...whole().risk, reportedTo: "镇政府" } })).toEqual(["duty2", "visit"]); // prettier-ignore
  expect(gaps("mediating", contentOf(sampleCase("C09")))).toEqual(["ending"]);
});

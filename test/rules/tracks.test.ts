import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usualSeries } from "#shared/documents/usual-series";
import type { CaseContent } from "#shared/domain/case-file";
import { EMPTY_RULE_BOOK } from "#shared/domain/law-rule";
import { AGREEMENT_FORMS, INJURIES, MEDIATION_KINDS } from "#shared/domain/mediation";
import type { Agent } from "#shared/domain/party";
import { PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { formatCaseNumber, numberingOf } from "#shared/rules/case-number";
import { copiesOf } from "#shared/rules/copies";
import { corrected, RULE_PACKS, rulesOn, valueOf, versionOf, withCorrection } from "#shared/rules/packs/law-rules";
import { heldSessions, ruleDay, trackFindings } from "#shared/rules/track-findings";
import { QUESTIONS, type QuestionId, sideOn, TRACK_IDS, TRACKS, trackIdOf, trackOf } from "#shared/rules/tracks";
import { contentOf, roomOf, sampleCase, sampleCases } from "../support/sample-cases.ts";

const day = (text: string) => PlainDate.parse(text);
const TODAY = day("2026-06-01");
const now = rulesOn(TODAY, EMPTY_RULE_BOOK);
const findingsOf = (content: CaseContent) => trackFindings(content, rulesOn(ruleDay(content, TODAY), EMPTY_RULE_BOOK));
const codes = (content: CaseContent) => findingsOf(content).map(({ code }) => code);
const [C01, C10, C11] = [contentOf(sampleCase("C01")), contentOf(sampleCase("C10")), contentOf(sampleCase("C11"))];

describe("the packs of law", () => {
  const rules = RULE_PACKS.flatMap((pack) => pack.rules);

  test("have for each rule versions that never overlap, and quote an article with its source", () => {
    for (const a of rules)
      for (const b of rules) {
        if (a === b || a.id !== b.id) continue;
        const [first, second] = a.validFrom < b.validFrom ? [a, b] : [b, a];
        expect(first.validTo !== null && first.validTo < second.validFrom).toBe(true);
      }
    for (const rule of rules) {
      expect((rule.value === null) === (rule.unit === null)).toBe(true);
      expect(rule.source).not.toBe("");
    }
  });

  test("hold every rule that a track or a question names, today", () => {
    const named = TRACK_IDS.flatMap((id) => {
      const { conditions, failure, questions, mostSessions } = TRACKS[id];
      const most = typeof mostSessions === "string" ? [mostSessions] : [];
      return [...conditions, ...failure, ...most, ...questions.map((question) => QUESTIONS[question].rule)];
    });
    expect(named.filter((id) => !now.has(id))).toEqual([]);
  });

  test("change the public-security law with the year 2026", () => {
    const law = (on: string, id: string) => rulesOn(day(on), EMPTY_RULE_BOOK).get(id);
    expect(law("2025-12-31", "police.basis")).toMatchObject({ law: "治安管理处罚法（2012年修正）", verified: true });
    expect(law("2026-01-01", "police.basis")).toMatchObject({ law: "治安管理处罚法（2025年修订）", verified: false });
    expect(law("2025-12-31", "police.people-route")?.article).toBe("第一百八十六条");
    expect(law("2026-01-01", "police.people-route")?.article).toBe("第九条第四款");
  });

  test("are corrected version by version, and get back what they were", () => {
    const rule = versionOf("people.term", "2002-11-01");
    if (!rule) throw new Error("the rule is there");
    const correction = {
      id: rule.id,
      validFrom: rule.validFrom,
      text: null,
      value: 45,
      by: "程守和",
      at: "2026-01-20T02:00:00Z",
    };
    const book = withCorrection(EMPTY_RULE_BOOK, correction);
    expect(valueOf(rulesOn(TODAY, book), "people.term")).toBe(45);
    expect(corrected(rule, book)).toMatchObject({ text: rule.text, correction: { by: "程守和" } });
    expect(withCorrection(withCorrection(book, { ...correction, value: 60 }), { ...correction, value: null })).toEqual(
      EMPTY_RULE_BOOK,
    );
    expect(versionOf("people.term", "2003-11-01")).toBeNull();
  });
});

describe("the tracks of the sample cases", () => {
  test.each(sampleCases.map((sample) => [sample.id, sample] as const))(
    "%s: nothing is ruled out, and its sides are those of the track",
    (_, sample) => {
      const content = contentOf(sample);
      expect(findingsOf(content).filter(({ blocks }) => blocks)).toEqual([]);
      expect(content.parties.every(({ side }) => trackOf(content).sides.includes(side))).toBe(true);
    },
  );

  test.each([
    ["C01", "people-written", "written", "committee"],
    ["C04", "people-oral", "oral", "committee"],
    ["C08", "people-written", "written", "committee"],
    ["C10", "police", "police", "police"],
    ["C11", "police-on-scene", "policeOnScene", "police"],
  ])("%s is %s, in the series %s, sealed by the %s", (id, track, series, seal) => {
    const content = contentOf(sampleCase(id));
    expect([trackIdOf(content), trackOf(content).series, trackOf(content).seal]).toEqual([track, series, seal]);
  });

  test("C10: three copies, two sessions, and the numbers of the police", () => {
    expect(copiesOf(C10)).toBe(3);
    expect([heldSessions(C10), valueOf(now, "police.sessions"), valueOf(now, "police.second-session")]).toEqual([2, 2, 7]);
    expect(codes(C10)).toEqual([]);
    const [first] = C10.sessions;
    if (!first) throw new Error("the sample has sessions");
    const third = findingsOf({ ...C10, sessions: [...C10.sessions, first] });
    expect(third).toEqual([
      { code: "third-session", rule: "police.sessions", blocks: true, grave: true, values: { most: "2", held: "3" } },
    ]);
    expect(codes({ ...C10, sessions: [...C10.sessions, { ...first, kind: "investigation" }] })).toEqual([]);
  });

  test("C10: an injury beyond slight is said strongly but never blocks, for the rule was only remembered", () => {
    expect(findingsOf({ ...C10, injury: "more" })).toEqual([
      { code: "injury-more", rule: "police.injury", blocks: false, grave: true, values: {} },
    ]);
    expect(codes({ ...C10, injury: "to-appraise" })).toEqual(["injury-to-appraise"]);
  });

  test("C10: the suspect may have no agent, the victim one with written authority", () => {
    const [first] = C10.parties;
    if (!first) throw new Error("the sample has parties");
    const agent: Agent = {
      id: first.id, name: "某某", sex: null, idNumber: "", phone: "", relation: "", workUnit: "",
      authority: null, powers: [], otherPowers: "", until: "", proven: false,
    }; // prettier-ignore
    const withAgent = (side: string): CaseContent => ({
      ...C10,
      parties: C10.parties.map((party) => (party.side === side ? { ...party, agents: [agent] } : party)),
    });
    expect(findingsOf(withAgent("offender"))).toMatchObject([
      { code: "offender-agent", blocks: true, values: { name: "曾立强" } },
    ]);
    expect(findingsOf(withAgent("victim"))).toMatchObject([
      { code: "agent-unproven", blocks: false, values: { name: "佟海波" } },
    ]);
  });

  test("C11: three parts, at once or not at all", () => {
    expect(copiesOf({ ...C11, parties: [...C11.parties, ...C11.parties] })).toBe(3);
    expect(codes(C11)).toEqual([]);
    const late = findingsOf({ ...C11, answers: { "scene-performed": "no" } });
    expect(late).toMatchObject([{ code: "scene-performed", rule: "police.on-scene", blocks: true }]);
    expect(codes({ ...C11, injury: "slight" })).toEqual(["scene-injury"]);
    expect(codes({ ...C11, sessions: [...C11.sessions, ...C11.sessions] })).toEqual(["scene-again"]);
    expect(codes({ ...C11, answers: { "police-one-officer": "yes" }, recordingNumber: "" })).toEqual(["unrecorded"]);
  });

  test("C01: one side's refusal rules it out; what other organs did is only said", () => {
    expect(findingsOf({ ...C01, answers: { "people-refused": "yes" } })).toMatchObject([
      { rule: "people.voluntary", blocks: true },
    ]);
    expect(findingsOf({ ...C01, answers: { "people-other-organ": "yes" } })).toMatchObject([{ blocks: false, grave: true }]);
    expect(findingsOf({ ...C01, policeNumber: "1" })).toMatchObject([{ code: "people-route", blocks: false, grave: false }]);
    expect(codes({ ...C01, jointUnits: ["安屿县人力资源和社会保障局"] })).toEqual(["lead-organ"]);
    expect(codes({ ...C01, kind: "police", leadOrgan: "枫泉派出所" })).toEqual(["other-sides"]);
  });
});

describe("whatever is answered", () => {
  const content = fc.record({
    kind: fc.constantFrom(...MEDIATION_KINDS),
    form: fc.constantFrom(...AGREEMENT_FORMS),
    injury: fc.constantFrom(null, ...INJURIES),
    acceptedOn: fc.constantFrom("2008-05-05", "2025-12-31", "2026-01-01", "", "x"),
    answers: fc.dictionary(fc.constantFrom(...Object.keys(QUESTIONS)), fc.constantFrom<("yes" | "no")[]>("yes", "no")),
  });
  const whole = content.map((part): CaseContent => ({ ...C10, ...part }));

  test("only a rule that was read and is in force ever blocks, and is quoted", () => {
    fc.assert(
      fc.property(whole, (each) => {
        const rules = rulesOn(ruleDay(each, TODAY), EMPTY_RULE_BOOK);
        const wrong = trackFindings(each, rules).filter(
          ({ rule, blocks }) => (rule !== null && !rules.has(rule)) || (blocks && rules.get(rule ?? "")?.verified !== true),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  test("answers to the questions of other tracks are not heard", () => {
    const isQuestion = (code: string): code is QuestionId => code in QUESTIONS;
    fc.assert(
      fc.property(whole, (each) => {
        const asked = trackFindings(each, now).flatMap(({ code }) => (isQuestion(code) ? [code] : []));
        expect(asked.filter((id) => !trackOf(each).questions.includes(id))).toEqual([]);
      }),
    );
  });

  test("a party of another track always finds a side", () => {
    for (const id of TRACK_IDS)
      for (const other of TRACK_IDS)
        for (const side of TRACKS[other].sides) expect(TRACKS[id].sides).toContain(sideOn(TRACKS[id], side));
  });
});

describe("the usual series", () => {
  const number = (prefix: string, language: "zh-CN" | "en", use: Parameters<typeof numberingOf>[1]) => {
    const room = { ...roomOf(sampleCase("C01")), series: usualSeries(words(language), prefix) };
    return formatCaseNumber(numberingOf(room, use), 2026, 11);
  };

  test("are made from the prefix of the room", () => {
    const uses = ["oral", "termination", "police", "policeOnScene", "administrative", "court"] as const;
    expect(uses.map((use) => number("枫泉镇人调字", "zh-CN", use))).toEqual([
      "（2026）枫泉镇人调口字第0011号",
      "（2026）枫泉镇人调终字第0011号",
      "公（枫泉镇）调解字〔2026〕11号",
      "公（枫泉镇）现调字〔2026〕11号",
      "（2026）枫泉镇行调字第0011号",
      "（2026）枫泉镇诉调字第0011号",
    ]);
    expect(number("人调字", "zh-CN", "police")).toBe("公调解字〔2026〕11号");
    expect(number("Fengquan PM", "en", "police")).toBe("Fengquan police (2026) 11");
  });
});

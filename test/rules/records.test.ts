import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordText } from "#shared/documents/record-text";
import type { CaseContent } from "#shared/domain/case-file";
import { EMPTY_RULE_BOOK, type RuleBook } from "#shared/domain/law-rule";
import { PHRASE_STEPS } from "#shared/domain/phrase-book";
import { PlainDate } from "#shared/domain/plain-date";
import {
  ENTRY_KINDS,
  type EntryKind,
  type RecordEntry,
  SESSION_RESULTS,
  type SessionRecord,
} from "#shared/domain/session-record";
import { recordPhrases, recordWords, transcriptWords } from "#shared/locales/record-phrases";
import { words } from "#shared/locales/words";
import { nextSpeaker, nextVoice, speakersOf, switchedKind, voicesOf } from "#shared/rules/next-entry";
import { rulesOn } from "#shared/rules/packs/law-rules";
import { phraseAsked, phrasesFor } from "#shared/rules/phrase-search";
import {
  missingContents,
  RECORD_CONTENTS,
  type RecordContent,
  recordWarnings,
  type RecordWarning,
  SESSIONS_RULE,
} from "#shared/rules/record-checks";
import { ruleDay } from "#shared/rules/track-findings";
import { readTranscript, type TranscriptMark } from "#shared/rules/transcript";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { contentOf, sampleCase, sampleCases, samplePartId } from "../support/sample-cases.ts";

const sample = sampleCase("C10");
const content = contentOf(sample);
/** The first two of a list that has them. */
function two<T>([one, other]: readonly T[]): readonly [T, T] {
  if (one === undefined || other === undefined) throw new Error("C10 has two of them");
  return [one, other];
}
const [first, second] = two(content.sessions);
const [offender, victim] = two(content.parties);

const entry = (kind: EntryKind, speaker: string, text: string, at = 0): RecordEntry => ({
  id: samplePartId(sample, "clause", 100 + at),
  kind,
  speaker,
  text,
});
/** What looks odd, by the law of the case's own day as the room corrected it. */
const warningsOf = (all: CaseContent, session: SessionRecord, book: RuleBook = EMPTY_RULE_BOOK) =>
  recordWarnings(all, session, rulesOn(ruleDay(all, PlainDate.parse("2026-03-20")), book));
/** The case with its first session changed, and that session. */
function withFirst(part: Partial<SessionRecord>, rest: Partial<CaseContent> = {}) {
  const [session, ...others] = content.sessions.map((each, at) => (at === 0 ? { ...each, ...part } : each));
  if (!session) throw new Error("C10 has two sessions");
  return { content: { ...content, ...rest, sessions: [session, ...others] }, session };
}

describe("what looks odd about a session", () => {
  const talk = [entry("question", "贺知远", "请说明经过。")];
  const cases: readonly [string, ReturnType<typeof withFirst>, readonly RecordWarning[]][] = [
    ["nothing, as it was begun", withFirst({}), []],
    ["no date", withFirst({ heldOn: "" }), ["noDate"]],
    ["half a date", withFirst({ heldOn: "2026-3" }), ["noDate"]],
    ["before the acceptance", withFirst({ heldOn: "2026-03-05" }), ["beforeAcceptance"]],
    ["on the day of acceptance", withFirst({ heldOn: "2026-03-06" }), []],
    ["an inquiry before the acceptance", withFirst({ heldOn: "2026-03-05", kind: "investigation", interviewee: "冯大力" }), []],
    ["an end before the beginning", withFirst({ from: "14:30", to: "9：00" }), ["timeOrder"]],
    ["times that are not understood", withFirst({ from: "下午", to: "9:00" }), []],
    ["nobody came", withFirst({ present: [] }), ["nobodyCame"]],
    ["an inquiry of nobody", withFirst({ kind: "investigation" }), ["noInterviewee"]],
    ["no mediator", withFirst({ mediators: [" "] }), ["noMediator"]],
    ["no recorder", withFirst({ recorder: "" }), ["noRecorder"]],
    ["a talk without result and signature", withFirst({ entries: talk, result: null }), ["noResult", "nobodySigned"]],
    [
      "a talk that one has signed",
      withFirst({ entries: talk, signings: [{ who: offender.id, readBack: true, state: "signed", on: "2026-03-12" }] }),
      [],
    ],
    ["a next session in the past", withFirst({ nextOn: "2026-03-11" }), ["nextBefore"]],
  ];
  test.each(cases)("%s", (_, { content: all, session }, expected) => {
    expect(warningsOf(all, session)).toEqual(expected);
  });

  test("more police sessions than the law allows, by date and not by place in the list (article 183)", () => {
    const third = { ...first, id: samplePartId(sample, "session", 7), heldOn: "2026-03-20" };
    const early = { ...content, sessions: [third, first, second] };
    expect(warningsOf(early, third)).toContain("tooManySessions");
    expect(warningsOf(early, second)).not.toContain("tooManySessions");
    expect(warningsOf({ ...early, kind: "people" }, third)).not.toContain("tooManySessions");
    expect(warningsOf({ ...early, sessions: [{ ...third, kind: "investigation" }, first, second] }, second)).toEqual([]);
  });

  test("how many they may be is what the pack says, or the room's correction of it", () => {
    const correct = (value: number): RuleBook => ({
      corrections: [
        {
          id: SESSIONS_RULE,
          validFrom: PlainDate.parse("2019-01-01"),
          text: null,
          value,
          by: "法制员",
          at: "2026-01-05T00:00:00Z",
        },
      ],
    });
    const third = { ...first, id: samplePartId(sample, "session", 7), heldOn: "2026-03-20" };
    const all = { ...content, sessions: [first, second, third] };
    expect(warningsOf(all, third, correct(3))).not.toContain("tooManySessions");
    expect(warningsOf(all, second, correct(1))).toContain("tooManySessions");
    // Before the article was in force nothing is said.
    const old = { ...all, acceptedOn: "2018-03-06" };
    expect(warningsOf(old, third)).not.toContain("tooManySessions");
  });

  test("the sample cases hold no third police session and none before acceptance", () => {
    for (const each of sampleCases.map(contentOf)) {
      const said = each.sessions.flatMap((session) => warningsOf(each, session));
      expect(said.filter((code) => code !== "noMediator" && code !== "noRecorder")).toEqual([]);
    }
  });
});

describe("the seven contents of a mediation record", () => {
  const whole = [
    entry("question", "贺知远", "现在告知你们的权利和义务，调解遵循自愿、平等的原则。", 1),
    entry("answer", offender.name, "听清楚了。", 2),
    entry("answer", victim.name, "听清楚了。", 3),
    entry("question", "贺知远", "请出示证据。", 4),
    entry("question", "贺知远", "现在告知风险。", 5),
    entry("note", "", "双方自愿达成协议。", 6),
  ];
  const signings = [...first.present, ...first.mediators, first.recorder].map((who) => ({
    who,
    readBack: true,
    state: "signed" as const,
    on: "2026-03-12",
  }));
  const full = { entries: whole, signings, informed: false, result: "settled" as const };
  const without = (text: string) => whole.filter((each) => !each.text.includes(text));
  const cases: readonly [string, Partial<SessionRecord>, readonly RecordContent[]][] = [
    ["all there", full, []],
    ["a ticked box tells of the rights", { ...full, entries: without("权利"), informed: true }, ["principles"]],
    ["rights", { ...full, entries: without("权利") }, ["rights", "principles"]],
    ["one side said nothing", { ...full, entries: whole.filter(({ speaker }) => speaker !== victim.name) }, ["statements"]],
    ["evidence", { ...full, entries: without("证据") }, ["evidence"]],
    ["risk", { ...full, entries: without("风险") }, ["risk"]],
    ["no result", { ...full, result: null }, ["outcome"]],
    ["failed without other ways", { ...full, result: "failed" }, ["outcome"]],
    [
      "failed, and told to sue",
      { ...full, result: "failed", entries: [...whole, entry("note", "", "可以向人民法院起诉", 9)] },
      [],
    ],
    ["to be continued", { ...full, result: "continue", entries: without("达成") }, []],
    ["one has not signed", { ...full, signings: signings.slice(1) }, ["signatures"]],
    ["one refused to sign", { ...full, signings: signings.map((each) => ({ ...each, state: "refused" as const })) }, []],
    ["an empty record", { entries: [], informed: false, result: null, present: [] }, RECORD_CONTENTS],
    ["an inquiry needs none", { kind: "investigation", entries: [], informed: false, result: null }, []],
  ];
  test.each(cases)("%s", (_, part, expected) => {
    const { content: all, session } = withFirst(part);
    expect(missingContents({ ...all, agreement: { ...all.agreement, clauses: [] } }, session, recordWords)).toEqual(expected);
  });

  test("are found in what the phrase bank offers", () => {
    for (const language of ["zh-CN", "en"] as const) {
      const entries = recordPhrases[language].map(({ kind, text }, at) =>
        entry(kind, at % 2 ? offender.name : victim.name, text, at),
      );
      for (const result of SESSION_RESULTS) {
        const { content: all, session } = withFirst({ entries, result, informed: false });
        expect(missingContents(all, session, recordWords)).toEqual(["signatures"]);
      }
    }
  });
});

describe("private notes", () => {
  const secret = "曾立强私下说最多出五千";
  const caucus = [{ id: samplePartId(sample, "clause", 1), with: offender.name, text: secret }];
  const { content: told } = withFirst({
    caucus,
    entries: [entry("question", "贺知远", "同意吗？"), entry("answer", "佟海波", "同意。", 1)],
  });

  test("are taken out whole, and nothing else is", () => {
    expect(JSON.stringify(told)).toContain(secret);
    const printable = withoutCaucus(told);
    expect(JSON.stringify(printable)).not.toContain(secret);
    expect({
      ...printable,
      sessions: printable.sessions.map((each, at) => ({ ...each, caucus: told.sessions[at]?.caucus })),
    }).toEqual(told);
    expect(JSON.stringify(told)).toContain(secret);
  });

  test("do not reach the copied text, which has everything else", () => {
    const printable = withoutCaucus(told);
    const [session] = printable.sessions;
    if (!session) throw new Error("no session");
    const text = recordText(words("zh-CN"), printable, session);
    expect(text).not.toContain(secret);
    expect(text).toContain("问（贺知远）：同意吗？\n答（佟海波）：同意。");
    expect(text).toContain("日期：2026年3月12日");
    expect(text).toContain("到场当事人：曾立强、佟海波");
    // @ts-expect-error A case with private notes is no printable one.
    recordText(words("zh-CN"), told, session);
  });

  test("are not even named where papers are made, and whoever makes papers takes them out first", () => {
    const files = ["shared/documents", "electron/word", "electron/core", "renderer"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => ({ path: join(folder, name), source: readFileSync(join(folder, name), "utf8") })),
    );
    const named = files
      .filter(({ source }) => /\bcaucus\b|CaucusNote/.test(source.replaceAll("without-caucus", "")))
      .map(({ path }) => path);
    expect(named.filter((path) => !path.startsWith(join("renderer", "features", "records")))).toEqual([]);
    const makers = files.filter(
      ({ path, source }) => /\b(buildPaper|recordText)\(/.test(source) && !path.startsWith(join("shared", "documents")),
    );
    expect(makers.length).toBeGreaterThanOrEqual(3);
    expect(makers.filter(({ source }) => !source.includes("withoutCaucus(")).map(({ path }) => path)).toEqual([]);
  });
});

describe("the next entry", () => {
  const voices = voicesOf(content, first);

  test("knows who asks and who answers", () => {
    expect(voices).toEqual({ askers: ["贺知远", "邵一鸣"], answerers: ["曾立强", "佟海波", "冯大力"] });
    expect(
      voicesOf(content, { ...first, kind: "investigation", interviewee: "马大姐", present: [], participants: [] }).answerers,
    ).toEqual(["马大姐"]);
    expect(speakersOf(voices)).toEqual(["贺知远", "邵一鸣", "曾立强", "佟海波", "冯大力"]);
  });

  test("alternates between question and answer, and keeps to those who were speaking", () => {
    expect(nextVoice([], -1, voices)).toEqual({ kind: "question", speaker: "贺知远" });
    const talk = [entry("question", "邵一鸣", "问"), entry("answer", "佟海波", "答", 1), entry("question", "邵一鸣", "问", 2)];
    expect(nextVoice(talk, 0, voices)).toEqual({ kind: "answer", speaker: "曾立强" });
    expect(nextVoice(talk, 1, voices)).toEqual({ kind: "question", speaker: "邵一鸣" });
    expect(nextVoice(talk, 2, voices)).toEqual({ kind: "answer", speaker: "佟海波" });
    expect(nextVoice([entry("statement", "曾立强", "说")], 0, voices)).toEqual({ kind: "statement", speaker: "佟海波" });
    expect(nextVoice([entry("note", "", "记")], 0, voices)).toEqual({ kind: "question", speaker: "贺知远" });
    expect(nextVoice([entry("question", "", "问")], 0, { askers: [], answerers: [] })).toEqual({ kind: "answer", speaker: "" });
  });

  test("goes round through the kinds and the names and comes back", () => {
    let now = entry("question", "贺知远", "");
    const kinds = ENTRY_KINDS.map(() => (now = { ...now, ...switchedKind([now], 0, voices) }).kind);
    expect(kinds).toEqual(["answer", "statement", "note", "question"]);
    const names = speakersOf(voices).map(() => (now = { ...now, speaker: nextSpeaker(now, voices) }).speaker);
    expect(new Set(names)).toEqual(new Set(speakersOf(voices)));
    expect(nextSpeaker({ kind: "answer", speaker: "别人" }, voices)).toBe("曾立强");
  });
});

describe("a pasted record", () => {
  const marks: readonly TranscriptMark[] = [
    ...ENTRY_KINDS.flatMap((kind) => transcriptWords[kind].map((label) => ({ label, kind, speaker: "" }))),
    { label: "佟海波", kind: null, speaker: "佟海波" },
  ];
  const read = (text: string, most = 100) =>
    readTranscript(text, marks, most)?.map(({ kind, speaker, text: said }) => [kind, speaker, said]);

  test("is taken apart by its lines", () => {
    expect(
      read(
        "调解笔录\n时间：2026年\n问：叫什么？\r\n答：佟海波。\n住在厂里。\n佟海波: 我先说\n问（邵一鸣）：还有吗？\n佟海波：没有\n记：签名",
      ),
    ).toEqual([
      ["note", "", "调解笔录\n时间：2026年"],
      ["question", "", "叫什么？"],
      ["answer", "", "佟海波。\n住在厂里。"],
      ["statement", "佟海波", "我先说"],
      ["question", "邵一鸣", "还有吗？"],
      ["answer", "佟海波", "没有"],
      ["note", "", "签名"],
    ]);
  });

  test("is no record with fewer than two such lines", () => {
    expect(read("问：一个")).toBeUndefined();
    expect(read("我想问：\n问题：很多\n就这样")).toBeUndefined();
    expect(readTranscript("问：一\n答：二", [], 100)).toBeNull();
  });

  test("loses no word and makes no more entries than there is room for", () => {
    const line = fc.tuple(
      fc.constantFrom("问：", "答：", "佟海波：", ""),
      fc.string({ unit: fc.constantFrom("甲", "乙", "，", " "), maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 30 }), fc.integer({ min: 2, max: 10 }), (lines, most) => {
        const found = readTranscript(lines.map(([mark, said]) => mark + said).join("\n"), marks, most);
        if (!found) return;
        expect(found.length).toBeLessThanOrEqual(most);
        const bare = (text: string) => text.replace(/问：|答：|佟海波：|\s/g, "");
        expect(found.map(({ text }) => bare(text)).join("")).toBe(lines.map(([, said]) => bare(said)).join(""));
      }),
    );
  });

  test("of a megabyte is read at once", () => {
    const text = Array.from({ length: 25_000 }, (_, at) =>
      at % 2 ? "答：是的，当时就是这样，我没有别的话了。" : "问：还有什么？",
    ).join("\n");
    const found = readTranscript(text, marks, 20_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    expect(found).toHaveLength(20_000);
    expect(found?.at(-1)?.text).toContain("答：");
  });
});

describe("phrases", () => {
  const named = recordPhrases["zh-CN"].map((phrase) => ({ ...phrase, name: words("zh-CN")(`records.step.${phrase.step}`) }));

  test("stand for every step in both languages, a kind each, none twice", () => {
    for (const language of ["zh-CN", "en"] as const) {
      expect(new Set(recordPhrases[language].map(({ step }) => step))).toEqual(new Set(PHRASE_STEPS));
      expect(new Set(recordPhrases[language].map(({ kind, text }) => kind + text)).size).toBe(recordPhrases[language].length);
    }
    expect(recordPhrases.en.map(({ step, kind }) => step + kind)).toEqual(
      recordPhrases["zh-CN"].map(({ step, kind }) => step + kind),
    );
  });

  test.each([
    ["/gzqlyw", "现在告知你们在调解中的权利"],
    ["/gz", "现在告知你们在调解中的权利"],
    ["／fx", "现在告知风险"],
    ["、sfhd", "请说明你的姓名"],
    ["/ys'bl", "以上笔录"],
    ["/宣读", "以上笔录"],
    ["/", "请说明你的姓名"],
  ])("%s finds %s", (typed, begin) => {
    const asked = phraseAsked(typed);
    const found = phrasesFor(asked ?? "", named, 50).map(({ text }) => text);
    expect(found.some((text) => text.startsWith(begin))).toBe(true);
  });

  test("that nobody wrote are not found", () => {
    expect(phrasesFor(phraseAsked("/zzzz") ?? "", named, 50)).toEqual([]);
    expect(phrasesFor("gz", named, 2)).toHaveLength(2);
  });

  test("are asked for only at the beginning of a line of its own", () => {
    expect(phraseAsked("1/2")).toBeNull();
    expect(phraseAsked("/a\nb")).toBeNull();
    expect(phraseAsked("")).toBeNull();
  });
});

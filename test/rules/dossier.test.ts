import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Catalogue, NOT_BOUND } from "#shared/domain/catalogue";
import type { CaseContent } from "#shared/domain/case-file";
import { type DossierGap, dossierPlan } from "#shared/rules/dossier";
import { dossierParts, lastPage, pageSpans } from "#shared/rules/dossier-pages";
import { OFFICIAL_CATALOGUE } from "#shared/rules/packs/catalogue";
import { fullDossier, scan } from "../support/full-dossier.ts";
import { contentOf, sampleCase, sampleCases } from "../support/sample-cases.ts";
import { stateOf } from "../support/sample-papers.ts";

const planOf = (content: CaseContent, catalogue: Catalogue = OFFICIAL_CATALOGUE, number: string | null = "（2026）1号") =>
  dossierPlan({ content, state: stateOf(content), number, catalogue });

/** A gap in one word: what, where, about which session or payment. */
const nameOf = ({ code, line, paper }: DossierGap) =>
  [code, line?.id ?? "", paper?.paper ?? ""].filter((part) => part !== "").join(" ");
const gapsOf = (content: CaseContent) => planOf(content).gaps.map(nameOf).toSorted();

const withoutOriginal = (content: CaseContent, line: string): CaseContent => ({
  ...content,
  dossier: {
    ...content.dossier,
    pieces: content.dossier.pieces.map((piece) => (piece.item === line ? { ...piece, original: false } : piece)),
  },
});
const inDossier = (content: CaseContent, part: Partial<CaseContent["dossier"]>): CaseContent => ({
  ...content,
  dossier: { ...content.dossier, ...part },
});

type Seed = { readonly breaks: (content: CaseContent) => CaseContent; readonly gaps: readonly string[] };

/** Everything that can be lacking in the dossier of C01, each with what has to be named. They do not touch one another. */
const SEEDS: readonly Seed[] = [
  { breaks: (content) => ({ ...content, attachments: [] }), gaps: ["missing identity"] },
  { breaks: (content) => withoutOriginal(content, "opening"), gaps: ["unseen opening acceptance"] },
  { breaks: (content) => withoutOriginal(content, "notice"), gaps: ["unseen notice rights-notice"] },
  { breaks: (content) => withoutOriginal(content, "visit"), gaps: ["unseen visit return-visit"] },
  {
    breaks: (content) => ({
      ...withoutOriginal(content, "record"),
      sessions: content.sessions.map((session, at) => (at === 0 ? { ...session, entries: [] } : session)),
    }),
    gaps: ["empty record mediation-record"],
  },
  {
    breaks: (content) => ({
      ...content,
      sessions: content.sessions.map((session, at) => (at === 1 ? { ...session, signings: session.signings.slice(1) } : session)),
    }),
    gaps: ["unsigned record mediation-record"],
  },
  {
    breaks: (content) => ({ ...content, agreement: { ...content.agreement, marks: content.agreement.marks.slice(2) } }),
    gaps: ["unsigned agreement mediation-agreement"],
  },
  { breaks: (content) => inDossier(content, { retention: null }), gaps: ["retention"] },
  { breaks: (content) => inDossier(content, { filedBy: " " }), gaps: ["filedBy"] },
  { breaks: (content) => inDossier(content, { filedOn: "去年" }), gaps: ["filedOn"] },
  {
    breaks: (content) =>
      inDossier(content, {
        pieces: content.dossier.pieces.map((piece) =>
          piece.item === "evidence" ? { ...piece, files: [scan(77, "other").id] } : piece,
        ),
      }),
    gaps: ["lost evidence"],
  },
];

describe("the gaps of a dossier", () => {
  test.each(sampleCases.map(({ id }) => id))("%s with everything in it is whole", (id) => {
    const plan = planOf(fullDossier(sampleCase(id)));
    expect(plan.gaps.map(nameOf)).toEqual([]);
    expect(plan.score).toBe(100);
    expect(plan.lines.filter(({ required }) => required).every(({ state }) => state === "there")).toBe(true);
  });

  test("in 100 dossiers with seeded gaps, every one is named and no other", () => {
    const seeds = fc.subarray([...SEEDS], { minLength: 1 });
    fc.assert(
      fc.property(seeds, (chosen) => {
        const content = chosen.reduce((broken, { breaks }) => breaks(broken), fullDossier(sampleCase("C01")));
        expect(gapsOf(content)).toEqual(chosen.flatMap(({ gaps }) => gaps).toSorted());
        expect(planOf(content).score).toBeLessThan(100);
      }),
      { numRuns: 100 },
    );
  });

  test("a case that was only just begun lacks nearly everything, and each gap leads somewhere", () => {
    const plan = planOf({ ...contentOf(sampleCase("C01")), facts: "" }, OFFICIAL_CATALOGUE, null);
    expect(plan.gaps.map(nameOf)).toEqual(
      expect.arrayContaining([
        "number",
        "empty opening acceptance",
        "missing identity",
        "unsigned agreement mediation-agreement",
      ]),
    );
    expect(plan.gaps.every(({ field }) => field !== "")).toBe(true);
    expect(plan.score).toBeLessThan(50);
  });

  test("the more is there, the higher the score", () => {
    fc.assert(
      fc.property(fc.subarray([...SEEDS]), fc.integer({ min: 0 }), (chosen, pick) => {
        const broken = (seeds: readonly Seed[]) =>
          planOf(seeds.reduce((content, { breaks }) => breaks(content), fullDossier(sampleCase("C01")))).score;
        const fewer = chosen.filter((_, at) => at !== pick % Math.max(1, chosen.length));
        expect(broken(fewer)).toBeGreaterThanOrEqual(broken(chosen));
      }),
      { numRuns: 50 },
    );
  });

  test("without agreement the notice is asked for and no agreement; of a police case none of the committee's forms", () => {
    const lines = (id: string) =>
      planOf(fullDossier(sampleCase(id)))
        .lines.filter(({ required }) => required)
        .map(({ line }) => line.id);
    expect(lines("C09")).toEqual(["opening", "notice", "identity", "record", "termination", "back"]);
    expect(lines("C10")).toEqual(expect.arrayContaining(["identity", "record", "agreement"]));
    expect(lines("C10")).not.toContain("opening");
  });

  test("a room's own line without a paper is asked for until a scan lies there", () => {
    const own = { id: "own", title: "案件认定表", required: "always" as const, papers: [], purposes: [] };
    const catalogue = { ...OFFICIAL_CATALOGUE, lines: [own, ...OFFICIAL_CATALOGUE.lines] };
    const content = fullDossier(sampleCase("C01"));
    expect(planOf(content, catalogue).gaps.map(nameOf)).toEqual(["missing own"]);
    const laid = {
      ...inDossier(content, {
        pieces: [
          { item: "own", files: [scan(5, "other").id], original: false, scansOnly: false, note: "" },
          ...content.dossier.pieces,
        ],
      }),
      attachments: [...content.attachments, scan(5, "other")],
    };
    expect(planOf(laid, catalogue).gaps).toEqual([]);
  });

  test("a line that asks for a possible paper gets it, such as the notice of the mediation", () => {
    const own = {
      id: "call",
      title: "调解通知书",
      required: "always" as const,
      papers: ["mediation-notice" as const],
      purposes: [],
    };
    const plan = planOf(contentOf(sampleCase("C01")), { ...OFFICIAL_CATALOGUE, lines: [own] });
    expect(plan.lines[0]?.papers.map(({ paper }) => paper)).toEqual(["mediation-notice", "mediation-notice"]);
  });
});

describe("where scans are bound", () => {
  const files = [scan(1, "identity"), scan(2, "evidence"), scan(3, "other"), scan(4, "evidence")];
  const base = { ...fullDossier(sampleCase("C01")), attachments: files };
  const laid = (item: string, ...ids: readonly number[]) => ({
    item, files: ids.map((n) => scan(n, "other").id), original: false, scansOnly: false, note: "",
  }); // prettier-ignore
  const at = (content: CaseContent, line: string) =>
    planOf(content)
      .lines.find((each) => each.line.id === line)
      ?.files.map(({ name }) => name);

  test("by what they are for, unless they were laid elsewhere; in the order they were laid", () => {
    const content = inDossier(base, { pieces: [laid("agreement", 3, 1), laid(NOT_BOUND, 4)] });
    expect(at(content, "agreement")).toEqual(["scan-3", "scan-1"]);
    expect(at(content, "evidence")).toEqual(["scan-2"]);
    expect(at(content, "identity")).toEqual([]);
    expect(planOf(content).unplaced.map(({ name }) => name)).toEqual(["scan-4"]);
    // A line that the room has taken out of its catalogue holds nothing any more.
    expect(at(inDossier(base, { pieces: [laid("gone", 2)] }), "evidence")).toEqual(["scan-2", "scan-4"]);
  });

  test("what the law protects most is withheld unless asked for, and then its paper is not replaced by it", () => {
    const plan = planOf(base);
    const identity = (sensitive: boolean) =>
      dossierParts(plan, { sensitive, gaps: false }).find(({ line }) => line.id === "identity");
    expect(identity(false)).toMatchObject({ files: [], withheld: 1 });
    expect(identity(true)?.files).toHaveLength(1);
    const scans = inDossier(base, { pieces: [{ ...laid("agreement", 1), scansOnly: true }] });
    const papers = (sensitive: boolean) =>
      dossierParts(planOf(scans), { sensitive, gaps: false }).filter(
        ({ line, paper }) => line.id === "agreement" && paper !== null,
      );
    expect([papers(false).length, papers(true).length]).toEqual([1, 0]);
  });

  test("every scan is in one place, and nothing is bound twice", () => {
    const places = fc.array(
      fc.tuple(fc.constantFrom("agreement", "record", "gone", NOT_BOUND, "visit"), fc.constantFrom(1, 2, 3, 4)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(places, (wanted) => {
        const plan = planOf(inDossier(base, { pieces: wanted.map(([item, n]) => laid(item, n)) }));
        const names = [...plan.lines.flatMap((line) => line.files), ...plan.unplaced].map(({ name }) => name);
        expect(names.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
      }),
    );
  });
});

test("pages are counted through, without gap and without what is not counted", () => {
  const parts = fc.array(fc.record({ counted: fc.boolean(), pages: fc.integer({ min: 0, max: 40 }) }));
  fc.assert(
    fc.property(parts, (list) => {
      const spans = pageSpans(
        list,
        list.map(({ pages }) => pages),
      );
      const all = spans.flatMap((span) =>
        span ? Array.from({ length: span.to - span.from + 1 }, (_, at) => span.from + at) : [],
      );
      const total = list.reduce((sum, { counted, pages }) => sum + (counted ? pages : 0), 0);
      expect(all).toEqual(Array.from({ length: total }, (_, at) => at + 1));
      expect(lastPage(spans)).toBe(total);
    }),
  );
});

import { describe, expect, test } from "vitest";
import type { Block, Paper } from "#shared/documents/model";
import { textOf } from "#shared/documents/model";
import { textsOfBlock, textsOfPaper } from "#shared/documents/paper-text";
import { buildPaper, copiesOfPaper } from "#shared/documents/papers";
import { words } from "#shared/locales/words";
import { PlainDate } from "#shared/domain/plain-date";
import { LEFT_EMPTY, type LeftEmpty, PAPER_IDS } from "#shared/domain/paper";
import { paperNode } from "#shared/documents/printable";
import type { PageNode } from "#shared/documents/page-node";
import { isLeftEmpty, leftEmpty } from "#shared/documents/left-empty";
import { printedDate } from "#shared/documents/wording";
import { papersOf, papersToSign } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { contentOf, sampleCase, sampleCases } from "../support/sample-cases.ts";
import { blankPapersOf, papersOfSample, type SamplePaper, SECRET, sourceOf } from "../support/sample-papers.ts";

function lineOf(block: Block): string {
  if (block.kind === "table") return block.rows.map(({ cells }) => cells.map(({ runs }) => textOf(runs)).join(" | ")).join("\n");
  if (block.kind === "signatures") return block.places.map(({ label, name, hint }) => `${label} ${name} ${hint}`).join("\n");
  if (block.kind === "lines") return `${block.count} lines`;
  return textsOfBlock(block).join(" ");
}

const written = (paper: Paper) => paper.blocks.map((block) => `[${block.kind}] ${lineOf(block)}`).join("\n");
const golden = (papers: readonly SamplePaper[]) =>
  papers.map(({ name, choice, paper }) => `##### ${name} (${choice.need})\n${written(paper)}\n`).join("\n");

describe("the papers of the samples, word for word (update with vitest -u)", () => {
  test.each(sampleCases)("$id", async (sample) => {
    await expect(golden(papersOfSample(sample))).toMatchFileSnapshot(`golden/${sample.id}.txt`);
  });

  test("blank", async () => {
    const people = blankPapersOf(sampleCase("C01"));
    await expect(golden([...people, ...blankPapersOf(sampleCase("C10"))])).toMatchFileSnapshot("golden/blank.txt");
  });

  test("in English", async () => {
    await expect(golden(papersOfSample(sampleCase("C01"), "en"))).toMatchFileSnapshot("golden/C01-en.txt");
  });
});

test("every paper is made for some sample or as a blank form", () => {
  const made = [...sampleCases.flatMap((sample) => papersOfSample(sample)), ...sampleCases.flatMap(blankPapersOf)];
  const ids = new Set(made.map(({ choice }) => choice.paper));
  // Only a case that was refused has this one; its blank form is there while a case is not yet accepted.
  expect(PAPER_IDS.filter((paper) => !ids.has(paper))).toEqual([]);
});

test("private notes of talks with one side stand in no paper", () => {
  const sample = sampleCase("C01");
  for (const { paper } of papersOfSample(sample)) expect(textsOfPaper(paper).join("")).not.toContain(SECRET);
  expect(contentOf(sample).sessions.length).toBeGreaterThan(0);
});

test("an English paper has no Chinese words of ours", () => {
  const empty = blankPapersOf(sampleCase("C01"));
  expect(empty.length).toBeGreaterThan(20);
  const own = papersOfSample(sampleCase("C01"), "en").map(({ paper }) => paper.title);
  expect(own.join("")).not.toMatch(/\p{Script=Han}/u);
});

test("large letters and the binding edge come from the room", () => {
  const source = sourceOf(sampleCase("C01"));
  const room = { ...source.room, paperSize: "large" as const, bindingMargin: true };
  const sizes = (paper: Paper) => [paper.page.bodySize, paper.page.titleSize, paper.page.linePitch, paper.page.binding];
  const t = words("zh-CN");
  expect(sizes(buildPaper("mediation-agreement", source, t))).toEqual([14, 22, 26, false]);
  expect(sizes(buildPaper("mediation-agreement", { ...source, room }, t))).toEqual([16, 24, 30, true]);
  expect(buildPaper("cover", source, t).pageOf).toBe("");
});

test("a form has its own letters and margins, those that the room has set, and large letters where it wants them", () => {
  const source = sourceOf(sampleCase("C01"));
  const t = words("zh-CN");
  const page = (room: Partial<typeof source.room>) =>
    buildPaper("acceptance", { ...source, room: { ...source.room, ...room } }, t).page;
  expect(page({})).toMatchObject({ bodySize: 12, margins: { top: 25, right: 22, bottom: 25, left: 28 } });
  const margins = { top: 37, right: 26, bottom: 35, left: 40 };
  expect(page({ margins })).toMatchObject({ bodySize: 12, margins });
  expect(page({ paperSize: "large" })).toMatchObject({ bodySize: 16, margins: source.room.margins });
});

test("a notice to perform and a payment order name what is due, not what is to come", () => {
  const source = sourceOf(sampleCase("C01"));
  const duties = source.content.duties.map((duty) => ({ ...duty, state: "open" as const, doneOn: "" }));
  const text = (paper: "urging" | "payment-order", today: string) => {
    const late = { ...source, content: withoutCaucus({ ...source.content, duties }), today: PlainDate.parse(today) };
    return textsOfPaper(buildPaper(paper, late, words("zh-CN"))).join("");
  };
  for (const paper of ["urging", "payment-order"] as const) {
    expect(text(paper, "2026-02-09")).toContain("拖欠工资首期");
    expect(text(paper, "2026-02-09")).not.toContain("拖欠工资余款");
    expect(text(paper, "2026-02-10")).toContain("拖欠工资余款");
  }
});

describe("which papers a case needs", () => {
  const needed = (id: string, state: Parameters<typeof papersOf>[1]) =>
    papersOf(contentOf(sampleCase(id)), state)
      .filter(({ need }) => need === "needed")
      .map(({ paper }) => paper);

  test("C01: a record of each session, the agreement, a receipt of each payment, the visit", () => {
    const papers = needed("C01", "performing");
    expect(papers.filter((paper) => paper === "mediation-record")).toHaveLength(2);
    expect(papers).toEqual(
      expect.arrayContaining([
        "acceptance",
        "rights-notice",
        "mediation-agreement",
        "receipt",
        "return-visit",
        "cover",
        "catalogue",
        "back-cover",
      ]),
    );
    expect(papers).not.toContain("termination");
  });

  test("C04: by word only the register, and no agreement on paper", () => {
    expect(needed("C04", "performed")).toContain("oral-agreement");
    expect(papersOf(contentOf(sampleCase("C04")), "performed").map(({ paper }) => paper)).not.toContain("mediation-agreement");
  });

  test("C09: ended without agreement, so the notice and its service, and never an agreement", () => {
    const papers = papersOf(contentOf(sampleCase("C09")), "terminated").map(({ paper }) => paper);
    expect(needed("C09", "terminated")).toEqual(expect.arrayContaining(["termination", "service-receipt"]));
    expect(papers).not.toContain("mediation-agreement");
  });

  test("C10 and C11: the police's own papers, none of the committee's", () => {
    expect(needed("C10", "performed")).toEqual(expect.arrayContaining(["police-record", "police-agreement"]));
    expect(needed("C11", "performed")).toContain("scene-agreement");
    expect(papersOf(contentOf(sampleCase("C10")), "performed").map(({ paper }) => paper)).not.toContain("mediation-agreement");
  });

  test("to sign before the agreement: records and agreement; copies one each and one for the committee", () => {
    const content = contentOf(sampleCase("C01"));
    const papers = papersToSign(content, "awaiting-signatures").map(({ paper }) => paper);
    expect(papers).toEqual(expect.arrayContaining(["mediation-record", "mediation-agreement"]));
    expect(papers).not.toContain("cover");
    expect(copiesOfPaper("mediation-agreement", content)).toBe(3);
    expect(copiesOfPaper("police-agreement", content)).toBe(3);
  });
});

describe("the room's own letters and lines", () => {
  const source = sourceOf(sampleCase("C01"));
  const room = {
    ...source.room,
    fonts: { title: "宋体", heading: "", body: " 楷体 " },
    headerLine: " 枫泉镇调委会 ",
    extraLines: "地址：枫泉镇\n\n调解不收费",
  };
  const t = words("zh-CN");

  test("stand on a paper, the usual ones where nothing is said", () => {
    const paper = buildPaper("mediation-agreement", { ...source, room }, t);
    expect(paper.page.fonts).toMatchObject({ title: "宋体", heading: t("documents.fonts.heading"), body: "楷体" });
    expect(paper.header).toBe("枫泉镇调委会");
    expect(paper.blocks.slice(-2)).toEqual([
      { kind: "small", text: "地址：枫泉镇" },
      { kind: "small", text: "调解不收费" },
    ]);
    expect(buildPaper("mediation-agreement", source, t).header).toBeUndefined();
  });

  test("stand on no cover", () => {
    const paper = buildPaper("cover", { ...source, room }, t);
    expect(paper.header).toBeUndefined();
    expect(textsOfPaper(paper)).not.toContain("调解不收费");
    expect(paper.page.fonts.title).toBe("宋体");
  });
});

test("how a person signs, and that it was read aloud to who cannot read, stands under the line", () => {
  const source = sourceOf(sampleCase("C01"));
  const parties = source.content.parties.map((party) =>
    party.kind === "person" ? { ...party, cannotRead: true, signNote: "由见证人代书，本人捺右手食指印" } : party,
  );
  const paper = buildPaper("mediation-agreement", { ...source, content: { ...source.content, parties } }, words("zh-CN"));
  const text = textsOfPaper(paper).join("\n");
  expect(text).toContain("已向其宣读，由见证人见证");
  expect(text).toContain("由见证人代书，本人捺右手食指印");
  expect(textsOfPaper(buildPaper("mediation-agreement", source, words("zh-CN"))).join("")).not.toContain("宣读");
});

/** The fields that blanks lead to as the page shows them. */
const openFields = (paper: Paper) => {
  const fields = ({ missing, inside }: PageNode): string[] => [
    ...(missing === undefined ? [] : [missing]),
    ...inside.flatMap((each) => (typeof each === "string" ? [] : fields(each))),
  ];
  return fields(paperNode(paper));
};

test.each(LEFT_EMPTY)("%s that are left empty are written by hand and no gaps", (what) => {
  for (const id of ["C01", "C08", "C10"]) {
    const source = sourceOf(sampleCase(id));
    const made = (leave: readonly LeftEmpty[]) =>
      papersOf(source.content, "performing").flatMap(({ paper, about }) =>
        openFields(buildPaper(paper, leftEmpty({ ...source, about }, leave), words("zh-CN"))),
      );
    const before = new Set(made([]));
    const left = made([what]).filter((field) => !before.has(field));
    if (id === "C10") expect(left).not.toEqual([]);
    expect(left.filter((field) => !isLeftEmpty(field, [what]))).toEqual([]);
  }
});

test("chosen things are left empty as on a blank form, and nothing else is", () => {
  const source = sourceOf(sampleCase("C10"));
  const t = words("zh-CN");
  const made = (leave: readonly LeftEmpty[]) =>
    textsOfPaper(buildPaper("police-agreement", leftEmpty(source, leave), t)).join("\n");
  const [person] = source.content.parties.filter((party) => party.kind === "person");
  if (!person) throw new Error("a person is in the sample");
  const day = printedDate(t, source.content.agreement.signedOn);
  const values = { idNumbers: person.idNumber, phones: person.phone, addresses: person.address, dates: day };
  for (const what of LEFT_EMPTY) {
    expect(made([])).toContain(values[what]);
    expect(made([what])).not.toContain(values[what]);
    for (const other of LEFT_EMPTY.filter((each) => each !== what)) expect(made([what]), other).toContain(values[other]);
  }
  expect(made(LEFT_EMPTY)).toContain(person.name);
});

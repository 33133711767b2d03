import { describe, expect, test } from "vitest";
import { CaseFile } from "#shared/domain/case-file";
import { canonicalJson, leavesOf } from "../../electron/core/integrity/canonical.ts";
import { fixedContent, sealContent } from "../../electron/core/integrity/fixed-content.ts";
import { trailWith } from "../../electron/core/integrity/trail.ts";
import { verify } from "../../electron/core/integrity/verify.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { signedCase } from "../support/signed-case.ts";

describe("the canonical form", () => {
  test("does not depend on the order in which fields were written", () => {
    expect(canonicalJson({ b: [1, "x"], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"x"]}');
    expect(canonicalJson({ a: { c: true, d: null }, b: [1, "x"] })).toBe(canonicalJson({ b: [1, "x"], a: { d: null, c: true } }));
  });

  test("names every field, empty lists too", () => {
    expect(Object.keys(leavesOf({ a: [{ b: "1" }, { b: "2" }], c: [], d: {} }))).toEqual(["a.0.b", "a.1.b", "c", "d"]);
  });

  test("is the same after the way to the file and back", () => {
    const file = signedCase("C01");
    const read = CaseFile.parse(JSON.parse(JSON.stringify(file)));
    expect(read.versions.map((version) => sealContent(version).hash)).toEqual(file.versions.map(({ hash }) => hash));
    expect(verify(read)).toEqual([]);
  });
});

describe("the trail", () => {
  const file = signedCase("C08");
  const [version] = file.versions;

  test("is chained, and notes a clock set back", () => {
    if (!version) throw new Error("no version");
    const trail = trailWith(file.trail, { act: "printed", at: "2026-03-02T00:00:00Z", by: "x", version });
    expect(trail.at(-1)).toMatchObject({ n: file.trail.length + 1, clockBack: true, previous: file.trail.at(-1)?.hash });
    expect(file.trail.some(({ clockBack }) => clockBack)).toBe(false);
    expect(verify({ ...file, trail })).toEqual([]);
  });

  test("tells entries that were taken out or moved", () => {
    const without = verify({ ...file, trail: file.trail.toSpliced(4, 1) });
    expect(without).toContainEqual(expect.objectContaining({ where: "entry", entry: 5, change: "missing" }));
    expect(verify({ ...file, trail: file.trail.toReversed() })).not.toEqual([]);
  });
});

describe("what is fixed", () => {
  test("is the agreement without its marks, and of a supplement that of the supplement", () => {
    const file = signedCase("C01");
    const room = roomOf(sampleCase("C01"));
    const [party] = file.content.parties;
    if (!party) throw new Error("no party");
    const { agreement } = file.content;
    const supplement = {
      id: party.id,
      number: "补1号",
      reason: "",
      continues: "",
      agreement: { ...agreement, performance: "另行" },
    };
    const changed = { ...file, content: { ...file.content, supplements: [supplement] } };
    expect(fixedContent(changed, room, "zh-CN", ["一"])).toMatchObject({ number: file.number?.text, lines: ["一"] });
    expect(fixedContent(changed, room, "zh-CN", [], party.id)).toMatchObject({
      number: "补1号",
      agreement: { performance: "另行" },
    });
    expect(fixedContent(changed, room, "zh-CN", []).agreement).not.toHaveProperty("marks");
  });

  test("the present text of a case in effect is held against it", () => {
    const file = signedCase("C01");
    const [clause, ...clauses] = file.content.agreement.clauses;
    if (!clause) throw new Error("no clause");
    const agreement = { ...file.content.agreement, clauses: [{ ...clause, text: `${clause.text}。` }, ...clauses] };
    expect(verify({ ...file, content: { ...file.content, agreement } })).toEqual([
      { where: "case", change: "changed", version: 2, who: "", entry: null, field: "agreement.clauses.0.text" },
    ]);
  });
});

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AgreementVersion, Signer } from "#shared/domain/agreement-version";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { CaseId, PartId } from "#shared/domain/id";
import { openVersion, standingVersion } from "#shared/rules/agreement-versions";
import { isSeal } from "#shared/rules/signing";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { drawnInk } from "../support/ink.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

let desk: TestDesk;
let now = new Date("2026-06-09T02:00:00Z");
let count = 0;
const newId = () => CaseId.parse(`0b000000-0000-4000-8000-${String(count++).padStart(12, "0")}`);

beforeEach(async () => {
  now = new Date("2026-06-09T02:00:00Z");
  desk = await openDesk({ now: () => now });
  await desk.api.room.save(roomOf(sampleCase("C01")));
});
afterEach(async () => {
  await desk.close();
  removeFolders();
});

async function fixed(content: CaseContent): Promise<CaseFile> {
  const { id } = await desk.api.cases.save({ id: newId(), revision: 0, content });
  await desk.api.cases.accept({ id });
  return await desk.api.signing.fix({ id, of: null });
}

const versionOf = (file: CaseFile): AgreementVersion => {
  const version = standingVersion(file, null);
  if (!version) throw new Error("no version");
  return version;
};

function signatureOf(signer: Signer, on = "2026-06-09") {
  const pen = !isSeal(signer);
  return {
    who: signer.who,
    signer: signer.name || (isSeal(signer) ? "" : "钟见证"),
    route: pen ? ("pen" as const) : ("paper" as const),
    on,
    strokes: pen ? drawnInk() : [],
    scan: null,
    readAloud: false,
    confirmedBy: "程守和",
  };
}

const sign = (file: CaseFile, signer: Signer, on?: string) =>
  desk.api.signing.sign({ id: file.id, version: versionOf(file).id, signature: signatureOf(signer, on) });

async function codeOf(path: string, input: unknown): Promise<string> {
  const reply = await desk.reply(path, input);
  return reply.ok ? "done" : reply.problem.code;
}

const undated = (id: string): CaseContent => {
  const content = contentOf(sampleCase(id));
  return { ...content, agreement: { ...content.agreement, signedOn: "" } };
};

describe("a fixed text", () => {
  test("waits for its signatures, and nothing printed on it changes any more, by a save or a batch", async () => {
    const file = await fixed(undated("C01"));
    expect([file.state, file.content.agreement.signedOn]).toEqual(["awaiting-signatures", "2026-06-09"]);
    const version = versionOf(file);
    expect(version).toMatchObject({ number: 1, state: "fixed", content: { number: file.number?.text, language: "zh-CN" } });
    expect(version.content.lines.join("")).toContain("协议");
    const { content } = file;
    const [clause, ...clauses] = content.agreement.clauses;
    const [party, ...parties] = content.parties;
    if (!clause || !party) throw new Error("C01 has clauses and parties");
    const changes: CaseContent[] = [
      { ...content, agreement: { ...content.agreement, clauses: [{ ...clause, text: `${clause.text}。` }, ...clauses] } },
      { ...content, agreement: { ...content.agreement, marks: [{ who: party.id, on: "2026-06-09" }] } },
      { ...content, parties: [{ ...party, phone: "13800000000" }, ...parties] },
      { ...content, facts: `${content.facts}！` },
      { ...content, place: "别处" },
    ];
    for (const changed of changes)
      expect(await codeOf("cases.save", { id: file.id, revision: file.revision, content: changed })).toBe("agreementFixed");
    expect(await desk.api.cases.get({ id: file.id })).toEqual(file);
    const saved = await desk.api.cases.save({ id: file.id, revision: file.revision, content: { ...content, remarks: "记" } });
    expect(saved.versions).toEqual(file.versions);
  });

  test("is refused while something is missing, twice, and where no agreement can be", async () => {
    const content = undated("C01");
    const { id } = await desk.api.cases.save({ id: newId(), revision: 0, content });
    expect(await codeOf("signing.fix", { id, of: null })).toBe("actNotPossible");
    await desk.api.cases.accept({ id });
    const bare = (await desk.api.cases.get({ id })) ?? (await fixed(content));
    const empty = { ...content, agreement: { ...content.agreement, clauses: [] } };
    await desk.api.cases.save({ id, revision: bare.revision, content: empty });
    expect(await codeOf("signing.fix", { id, of: null })).toBe("actLacks");
    const file = await fixed(content);
    expect(await codeOf("signing.fix", { id: file.id, of: null })).toBe("agreementFixed");
  });

  test("takes over the days that were marked on paper before", async () => {
    const content = undated("C01");
    const who = content.parties[0]?.id ?? "";
    const agreement = { ...content.agreement, marks: [{ who, on: "2026-6-8" }] };
    const version = versionOf(await fixed({ ...content, agreement }));
    expect(version.signatures).toMatchObject([{ who, route: "paper", on: "2026-6-8", as: "self" }]);
  });
});

describe("no way to effect", () => {
  const settings = { numRuns: Number(process.env["SIGNING_RUNS"] ?? 2) };
  test.each(["C01", "C04", "C05", "C08", "C10", "C11"])(
    "of %s leads past a required signature, in whatever order they are made",
    async (id) => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 1_000 })), fc.nat(), async (order, left) => {
          let file = await fixed(undated(id));
          const { signers } = versionOf(file);
          const shuffled = [...signers].map((signer) => ({ signer, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at);
          const missing = shuffled[left % shuffled.length]?.signer;
          if (!missing) throw new Error("nobody signs");
          for (const { signer } of shuffled) if (signer !== missing) file = await sign(file, signer);
          const wanted = { id: file.id, version: versionOf(file).id };
          expect(await codeOf("signing.conclude", wanted)).toBe("actLacks");
          const act = await codeOf("cases.act", { id: file.id, act: "makeEffective" });
          expect(["actLacks", "actNotPossible"]).toContain(act);
          file = await sign(file, missing, "2026-06-10");
          file = await desk.api.signing.conclude(wanted);
          expect(versionOf(file).state).toBe("effective");
          expect(file.state).toBe(file.content.form === "oral" ? "agreed-oral" : "effective");
          expect(file.trail.map(({ act: what }) => what)).toEqual(["fixed", ...signers.map(() => "signed"), "effective"]);
        }),
        settings,
      );
    },
    60_000,
  );
});

describe("a signature", () => {
  test("of somebody who need not sign, of a drawn seal, a dot, a flash, or without a day is refused and changes nothing", async () => {
    const file = await fixed(undated("C01"));
    const { id, signers } = versionOf(file);
    const [party] = signers;
    const seal = signers.find(isSeal);
    if (!party || !seal) throw new Error("C01 has parties and a seal");
    const good = signatureOf(party);
    const code = (changed: object) => codeOf("signing.sign", { id: file.id, version: id, signature: { ...good, ...changed } });
    expect(await code({ who: "nobody" })).toBe("signerNotRequired");
    expect(await code({ signer: "路过人" })).toBe("signerNotRequired");
    expect(await code({ who: seal.who })).toBe("sealNotDrawn");
    expect(await code({ strokes: [] })).toBe("signatureTooSlight");
    expect(await code({ strokes: [[[10, 10, 500, 0], [11, 10, 500, 2_000]]] })).toBe("signatureTooSlight"); // prettier-ignore
    const flash = drawnInk().map((stroke) => stroke.map(([x, y, pressure, at]) => [x, y, pressure, Math.round(at / 4)]));
    expect(await code({ strokes: flash })).toBe("signatureTooSlight");
    expect(await code({ on: "昨天" })).toBe("actDateUnclear");
    expect(await codeOf("signing.refuse", { id: file.id, version: id, who: party.who, name: party.name, reason: " " })).toBe(
      "signReasonMissing",
    );
    expect(await codeOf("signing.sign", { id: file.id, version: PartId.parse(newId()), signature: good })).toBe("versionClosed");
    expect(await desk.api.cases.get({ id: file.id })).toEqual(file);
  });

  test("of an agent needs the power to sign and the written authority, and says so", async () => {
    const content = undated("C01");
    const [party, ...others] = content.parties;
    if (!party) throw new Error("C01 has parties");
    const agent = {
      id: PartId.parse(newId()), name: "王代签", sex: null, idNumber: "", phone: "", relation: "", workUnit: "", authority: "special" as const,
      powers: ["take-part-and-sign" as const], otherPowers: "", until: "", proven: false,
    }; // prettier-ignore
    const withAgent = (proven: boolean) => ({ ...content, parties: [{ ...party, agents: [{ ...agent, proven }] }, ...others] });
    const unproven = await fixed(withAgent(false));
    const by = (file: CaseFile) => ({
      id: file.id,
      version: versionOf(file).id,
      signature: {
        ...signatureOf({ who: party.id, role: "party", name: party.name, party: party.name, agents: [] }),
        signer: "王代签",
      },
    });
    expect(await codeOf("signing.sign", by(unproven))).toBe("signerNotRequired");
    const signed = await desk.api.signing.sign(by(await fixed(withAgent(true))));
    expect(versionOf(signed).signatures).toMatchObject([{ who: party.id, signer: "王代签", as: "agent" }]);
  });

  test("made after the clock was set back is kept, and the trail says so", async () => {
    let file = await fixed(undated("C10"));
    const [one, two] = versionOf(file).signers;
    if (!one || !two) throw new Error("C10 has two parties");
    file = await sign(file, one);
    now = new Date("2026-06-01T02:00:00Z");
    file = await sign(file, two);
    expect(file.trail.map(({ act, clockBack }) => `${act} ${clockBack}`)).toEqual(["fixed false", "signed false", "signed true"]);
    expect(versionOf(file).signatures).toHaveLength(2);
  });
});

describe("a changed word", () => {
  test("needs a new version; the old one and its signatures stay to be read and count for nothing", async () => {
    let file = await fixed(undated("C01"));
    const [party] = versionOf(file).signers;
    if (!party) throw new Error("C01 has parties");
    file = await sign(file, party);
    const old = versionOf(file);
    expect(await codeOf("signing.giveUp", { id: file.id, version: old.id, reason: "" })).toBe("signReasonMissing");
    await desk.api.signing.refuse({ id: file.id, version: old.id, who: party.who, name: party.name, reason: "不认可第2条" });
    file = await desk.api.signing.giveUp({ id: file.id, version: old.id, reason: "改第2条" });
    expect([openVersion(file, null), file.content.agreement.marks]).toEqual([null, []]);
    expect(await codeOf("signing.sign", { id: file.id, version: old.id, signature: signatureOf(party) })).toBe("versionClosed");
    file = await desk.api.cases.save({ id: file.id, revision: file.revision, content: { ...file.content, facts: "改过" } });
    file = await desk.api.signing.fix({ id: file.id, of: null });
    expect(
      file.versions.map(({ number, state, signatures, refusals }) => [number, state, signatures.length, refusals.length]),
    ).toEqual([
      [1, "given-up", 1, 1],
      [2, "fixed", 0, 0],
    ]);
    expect(file.versions[0]?.content).toEqual(old.content);
    expect(file.versions[1]?.hash).not.toBe(old.hash);
  });

  test("is given up with the case when it goes back to the table, and superseded when it is agreed anew", async () => {
    let file = await fixed(undated("C10"));
    for (const signer of versionOf(file).signers) file = await sign(file, signer);
    const again = await desk.api.cases.act({ id: file.id, act: "mediateAgain", note: "一方反悔" });
    expect([again.versions[0]?.state, again.content.agreement.marks]).toEqual(["given-up", []]);
    file = await desk.api.signing.fix({ id: file.id, of: null });
    for (const signer of versionOf(file).signers) file = await sign(file, signer);
    file = await desk.api.signing.conclude({ id: file.id, version: versionOf(file).id });
    await desk.api.cases.act({ id: file.id, act: "refusePerformance", note: "不付" });
    await desk.api.cases.act({ id: file.id, act: "passToPolice", note: "转" });
    await desk.api.cases.act({ id: file.id, act: "reopen", note: "再谈" });
    file = await desk.api.signing.fix({ id: file.id, of: null });
    expect(file.versions.map(({ state, signatures }) => [state, signatures.length > 0])).toEqual([
      ["given-up", true],
      ["superseded", true],
      ["fixed", false],
    ]);
  });
});

describe("a supplementary agreement", () => {
  const supplementOf = (file: CaseFile, clauses: readonly string[]): CaseFile["content"]["supplements"][number] => ({
    id: PartId.parse("0d000000-0000-4000-8000-000000000001"),
    number: `${file.number?.text ?? ""}补1`,
    reason: "被申请人资金困难",
    continues: "第3条、第4条继续有效。",
    agreement: {
      ...file.content.agreement,
      clauses: clauses.map((text, at) => ({ id: PartId.parse(`0d000000-0000-4000-8000-00000000001${at}`), text })),
      signedOn: "",
      marks: [],
    },
  });

  test("is fixed, signed and in effect like the first, with a number of its own, and the first stays as it is", async () => {
    let file = await fixed(undated("C01"));
    const id = file.id;
    const added = (clauses: readonly string[]) => ({ ...file.content, supplements: [supplementOf(file, clauses)] });
    file = await desk.api.cases.save({ id, revision: file.revision, content: added([]) });
    const [supplement] = file.content.supplements;
    if (!supplement) throw new Error("no supplement");
    const of = supplement.id;
    expect(await codeOf("signing.fix", { id, of })).toBe("actNotPossible");
    for (const signer of versionOf(file).signers) file = await sign(file, signer);
    file = await desk.api.signing.conclude({ id, version: versionOf(file).id });
    const first = versionOf(file);
    expect(await codeOf("signing.fix", { id, of })).toBe("actLacks");
    file = await desk.api.cases.save({ id, revision: file.revision, content: added(["余款延至2026年12月31日前付清。"]) });
    file = await desk.api.signing.fix({ id, of });
    const version = standingVersion(file, of);
    if (!version) throw new Error("not fixed");
    expect([version.number, version.content.number]).toEqual([1, supplement.number]);
    for (const text of [supplement.number, "余款延至2026年12月31日前付清。", "第3条、第4条继续有效。", "被申请人资金困难"])
      expect(version.content.lines.join("\n")).toContain(text);
    const changed = { ...file.content, supplements: [] };
    expect(await codeOf("cases.save", { id, revision: file.revision, content: changed })).toBe("agreementFixed");
    for (const signer of version.signers) {
      expect(await codeOf("signing.conclude", { id, version: version.id })).toBe("actLacks");
      file = await desk.api.signing.sign({ id, version: version.id, signature: signatureOf(signer) });
    }
    file = await desk.api.signing.conclude({ id, version: version.id });
    expect(standingVersion(file, of)?.state).toBe("effective");
    expect(await codeOf("cases.save", { id, revision: file.revision, content: changed })).toBe("agreementInEffect");
    expect(versionOf(file)).toEqual(first);
    const paper = { id, paper: "supplementary-agreement", about: of, blank: false } as const;
    expect((await desk.api.papers.export(paper))?.fileName).toContain("补1");
  });
});

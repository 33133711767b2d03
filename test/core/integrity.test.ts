import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { CaseFile } from "#shared/domain/case-file";
import { agreementPaper } from "#shared/rules/papers";
import { seal, unseal } from "../../electron/storage/envelope.ts";
import { caseForm } from "../../electron/storage/file-form.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { seeded, withValue } from "../support/edits.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { signedCase } from "../support/signed-case.ts";

const EDITS = Number(process.env["HESHI_EDITS"] ?? 60);

afterEach(removeFolders);

/** Puts a signed sample into a data folder as its own file would be, and opens a desk on it. */
async function deskWith(sample: string, change: (file: CaseFile) => CaseFile = (file) => file) {
  const desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase(sample)));
  const file = signedCase(sample);
  await desk.api.cases.save({ id: file.id, revision: 0, content: file.content });
  await desk.close();
  writeCase(desk, change(file));
  const opened = await desk.reopen();
  return { desk: opened, file, id: file.id };
}

const pathOf = (desk: TestDesk, file: CaseFile) => join(desk.dataFolder, "cases", file.id.slice(0, 2), `${file.id}.json`);

function writeCase(desk: TestDesk, file: CaseFile): void {
  const { header } = unseal(readFileSync(pathOf(desk, file)), caseForm.format) ?? {};
  if (!header) throw new Error("no case file");
  writeFileSync(pathOf(desk, file), seal(file, { ...header, generation: header.generation + 1 }));
}

async function exported(desk: TestDesk, file: CaseFile) {
  const paper = agreementPaper(file.content);
  if (paper === null) throw new Error("no paper of its own");
  const made = await desk.api.papers.export({ id: file.id, paper, about: null, blank: false });
  if (!made) throw new Error("not exported");
  return readFileSync(made.path);
}

const check = (desk: TestDesk, bytes: Uint8Array, id: CaseFile["id"] | null = null) =>
  desk.api.integrity.checkFile({ data: Buffer.from(bytes).toString("base64"), id });

/** A Word file with one part written anew. */
function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`no ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

describe("opening a case", () => {
  test("that was edited by hand tells what differs, and the case stays readable", async () => {
    const { desk, id } = await deskWith("C01", (file) =>
      CaseFile.parse(withValue(file, ["versions", 1, "content", "parties", 0, "name"], "张冒名")),
    );
    expect(await desk.api.integrity.differences({ id })).toMatchObject([
      { where: "version", version: 2, field: "content.parties.0.name", change: "changed" },
    ]);
    expect((await desk.api.cases.get({ id }))?.versions).toHaveLength(2);
    await desk.close();
  });

  test("that is whole tells nothing", async () => {
    const { desk, id } = await deskWith("C05");
    expect(await desk.api.integrity.differences({ id })).toEqual([]);
    expect(await desk.api.integrity.versions({ id })).toMatchObject([
      { version: 2, stored: [] },
      { version: 1, stored: [] },
    ]);
    await desk.close();
  });
});

describe("an exported agreement", () => {
  test.each(["C01", "C05", "C08", "C10", "C11"])("of %s carries a code on its pages that leads back to it", async (sample) => {
    const { desk, file, id } = await deskWith(sample);
    const bytes = await exported(desk, file);
    const footers = Object.entries(unzipSync(bytes)).filter(([name]) => /footer\d*\.xml$/.test(name));
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(footers.map(([, part]) => strFromU8(part)).join(""))?.[0] ?? "";
    expect(await desk.api.integrity.checkCode({ text: code.toLowerCase() })).toMatchObject({
      kind: "found",
      version: { id, version: 2, stored: [], entry: file.trail.length },
    });
    const wrong = code.replace(/^./, (sign) => (sign === "A" ? "B" : "A"));
    expect(await desk.api.integrity.checkCode({ text: wrong })).toEqual({ kind: "notCode" });
    expect(await check(desk, bytes)).toMatchObject({
      kind: "checked",
      exact: true,
      code: "right",
      lines: [],
      pictures: [],
      tracked: 0,
    });
    expect(JSON.stringify(await desk.api.integrity.mark({ id, of: null }))).not.toContain(file.content.parties[0]?.name);
    expect(await desk.api.integrity.differences({ id })).toEqual([]);
    await desk.close();
  });

  test("saved again, changed in a sign, an amount, a date or a picture, is told as such", async () => {
    const { desk, file } = await deskWith("C01");
    const bytes = await exported(desk, file);
    const again = zipSync(unzipSync(bytes));
    expect(await check(desk, again)).toMatchObject({ exact: false, code: "right", lines: [], pictures: [] });
    const document = (change: (xml: string) => string) => check(desk, withPart(bytes, "word/document.xml", change));
    const [party] = file.content.parties;
    const name = party?.name ?? "";
    expect(await document((xml) => xml.replace(name, `${name}某`))).toMatchObject({ lines: [{ kind: "text" }] });
    const amount = await document((xml) => xml.replace(/¥(\d)/, "¥9$1"));
    expect(amount).toMatchObject({ lines: [{ kind: "amount" }] });
    const date = await document((xml) => xml.replace(/(\d{4})年/, "1999年"));
    expect(date).toMatchObject({ lines: [{ kind: "date" }] });
    const tracked = await document((xml) =>
      xml.replace("</w:p>", '<w:ins w:id="9" w:author="x"><w:r><w:t>多</w:t></w:r></w:ins></w:p>'),
    );
    expect(tracked).toMatchObject({ tracked: 1, lines: [{ kind: "text" }] });
    const pictures = Object.keys(unzipSync(bytes)).filter((part) => part.startsWith("word/media/"));
    expect(pictures.length).toBeGreaterThan(1);
    const relations = strFromU8(unzipSync(bytes)["word/_rels/document.xml.rels"] ?? new Uint8Array());
    const picture = /media\/[^"]+/.exec(relations)?.[0] ?? "";
    const parts = unzipSync(bytes);
    const changed = { ...parts, [`word/${picture}`]: strToU8("another picture") };
    expect(await check(desk, zipSync(changed))).toMatchObject({
      lines: [],
      pictures: expect.arrayContaining([expect.objectContaining({ change: "changed" })]),
    });
    const footer = Object.keys(parts).find((part) => /footer\d*\.xml$/.test(part)) ?? "";
    const other = withPart(bytes, footer, (xml) => xml.replace(/([0-9A-Z]{4})-/, "2345-"));
    expect(await check(desk, other)).toMatchObject({ kind: "checked", code: expect.stringMatching(/wrong|none/) });
    await desk.close();
  });

  test("what is no Word file, damaged or a trap is refused in words", async () => {
    const { desk, file, id } = await deskWith("C05");
    const bytes = await exported(desk, file);
    expect(await check(desk, strToU8("hello"))).toEqual({ kind: "unreadable", why: "notZip" });
    expect(await check(desk, zipSync({ a: strToU8("a") }))).toEqual({ kind: "unreadable", why: "notWord" });
    expect(await check(desk, bytes.subarray(0, bytes.length / 2))).toEqual({ kind: "unreadable", why: "damaged" });
    expect(await check(desk, zipSync({ "../evil": strToU8("a") }))).toEqual({ kind: "unreadable", why: "unsafe" });
    expect(await check(desk, zipSync({ "word/document.xml": new Uint8Array(60 << 20) }))).toEqual({
      kind: "unreadable",
      why: "unsafe",
    });
    const foreign = withPart(bytes, "word/document.xml", (xml) => xml);
    const stripped = unzipSync(foreign);
    delete stripped["docProps/custom.xml"];
    const bare = Object.fromEntries(Object.entries(stripped).filter(([name]) => !/footer/.test(name)));
    expect(await check(desk, zipSync(bare))).toEqual({ kind: "unknown", code: null });
    expect(await check(desk, zipSync(bare), id)).toMatchObject({ kind: "checked", code: "none", lines: [] });
    await desk.close();
  });

  test("random edits of single bytes are all noticed", async () => {
    const { desk, file } = await deskWith("C11");
    const bytes = await exported(desk, file);
    const random = seeded(3);
    const unnoticed: number[] = [];
    for (let n = 0; n < EDITS; n++) {
      const at = Math.floor(random() * bytes.length);
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const answer = await check(desk, changed);
      if (answer.kind === "checked" && answer.exact) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
    await desk.close();
  });
});

describe("the file of a signed case", () => {
  test("random edits of single bytes are all noticed by its envelope", async () => {
    const { desk, file } = await deskWith("C01");
    await desk.close();
    const bytes = readFileSync(pathOf(desk, file));
    const random = seeded(5);
    const unnoticed: number[] = [];
    for (let n = 0; n < EDITS; n++) {
      const at = Math.floor(random() * bytes.length);
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      if (unseal(changed, caseForm.format) !== null) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });
});

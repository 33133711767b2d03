import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { CaseFile } from "#shared/domain/case-file";
import { CodeAnswer, FileAnswer } from "#shared/domain/check-report";
import { agreementPaper } from "#shared/rules/papers";
import { isSeal } from "#shared/rules/signing";
import { drawnInk } from "../support/ink.ts";
import { toPdfs } from "../support/office.ts";
import { picturesIn } from "../support/pictures-in-word.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

const ON = "2026-06-05";
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g;
const SAMPLES = ["C01", "C05", "C08", "C10", "C11"];

async function value(page: Page, path: string, input: unknown): Promise<unknown> {
  const reply = await call(page, path, input);
  if (!reply.ok) throw new Error(`${path}: ${reply.problem.code}`);
  return reply.value;
}

const idOf = (at: number) => `0d000000-0000-4000-8000-00000000000${at}`;

/** Signs with everybody; the names over which a signature must stand, that of who signs or of the party for which it is. */
async function signAll(page: Page, sample: string, at: number): Promise<readonly (readonly string[])[]> {
  const id = idOf(at);
  await value(page, "cases.save", { id, revision: 0, content: contentOf(sampleCase(sample)) });
  await value(page, "cases.accept", { id });
  const fixed = CaseFile.parse(await value(page, "signing.fix", { id, of: null }));
  const [version] = fixed.versions;
  const signers = version?.signers ?? [];
  for (const [seed, signer] of signers.entries()) {
    const route = isSeal(signer) ? "paper" : "pen";
    const signature = {
      who: signer.who, signer: signer.name || "钟见证", route, on: ON, strokes: route === "pen" ? drawnInk(seed) : [], scan: null,
      readAloud: false, confirmedBy: "程守和",
    }; // prettier-ignore
    await value(page, "signing.sign", { id, version: version?.id, signature });
  }
  await value(page, "signing.conclude", { id, version: version?.id });
  return signers.filter((signer) => !isSeal(signer)).map(({ name, party }) => [name, party].filter((each) => each !== ""));
}

test("five signed agreements are exported with each signature at its name, and the code of every page tells what was signed", async ({
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const files: { readonly id: string; readonly bytes: Buffer }[] = [];
  const seen = new Set<string>();
  for (const [at, sample] of SAMPLES.entries()) {
    const names = await signAll(page, sample, at);
    const paper = agreementPaper(contentOf(sampleCase(sample)));
    await value(page, "papers.export", { id: idOf(at), paper, about: null, blank: false });
    const name = readdirSync(folders.exports).find((each) => !seen.has(each)) ?? "";
    seen.add(name);
    const bytes = readFileSync(join(folders.exports, name));
    files.push({ id: idOf(at), bytes });
    const places = picturesIn(bytes);
    for (const signer of names) {
      const own = places.filter(([over, picture]) => picture !== "" && signer.some((each) => over.includes(each)));
      expect([sample, signer, own.length > 0]).toEqual([sample, signer, true]);
    }
    expect(new Set(places.map(([, picture]) => picture).filter((picture) => picture !== "")).size).toBe(names.length);
    const answer = FileAnswer.parse(await value(page, "integrity.checkFile", { data: bytes.toString("base64"), id: null }));
    expect(answer).toMatchObject({
      kind: "checked",
      exact: true,
      code: "right",
      lines: [],
      pictures: [],
      version: { id: idOf(at) },
    });
  }
  const pdfs = await toPdfs(files.map(({ bytes }) => bytes));
  for (const [at, pdf] of pdfs.entries()) {
    for (const text of pdf.pages) {
      const [code = ""] = text.match(CODE) ?? [];
      const answer = CodeAnswer.parse(await value(page, "integrity.checkCode", { text: code }));
      expect(answer).toMatchObject({ kind: "found", version: { id: files[at]?.id, stored: [] } });
    }
  }
});

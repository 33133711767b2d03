import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { fingerprintOf, newCertificate, pemOf } from "../../electron/word/certificate.ts";
import { readWord } from "../../electron/word/read-word.ts";
import { renderWord } from "../../electron/word/render.ts";
import { signedWord } from "../../electron/word/sign-word.ts";
import { testTools } from "../../build/test-tools.ts";
import { newFolder, removeFolders } from "../support/desk.ts";
import { papersOfSample } from "../support/sample-papers.ts";
import { sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const NAME = "安屿县枫泉镇人民调解委员会";

type Said = { readonly valid: boolean; readonly signer: string };

/** What LibreOffice says of the signatures of some files. */
async function asked(files: readonly Uint8Array[]): Promise<readonly (readonly Said[])[]> {
  const { soffice, unoPython } = await testTools();
  const folder = newFolder();
  const paths = files.map((bytes, at) => {
    const path = join(folder, `${at}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  mkdirSync(join(folder, "profile"));
  const script = new URL("../support/verify-signature.py", import.meta.url).pathname;
  const answers = execFileSync(unoPython, [script, soffice, join(folder, "profile"), ...paths], {
    encoding: "utf8",
    timeout: 110_000,
  });
  return answers
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("a certificate of our own is one that others read", async () => {
  const { certificate } = await newCertificate(NAME, new Date("2026-03-02T01:00:00Z"));
  const read = new X509Certificate(certificate);
  expect(read.subject).toBe(`CN=${NAME}`);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.ca).toBe(false);
  expect(new Date(read.validTo).getUTCFullYear()).toBe(2046);
  expect(read.fingerprint256).toBe(fingerprintOf(certificate));
  expect(pemOf(certificate)).toContain("BEGIN CERTIFICATE");
});

test("a signed agreement is valid for LibreOffice, and no more after an edit", { timeout: 120_000 }, async () => {
  const { key, certificate } = await newCertificate(NAME, new Date("2026-03-02T01:00:00Z"));
  const paper = papersOfSample(sampleCase("C01")).find(({ choice }) => choice.paper === "mediation-agreement")?.paper;
  if (!paper) throw new Error("no agreement");
  const plain = await renderWord({ ...paper, check: { line: "核对码 & <1>", text: "HESHI1:X" } });
  const signed = signedWord(plain, { key, certificate, at: new Date("2026-03-02T02:00:00Z"), comments: "完整性 & <证据>" });
  const parts = unzipSync(signed);
  const edited = (name: string, change: (xml: string) => string) =>
    zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
  const answers = await asked([
    plain,
    signed,
    edited("word/document.xml", (xml) => xml.replace("韦小山", "韦大山")),
    edited("word/styles.xml", (xml) => xml.replace(/<w:sz w:val="\d+"/, '<w:sz w:val="99"')),
    edited("_xmlsignatures/sig1.xml", (xml) => xml.replace(/<SignatureValue>.{8}/, "<SignatureValue>AAAAAAAA")),
  ]);
  expect(answers.map((each) => each.map(({ valid }) => valid))).toEqual([[], [true], [false], [false], [false]]);
  expect(answers[1]?.[0]?.signer).toContain(NAME);
  const [read, before] = [readWord(signed), readWord(plain)];
  if (typeof read === "string" || typeof before === "string") throw new Error("not readable");
  expect(read.lines).toEqual(before.lines);
});

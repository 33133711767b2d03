import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ProblemError } from "#shared/domain/problem";
import { LARGEST_TEMPLATE } from "#shared/domain/template";
import { openTemplate } from "../../electron/word/template-file.ts";
import { p, packed, type Parts, word, wordParts } from "../support/county-templates.ts";

function codeOf(bytes: Uint8Array): string {
  try {
    openTemplate(bytes, "县局.docx");
    return "taken";
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

const plain = () => wordParts(p("【案号】"));
const withParts = (more: Parts) => packed({ ...plain(), ...more });
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (type: string, target: string) =>
  word(p("【案号】"), { rels: `<Relationship Id="rId20" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>` });
const ole = (text: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(text, "utf16le")]); // prettier-ignore
const field = (text: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text.slice(0, 7)}</w:instrText></w:r><w:r><w:instrText>${text.slice(7)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const document = (body: string) => ({ "word/document.xml": body });

/** A zip that says of its only part what `header` says, with `body` in it. */
function lyingZip(name: string, body: Buffer, size: number): Buffer {
  const [local, central, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  const title = Buffer.from(name);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(title.length, 26);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(body.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(title.length, 28);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + title.length, 12);
  end.writeUInt32LE(local.length + title.length + body.length, 16);
  return Buffer.concat([local, title, body, central, title, end]);
}

const ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
const MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml";
const asMacro = (parts: Parts) => {
  const types = parts["[Content_Types].xml"] ?? "";
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return { ...parts, "[Content_Types].xml": types.replace(main, MACRO_MAIN) };
};
const bomb = () => deflateRawSync(Buffer.alloc(64 << 20));

describe("a file that can be no template", () => {
  test.each<readonly [string, () => Uint8Array, string]>([
    ["a text", () => Buffer.from("调解协议书"), "templateNotDocx"],
    ["a picture under its name", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "templateNotDocx"],
    ["an RTF file", () => Buffer.from("{\\rtf1 x}"), "templateNotDocx"],
    ["an empty file", () => Buffer.alloc(0), "templateNotDocx"],
    ["a sheet", () => packed({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }), "templateNotDocx"],
    ["an old .doc by another name", () => ole("WordDocument"), "templateOldWord"],
    ["one with a password", () => ole("EncryptedPackage"), "templateProtected"],
    ["one of 50 MB", () => Buffer.concat([Buffer.from("PK"), Buffer.alloc(50 << 20)]), "templateTooLarge"],
    ["one just too large", () => Buffer.concat([word(p("x")), Buffer.alloc(LARGEST_TEMPLATE)]), "templateTooLarge"],
    ["one cut off", () => word(p("【案号】")).subarray(0, 700), "templateDamaged"],
    ["one with a bit flipped", () => { const bytes = word(p(randomBytes(400).toString("hex"))); bytes.writeUInt8(bytes.readUInt8(900) ^ 4, 900); return bytes; }, "templateDamaged"],
    ["one whose XML is broken", () => withParts(document("<w:document><w:body></w:document>")), "templateDamaged"],
    ["one with entities that swell", () => withParts(document(`${ENTITIES}<w:document>&b;</w:document>`)), "templateDamaged"],
    ["one with macros", () => withParts({ "word/vbaProject.bin": "x" }), "templateMacros"],
    ["a .docm by another name", () => packed(asMacro(plain())), "templateMacros"],
    ["one with a control", () => withParts({ "word/activeX/activeX1.xml": "<x/>" }), "templateMacros"],
    ["one with an embedded file", () => withParts({ "word/embeddings/oleObject1.bin": "x" }), "templateMacros"],
    ["one with a page inside", () => withParts({ "word/afchunk.htm": "<script/>" }), "templateMacros"],
    ["one with a template elsewhere", () => rels("attachedTemplate", "https://evil.example/t.dotm"), "templateLinks"],
    ["one with a picture elsewhere", () => rels("image", "file://server/share/x.png"), "templateLinks"],
    ["one whose link runs something", () => rels("hyperlink", "javascript:alert(1)"), "templateLinks"],
    ["one that fetches a text", () => word(field('INCLUDETEXT "c:\\x.docx"') + p("【案号】")), "templateLinks"],
    ["one that asks a program", () => word(field('DDEAUTO c:\\windows\\cmd.exe "/k calc"')), "templateLinks"],
    ["one with a way out in a name", () => withParts({ "../../evil.xml": "<x/>" }), "templateUnsafe"],
    ["one with two parts of one name", () => withParts({ "word/DOCUMENT.xml": "<x/>" }), "templateUnsafe"],
    ["one that says it swells", () => lyingZip("word/document.xml", bomb(), 64 << 20), "templateUnsafe"],
    ["one that swells and hides it", () => lyingZip("word/document.xml", bomb(), 1_000), "templateDamaged"],
    ["one of too many parts", () => withParts(Object.fromEntries(Array.from({ length: 1_100 }, (_, at) => [`word/x${at}.xml`, "<x/>"]))), "templateUnsafe"],
  ])("%s is refused with its own sentence", (_, make, code) => {
    expect(codeOf(make())).toBe(code);
  }); // prettier-ignore

  test("is not one with a plain link to a page, with printer settings, or a picture", () => {
    expect(codeOf(rels("hyperlink", "https://www.moj.gov.cn/"))).toBe("taken");
    expect(codeOf(withParts({ "word/printerSettings1.bin": "x" }))).toBe("taken");
    expect(codeOf(withParts({ "word/media/image1.png": "x" }))).toBe("taken");
    expect(codeOf(word(field(" PAGE \\* MERGEFORMAT ") + p("【案号】")))).toBe("taken");
  });
});

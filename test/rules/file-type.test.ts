import fc from "fast-check";
import { expect, test } from "vitest";
import { copyName, fileKind, fileTypeOf, isShownPicture } from "#shared/rules/file-type";

const zip = (...names: readonly string[]) => `PK\u0003\u0004${names.join(" ")}`;

test.each([
  ["\u00ff\u00d8\u00ff\u00e0", "a.jpg", "picture", ".jpg"],
  ["\u0089PNG\r\n\u001a\n", "a", "picture", ".png"],
  ["%PDF-1.7", "a.txt", "pdf", ".pdf"],
  [zip("[Content_Types].xml", "word/document.xml"), "协议.docx", "word", ".docx"],
  [zip("xl/workbook.xml"), "a.xlsx", "sheet", ".xlsx"],
  [zip("OFD.xml"), "公文.ofd", "ofd", ".ofd"],
  [zip("a.txt"), "a.docx", "archive", null],
  ["\0\0\0\u0018ftypisom", "a.mp4", "video", ".mp4"],
  ["\0\0\0\u0018ftypM4A ", "a", "audio", ".m4a"],
  ["ID3\u0003", "a", "audio", ".mp3"],
  ["#!AMR\n", "通话录音.amr", "audio", ".amr"],
  ["\u00c4\u00e3\u00ba\u00c3", "国标编码.txt", "text", ".txt"],
  ["plain", "a.bat", "text", null],
  ["a <script>", "a.txt", "other", null],
  ["", "a.txt", "other", null],
])("%j called %s is a %s and opens as %s", (head, name, kind, opensAs) => {
  const found = fileTypeOf(head, head, name);
  expect([fileKind(found.type), found.opensAs]).toEqual([kind, opensAs]);
});

test("no name makes a program open, and no content opens under a name that runs", () => {
  const bytes = fc.uint8Array({ maxLength: 80 }).map((each) => Buffer.from(each).toString("latin1"));
  const program = fc.constantFrom("MZ", "\u007fELF", "#!", "L\0\0\0\u0001\u0014\u0002\0", "\u00d0\u00cf\u0011\u00e0");
  fc.assert(
    fc.property(program, bytes, fc.string(), (begin, rest, name) => {
      expect(fileTypeOf(begin + rest, rest, name).opensAs).toBeNull();
    }),
  );
  const running = fc.constantFrom("exe", "BAT", "js", "vbs", "lnk", "html", "docm", "xlsm", "ps1", "hta");
  fc.assert(
    fc.property(bytes, fc.string(), running, (head, stem, ending) => {
      expect(fileTypeOf(head, head, `${stem}.${ending}`).opensAs).toBeNull();
    }),
  );
});

test("a copy has a name that every system takes, with the ending of its content or its own", () => {
  expect(copyName("收条.exe", ".pdf")).toBe("收条.pdf");
  expect(copyName("a/b:c.png", null)).toBe("a_b_c.png");
  expect(copyName("没有结尾", null)).toBe("没有结尾");
  expect(copyName("..", ".txt")).toBe("_.txt");
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(copyName(name, ".pdf")).toMatch(/^[^/\\:*?"<>|]+\.pdf$/);
    }),
  );
});

test("only what every browser shows is a shown picture", () => {
  expect(["image/jpeg", "image/heic", "image/tiff", "text/html"].map(isShownPicture)).toEqual([true, false, false, false]);
});

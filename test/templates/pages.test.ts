import { strToU8 } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { templateData } from "#shared/documents/case-marks";
import { edgeWords, printableOwn } from "#shared/documents/own-sheets";
import { OwnPages, type OwnPiece } from "#shared/domain/own-pages";
import { words } from "#shared/locales/words";
import { fillTemplate } from "../../electron/word/fill-template.ts";
import { formatted } from "../../electron/word/page/numbering.ts";
import { ownPages } from "../../electron/word/page/own-pages.ts";
import { openTemplate } from "../../electron/word/template-file.ts";
import { templateTexts } from "../../electron/word/template-text.ts";
import { COUNTY_TEMPLATES, p, packed, type Parts, run, word, wordParts } from "../support/county-templates.ts";
import { newFolder } from "../support/desk.ts";
import { pageImage, type Pdf, squeeze, toPdfs } from "../support/office.ts";
import { printedTo } from "../support/bindery.ts";
import { drawn, richTemplate, textBox } from "../support/rich-template.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { sourceOf } from "../support/sample-papers.ts";
import { join } from "node:path";

const t = words("zh-CN");
const filled = (bytes: Uint8Array, id: string) =>
  openTemplate(fillTemplate(openTemplate(bytes, "t"), templateData(sourceOf(sampleCase(id)), t)), "t");
const html = (pages: OwnPages) => printableOwn(pages, { title: "县局", language: "zh-CN" });

const inner = (piece: OwnPiece | string): string => (typeof piece === "string" ? piece : piece.inside.map(inner).join(""));
const bodyOf = ({ groups }: OwnPages) => groups.flatMap(({ inside }) => inside);
const all = (pieces: readonly (OwnPiece | string)[]): OwnPiece[] =>
  pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece, ...all(piece.inside)]));
const found = (pages: OwnPages, text: string) => {
  const piece = all(bodyOf(pages)).find(
    ({ tag, inside }) => (tag === "p" || tag === "td") && inside.map(inner).join("").includes(text),
  );
  if (!piece) throw new Error(`nothing says ${text}`);
  return piece;
};

describe("the pages of a filled template", () => {
  test.each(Object.entries(COUNTY_TEMPLATES))("%s say what the Word file says, in its order", (_, bytes) => {
    for (const id of ["C01", "C08", "C11"]) {
      const template = filled(bytes, id);
      const pages = ownPages(template);
      const [texts, edges] = [true, false].map((body) => templateTexts(template).filter(({ part }) => (part === "body") === body).map(({ text }) => text).join("")); // prettier-ignore
      expect(squeeze(bodyOf(pages).map(inner).join(""))).toBe(squeeze(texts ?? ""));
      const { header, footer } = pages.groups[0]?.sheet.edges ?? { header: null, footer: null };
      const shown = [header, footer].flatMap((edge) => (edge ? [edge.left, edge.centre, edge.right] : []));
      expect(squeeze(shown.map((text) => edgeWords(text, 1, 1)).join(""))).toBe(squeeze(edges ?? ""));
      expect(pages.leftOut).toEqual([]);
    }
  });

  test("have its styles, lists, merged cells, pictures, sheets, running lines and page breaks", () => {
    const pages = ownPages(filled(richTemplate(), "C08"));
    const [upright, turned] = pages.groups.map(({ sheet }) => sheet);
    expect(upright).toMatchObject({
      width: 210.01,
      height: 297,
      margins: { top: 30, left: 28.01, right: 26 },
      headerAt: 15.01,
    });
    expect(turned).toMatchObject({ width: 297, height: 210.01, margins: { left: 20 } });
    // The second section names no header and keeps the one before.
    expect(turned?.edges.header?.centre).toEqual(upright?.edges.header?.centre);
    expect(upright?.edges.header).toMatchObject({ line: true, left: [], right: [] });
    expect(edgeWords(upright?.edges.footer?.centre ?? [], 2, 3)).toBe("第2页 共3页");
    expect(found(pages, "人民调解协议书")).toMatchObject({ tag: "p", looks: { "text-align": "center", "font-size": "22pt" } });
    expect(found(pages, "人民调解协议书").inside[0]).toMatchObject({ looks: { "font-weight": "700" } });
    expect(found(pages, "（2026）").looks).toMatchObject({ "text-align": "right" });
    expect(found(pages, "纠纷事实").looks).toMatchObject({ "margin-top": "6pt", "break-after": "avoid" });
    expect(inner(found(pages, "协议内容"))).toBe("二、协议内容");
    expect(inner(found(pages, "其二"))).toBe("（2）其二");
    expect(found(pages, "其二").looks).toMatchObject({ "margin-left": "56pt", "text-indent": "-28pt" });
    expect(all(bodyOf(pages)).filter(({ tag }) => tag === "td").map(({ columns, rows }) => [columns, rows])).toEqual([
      [2, undefined], [undefined, 2], [undefined, undefined], [undefined, undefined],
    ]); // prettier-ignore
    const cells = all(bodyOf(pages)).filter(({ tag }) => tag === "td");
    expect(cells[0]?.looks).toMatchObject({ "background-color": "#d9d9d9", "vertical-align": "middle", height: "30pt", "border-top": "1pt solid #000000" }); // prettier-ignore
    expect(cells[3]?.looks).toMatchObject({ "border-top": "2.25pt double #ff0000" });
    expect(
      all(bodyOf(pages))
        .filter(({ tag }) => tag === "col")
        .map(({ looks }) => looks?.width),
    ).toEqual(["75pt", "350pt"]);
    expect(all(bodyOf(pages)).find(({ tag }) => tag === "thead")?.inside).toHaveLength(1);
    expect(all(bodyOf(pages)).find(({ tag }) => tag === "img")).toMatchObject({
      looks: { width: "85.04pt", height: "127.56pt" },
    });
    expect(found(pages, "红色粗体").inside[0]).toMatchObject({
      looks: { color: "#c00000", "text-decoration": "underline solid" },
    });
    expect(found(pages, "第二页开头").breaks).toBe(true);
    expect(all(bodyOf(pages)).filter(({ breaks }) => breaks)).toHaveLength(1);
    expect(pages.leftOut).toEqual([]);
  });

  test("are there for a file with nothing in it, a header higher than its sheet and a cell down a thousand rows", () => {
    const empty = wordParts("");
    expect(bodyOf(ownPages(openTemplate(packed(empty), "t")))).toEqual([]);
    const rows = Array.from({ length: 1_200 }, (_, at) => `<w:tr><w:tc><w:tcPr><w:vMerge${at === 0 ? ' w:val="restart"' : ""}/></w:tcPr>${p(`${at}`)}</w:tc></w:tr>`); // prettier-ignore
    const pages = ownPages(openTemplate(word(`<w:tbl>${rows.join("")}</w:tbl>`, { header: p("眉").repeat(900) }), "t"));
    expect(pages.groups[0]?.sheet.margins.top).toBeCloseTo(118.8, 1);
    expect(
      all(bodyOf(pages))
        .filter(({ tag }) => tag === "td")
        .map((cell) => cell.rows),
    ).toEqual([1_000]);
  });

  test("name what they cannot show, each thing once", () => {
    const odd = [
      `<w:p>${textBox("框里的话")}${textBox("又一个")}${drawn("rId77", 10, 10)}${drawn("rId77", 10, 10, "anchor")}</w:p>`,
      `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs></w:pPr>${run("甲\t乙").replace("甲\t乙", "甲</w:t><w:tab/><w:t>乙")}</w:p>`,
      `<w:p><w:r><w:footnoteReference w:id="2"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F021"/></w:r><m:oMath xmlns:m="m"/></w:p>`,
    ].join("");
    const pages = ownPages(openTemplate(word(odd, { header: `<w:p>${drawn("rId77", 10, 10)}</w:p><w:tbl><w:tr><w:tc>${p("表")}</w:tc></w:tr></w:tbl>`, more: { "word/media/image.png": "no picture" } }), "t")); // prettier-ignore
    expect(pages.leftOut.toSorted()).toEqual(["edgePicture", "edgeTable", "equation", "floating", "note", "picture", "symbol", "tabs", "textBox"]); // prettier-ignore
    expect(bodyOf(pages).map(inner).join("|")).toBe("|甲\t乙|☑□");
  });

  test("begin anew behind a break: what follows one at the end of a paragraph, and the rest of a broken one", () => {
    const broken = '<w:r><w:br w:type="page"/></w:r>';
    const body = `<w:p>${run("甲")}${broken}</w:p>${p("乙")}<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${run("丙")}${broken}${run("丁")}</w:p>`;
    const pieces = bodyOf(ownPages(openTemplate(word(body), "t")));
    expect(pieces.map((piece) => [inner(piece), piece.breaks ?? false])).toEqual([
      ["甲", false],
      ["乙", true],
      ["丙", true],
      ["丁", true],
    ]);
  });

  test("fill the line behind a last tab to the right, as wide as its stop says", () => {
    const line = (u: string, leader: string) =>
      `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="${leader}" w:pos="8000"/></w:tabs></w:pPr>${run("签名：")}<w:r><w:rPr>${u}</w:rPr><w:t>甲</w:t><w:tab/><w:br/><w:t>乙</w:t><w:tab/></w:r></w:p>`;
    const pages = ownPages(openTemplate(word(line('<w:u w:val="single"/>', "none") + line("", "dot")), "t"));
    const rules = bodyOf(pages).map(({ looks, inside }) => [looks?.width, inside.map(inner).join(""), all(inside).at(-1)?.looks]);
    expect(rules).toMatchObject([
      ["min(100%, 400pt)", "签名：甲\n乙", { "border-bottom": "0.6pt solid" }],
      ["min(100%, 400pt)", "签名：甲\n乙", { "border-bottom": "0.6pt dotted" }],
    ]);
    expect(pages.leftOut).toEqual([]);
  });

  test("count lists as Chinese does", () => {
    const counted = [1, 10, 11, 20, 101, 110, 1002].map((value) => formatted(value, "chineseCounting"));
    expect(counted).toEqual(["一", "十", "十一", "二十", "一百零一", "一百一十", "一千零二"]);
    expect(formatted(4, "upperRoman") + formatted(28, "lowerLetter") + formatted(3, "decimalEnclosedCircle")).toBe("IVbb③");
  });
});

describe("a hostile template", () => {
  const EVIL = `"></style><script>alert(1)</script><img src=x onerror=alert(1)>{}@import url(http://evil.test/x);`;
  const attribute = EVIL.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rel = (id: string, type: string, target: string, mode = "") =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" ${mode}/>`;
  const OUTSIDE = 'TargetMode="External"';

  /** The parts as they are, past all checks of taking a template in. */
  const unchecked = (parts: Parts) => ({
    parts: new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    types: new Map(Object.keys(parts).map((name) => [name, name.endsWith("document.xml") ? "document.main+xml" : name.endsWith("header1.xml") ? "wordprocessingml.header+xml" : name.endsWith("styles.xml") ? "wordprocessingml.styles+xml" : ""])),
  }); // prettier-ignore

  const TAGS = "html head meta title style body article p div span img table colgroup col thead tbody tr td".split(" ");
  const ATTRIBUTES = "lang charset http-equiv content class style colspan rowspan src alt".split(" ");

  /** Nothing but our own tags and attributes, one style, and no address but those of pictures that are in the page. */
  function expectTame(page: string) {
    const tags = [...page.matchAll(/<\/?([a-z][^\s>]*)([^>]*)>/gi)];
    expect([...new Set(tags.map(([, tag]) => tag ?? ""))].filter((tag) => !TAGS.includes(tag))).toEqual([]);
    const attributes = tags.flatMap(([, , inside]) => [...(inside ?? "").matchAll(/([a-z-]+)="([^"]*)"/gi)]);
    expect([...new Set(attributes.map(([, name]) => name ?? ""))].filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
    expect(tags.filter(([, , inside]) => (inside ?? "").replaceAll(/[a-z-]+="[^"]*"/gi, "").trim() !== "")).toEqual([]);
    expect(
      attributes.filter(([, name, value]) => name === "src" && !/^data:image\/(png|jpeg|gif|bmp);base64,/.test(value ?? "")),
    ).toEqual([]);
    expect(attributes.filter(([, name, value]) => name === "style" && /url\(|javascript:/i.test(value ?? ""))).toEqual([]);
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style ?? "");
    expect(styles).toHaveLength(1);
    // Strings put aside, it has no rule of another's making.
    const rules = (styles[0] ?? "").replaceAll(/"(?:[^"\\]|\\.)*"/gs, '""');
    expect(rules).not.toMatch(/@import|url\(|evil/);
    expect(rules.split("{").length).toBe(rules.split("}").length);
  }

  test("becomes pages of text: no script, no address outside, no way out of a style", () => {
    const look = `<w:rPr><w:rFonts w:ascii="${attribute}" w:eastAsia="${attribute}"/><w:color w:val="${attribute}"/><w:highlight w:val="${attribute}"/><w:u w:val="${attribute}"/><w:sz w:val="1e9"/></w:rPr>`;
    const body = [
      `<w:p><w:pPr><w:jc w:val="${attribute}"/><w:pBdr><w:top w:val="${attribute}" w:color="${attribute}" w:sz="-5"/></w:pBdr></w:pPr><w:r>${look}<w:t>${attribute}</w:t></w:r></w:p>`,
      `<w:p><w:hyperlink r:id="rId30">${run("点这里")}</w:hyperlink>${drawn("rId31", 10, 10)}${drawn("rId32", 10, 10)}${drawn("rId33", 10, 10)}</w:p>`,
      `<w:altChunk r:id="rId34"/>`,
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/><w:shd w:fill="${attribute}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
    ].join("");
    const rels = [
      rel("rId30", "hyperlink", "javascript:alert(1)", OUTSIDE),
      rel("rId31", "image", "http://evil.test/a.png", OUTSIDE),
      rel("rId32", "image", "../../../../etc/passwd"),
      rel("rId33", "image", "media/a.svg"),
      rel("rId34", "aFChunk", "chunk.html"),
    ].join("");
    const header = `<w:p><w:r>${look}<w:t>${attribute}\\a &#x26;</w:t></w:r></w:p>`;
    const more = {
      "word/media/a.svg": "<svg onload='alert(1)'/>",
      "word/chunk.html": "<script>alert(1)</script>",
      "word/styles.xml": `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
    };
    const pages = ownPages(unchecked(wordParts(body, { rels, header, more })));
    const page = html(pages);
    expectTame(page);
    expect(bodyOf(pages).map(inner).join("")).toContain("点这里");
    expect(pages.leftOut).toEqual(expect.arrayContaining(["picture", "shape"]));
    expect(page).not.toMatch(/javascript:|etc\/passwd/);
  });

  test("with whatever letters, faces and colours, never leaves its place", () => {
    const nasty = fc.array(fc.constantFrom(..."< > \" ' & ; { } ( ) \\ / @ * \n : # a \u9ed1".split(" "), "</style>", "url(", "*/", "expression(", "\\3c "), { maxLength: 12 }).map((parts) => parts.join("")); // prettier-ignore
    fc.assert(
      fc.property(nasty, nasty, (face, text) => {
        const xml = (value: string) =>
          value.replaceAll("\u0000", "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
        const line = `<w:p><w:r><w:rPr><w:rFonts w:ascii="${xml(face)}" w:eastAsia="${xml(face)}"/><w:color w:val="${xml(text)}"/></w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
        const pages = ownPages(unchecked(wordParts(line, { header: line })));
        const page = html(pages);
        expectTame(page);
        expect(bodyOf(pages).map(inner).join("")).toBe(text.replaceAll("\u0000", ""));
      }),
      { numRuns: Number(process.env["HESHI_RUNS"] ?? 100) },
    );
  });

  test("of a nesting beyond all measure is refused, and a piece that could fetch is none", () => {
    const deep = `${"<w:sdt><w:sdtContent>".repeat(5_000)}<w:p/>${"</w:sdtContent></w:sdt>".repeat(5_000)}`;
    expect(() => ownPages(unchecked(wordParts(deep)))).toThrow("nested too deep");
    const [group] = ownPages(openTemplate(word(p("x")), "t")).groups;
    const with_ = (piece: object) => OwnPages.safeParse({ groups: [{ ...group, inside: [{ tag: "p", inside: [], ...piece }] }], latin: [], chinese: [], leftOut: [] }).success; // prettier-ignore
    expect(with_({})).toBe(true);
    for (const bad of [
      { tag: "script" },
      { tag: "a" },
      { picture: "http://evil.test/a.png" },
      { picture: "data:image/svg+xml;base64,AAAA" },
      { looks: { color: "url(x)" } },
      { looks: { color: "red;position:fixed" } },
      { looks: { position: "fixed" } },
      { onclick: "x" },
    ])
      expect(with_(bad)).toBe(false);
  });
});

describe("as PDF, beside LibreOffice's of the same Word file", () => {
  const names = [...Object.keys(COUNTY_TEMPLATES), "rich"];
  const [ours, theirs]: [Pdf[], Pdf[]] = [[], []];
  const templates = [...Object.values(COUNTY_TEMPLATES), richTemplate()].map((bytes) =>
    fillTemplate(openTemplate(bytes, "t"), templateData(sourceOf(sampleCase("C08")), t)),
  );
  beforeAll(async () => {
    theirs.push(...(await toPdfs(templates)));
    const [folder, shots] = [newFolder(), process.env["HESHI_SHOTS"]];
    for (const [at, bytes] of templates.entries()) ours.push(await printedTo(join(folder, `${at}.pdf`), html(ownPages(openTemplate(bytes, "t"))))); // prettier-ignore
    if (shots) for (const [at, pdf] of ours.entries()) for (const [page] of pdf.pages.entries()) await pageImage(pdf, page + 1, join(shots, `own-${names[at]}-${page + 1}.png`)); // prettier-ignore
  }, 120_000);

  test.each(names.map((name, at) => [name, at] as const))("%s has as many pages, and every letter of them", (_, at) => {
    expect(ours[at]?.pages.length).toBe(theirs[at]?.pages.length);
    // In which order a table is read differs; what is read does not.
    const letters = (pdf: Pdf | undefined) => [...squeeze(pdf?.pages.join("") ?? "")].toSorted().join("");
    expect(letters(ours[at])).toBe(letters(theirs[at]));
  });

  test("page numbers and header stand on every page", () => {
    const rich = ours[names.indexOf("rich")]?.pages.map(squeeze) ?? [];
    expect(rich.map((page) => /第\d页共\d页/.exec(page)?.[0])).toEqual(["第1页共3页", "第2页共3页", "第3页共3页"]);
    expect(rich.filter((page) => !page.includes(squeeze(sourceOf(sampleCase("C08")).room.name)))).toEqual([]);
  });
});

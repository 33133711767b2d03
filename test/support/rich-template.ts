import { strToU8, zipSync } from "fflate";
import { p, run, wordParts } from "./county-templates.ts";
import { picture } from "./pictures.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** A field that Word has counted last time as `shown`. */
export const field = (code: string, shown = "9") =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const STYLES = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="120"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="strong"><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="grid"><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="8" w:color="auto"/>`).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/><w:pPr><w:ind w:left="1120" w:hanging="560"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

export const listed = (level: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

/** A drawing of the file's picture with this id; sizes in millimetres. */
export const drawn = (id: string, width: number, height: number, kind = "inline") =>
  `<w:r><w:drawing><wp:${kind} xmlns:wp="${DRAWING}/wordprocessingDrawing"><wp:extent cx="${width * 36_000}" cy="${height * 36_000}"/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${kind}></w:drawing></w:r>`;

export const textBox = (text: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="${DRAWING}/wordprocessingDrawing"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback>${run("旧的")}</mc:Fallback></mc:AlternateContent></w:r>`;

const edges = ["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="double" w:sz="6" w:color="FF0000"/>`).join("");
const tall = (text: string, merge: string, more = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>${merge}<w:vAlign w:val="center"/>${more}</w:tcPr>${text === "" ? "<w:p/>" : p(text, { align: "center", size: 24 })}</w:tc>`;
const wide = (text: string, more = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="7000" w:type="dxa"/>${more}</w:tcPr>${p(text, { size: 24 })}</w:tc>`;
const MERGED = `<w:tbl><w:tblPr><w:tblStyle w:val="grid"/><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="7000"/></w:tblGrid>
<w:tr><w:trPr><w:trHeight w:val="600"/><w:tblHeader/></w:trPr>${tall("双方", '<w:gridSpan w:val="2"/>', '<w:shd w:val="clear" w:fill="D9D9D9"/>')}</w:tr>
<w:tr>${tall("当事人", '<w:vMerge w:val="restart"/>')}${wide("甲方：【当事人甲.姓名】")}</w:tr>
<w:tr>${tall("", "<w:vMerge/>")}${wide("乙方：【当事人乙.姓名】", `<w:tcBorders>${edges}</w:tcBorders>`)}</w:tr></w:tbl>`;

/** A Word file as an office with taste has it: styles, lists, merged cells, a picture, running lines, and a second, lying section. */
export function richTemplate(): Buffer {
  const rule = `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:jc w:val="center"/></w:pPr>${run("【调解室名称】", { size: 18 })}</w:p>`;
  const footer = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("第", { size: 18 })}${field("PAGE")}${run("页 共", { size: 18 })}${field("NUMPAGES")}${run("页", { size: 18 })}</w:p>`;
  const turned =
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/>';
  const upright =
    '<w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1440" w:left="1588" w:header="851" w:footer="992"/><w:docGrid w:type="lines" w:linePitch="312"/>';
  const body = [
    p("人民调解协议书", { align: "center", size: 44, bold: true, face: "方正小标宋简体" }),
    p("【案号】", { align: "right" }),
    MERGED,
    `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${run("纠纷事实")}</w:p>`,
    listed(0, "【纠纷事实】"),
    listed(1, "其一"),
    listed(1, "其二"),
    listed(0, "协议内容"),
    `<w:p><w:r><w:rPr><w:rStyle w:val="strong"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">红色粗体加下划线    </w:t></w:r>${drawn("rId20", 30, 45)}</w:p>`,
    `<w:p>${run("第一页末")}<w:r><w:br w:type="page"/></w:r>${run("第二页开头")}</w:p>`,
    `<w:p><w:pPr><w:sectPr>${upright}</w:sectPr></w:pPr></w:p>`,
    p("横放的一页"),
    p("【当事人甲.姓名】", { align: "right" }),
  ].join("");
  const parts = wordParts(body, {
    header: rule,
    footer,
    rels: `<Relationship Id="rId20" Type="${OFFICE}/image" Target="media/image1.png"/><Relationship Id="rId21" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId22" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
    types: `<Default Extension="png" ContentType="image/png"/>${["styles", "numbering"].map((name) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`).join("")}`,
    more: { "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING },
  });
  const document = (parts["word/document.xml"] ?? "").replace(
    /<w:sectPr><w:headerReference[^>]*>(?!.*<w:headerReference).*<\/w:sectPr>/,
    `<w:sectPr>${turned}</w:sectPr>`,
  );
  const all = Object.entries({ ...parts, "word/document.xml": document }).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync({ ...Object.fromEntries(all), "word/media/image1.png": picture() }));
}

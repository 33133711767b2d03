import { strToU8, zipSync } from "fflate";

/** A Word file as a word processor might have written it: the bytes of its parts by name. */
export type Parts = Readonly<Record<string, string>>;

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

type Look = {
  readonly align?: "center" | "right" | "both";
  readonly size?: number;
  readonly bold?: boolean;
  readonly face?: string;
  readonly indent?: boolean;
};

const letters = ({ size = 28, bold = false, face = "仿宋_GB2312" }: Look) =>
  `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${face}"/>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr>`;

/** A run of text. */
export const run = (text: string, look: Look = {}) =>
  `<w:r>${letters(look)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph; with several texts each is a run of its own, as Word leaves them after a spell check. */
export function p(text: string | readonly string[], look: Look = {}): string {
  const texts = typeof text === "string" ? [text] : text;
  const indent = look.indent === true ? '<w:ind w:firstLine="560"/>' : "";
  const runs = texts.map((each, at) => `${at > 0 ? '<w:proofErr w:type="spellStart"/>' : ""}${run(each, look)}`);
  return `<w:p><w:pPr>${indent}<w:jc w:val="${look.align ?? "left"}"/></w:pPr>${runs.join("")}</w:p>`;
}

export type CellText = string | { readonly text: string; readonly span?: number; readonly xml?: string };

/** A table with lines of these widths in twips. */
export function table(widths: readonly number[], rows: readonly (readonly CellText[])[], lines = true): string {
  const border = (side: string) => `<w:${side} w:val="${lines ? "single" : "nil"}" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  const row = (cells: readonly CellText[]) => {
    let at = 0;
    const made = cells.map((each) => {
      const { text, span = 1, xml } = typeof each === "string" ? { text: each } : each;
      const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
      at += span;
      const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}</w:tcPr>${xml ?? p(text, { size: 24 })}</w:tc>`;
    });
    return `<w:tr>${made.join("")}</w:tr>`;
  };
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
}

export type Extra = {
  readonly header?: string;
  readonly footer?: string;
  readonly section?: string;
  readonly more?: Parts;
  readonly rels?: string;
  readonly types?: string;
};

/** The parts of a Word file with this body. */
export function wordParts(body: string, { header, footer, section = "", more = {}, rels = "", types = "" }: Extra = {}): Parts {
  const refs = [
    header === undefined ? "" : '<w:headerReference w:type="default" r:id="rId8"/>',
    footer === undefined ? "" : '<w:footerReference w:type="default" r:id="rId9"/>',
  ];
  const sect = `<w:sectPr>${refs.join("")}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1474" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>${section}</w:sectPr>`;
  const override = (name: string, type: string) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${type}+xml"/>`;
  const relation = (id: string, type: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${type}1.xml"/>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${header === undefined ? "" : override("header1", "header")}${footer === undefined ? "" : override("footer1", "footer")}${types}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W}><w:body>${body}${sect}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${RELS}">${header === undefined ? "" : relation("rId8", "header")}${footer === undefined ? "" : relation("rId9", "footer")}${rels}</Relationships>`,
    ...(header === undefined ? {} : { "word/header1.xml": `${HEAD}<w:hdr ${W}>${header}</w:hdr>` }),
    ...(footer === undefined ? {} : { "word/footer1.xml": `${HEAD}<w:ftr ${W}>${footer}</w:ftr>` }),
    ...more,
  };
}

/** The bytes of a Word file. */
export function packed(parts: Parts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

/** A Word file with this body. */
export const word = (body: string, extra: Extra = {}) => packed(wordParts(body, extra));

const title = (text: string) => p(text, { align: "center", size: 44, bold: true, face: "方正小标宋简体" });
const line = (text: string | readonly string[]) => p(text, { indent: true });
const right = (text: string) => p(text, { align: "right" });
const b = (text: string | readonly string[]) => p(text, { size: 24 });
const cell = (...paragraphs: readonly string[]) => ({ text: "", xml: paragraphs.join("") });

/** A county's plain letter: paragraphs alone, loops over paragraphs, conditions, marks that Word has broken into runs. */
const LETTER = word(
  [
    title("调 解 协 议 书"),
    p(["【案", "号】"], { align: "right" }),
    "<w:p/>",
    line("【#当事人】"),
    line([
      "【地位】：【姓",
      "名】",
      "【#是个人】，【性别】，【民族】，【年龄】，住【住址】【/是个人】【#是单位】，住所【住址】，法定代表人【法定代表人】【/是单位】，电话【联系方式】。",
    ]),
    line("【/当事人】"),
    line(
      "【#有代理人】本案有委托代理人：【#代理人】【姓名】（【委托人】的代理人）；【/代理人】【/有代理人】【^有代理人】各方没有委托代理人。【/有代理人】",
    ),
    p("一、纠纷事实", { face: "黑体" }),
    line("【#事实各段】"),
    line("【内容】"),
    line("【/事实各段】"),
    p("二、协议内容", { face: "黑体" }),
    line("【#条款】"),
    line("第【序号】条　【内容】"),
    line("【/条款】"),
    line("三、履行方式：【履行方式时限】"),
    line("本协议一式【协议份数】份。"),
    line("【#当事人】【地位】（签名、按指印）：________________　【/当事人】"),
    right("【印章单位】"),
    right("【签订日期】"),
  ].join(""),
);

/** A form in one table with fixed places for two sides, as older offices have it, header and footer filled too. */
const FORM = word(
  [
    title("人民调解协议登记表"),
    table(
      [1500, 2900, 1500, 2900],
      [
        ["编号", "【案号】", "纠纷类型", "【纠纷类型】"],
        ["甲方", "【当事人甲.姓名】", "电话", "【当事人甲.联系方式】"],
        ["住址", { text: "【当事人甲.住址】", span: 3 }],
        ["乙方", "【当事人乙.姓名】", "电话", "【当事人乙.联系方式】"],
        ["住址", { text: "【当事人乙.住址】", span: 3 }],
        ["丙方", "【当事人丙.姓名】", "电话", "【当事人丙.联系方式】"],
        ["事实", { text: "【纠纷事实】", span: 3 }],
        ["协议", { text: "【协议条款全文】", span: 3 }],
        ["金额", { text: "【协议金额】", span: 3 }],
        ["调解员", "【调解员】", "日期", "【签订日期】"],
      ],
    ),
  ].join(""),
  { header: p("【调解室名称】　【案号】", { size: 18 }), footer: p("制作日期：【制作日期】", { size: 18 }) },
);

/** Lists in tables: a row for each party, each clause and each duty, with a head that stands once. */
const ROWS = word(
  [
    title("调解情况一览表"),
    p("案件：【案件名称】（【案号】）"),
    table(
      [900, 1500, 2200, 2200, 2000],
      [
        ["序号", "地位", "姓名（名称）", "证件号码", "电话"],
        ["【#当事人】【序号】", "【地位】", "【姓名】", "【证件号码】", "【联系方式】【/当事人】"],
      ],
    ),
    p("协议条款"),
    table(
      [900, 7900],
      [
        ["条", "内容"],
        ["【#条款】【序号】", "【内容】【/条款】"],
      ],
    ),
    p("【#履行事项】"),
    p(
      "【义务人】应向【权利人】履行：【内容】【#是付款】，金额【金额小写】元（【金额大写】）【/是付款】，期限【履行期限】，现【履行情况】。",
    ),
    p("【/履行事项】"),
    p("【^履行事项】没有登记履行事项。【/履行事项】"),
  ].join(""),
);

/** Two columns of text, the parties side by side in a table without lines, the rest under conditions. */
const COLUMNS = word(
  [
    title("【印章单位】"),
    p("调解协议", { align: "center", size: 36 }),
    table(
      [4400, 4400],
      [
        [
          cell(b("申请人："), b("【#申请人】"), b("【姓名】（【联系方式】）"), b("【/申请人】")),
          cell(b("被申请人："), b("【#被申请人】"), b("【姓名】（【联系方式】）"), b("【/被申请人】")),
        ],
      ],
      false,
    ),
    '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:cols w:num="1"/></w:sectPr></w:pPr></w:p>',
    line("事实：【纠纷事实】"),
    line("【#有请求事项】请求：【请求事项】【/有请求事项】"),
    line("【#有争议事项】争议：【争议事项】【/有争议事项】"),
    line("【#有未成年人】本案涉及未成年人，由法定代理人到场。【/有未成年人】"),
    line("【#条款】（【序号】）【内容】【/条款】"),
    line("调解员：【调解员】　记录人：【记录人】"),
    line("【#已签订】签订于【签订日期】【/已签订】【^已签订】尚未签订【/已签订】"),
  ].join(""),
  { section: '<w:type w:val="continuous"/><w:cols w:num="2" w:space="425"/>' },
);

/** A record of one session, with questions and answers, people who helped and English names of marks among the Chinese. */
const RECORD = word(
  [
    title("调解笔录（县局格式）"),
    p("时间：【本次笔录.日期】　地点：【本次笔录.地点】"),
    p("事由：【本次笔录.事由】"),
    p("调解员：【本次笔录.调解员】　记录人：【本次笔录.记录人】"),
    p("当事人：【全部当事人姓名】，共【当事人人数】人"),
    p("【#参加人】参加人：【姓名】（【单位】【身份】）【/参加人】"),
    p("【#本次笔录】"),
    p("【#问答】"),
    p("【说话人】：【内容】"),
    p("【/问答】"),
    p("结果：【调解结果】"),
    p("【/本次笔录】"),
    p("Case 【Case number】, 【Party A.Name】 and 【party b . name】"),
    p("【＃对方方】".replace("对方方", "被申请人") + "被申请人：【姓名】；" + "【／被申请人】"),
  ].join(""),
);

/** Five templates as counties have them, different in style. */
export const COUNTY_TEMPLATES = { letter: LETTER, form: FORM, rows: ROWS, columns: COLUMNS, record: RECORD } as const;

import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { type Block, type Paper, textOf } from "#shared/documents/model";
import { textsOfBlock } from "#shared/documents/paper-text";

const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋_GB2312", hint: "eastAsia" };
const run = (text: string, bold = false) => new TextRun({ text, bold, font, size: 28, language: { eastAsia: "zh-CN" } });
const line = (text: string, bold = false) =>
  new Paragraph({ spacing: { line: 520 }, indent: { firstLine: 560 }, children: [run(text, bold)] });

function signatures(block: Extract<Block, { kind: "signatures" }>): Table {
  const cell = (text: string) =>
    new TableCell({ width: { size: 4400, type: WidthType.DXA }, children: [new Paragraph({ children: [run(text)] })] });
  const rows = block.places.flatMap(({ label, name, hint }) =>
    [`${label} ${name}`, "", hint].map((text) => new TableRow({ cantSplit: true, children: [cell(text), cell("")] })),
  );
  return new Table({ columnWidths: [4400, 4400], rows });
}

function plainBlock(block: Block) {
  switch (block.kind) {
    case "title":
      return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(block.text, true)] });
    case "paragraph":
      return new Paragraph({
        spacing: { line: 520 },
        indent: { firstLine: 560 },
        children: block.runs.map((each) => run(each.text)),
      });
    case "rightLine":
      return new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(textOf(block.runs))] });
    case "heading":
      return line(block.text, true);
    case "signatures":
      return signatures(block);
    default:
      return line(textsOfBlock(block).join(" "));
  }
}

/** The same content by a bare script for the library. */
export async function bareDocx(paper: Paper): Promise<Uint8Array> {
  return await Packer.toBuffer(new Document({ title: paper.title, sections: [{ children: paper.blocks.map(plainBlock) }] }));
}

/** The same content put into a template by docxtemplater: a loop over the lines, and one over the places to sign. */
export async function templatePeer(): Promise<(paper: Paper) => Uint8Array> {
  const marks = [
    line("{#lines}{text}{/lines}"),
    signatures({ kind: "signatures", places: [{ label: "{#places}{name}", name: "", hint: "{hint}{/places}", height: 18 }] }),
  ];
  const template = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph({ children: [run("{title}", true)] }), ...marks] }] }),
  );
  return (paper) => {
    const filler = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    const text = paper.blocks.filter(({ kind }) => kind !== "signatures");
    const places = paper.blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));
    filler.render({ title: paper.title, lines: text.map((block) => ({ text: textsOfBlock(block).join("") })), places });
    return filler.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  };
}

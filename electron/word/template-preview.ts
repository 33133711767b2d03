import type { TemplatePreview } from "#shared/domain/template";
import { filledParts } from "./template-text";
import type { OpenTemplate } from "./template-file";
import { readXml } from "./word-xml";

type Table = Extract<TemplatePreview[number], { kind: "table" }>;
type Line = { text: string; align: Extract<TemplatePreview[number], { kind: "paragraph" }>["align"] };

const ALIGNMENTS: ReadonlyMap<string, Line["align"]> = new Map([
  ["center", "centre"],
  ["right", "right"],
  ["end", "right"],
]);

/** Puts together what is read of a body: paragraphs, and tables that hold the text of their cells. */
function createCollector() {
  const blocks: TemplatePreview = [];
  let table: Table | null = null;
  let depth = 0;
  return {
    blocks,
    tables: () => depth,
    beginTable: () => {
      if (depth++ === 0) table = { kind: "table", columns: [], rows: [] };
    },
    endTable: () => {
      if (--depth === 0 && table && table.rows.length > 0) blocks.push(table);
      if (depth === 0) table = null;
    },
    column: (width: number) => depth === 1 && table?.columns.push(width),
    row: () => depth === 1 && table?.rows.push([]),
    cell: () => depth === 1 && table?.rows.at(-1)?.push({ text: "", span: 1 }),
    span: (span: number) => {
      const cell = table?.rows.at(-1)?.at(-1);
      if (depth === 1 && cell && span > 1) cell.span = span;
    },
    line: ({ text, align }: Line) => {
      const cell = table?.rows.at(-1)?.at(-1);
      if (cell) cell.text += cell.text === "" ? text : `\n${text}`;
      else if (depth === 0) blocks.push({ kind: "paragraph", text, align });
    },
  };
}

/** What a Word file says in its body, for the screen: paragraphs and tables in their order. */
export function previewOf(template: OpenTemplate): TemplatePreview {
  const body = filledParts(template).find(({ part }) => part === "body");
  const bytes = body && template.parts.get(body.file);
  const found = createCollector();
  const open: Line[] = [];
  let [fallback, inText] = [0, false];
  if (!bytes) return [];
  const number = (text: string) => Number.parseInt(text, 10) || 1;
  readXml(bytes, {
    begin: (name, attribute) => {
      const last = open.at(-1);
      inText = name === "w:t" && fallback === 0;
      if (name === "mc:Fallback") fallback++;
      else if (name === "w:tbl") found.beginTable();
      else if (name === "w:gridCol") found.column(number(attribute("w:w")));
      else if (name === "w:tr") found.row();
      else if (name === "w:tc") found.cell();
      else if (name === "w:gridSpan") found.span(number(attribute("w:val")));
      else if (name === "w:p") open.push({ text: "", align: "left" });
      else if (last && name === "w:jc") last.align = ALIGNMENTS.get(attribute("w:val")) ?? "left";
      else if (last && name === "w:tab") last.text += "    ";
      else if (last && name === "w:br") last.text += "\n";
    },
    end: (name) => {
      const line = name === "w:p" ? open.pop() : undefined;
      if (line) found.line(line);
      if (name === "mc:Fallback") fallback--;
      if (name === "w:t") inText = false;
      if (name === "w:tbl") found.endTable();
    },
    text: (text) => {
      const last = open.at(-1);
      if (inText && last) last.text += text;
    },
  });
  return found.blocks;
}

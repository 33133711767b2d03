import { closingSizes, fitsOnePage, type Seal } from "./closing";
import { inkBox, inkRoom, inkSize, strokePath, strokeWidth } from "./ink";
import { lineCount, widthOf } from "./line-count";
import {
  type Block,
  checkMark,
  isSecond,
  type Paper,
  type Row,
  type Run,
  type SignaturePlace,
  type Table,
  TEXT_WIDTH,
  textOf,
} from "./model";
import { node, type PageNode } from "./page-node";
import { nameLine, signatureRows } from "./signature-rows";
import { SEAL_WIDTH, TABLE_LETTERS, TABLE_PITCH, WHOLE_ROW } from "./proportions";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const MM = 72 / 25.4;
/** An empty value to write on, as long as in the Word file. */
const BLANK = "_".repeat(12);
/** Padding of a cell at one side in points. */
const CELL_PADDING = 5;

/**
 * The text of a paper as pieces of pages, with the same rules as the Word file: what follows a page break begins a page; all
 * from the first signature or seal to the end of a part stays on one page where it fits on one, with the text before it.
 */
export function textNodes(paper: Paper): PageNode[] {
  return partsOf(paper.blocks).map((part) => node("div", "part", partNodes(part, paper)));
}

function partsOf(blocks: readonly Block[]): (readonly Block[])[] {
  const at = blocks.findIndex(({ kind }) => kind === "pageBreak");
  return at < 0 ? [blocks] : [blocks.slice(0, at), ...partsOf(blocks.slice(at + 1))];
}

function partNodes(blocks: readonly Block[], paper: Paper): PageNode[] {
  const first = blocks.findIndex(({ kind }) => kind === "signatures" || kind === "seal");
  const start = first < 0 ? blocks.length : first;
  const closing = blocks.slice(start);
  const text = blocks.slice(0, start).flatMap((block, at) => blockNodes(block, paper, at === start - 1 && closing.length > 0));
  if (closing.length === 0) return text;
  const together = fitsOnePage(closing, paper);
  const end = closing.flatMap((block, at) => blockNodes(block, paper, together && at < closing.length - 1));
  return [...text, node("div", together ? "whole" : "", end)];
}

function blockNodes(block: Block, paper: Paper, keep: boolean): PageNode[] {
  switch (block.kind) {
    case "title":
      return titleNodes(block);
    case "rightLine":
      return [node("p", looks("right", keep || block.keepWithNext), runNodes(block.runs))];
    case "heading":
      return [
        node("p", paper.language === "en" ? "heading indent strong" : "heading indent", [block.text]),
        ...(block.second === undefined ? [] : [node("p", second("heading indent strong"), [block.second])]),
      ];
    case "paragraph":
      return paragraphNodes(block, keep || (block.keepWithNext ?? false));
    case "field":
      return [fieldNode(block, keep)];
    case "choice":
      return [choiceNode(block, keep)];
    case "dialogue":
      return block.entries.map(({ who, text }, at) =>
        node("p", looks("said", keep && at === block.entries.length - 1), [node("strong", "", [who]), text]),
      );
    case "lines":
      return [linesNode(block.count, keep, block.field)];
    case "small":
      return [node("p", looks("small", keep), [block.text])];
    case "space":
      return [node("div", { look: looks("space", keep), sizes: { "--high": `${block.height}mm` } }, [])];
    case "pageBreak":
      return [];
    case "table":
      return [tableNode(block, paper, keep)];
    case "signatures":
      return signatureNodes(block, keep);
    case "seal":
      return [sealNode(block, paper, keep)];
  }
}

/** English under the Chinese: a step smaller, with western quotation marks. */
const second = (look: string) => ({ look: `${look} second`, language: "en" });

function titleNodes({ text, cover, second: english }: Of<"title">): PageNode[] {
  const look = cover === true ? "title cover" : "title";
  if (english === undefined) return [node("p", look, [text])];
  return [node("p", `${look} above`, [text]), node("p", second(`${look} under`), [english])];
}

function looks(look: string, keep: boolean | undefined): string {
  return keep === true ? `${look} keep`.trim() : look;
}

function missingAt(field: string | undefined): { readonly missing?: string } {
  return field === undefined ? {} : { missing: field };
}

/** Text that stands where a name or a date is missing; just text where it is not. */
function orMissing(text: string, field: string | undefined): PageNode | string {
  return field === undefined ? text : node("span", missingAt(field), text === "" ? [] : [text]);
}

function choiceNode({ label, options, field }: Of<"choice">, keep: boolean): PageNode {
  const boxes = options.map((each) => `${checkMark(each)} ${each.text}`).join("  ");
  return node("p", looks("", keep), field === undefined ? [label + boxes] : [label, orMissing(boxes, field)]);
}

function runNodes(runs: readonly Run[]): (PageNode | string)[] {
  return runs.map(({ text, look, field, second: under }) => {
    const shown = text.replaceAll("\t", " ");
    if (under === true) {
      const style = { ...second("run"), ...missingAt(field) };
      return node(look === "bold" ? "strong" : "span", style, [shown.replace(/^\n/, "")]);
    }
    if (look === "bold") return node("strong", "", [shown]);
    if (look !== "blank") return orMissing(shown, field);
    return text === "" ? node("span", missingAt(field), [BLANK]) : node("u", "", [shown]);
  });
}

function paragraphNodes({ runs, indent, centred }: Of<"paragraph">, keep: boolean): PageNode[] {
  const [only] = runs;
  if (runs.length === 1 && only?.look === "blank" && only.text === "") return [linesNode(2, keep, only.field)];
  const look = looks(`${indent ? "indent" : ""} ${centred === true ? "centre" : ""}`.trim(), keep);
  if (isSecond(runs))
    return [
      node(
        "p",
        second(look),
        runs.map(({ text, field }) => orMissing(text, field)),
      ),
    ];
  return [node("p", look, runNodes(runs))];
}

/** Lines from margin to margin, a paragraph of their own. */
function linesNode(count: number, keep: boolean, field: string | undefined): PageNode {
  const rule = () => node("span", { look: "rule", ...missingAt(field) }, []);
  return node("p", looks("field", keep), Array.from({ length: count }, (_, at) => (at === 0 ? [rule()] : ["\n", rule()])).flat());
}

function fieldNode({ label, value, field }: Of<"field">, keep: boolean): PageNode {
  const empty = value.trim() === "";
  const rule = node("span", { look: "rule", ...(empty ? missingAt(field) : {}) }, []);
  return node("p", looks("field", keep), [label, ...(empty ? [] : [node("u", missingAt(field), [value])]), rule]);
}

function tableNode(table: Table, paper: Paper, keep: boolean): PageNode {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const row = (each: Row, last: boolean) =>
    node(
      "tr",
      looks(isWhole(each, table, paper) ? "whole" : "", keep && last),
      each.cells.map((cell) =>
        node(
          "td",
          {
            ...(cell.centred === true ? { look: "centre" } : {}),
            ...(cell.span === undefined ? {} : { columns: cell.span }),
            sizes: { "--high": `${each.height}mm` },
          },
          runNodes(cell.runs),
        ),
      ),
    );
  const heads = table.rows.slice(0, table.headerRows).map((each) => row(each, false));
  const rows = table.rows.slice(table.headerRows).map((each, at, all) => row(each, at === all.length - 1));
  return node("table", looks("form", keep), [
    node(
      "colgroup",
      "",
      table.columns.map((width) => node("col", { sizes: { "--wide": `${(100 * width) / total}%` } }, [])),
    ),
    ...(heads.length === 0 ? [] : [node("thead", "", heads)]),
    node("tbody", "", rows),
  ]);
}

/** Whether a row goes on one page as a whole, counted as the Word file counts it. */
function isWhole(row: Row, { columns }: Table, paper: Paper): boolean {
  const scale = (closingSizes(paper).width / TEXT_WIDTH) * MM;
  const size = Math.round(paper.page.bodySize * TABLE_LETTERS * 2) / 2;
  let column = 0;
  const heights = row.cells.map(({ runs, span = 1 }) => {
    const width = columns.slice(column, column + span).reduce((sum, each) => sum + each * scale, -2 * CELL_PADDING);
    column += span;
    const lines = textOf(runs)
      .split("\n")
      .reduce((sum, line) => sum + lineCount(line, size, width), 0);
    return (lines * paper.page.linePitch * TABLE_PITCH) / MM;
  });
  return Math.max(0, ...heights) <= WHOLE_ROW;
}

function signatureNodes({ places }: Of<"signatures">, keep: boolean): PageNode[] {
  const rows = signatureRows(places);
  return rows.map((row, at) => {
    const cells = (look: string, text: (place: (typeof row.places)[number]) => PageNode | string) =>
      [0, 1].map((column) => {
        const place = row.places[column];
        return node("div", look, place === undefined ? [] : [text(place)]);
      });
    const lines = [0, 1].map((column) => {
      const place = row.places[column];
      return place === undefined ? node("div", "", []) : node("div", "line", inkNodes(place));
    });
    return node("div", { look: looks("signing", keep || at === rows.length - 1), sizes: { "--high": `${row.height}mm` } }, [
      ...cells("signer", (place) => orMissing(nameLine(place), place.field)),
      ...lines,
      ...cells("hint", (place) => place.hint),
    ]);
  });
}

/** A signature that was drawn, at natural size, with its day beside it. */
function inkNodes(place: SignaturePlace): PageNode[] {
  const { ink, note, height } = place;
  if (ink === undefined || ink.length === 0) return [];
  const { x, y, width, height: high } = inkBox(ink);
  const size = inkSize(ink, inkRoom(height));
  const strokes = ink.map((stroke) =>
    node("path", { sizes: { "--pen": `${strokeWidth(stroke)}px` }, drawn: { d: strokePath(stroke) } }, []),
  );
  const picture = node(
    "svg",
    {
      look: "ink",
      sizes: { "--ink-wide": `${size.width}mm`, "--ink-high": `${size.height}mm` },
      drawn: { viewBox: `${x} ${y} ${width} ${high}`, role: "img", "aria-label": nameLine(place) },
    },
    strokes,
  );
  return [picture, ...(note === undefined ? [] : [node("span", "day", [note])])];
}

/** Organisation, hint and date on one axis at the right; the seal goes over them, so all around them stays free. */
function sealNode(seal: Seal, paper: Paper, keep: boolean): PageNode {
  const { bodySize } = paper.page;
  const { width } = closingSizes(paper);
  const text = (Math.max(widthOf(seal.organisation, bodySize), widthOf(seal.date, bodySize)) + bodySize) / MM;
  const from = Math.max(0, width - Math.max(SEAL_WIDTH, text));
  return node("div", { look: looks("seal", keep), sizes: { "--from": `${from}mm` } }, [
    node("p", "", [orMissing(seal.organisation, seal.organisationField)]),
    node("p", "hint", [seal.hint]),
    node("p", "", [orMissing(seal.date, seal.field)]),
  ]);
}

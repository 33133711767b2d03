import { type Block, checkMark, type Paper, type SignaturePlace, textOf } from "./model";
import { nameLine, signatureRows } from "./signature-rows";

/** Every text of a block, in its order, each as it stands together on paper. */
export function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
    case "heading":
      return block.second === undefined ? [block.text] : [block.text, block.second];
    case "small":
      return [block.text];
    case "rightLine":
    case "paragraph":
      return [textOf(block.runs)];
    case "field":
      return [block.label, block.value];
    case "choice":
      return [block.label, ...block.options.map((option) => `${checkMark(option)} ${option.text}`)];
    case "dialogue":
      return block.entries.flatMap(({ who, text }) => [who, text]);
    case "table":
      return block.rows.flatMap(({ cells }) => cells.map(({ runs }) => textOf(runs)));
    case "signatures":
      return block.places.flatMap(({ label, name, hint, note }) => [label, name, ...(note === undefined ? [] : [note]), hint]);
    case "seal":
      return [block.organisation, block.hint, block.date];
    case "lines":
    case "space":
    case "pageBreak":
      return [];
  }
}

function signatureLines(places: readonly SignaturePlace[]): string[] {
  return signatureRows(places).flatMap((row) => [
    ...row.places.map(nameLine),
    ...row.places.map(({ note = "" }) => note),
    ...row.places.map(({ hint }) => hint),
  ]);
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "field":
      return [`${block.label}${block.value}`];
    case "choice":
      return [`${block.label}${block.options.map((option) => `${checkMark(option)} ${option.text}`).join("  ")}`];
    case "dialogue":
      return block.entries.map(({ who, text }) => `${who}${text}`);
    case "signatures":
      return signatureLines(block.places);
    default:
      return textsOfBlock(block);
  }
}

/** The text of a paper as it is printed, each paragraph and each line break in it a line; places that are empty are left out. */
export function printedLines(paper: Paper): string[] {
  return paper.blocks
    .flatMap(linesOfBlock)
    .flatMap((text) => text.replaceAll("\t", " ").split(/\r\n|\r|\n/))
    .filter((line) => line.trim() !== "");
}

/** Every text of a paper, in the order of its blocks. */
export function textsOfPaper(paper: Paper): string[] {
  return paper.blocks.flatMap(textsOfBlock);
}

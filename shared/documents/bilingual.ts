import { words } from "#shared/locales/words";
import { fitsOnePage } from "./closing";
import { lineCount } from "./line-count";
import {
  type Block,
  type Cell,
  isSecond,
  type Option,
  type Paper,
  type Row,
  type Run,
  type SignaturePlace,
  type Table,
  textOf,
} from "./model";
import { SECOND_LETTERS, SECOND_PITCH } from "./proportions";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const zh = words("zh-CN");

// What stands around a label: a comma before it, a colon or blanks behind.
const LEAD = /^[\s\u{ff0c}\u{3001},;]*/u;
const TAIL = /[\s\u{ff1a}:]*$/u;
const SAYS = /[\p{L}\p{N}_]/u;

/** Between both languages; a line does not begin with it. */
const SLASH = "\u{a0}/ ";

function parted(text: string) {
  const lead = LEAD.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const tail = TAIL.exec(rest)?.[0] ?? "";
  return { lead, core: rest.slice(0, rest.length - tail.length), tail };
}

/** A label in both languages, with the marks around it once: `性别 / Sex`. */
function label(chinese: string, english: string): string {
  const { lead, core, tail } = parted(chinese);
  const other = parted(english).core;
  return core === other || !SAYS.test(other) ? chinese : `${lead}${core}${SLASH}${other}${tail}`;
}

// Names in a row differ by their commas alone.
const MARKS: Readonly<Record<string, string>> = {
  "\u{3001}": ",", "\u{ff0c}": ",", "\u{ff08}": "(", "\u{ff09}": ")", "\u{ff1a}": ":", "\u{ff1b}": ";", "\u{3002}": ".",
}; // prettier-ignore
const plain = (text: string) => text.replaceAll(/\s/g, "").replaceAll(/[\u{3001}-\u{ff1b}]/gu, (mark) => MARKS[mark] ?? mark);

/** A value in both languages; once where they are the same, such as a name, or where the Chinese holds the English, such as an age. */
function value(chinese: string, english: string): string {
  if (chinese === zh("documents.blankDate")) return zh("bilingual.paper.blankDate");
  if (chinese.trim() === "" || plain(chinese).includes(plain(english))) return chinese;
  return `${chinese.trim()}${SLASH}${english.trim()}`;
}

/** So many half-width letters go on one line under a place to sign. */
const HINT_LINE = 34;

/** A remark under a place to sign: on one line where both are short. */
function hint(chinese: string, english: string): string {
  if (chinese === english) return chinese;
  return `${chinese}${2 * chinese.length + english.length < HINT_LINE ? " " : "\n"}${english}`;
}

const second = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, second: true }));

/** The same block as the other language under the first: a step smaller. */
function underneath(block: Block): Block {
  if (block.kind === "paragraph" || block.kind === "rightLine") return { ...block, runs: second(block.runs) };
  return block;
}

const sameText = (one: readonly Run[], other: readonly Run[]) => plain(textOf(one)) === plain(textOf(other));

/** Runs of labels and values, each in both languages; null where they are not the same form. */
function joinedRuns(one: readonly Run[], other: readonly Run[]): Run[] | null {
  if (one.length !== other.length || one.some(({ look }, at) => look !== other[at]?.look)) return null;
  return one.map((run, at) => {
    const text = other[at]?.text ?? "";
    return { ...run, text: run.look === "blank" ? value(run.text, text) : label(run.text, text) };
  });
}

function paragraphs(one: Of<"paragraph">, other: Of<"paragraph">): Block[] {
  if (sameText(one.runs, other.runs)) return [one];
  // Labels with values are joined one by one; a sentence, of which pieces may stand for what is missing, is said twice.
  const joined = one.runs.some(({ look }) => look !== undefined) ? joinedRuns(one.runs, other.runs) : null;
  return joined ? [{ ...one, runs: joined }] : [one, underneath(other)];
}

function rightLine(one: Of<"rightLine">, other: Of<"rightLine">): Block[] {
  if (one.runs.length > 1) return [{ ...one, runs: joinedRuns(one.runs, other.runs) ?? one.runs }];
  return [{ ...one, runs: one.runs.map((run, at) => ({ ...run, text: value(run.text, other.runs[at]?.text ?? "") })) }];
}

function options(one: readonly Option[], other: readonly Option[]): Option[] {
  return one.map((option, at) => ({ ...option, text: value(option.text, other[at]?.text ?? "") }));
}

function cell(one: Cell, other: Cell | undefined): Cell {
  if (other === undefined || sameText(one.runs, other.runs)) return one;
  return {
    ...one,
    runs: [...one.runs, ...second(other.runs).map((run, at) => (at === 0 ? { ...run, text: `\n${run.text}` } : run))],
  };
}

function table(one: Table, other: Table): Table {
  const row = ({ height, cells }: Row, at: number): Row => ({
    height,
    cells: cells.map((each, column) => cell(each, other.rows[at]?.cells[column])),
  });
  return { ...one, rows: one.rows.map(row) };
}

// The day beside a drawn signature has room for itself only; it is in figures.
function place(one: SignaturePlace, other: SignaturePlace | undefined): SignaturePlace {
  if (other === undefined) return one;
  return { ...one, label: value(one.label, other.label), name: value(one.name, other.name), hint: hint(one.hint, other.hint) };
}

function seal(one: Of<"seal">, other: Of<"seal">): Block {
  const organisation = one.organisation === other.organisation ? one.organisation : `${one.organisation}\n${other.organisation}`;
  return { ...one, organisation, hint: hint(one.hint, other.hint), date: value(one.date, other.date) };
}

function dialogue(one: Of<"dialogue">, other: Of<"dialogue">): Block {
  const entries = one.entries.map((entry, at) => {
    const { who, text } = other.entries[at] ?? entry;
    return { who: label(entry.who, who), text: entry.text === text ? text : `${entry.text}\n${text}` };
  });
  return { ...one, entries };
}

/** One block with the same of the other language. */
function pair(one: Block, other: Block): Block[] {
  if (one.kind === "title" && other.kind === "title") return [one.text === other.text ? one : { ...one, second: other.text }];
  if (one.kind === "heading" && other.kind === "heading") return [one.text === other.text ? one : { ...one, second: other.text }];
  if (one.kind === "paragraph" && other.kind === "paragraph") return paragraphs(one, other);
  if (one.kind === "rightLine" && other.kind === "rightLine") return rightLine(one, other);
  if (one.kind === "field" && other.kind === "field")
    return [{ ...one, label: label(one.label, other.label), value: value(one.value, other.value) }];
  if (one.kind === "choice" && other.kind === "choice")
    return [{ ...one, label: label(one.label, other.label), options: options(one.options, other.options) }];
  if (one.kind === "dialogue" && other.kind === "dialogue") return [dialogue(one, other)];
  if (one.kind === "table" && other.kind === "table") return [table(one, other)];
  if (one.kind === "small" && other.kind === "small") return one.text === other.text ? [one] : [one, other];
  if (one.kind === "signatures" && other.kind === "signatures")
    return [{ ...one, places: one.places.map((each, at) => place(each, other.places[at])) }];
  if (one.kind === "seal" && other.kind === "seal") return [seal(one, other)];
  return one.kind === other.kind ? [one] : [one, underneath(other)];
}

const sourceOf = (block: Block | undefined) => (block?.kind === "paragraph" || block?.kind === "lines" ? block.of : undefined);

/** The blocks of a paper, those that come from one text of the case together: a translation may have more paragraphs or fewer. */
function groups(blocks: readonly Block[]): (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const of = sourceOf(block);
    if (last && of !== undefined && sourceOf(last[0]) === of) last.push(block);
    else found.push([block]);
  }
  return found;
}

function pairGroups(one: readonly Block[] = [], other: readonly Block[] = []): Block[] {
  if (one.length === other.length) return one.flatMap((block, at) => pair(block, other[at] ?? block));
  return [...one, ...other.map(underneath)];
}

/** The height of a paragraph in points, counted rather too high than too low. */
function heightOf({ runs, indent }: Of<"paragraph">, { page }: Paper): number {
  const [letters, pitch] = isSecond(runs) ? [SECOND_LETTERS, SECOND_PITCH] : [1, 1];
  const width = ((210 - page.margins.left - page.margins.right) * 72) / 25.4;
  const lead = indent ? "\u{3000}\u{3000}" : "";
  return lineCount(lead + textOf(runs), page.bodySize * letters, width) * page.linePitch * pitch;
}

/**
 * The last text in both languages stays with the closing part that follows where all of it goes on one page; where it does not, at least two
 * lines of text do.
 */
function held(blocks: readonly Block[], paper: Paper): Block[] {
  const isClosing = (block: Block | undefined) => block?.kind === "signatures" || block?.kind === "seal";
  const isKept = (block: Of<"paragraph">, at: number) => {
    const last = blocks[at + 1];
    if (last?.kind !== "paragraph" || !isClosing(blocks[at + 2])) return false;
    const height = heightOf(last, paper);
    const end = blocks.findIndex(({ kind }, each) => each > at && kind === "pageBreak");
    const closing = blocks.slice(at + 2, end < 0 ? blocks.length : end);
    return height < 2 * paper.page.linePitch * SECOND_PITCH || fitsOnePage(closing, paper, height + heightOf(block, paper));
  };
  return blocks.map((block, at) => (block.kind === "paragraph" ? { ...block, keepWithNext: isKept(block, at) } : block));
}

/**
 * One paper of the same paper in Chinese and in English (中英对照): titles, headings and sentences one under the other, labels and short
 * values beside each other, cells of a table with a line break, and everything that is the same in both once.
 */
export function bilingualPaper(chinese: Paper, english: Paper): Paper {
  const [one, other] = [groups(chinese.blocks), groups(english.blocks)];
  const blocks = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => pairGroups(one[at], other[at]));
  const paper = { ...chinese, pageOf: value(chinese.pageOf, english.pageOf), blocks: blocks.flat() };
  return { ...paper, blocks: held(paper.blocks, paper) };
}

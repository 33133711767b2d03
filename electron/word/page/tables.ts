import type { OwnLooks, OwnPiece } from "#shared/domain/own-pages";
import { border, colour } from "./looks";
import { isOn, numberIn, over, type Props, propsOf, pt, twips, valueOf } from "./props";
import type { Place } from "./reading";
import { child, children, elements, type XmlNode } from "./xml-tree";

const SIDES = ["top", "right", "bottom", "left"] as const;
/** Room at the left and right of a cell's text where nothing is said, in points: 0.19 cm. */
const CELL_SIDE = 5.4;
const MOST_COLUMNS = 200;

/** The elements of this name in a node, also inside what only groups them. */
export function through(node: XmlNode, names: readonly string[]): readonly XmlNode[] {
  return elements(node).flatMap((each) => {
    if (names.includes(each.name)) return [each];
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(each.name) ? through(each, names) : [];
  });
}

type Cell = { readonly node: XmlNode; readonly props: Props; readonly at: number; readonly span: number };
type Row = { readonly props: Props; readonly cells: readonly Cell[]; readonly before: number; readonly after: number };

const whole = (props: Props, name: string, least: number) =>
  Math.min(Math.max(Math.trunc(numberIn(valueOf(props, name)) ?? least), least), MOST_COLUMNS);

function rowOf(node: XmlNode): Row {
  const props = propsOf(child(node, "w:trPr"));
  const before = whole(props, "w:gridBefore", 0);
  let at = before;
  const cells = through(node, ["w:tc"]).map((cell): Cell => {
    const own = propsOf(child(cell, "w:tcPr"));
    const span = whole(own, "w:gridSpan", 1);
    at += span;
    return { node: cell, props: own, at: at - span, span };
  });
  return { props, cells, before, after: whole(props, "w:gridAfter", 0) };
}

const goesOn = ({ props }: Cell) => props.has("w:vMerge") && valueOf(props, "w:vMerge") !== "restart";

/** How many rows a cell covers. */
function rowsOfCell(rows: readonly Row[], row: number, cell: Cell): number {
  if (valueOf(cell.props, "w:vMerge") !== "restart") return 1;
  const below = rows.slice(row + 1);
  const end = below.findIndex((each) => !each.cells.some((one) => one.at === cell.at && goesOn(one)));
  return 1 + (end < 0 ? below.length : end);
}

/** A vertical merge that begins nowhere is a cell of its own. */
function isCovered(rows: readonly Row[], row: number, cell: Cell): boolean {
  if (!goesOn(cell)) return false;
  const above = rows.slice(0, row).findLast((each) => !each.cells.some((one) => one.at === cell.at && goesOn(one)));
  const start = above?.cells.find((one) => one.at === cell.at);
  return start !== undefined && valueOf(start.props, "w:vMerge") === "restart";
}

/** The widths of the columns in points. */
function columnsOf(node: XmlNode, rows: readonly Row[]): readonly number[] {
  const grid = children(child(node, "w:tblGrid"), "w:gridCol").map((column) => twips(column.attribute("w:w")) ?? 0);
  const count = Math.max(
    1,
    ...rows.map(({ cells, before, after }) => cells.reduce((sum, { span }) => sum + span, before + after)),
  );
  const plain = rows.find(({ cells }) => cells.length === count);
  const told = plain?.cells.map(({ props }) => twips(props.get("w:tcW")?.["w:w"]) ?? 0) ?? [];
  const widths = grid.some((width) => width > 0) ? grid : told;
  const all = Array.from({ length: Math.min(Math.max(count, widths.length), MOST_COLUMNS) }, (_, at) => widths[at] ?? 0);
  const mean = all.reduce((sum, width) => sum + width, 0) / (all.filter((width) => width > 0).length || 1);
  return all.map((width) => (width > 0 ? width : mean > 0 ? mean : 60));
}

type Table = { readonly rows: readonly Row[]; readonly columns: number; readonly props: Props; readonly cell: Props };

function cellBorders({ rows, columns, props, cell }: Table, row: number, { props: own, at, span }: Cell, deep: number): OwnLooks {
  const outside = { top: row === 0, bottom: row + deep >= rows.length, left: at === 0, right: at + span >= columns };
  const looks: OwnLooks = {};
  for (const side of SIDES) {
    const between = side === "top" || side === "bottom" ? "insideH" : "insideV";
    const table = props.get(`w:tblBorders/w:${outside[side] ? side : between}`);
    const line = border(own.get(`w:tcBorders/w:${side}`)) ?? border(cell.get(`w:tcBorders/w:${side}`)) ?? border(table);
    if (line !== undefined) looks[`border-${side}`] = line;
  }
  return looks;
}

/** Half a border, in points, which a browser takes from the room in the cell and Word does not. */
const HALF_BORDER = 0.4;

function cellRoom({ props }: Table, own: Props, borders: OwnLooks): OwnLooks {
  const looks: OwnLooks = {};
  for (const side of SIDES) {
    const usual = side === "left" || side === "right" ? CELL_SIDE : 0;
    const room = twips((own.get(`w:tcMar/w:${side}`) ?? props.get(`w:tblCellMar/w:${side}`))?.["w:w"]) ?? usual;
    const taken = (borders[`border-${side}`] ?? "none") === "none" ? 0 : HALF_BORDER;
    looks[`padding-${side}`] = pt(Math.max(0, room - taken));
  }
  return looks;
}

const ALIGNED: Readonly<Record<string, string>> = { center: "middle", bottom: "bottom" };

function cellLooks(table: Table, row: number, cell: Cell, deep: number): OwnLooks {
  const { props } = cell;
  const height = twips(valueOf(table.rows[row]?.props ?? props, "w:trHeight"));
  const ground = colour(props.get("w:shd")?.["w:fill"]) ?? colour(table.cell.get("w:shd")?.["w:fill"]);
  const borders = cellBorders(table, row, cell, deep);
  return {
    ...borders,
    ...cellRoom(table, props, borders),
    "vertical-align": ALIGNED[valueOf(props, "w:vAlign")] ?? "top",
    ...(height === null || deep > 1 ? {} : { height: pt(Math.min(height, 1_500)) }),
    ...(ground === undefined ? {} : { "background-color": ground }),
    ...(/^(tbRl|tbV|eaVert)/i.test(valueOf(props, "w:textDirection")) ? { "writing-mode": "vertical-rl" } : {}),
  };
}

type Inside = (node: XmlNode, place: Place) => readonly OwnPiece[];

const spanned = (name: "columns" | "rows", count: number) => (count > 1 ? { [name]: Math.min(count, 1_000) } : {});

function rowPiece(table: Table, at: number, place: Place, inside: Inside): OwnPiece {
  const row = table.rows[at];
  const cells = (row?.cells ?? []).flatMap((cell): OwnPiece[] => {
    if (isCovered(table.rows, at, cell)) return [];
    const deep = rowsOfCell(table.rows, at, cell);
    const looks = cellLooks(table, at, cell, deep);
    return [
      { tag: "td", looks, ...spanned("columns", cell.span), ...spanned("rows", deep), inside: [...inside(cell.node, place)] },
    ];
  });
  const free = (count: number): OwnPiece[] => (count > 0 ? [{ tag: "td", ...spanned("columns", count), inside: [] }] : []);
  return {
    tag: "tr",
    ...(row && isOn(row.props, "w:cantSplit") ? { looks: { "break-inside": "avoid" } } : {}),
    inside: [...free(row?.before ?? 0), ...cells, ...free(row?.after ?? 0)],
  };
}

/** Where a table lies and how wide it is: what it says in parts of the text's width, or its columns together. */
function tableLooks(props: Props, widths: readonly number[], outstanding: boolean): OwnLooks {
  const { "w:w": wide, "w:type": kind } = props.get("w:tblW") ?? {};
  const fiftieths = kind === "pct" ? (wide?.endsWith("%") === true ? (numberIn(wide) ?? 0) * 50 : (numberIn(wide) ?? 0)) : 0;
  const side = twips(props.get("w:tblCellMar/w:left")?.["w:w"]) ?? CELL_SIDE;
  const left = (twips(props.get("w:tblInd")?.["w:w"]) ?? 0) - (outstanding ? side : 0);
  const where = valueOf(props, "w:jc");
  const sum = widths.reduce((all, width) => all + width, 0);
  return {
    width: fiftieths > 0 ? `${Math.min(fiftieths, 6_000) / 50}%` : pt(sum),
    "margin-left": where === "center" || where === "right" || where === "end" ? "auto" : pt(left),
    ...(where === "center" ? { "margin-right": "auto" } : {}),
  };
}

/** A table with its cells; `inside` makes the pieces of a cell. */
export function tablePiece(node: XmlNode, place: Place, inside: Inside): OwnPiece {
  const own = propsOf(child(node, "w:tblPr"));
  const style = place.reading.styles.find("table", valueOf(own, "w:tblStyle"));
  if (style.striped) place.reading.leftOut.add("tableStyle");
  const props = over(style.table, own);
  const rows = through(node, ["w:tr"]).map(rowOf);
  const widths = columnsOf(node, rows);
  const table: Table = { rows, columns: widths.length, props, cell: style.cell };
  const here: Place = { ...place, inTable: true, base: { paragraph: style.paragraph, run: style.run } };
  const made = rows.map((_, at) => rowPiece(table, at, here, inside));
  const first = rows.findIndex((row) => !isOn(row.props, "w:tblHeader"));
  const heads = first < 0 ? 0 : first;
  const columns = widths.map((width): OwnPiece => ({ tag: "col", looks: { width: pt(width) }, inside: [] }));
  return {
    tag: "table",
    looks: tableLooks(props, widths, place.reading.outstanding && !place.inTable),
    inside: [
      { tag: "colgroup", inside: columns },
      ...(heads > 0 ? [{ tag: "thead" as const, inside: made.slice(0, heads) }] : []),
      { tag: "tbody", inside: made.slice(heads) },
    ],
  };
}

import { Alert } from "antd";
import { createElement, type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { edgesOn, edgeWords, OWN_STYLE, ownGroup, ownRules } from "#shared/documents/own-sheets";
import type { OwnEdge, OwnLooks, OwnPages, OwnPiece, OwnSheet } from "#shared/domain/own-pages";
import { usePageZoom } from "./page-zoom";
import { PageTools } from "./page-tools";
import { useStyleRules } from "./use-page-style";
import { useSheets } from "./use-sheets";
import { useWords } from "./use-words";
import "./paper-view.css";

type OwnPagesViewProps = { readonly pages: OwnPages; readonly label: string };

/**
 * The pages of a paper made with the room's own template, as they are printed and exported; what they cannot show is told above
 * them. What the system's print dialog prints is this very text.
 */
export function OwnPagesView({ pages, label }: OwnPagesViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  useStyleRules(OWN_STYLE + ownRules(pages));
  const zoom = usePageZoom(frame, Math.max(...pages.groups.map(({ sheet }) => sheet.width)));
  const [counts, setCounts] = useState<Readonly<Record<number, number>>>({});
  const onCount = useCallback((at: number, some: number) => setCounts((old) => ({ ...old, [at]: some })), []);
  const count = pages.groups.reduce((sum, _, at) => sum + (counts[at] ?? 1), 0);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === "+" || event.key === "=") zoom.larger();
    if (event.key === "-") zoom.smaller();
    if (event.key === "0") zoom.choose(1);
  };
  const before = (group: number) => pages.groups.slice(0, group).reduce((sum, _, at) => sum + (counts[at] ?? 1), 0);
  return (
    <>
      <LeftOut pages={pages} />
      <section className="paper-frame" aria-label={label} tabIndex={0} onKeyDown={onKey}>
        <PageTools zoom={zoom} count={count} />
        <div className="paper-scroll" ref={frame}>
          {pages.groups.map(({ sheet, inside }, at) => (
            <Group
              key={at}
              at={at}
              sheet={sheet}
              inside={inside}
              scale={zoom.scale}
              before={before(at)}
              total={count}
              onCount={onCount}
            />
          ))}
        </div>
      </section>
    </>
  );
}

function LeftOut({ pages: { leftOut } }: Pick<OwnPagesViewProps, "pages">) {
  const t = useWords();
  if (leftOut.length === 0) return null;
  const what = leftOut.map((each) => t(`ownPages.leftOut.${each}`)).join(t("ownPages.joiner"));
  return <Alert type="warning" showIcon title={t("ownPages.notShown", { what })} />;
}

type GroupProps = {
  readonly at: number;
  readonly sheet: OwnSheet;
  readonly inside: readonly OwnPiece[];
  readonly scale: number;
  /** How many pages lie before these, and how many there are in all. */
  readonly before: number;
  readonly total: number;
  readonly onCount: (group: number, count: number) => void;
};

/** The sheets of one kind, with the text that flows over them. */
function Group({ at, sheet, inside, scale, before, total, onCount }: GroupProps) {
  const flow = useRef<HTMLDivElement>(null);
  const { count, stacked } = useSheets(flow, inside);
  useEffect(() => onCount(at, count), [at, count, onCount]);
  const sizes: Sizes = { "--count": count, "--scale": scale, ...ownSheetSizes(sheet) };
  const text = useMemo(() => <OwnText at={at} inside={inside} />, [at, inside]);
  return (
    <div className={stacked ? "paper-stage" : "paper-stage paper-row"} style={sizes}>
      <div className="paper">
        {Array.from({ length: count }, (_, one) => (
          <Sheet key={one} at={one} sheet={sheet} page={before + one + 1} total={total} />
        ))}
        <div className="sheet-flow" ref={flow}>
          {text}
        </div>
      </div>
    </div>
  );
}

type OwnTextProps = { readonly at: number; readonly inside: readonly OwnPiece[]; readonly set?: string };

/** The text of a group, as it lies on its sheets; `set` is the name of its paper's pages among others. */
export function OwnText({ at, inside, set }: OwnTextProps) {
  return (
    <article className={`own-text ${ownGroup(at, set)}`}>
      {inside.map((piece, place) => (
        <Piece key={place} piece={piece} />
      ))}
    </article>
  );
}

type SheetProps = { readonly at: number; readonly sheet: OwnSheet; readonly page: number; readonly total: number };

function Sheet({ at, sheet, page, total }: SheetProps) {
  const place: Record<`--${string}`, number> = { "--at": at };
  const { header, footer } = edgesOn(sheet, page);
  const even = sheet.mirrored && page % 2 === 0;
  return (
    <div className={even ? "sheet sheet-even" : "sheet"} style={place}>
      <Edge edge={header} where="header" from={sheet.headerAt} page={page} total={total} />
      <Edge edge={footer} where="footer" from={sheet.footerAt} page={page} total={total} />
    </div>
  );
}

type EdgeProps = {
  readonly edge: OwnEdge | null;
  readonly where: "header" | "footer";
  readonly from: number;
  readonly page: number;
  readonly total: number;
};

const COLUMNS = ["left", "centre", "right"] as const;

function Edge({ edge, where, from, page, total }: EdgeProps) {
  if (edge === null) return null;
  const sizes = { "--edge-at": `${from}mm`, "--edge-high": `${edge.high}pt` };
  const line = edge.line && where === "header" ? " own-rule" : "";
  return (
    <div className={`own-edge own-${where}${line}`} style={{ ...styleOf(edge.looks), ...sizes }}>
      {COLUMNS.map((column) => (
        <span key={column} className={`own-${column}`}>
          {edgeWords(edge[column], page, total)}
        </span>
      ))}
    </div>
  );
}

/** Names of CSS as React has them. */
function styleOf(looks: OwnLooks | undefined): CSSProperties {
  const camel = (name: string) => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(looks ?? {}).map(([name, value]) => [camel(name), value]));
}

function Piece({ piece }: { readonly piece: OwnPiece }) {
  const { tag, looks, breaks, columns, rows, picture, inside } = piece;
  const shared = { style: styleOf(looks), className: breaks === true ? "own-break" : undefined };
  if (tag === "img") return <img alt="" src={picture} {...shared} />;
  if (tag === "col") return <col {...shared} />;
  return createElement(
    tag,
    { ...shared, colSpan: columns, rowSpan: rows },
    ...inside.map((each, at) => (typeof each === "string" ? each : <Piece key={at} piece={each} />)),
  );
}

type Sizes = CSSProperties & Record<`--${string}`, string | number>;

/** The sizes of a template's sheets, for what stands around them. */
export function ownSheetSizes({ width, height, margins, mirrored }: OwnSheet): Sizes {
  return {
    "--sheet-wide": `${width}mm`,
    "--sheet-high": `${height}mm`,
    "--top": `${margins.top}mm`,
    "--right": `${margins.right}mm`,
    "--bottom": `${margins.bottom}mm`,
    "--left": `${margins.left}mm`,
    "--mirrored": mirrored ? `${margins.left - margins.right}mm` : "0mm",
    "--even-left": `${mirrored ? margins.right : margins.left}mm`,
    "--even-right": `${mirrored ? margins.left : margins.right}mm`,
  };
}

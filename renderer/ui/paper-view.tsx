import { type CSSProperties, type KeyboardEvent, type MouseEvent, useMemo, useRef } from "react";
import type { LeftEmpty } from "#shared/domain/paper";
import { isLeftEmpty } from "#shared/documents/left-empty";
import type { Paper } from "#shared/documents/model";
import { paperNode } from "#shared/documents/printable";
import { PagePiece } from "./page-piece";
import { PageTools } from "./page-tools";
import { PaperSheet, sheetSizes } from "./paper-sheet";
import { usePageStyle } from "./use-page-style";
import { usePageZoom } from "./page-zoom";
import { useSheets } from "./use-sheets";
import { useWords } from "./use-words";
import "./paper-view.css";

type PaperViewProps = {
  readonly paper: Paper;
  readonly label: string;
  /** Leads to a field of the form; an empty name where it is not known. Without it nothing on the page is marked as missing. */
  readonly onField?: (field: string) => void;
  /** What is left empty to be written by hand, and not missing therefore. */
  readonly leave?: readonly LeftEmpty[];
};

const NOTHING: readonly LeftEmpty[] = [];

/**
 * The pages of a paper as they are printed and exported: the browser lays the same text with the same rules on sheets of the
 * same size, here one under the other. What the system's print dialog prints is this very text.
 */
export function PaperView({ paper, label, onField, leave = NOTHING }: PaperViewProps) {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  usePageStyle(paper);
  const zoom = usePageZoom(frame);
  const { count, stacked } = useSheets(flow, paper);
  const marked = onField !== undefined;
  const text = useMemo(() => {
    const fill = { label: t("pages.missing"), byHand: (field: string) => isLeftEmpty(field, leave) };
    return <PagePiece piece={paperNode(paper)} fill={marked ? fill : null} />;
  }, [paper, marked, leave, t]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") follow(event, onField);
    if (event.key === "+" || event.key === "=") zoom.larger();
    if (event.key === "-") zoom.smaller();
    if (event.key === "0") zoom.choose(1);
  };
  return (
    <section className="paper-frame" aria-label={label} tabIndex={0} onKeyDown={onKey}>
      <PageTools zoom={zoom} count={count} />
      <div className="paper-scroll" ref={frame}>
        <div className={stacked ? "paper-stage" : "paper-stage paper-row"} style={stageSizes(paper, count, zoom.scale)}>
          <div className="paper" onClick={(event) => follow(event, onField)}>
            {Array.from({ length: count }, (_, at) => (
              <PaperSheet key={at} paper={paper} at={at} count={count} />
            ))}
            <div className="sheet-flow" ref={flow}>
              {text}
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}

function follow(event: MouseEvent | KeyboardEvent, onField: PaperViewProps["onField"]): void {
  const link = event.target instanceof Element ? event.target.closest("[data-field]") : null;
  const field = link?.getAttribute("data-field");
  if (field === null || field === undefined || !onField) return;
  event.preventDefault();
  onField(field);
}

function stageSizes(paper: Paper, count: number, scale: number): CSSProperties & Record<`--${string}`, string | number> {
  return { "--count": count, "--scale": scale, ...sheetSizes(paper) };
}

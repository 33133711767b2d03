import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { OWN_STYLE } from "#shared/documents/own-sheets";
import { PAGE_STYLE } from "#shared/documents/page-style";
import {
  EMPTY_PAGE,
  pageName,
  type PrintBody,
  printedCopies,
  type PrintPart,
  setRules,
  withOwnFaces,
} from "#shared/documents/print-set";
import { paperNode } from "#shared/documents/printable";
import { OwnText, ownSheetSizes } from "./own-pages-view";
import { PagePiece } from "./page-piece";
import { sheetSizes } from "./paper-sheet";
import { useStyleRules } from "./use-page-style";
import { countSheets, STACKED } from "./use-sheets";
import "./paper-view.css";
import "./print-papers.css";

/** A paper and how many copies of it are printed. */
export type PaperCopies = Pick<PrintPart, "body" | "copies">;

type PrintPapersProps = {
  readonly papers: readonly PaperCopies[];
  /** Called when the papers go to the printer. */
  readonly onPrint: () => void;
  /** Called when the system's print dialog is closed. */
  readonly onDone: () => void;
};

/**
 * Prints papers at once, in one dialog of the system and in place of the page: first their sheets are counted unseen, as the
 * preview does it, then each copy is printed on pages that bear its own margins, header, check code and numbers.
 */
export function PrintPapers({ papers, onPrint, onDone }: PrintPapersProps) {
  const root = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly number[] | null>(null);
  const bodies = useMemo(() => papers.map(({ body }, at) => withOwnFaces(body, at)), [papers]);
  const flows = useMemo(() => bodies.map(flowsOf), [bodies]);
  const parts = bodies.map((body, at) => ({ body, copies: papers[at]?.copies ?? 0, pages: pages?.[at] ?? 1 }));
  // Its fonts are named by the rules too, and counting needs them.
  useStyleRules(PAGE_STYLE + OWN_STYLE + setRules(parts));
  useEffect(() => {
    let here = true;
    const stacks = [...(root.current?.children ?? [])];
    const count = () =>
      stacks.map((stack) =>
        [...stack.querySelectorAll<HTMLElement>(".sheet-flow")].reduce((sum, flow) => sum + countSheets(flow), 0),
      );
    // Laying the text out asks for its fonts; only with them are the lines those of the print.
    count();
    void document.fonts.ready.then(() => {
      const counted = count();
      if (here) setPages(counted);
    });
    return () => {
      here = false;
    };
  }, [flows]);
  usePrinting(pages !== null, onPrint, onDone);
  const counting = flows.map((some, part) => (
    <div key={part}>
      {some.map(({ text, sizes }, at) => (
        <div key={at} className={STACKED ? "paper" : "paper paper-row"} style={sizes}>
          <div className="sheet-flow">{text}</div>
        </div>
      ))}
    </div>
  ));
  const printed = printedCopies(parts).map(({ of, emptyAfter }, at) => (
    <Fragment key={at}>
      <div style={{ page: pageOf(bodies[of], of) }}>
        {flows[of]?.map(({ text }, group) => (
          <Fragment key={group}>{text}</Fragment>
        ))}
      </div>
      {emptyAfter ? <div className="print-empty" style={{ page: EMPTY_PAGE }} /> : null}
    </Fragment>
  ));
  return createPortal(
    <div className={pages ? "print-set print-ready" : "print-set"} ref={root} aria-hidden>
      {pages ? printed : counting}
    </div>,
    document.body,
  );
}

/** The pages that a part lies on; a template has them by its groups. */
const pageOf = (body: PrintBody | undefined, part: number) => (body && "paper" in body ? pageName(part) : "auto");

type Flow = { readonly text: ReactNode; readonly sizes: ReturnType<typeof sheetSizes> };

/** The texts of a paper that flow over sheets of one kind each. */
function flowsOf(body: PrintBody, part: number): Flow[] {
  if ("paper" in body) {
    return [{ text: <PagePiece piece={paperNode(body.paper)} fill={null} />, sizes: sheetSizes(body.paper) }];
  }
  return body.own.groups.map(({ sheet, inside }, at) => ({
    text: <OwnText at={at} inside={inside} set={pageName(part)} />,
    sizes: ownSheetSizes(sheet),
  }));
}

/** Opens the print dialog once `ready`. */
function usePrinting(ready: boolean, onPrint: () => void, onDone: () => void): void {
  const act = useRef({ onPrint, onDone });
  useEffect(() => {
    act.current = { onPrint, onDone };
  });
  useEffect(() => {
    if (!ready) return undefined;
    const before = () => act.current.onPrint();
    const after = () => act.current.onDone();
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    window.print();
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [ready]);
}

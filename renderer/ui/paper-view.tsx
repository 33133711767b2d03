import type { CSSProperties } from "react";
import type { Paper } from "#shared/documents/model";
import { PaperBlock } from "./paper-block";
import { usePrintPage } from "./use-print-page";
import "./paper-view.css";

/** The paper as it will be, drawn from the same blocks as the Word file; also what the system's print dialog prints. */
export function PaperView({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  usePrintPage(paper);
  const { margins, bodySize, titleSize, linePitch } = paper.page;
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    "--top": margins.top,
    "--right": margins.right,
    "--bottom": margins.bottom,
    "--left": margins.left,
    "--body": bodySize,
    "--title": titleSize,
    "--pitch": linePitch,
  };
  return (
    <section className="paper-frame" aria-label={label} tabIndex={0}>
      <article className="paper" lang={paper.language} style={style}>
        {paper.blocks.map((block, at) => (
          <PaperBlock key={at} block={block} />
        ))}
      </article>
    </section>
  );
}

import { createElement } from "react";
import { classOf, type PageNode } from "#shared/documents/page-node";

/** What leads from a blank on the page to its field; those of `byHand` are blanks like any other. */
export type FillIn = { readonly label: string; readonly byHand: (field: string) => boolean };

/** A piece of a printed page on the screen. With `fill`, what is missing is a link to the field that fills it. */
export function PagePiece({ piece, fill }: { readonly piece: PageNode; readonly fill: FillIn | null }) {
  const { tag, look, sizes, columns, language, missing, drawn, inside } = piece;
  const link =
    fill === null || missing === undefined || fill.byHand(missing)
      ? {}
      : { role: "link", tabIndex: 0, "aria-label": fill.label, "data-field": missing };
  return createElement(
    tag,
    { className: classOf(look), style: sizes, colSpan: columns, lang: language, ...drawn, ...link },
    ...inside.map((each, at) => (typeof each === "string" ? each : <PagePiece key={at} piece={each} fill={fill} />)),
  );
}

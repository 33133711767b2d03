import { type AmountFault, type Fen, formatYuan, parseYuan } from "#shared/domain/money";

/** A piece of a clause: running text, an amount, or a mark whose amount is not understood. */
export type ClausePiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly fen: Fen }
  | { readonly kind: "fault"; readonly typed: string; readonly fault: AmountFault };

const MARK = /【\s*[¥￥]([^【】]*)】/g;

/** The mark of an amount inside a clause, `【¥23,500.00】`: the one place where the amount is kept. */
export function amountMark(fen: Fen): string {
  return `【¥${formatYuan(fen)}】`;
}

/** Takes a clause apart at its amount marks, in order; joined again the pieces hold every character outside the marks. */
export function clausePieces(text: string): ClausePiece[] {
  const pieces: ClausePiece[] = [];
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > at) pieces.push({ kind: "text", text: text.slice(at, match.index) });
    const typed = match[1] ?? "";
    const amount = parseYuan(typed);
    pieces.push("fen" in amount ? { kind: "amount", fen: amount.fen } : { kind: "fault", typed, fault: amount.fault });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/** A clause as it is printed: each mark replaced by what `print` makes of its amount, faulty marks left as typed. */
export function clauseText(text: string, print: (fen: Fen) => string): string {
  return clausePieces(text)
    .map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "amount" ? print(piece.fen) : piece.typed))
    .join("");
}

import type { Clause } from "#shared/domain/agreement";
import type { Obligation } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import type { Language } from "#shared/domain/room";
import { clauseWriter } from "#shared/documents/clause-writer";
import { printedAmount } from "#shared/documents/wording";
import { type Words, words } from "#shared/locales/words";
import { pieceText, type ResolvedPiece, resolveClause } from "#shared/rules/resolve-clause";
import { useWords } from "../../ui/use-words";

type ClauseShownProps = {
  readonly id: string;
  readonly clause: Clause;
  readonly obligations: readonly Obligation[];
  readonly parties: readonly Party[];
  /** The language of the paper. */
  readonly language: Language;
  readonly onJump: (field: string) => void;
};

/** What is said of the amounts of a clause that has no marks of obligations. */
function said(piece: ResolvedPiece, t: Words): readonly string[] {
  if (piece.kind === "fault") return [t(`checks.amount.${piece.fault}`, { typed: piece.typed })];
  if (piece.kind === "amount") return [piece.fen === 0 ? t("checks.amount.zero") : printedAmount(t, piece.fen)];
  return [];
}

/** A clause as it prints: what comes from an obligation is shown as such, and leads there. */
export function ClauseShown({ id, clause, obligations, parties, language, onJump }: ClauseShownProps) {
  const t = useWords();
  const writer = clauseWriter(words(language));
  const pieces = resolveClause(clause, { parties, agreement: { obligations: [...obligations] } }, writer);
  const marked = pieces.some(({ kind }) => kind === "bound" || kind === "lacking");
  if (!marked)
    return (
      <p id={id} className="clause-amounts" aria-live="polite">
        {pieces.flatMap((piece) => said(piece, t)).join("　")}
      </p>
    );
  return (
    <p id={id} className="clause-shown">
      <span className="muted">{t("obligations.printed")}　</span>
      {pieces.map((piece, at) => {
        const text = pieceText(piece, writer);
        if (piece.kind !== "bound" && piece.kind !== "lacking") return text;
        const mark = t(`obligations.marks.${piece.mark}`);
        const lacking = piece.kind === "lacking";
        return (
          <a
            key={`${at}-${piece.mark}`}
            href={`#${piece.field}`}
            className={lacking ? "bound bound-lacking" : "bound"}
            aria-label={lacking ? t("obligations.jumpEmpty", { mark }) : t("obligations.jump", { mark, value: text })}
            onClick={(event) => {
              event.preventDefault();
              onJump(piece.field);
            }}
          >
            {lacking ? piece.typed : text}
          </a>
        );
      })}
    </p>
  );
}

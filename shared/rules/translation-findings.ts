import type { Clause } from "#shared/domain/agreement";
import type { CaseContent } from "#shared/domain/case-file";
import type { MarkNames } from "#shared/domain/clause-marks";
import { amountMark, clausePieces } from "./amount-marks";
import { markedPieces } from "./clause-marks";
import type { Finding } from "./finding";
import { clauseKey, englishField, englishOf, TRANSLATED_PARTS } from "./translation";

/** The amounts and marks that stand in a clause, each as it is written first, sorted. */
export function marksIn(text: string, names: MarkNames): string[] {
  const marks = clausePieces(text).flatMap((piece) => {
    if (piece.kind === "amount") return [amountMark(piece.fen)];
    if (piece.kind === "fault") return [piece.typed];
    return markedPieces(piece.text, names).flatMap((part) =>
      part.kind === "mark" ? [`\u{3010}${names[part.mark][0]}${part.n > 1 ? part.n : ""}\u{3011}`] : [],
    );
  });
  return marks.toSorted();
}

/** What stands in one list and not in the other, as often as it is too many. */
function missingIn(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** The marks of a Chinese clause that its English lacks, in the order of the list. */
export function marksToInsert(chinese: string, english: string, names: MarkNames): string[] {
  return missingIn(marksIn(chinese, names), marksIn(english, names));
}

function clauseFinding({ id, text }: Clause, at: number, content: CaseContent, names: MarkNames): Finding[] {
  if (text.trim() === "") return [];
  const about = { field: englishField(clauseKey(id)), n: at + 1 };
  const english = englishOf(content.translation, clauseKey(id), text);
  if (english === null) return [{ code: "notTranslated", ...about, quote: "", better: "" }];
  const [own, other] = [marksIn(text, names), marksIn(english, names)];
  const [lacking, more] = [missingIn(own, other), missingIn(other, own)];
  return [
    ...(lacking.length === 0 ? [] : [{ code: "translationLacks" as const, ...about, quote: "", better: lacking.join(" ") }]),
    ...(more.length === 0 ? [] : [{ code: "translationExtra" as const, ...about, quote: more.join(" "), better: "" }]),
  ];
}

/**
 * Where the English of an agreement is missing or has other amounts or marks than the Chinese; nothing while its papers are in one
 * language. Advice only: what is not translated is printed in Chinese.
 */
export function translationFindings(content: CaseContent, names: MarkNames): Finding[] {
  const { translation, agreement } = content;
  if (!translation.bilingual) return [];
  const texts = { facts: content.facts, disputes: content.disputes, claims: content.claims, performance: agreement.performance };
  const open = TRANSLATED_PARTS.find((part) => texts[part].trim() !== "" && englishOf(translation, part, texts[part]) === null);
  return [
    ...agreement.clauses.flatMap((clause, at) => clauseFinding(clause, at, content, names)),
    ...(open === undefined
      ? []
      : [{ code: "partsNotTranslated" as const, field: englishField(open), n: 0, quote: "", better: "" }]),
  ];
}

import type { CaseContent } from "#shared/domain/case-file";
import type { DossierPiece } from "#shared/domain/dossier";
import type { Attachment } from "#shared/domain/evidence";
import type { PartId } from "#shared/domain/id";

const emptyPiece = (item: string): DossierPiece => ({ item, files: [], original: false, scansOnly: false, note: "" });

function withPieces(content: CaseContent, pieces: DossierPiece[]): CaseContent {
  return { ...content, dossier: { ...content.dossier, pieces } };
}

/** The case with something changed that is known of a line of the catalogue. */
export function withPiece(content: CaseContent, item: string, part: Partial<Omit<DossierPiece, "item">>): CaseContent {
  const { pieces } = content.dossier;
  const known = pieces.some((piece) => piece.item === item);
  const all = known ? pieces : [...pieces, emptyPiece(item)];
  return withPieces(
    content,
    all.map((piece) => (piece.item === item ? { ...piece, ...part } : piece)),
  );
}

/** The case with a scan laid to a line, behind those that lie there; it lies nowhere else then. */
export function laid(content: CaseContent, file: PartId, item: string): CaseContent {
  const without = withPieces(
    content,
    content.dossier.pieces.map((piece) => ({ ...piece, files: piece.files.filter((id) => id !== file) })),
  );
  const there = without.dossier.pieces.find((piece) => piece.item === item)?.files ?? [];
  return withPiece(without, item, { files: [...there, file] });
}

/** The case with a scan of a line one place further up among `files`, which lie there in this order. */
export function fileUp(content: CaseContent, files: readonly Attachment[], file: PartId, item: string): CaseContent {
  const ids = files.map(({ id }) => id);
  const at = ids.indexOf(file);
  const before = ids[at - 1];
  if (before === undefined) return content;
  return withPiece(content, item, { files: [...ids.slice(0, at - 1), file, before, ...ids.slice(at + 1)] });
}

/** The case without what names scans that are no longer kept. */
export function withoutLost(content: CaseContent, item: string): CaseContent {
  const known = new Set(content.attachments.map(({ id }) => id));
  const files = content.dossier.pieces.find((piece) => piece.item === item)?.files ?? [];
  return withPiece(content, item, { files: files.filter((id) => known.has(id)) });
}

import type { CaseFile } from "#shared/domain/case-file";
import type { ContentHash } from "#shared/domain/evidence";
import type { PaperId } from "#shared/domain/paper";
import type { PlainDate } from "#shared/domain/plain-date";
import type { TemplateBook, TemplateFile, TemplateUse } from "#shared/domain/template";

/** The entry that counts for a paper on a day: the latest day not after it, of several with one day the last one made. */
export function entryOn({ uses }: TemplateBook, paper: PaperId, day: PlainDate): TemplateUse | null {
  return uses.reduce<TemplateUse | null>(
    (best, use) => (use.paper === paper && use.from <= day && (best === null || use.from >= best.from) ? use : best),
    null,
  );
}

/** The template with which a new paper is made on a day; null: the program's own form. */
export function templateOn(book: TemplateBook, paper: PaperId, day: PlainDate): ContentHash | null {
  return entryOn(book, paper, day)?.hash ?? null;
}

/** The template with which a paper of a case is made: the one it was made with first (`made`), else what is in use on the day. */
export function templateOfCase(
  book: TemplateBook,
  made: CaseFile["templates"],
  paper: PaperId,
  day: PlainDate,
): ContentHash | null {
  return made[paper] ?? templateOn(book, paper, day);
}

/** What the room calls a template; the beginning of its hash when it is not known any more. */
export function templateName({ files }: TemplateBook, hash: ContentHash): string {
  return files.find((file) => file.hash === hash)?.name ?? hash.slice(0, 8);
}

/** True for a template that no paper was ever to be made with: only such a one can be deleted, for cases keep theirs. */
export function neverUsed({ uses }: TemplateBook, hash: ContentHash): boolean {
  return uses.every((use) => use.hash !== hash);
}

/** The templates with another one put first. */
export function withFile(book: TemplateBook, file: TemplateFile): TemplateBook {
  return { ...book, files: [file, ...book.files.filter(({ hash }) => hash !== file.hash)] };
}

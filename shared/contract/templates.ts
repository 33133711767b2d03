import { z } from "zod";
import { CaseFile } from "#shared/domain/case-file";
import { ContentHash } from "#shared/domain/evidence";
import { CaseId } from "#shared/domain/id";
import { OwnPages } from "#shared/domain/own-pages";
import { LeftEmpty, PaperChoice, PaperId } from "#shared/domain/paper";
import { PlainDate } from "#shared/domain/plain-date";
import { LARGEST_TEMPLATE, TemplateBook, TemplateFinding } from "#shared/domain/template";
import { LineText } from "#shared/domain/text";
import { command, query } from "./define";

/** One more than the largest, so that a file too large is told as such. */
const Bytes = z.string().max(Math.ceil((LARGEST_TEMPLATE + 3) / 3) * 4);
const Which = z.strictObject({ hash: ContentHash });
const Written = z.strictObject({ path: z.string() }).nullable();

/** A template as a paper of a case, or of nobody when it is null; `blank`: nothing filled in, `leave`: these things left empty. */
const Trial = PaperChoice.extend({
  hash: ContentHash,
  caseId: CaseId.nullable(),
  blank: z.boolean(),
  leave: z.array(LeftEmpty).max(10).default([]),
});

export const templates = {
  /** The room's own templates and what they are used for. */
  get: query(z.void(), TemplateBook, "room"),
  /**
   * Checks a Word file, its bytes as base64, and keeps it when no mistake stands in the way; `hash` is null when it was not kept.
   * Throws the problem of a file that can be no template at all.
   */
  take: command(
    z.strictObject({ name: LineText.min(1), data: Bytes }),
    z.strictObject({
      hash: ContentHash.nullable(),
      already: z.boolean(),
      marks: z.int(),
      findings: z.array(TemplateFinding),
    }),
    "room",
  ),
  /** From that day on a paper is made with a template, or with the program's own form when it is null. */
  use: command(z.strictObject({ paper: PaperId, hash: ContentHash.nullable(), from: PlainDate }), TemplateBook, "room"),
  /** Deletes a template that was never in use; throws `templateUsed` for another. */
  remove: command(Which, TemplateBook, "room"),
  /** Writes a copy to a place of the user's choice, as it was taken in; null when none was chosen. */
  saveAs: command(Which, Written),
  /** What a template becomes, as its pages look. */
  preview: query(Trial, OwnPages, "cases"),
  /** The same as a Word file; null when no place was chosen. */
  trial: command(Trial, Written),
  /** Writes the guide to the marks, or an example to begin from; null when no place was chosen. */
  help: command(z.strictObject({ which: z.enum(["guide", "example"]) }), Written),
  /** From now on the case's paper is made with what is in use today. */
  adopt: command(z.strictObject({ id: CaseId, paper: PaperId }), CaseFile, "cases"),
} as const;

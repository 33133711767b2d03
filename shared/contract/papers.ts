import { z } from "zod";
import { CaseId } from "#shared/domain/id";
import { LeftEmpty, MOST_COPIES, PaperChoice } from "#shared/domain/paper";
import { command, job, query } from "./define";

/** A file written in this run; only such files can be opened or shown, by id and never by path. */
export const ExportedPaper = z.strictObject({ exportId: z.uuid(), path: z.string(), fileName: z.string() });
export type ExportedPaper = z.infer<typeof ExportedPaper>;

export const PaperProgress = z.strictObject({ done: z.int().min(0), total: z.int().min(1) });
export type PaperProgress = z.infer<typeof PaperProgress>;

/** What is left empty on the papers, to be written by hand. */
const Leave = z.array(LeftEmpty).max(10).default([]);

/** A paper, and how many copies of it are wanted. */
const PaperCopies = PaperChoice.extend({ copies: z.int().min(1).max(MOST_COPIES).default(1) });

export const papers = {
  /** Writes one paper of a case as a Word file; `blank`: nothing filled in, to write by hand. Null when no place was chosen. */
  export: command(PaperChoice.extend({ id: CaseId, blank: z.boolean(), leave: Leave }), ExportedPaper.nullable(), "cases"),
  /** Writes several papers of a case: each as a file, or all in one. Null when no place was chosen or it was cancelled. */
  exportSet: job(
    z.strictObject({
      id: CaseId,
      papers: z.array(PaperChoice).min(1).max(1_000),
      blank: z.boolean(),
      leave: Leave,
      merged: z.boolean(),
    }),
    z.array(ExportedPaper).min(1).nullable(),
    "cases",
  ),
  /**
   * Writes papers of a case as PDF: each as a file, or all in one (`merged`), there as many times as `copies` says. Null when no place was
   * chosen or it was cancelled.
   */
  exportPdf: job(
    z.strictObject({
      id: CaseId,
      papers: z.array(PaperCopies).min(1).max(1_000),
      blank: z.boolean(),
      leave: Leave,
      merged: z.boolean().default(false),
    }),
    z.array(ExportedPaper).min(1).nullable(),
    "cases",
  ),
  /** Enters in the case that papers went to the printer; agreements that were fixed for signing also in the trail. */
  printed: command(
    z.strictObject({ id: CaseId, papers: z.array(PaperChoice).min(1).max(1_000), blank: z.boolean() }),
    z.null(),
    "cases",
  ),
  /** Whether this computer has a printer; null when the host cannot know. */
  hasPrinter: query(z.void(), z.boolean().nullable(), "app"),
  /** How far the set under way is; null when there is none. */
  progress: query(z.void(), PaperProgress.nullable(), "progress"),
  /** Stops the set under way; files already written stay. A query, so that it never waits in line. */
  cancel: query(z.void(), z.null(), "progress"),
  /** Opens an exported paper in the system's word processor. */
  open: command(z.strictObject({ exportId: z.uuid() }), z.null(), "cases"),
  /** Shows an exported paper in the system's file manager. */
  showInFolder: command(z.strictObject({ exportId: z.uuid() }), z.null()),
} as const;

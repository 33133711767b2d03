import { z } from "zod";
import { CaseId } from "#shared/domain/id";
import { command } from "./define";

/** A paper written in this run; only such papers can be opened or shown, by id and never by path. */
export const ExportedPaper = z.strictObject({ exportId: z.uuid(), path: z.string(), fileName: z.string() });
export type ExportedPaper = z.infer<typeof ExportedPaper>;

export const agreements = {
  /** Writes the mediation agreement (人民调解协议书) as a Word file; null when no place was chosen. */
  export: command(z.strictObject({ id: CaseId }), ExportedPaper.nullable(), "cases"),
  /** Opens an exported paper in the system's word processor. */
  open: command(z.strictObject({ exportId: z.uuid() }), z.null(), "cases"),
  /** Shows an exported paper in the system's file manager. */
  showInFolder: command(z.strictObject({ exportId: z.uuid() }), z.null()),
} as const;

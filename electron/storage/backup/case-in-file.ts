import type { CaseFile } from "#shared/domain/case-file";
import { isCaseId } from "#shared/domain/id";
import { unseal } from "../envelope";
import { caseForm } from "../file-form";

const CASE_PATH = /^cases\/[0-9a-f]{2}\/([^/]+)\.json$/;

/** True for the path of a case file, from the top of the data folder. */
export function isCasePath(path: string): boolean {
  return isCaseId(CASE_PATH.exec(path)?.[1] ?? "");
}

/** The case in the bytes of a file at that path of a data folder; null when it is no case or cannot be read. */
export function caseIn(path: string, bytes: Uint8Array): CaseFile | null {
  if (!isCasePath(path)) return null;
  const opened = unseal(bytes, caseForm.format);
  if (!opened || opened.header.version > caseForm.version) return null;
  const parsed = caseForm.schema.safeParse(caseForm.migrate(opened.data, opened.header.version));
  return parsed.success ? parsed.data : null;
}

/** The hash of what a case file holds, the same for two generations with the same content; of its bytes when it cannot be read. */
export function contentHash(bytes: Uint8Array): string | null {
  return unseal(bytes, caseForm.format)?.header.sha256 ?? null;
}

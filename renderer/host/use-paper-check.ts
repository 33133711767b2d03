import { useQuery } from "@tanstack/react-query";
import type { CaseId } from "#shared/domain/id";
import { api } from "./client";
import { reads } from "./reads";

/**
 * The check mark for the footer of an agreement, or of a supplement of it (`of`), ready to be spread into its paper; nothing where none is printed.
 * `asked`: it is such a paper, of a case that has versions.
 */
export function usePaperCheck(id: CaseId, of: string | null, asked: boolean) {
  const { data } = useQuery({ ...reads.checkMark(id, of), enabled: asked });
  return asked && data ? { check: data } : {};
}

/** The same for a paper that is printed now. `of` is undefined where it is none that bears a mark. */
export async function paperCheck(id: CaseId, of: string | null | undefined) {
  const check = of === undefined ? null : await api.integrity.mark({ id, of });
  return check ? { check } : {};
}

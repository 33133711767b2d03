import { useQuery } from "@tanstack/react-query";
import type { CaseId } from "#shared/domain/id";
import { reads } from "./reads";

/**
 * The check mark for the footer of an agreement, or of a supplement of it (`of`), ready to be spread into its paper; nothing where none is printed.
 * `asked`: it is such a paper, of a case that has versions.
 */
export function usePaperCheck(id: CaseId, of: string | null, asked: boolean) {
  const { data } = useQuery({ ...reads.checkMark(id, of), enabled: asked });
  return asked && data ? { check: data } : {};
}

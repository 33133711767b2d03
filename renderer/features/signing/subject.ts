import type { PartId } from "#shared/domain/id";
import type { CaseTabProps } from "../../ui/case-tab";

/** What a part of the page works with: the case, and what of it is signed, `of` null for the agreement itself. */
export type SubjectProps = CaseTabProps & { readonly of: PartId | null };

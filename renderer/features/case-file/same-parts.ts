import type { CaseContent } from "#shared/domain/case-file";
import type { Change } from "./use-case-draft";

export type SectionProps = { readonly content: CaseContent; readonly change: Change };

/** For `memo`: a section is drawn again only when one of the parts it shows has changed, so that typing stays quick in a long case. */
export function sameParts(...parts: readonly (keyof CaseContent)[]) {
  return (before: SectionProps, after: SectionProps) =>
    before.change === after.change && parts.every((part) => before.content[part] === after.content[part]);
}

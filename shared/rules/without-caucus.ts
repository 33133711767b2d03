import type { CaseContent } from "#shared/domain/case-file";
import type { SessionRecord } from "#shared/domain/session-record";

/** A session as it may leave the program: without the private notes of talks with one side alone. */
export type PrintableSession = SessionRecord & { readonly caucus: never[] };

/** A case as papers, exports and packages may see it. A case with private notes is no such case: handing one over does not compile. */
export type PrintableContent = Omit<CaseContent, "sessions"> & { sessions: PrintableSession[] };

/** The case without the private notes of talks with one side alone (背靠背调解). Everything that prints or exports is made from this. */
export function withoutCaucus(content: CaseContent): PrintableContent {
  return { ...content, sessions: content.sessions.map((session) => ({ ...session, caucus: [] })) };
}

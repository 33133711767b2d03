import type { CaseContent } from "#shared/domain/case-file";
import { dateOf } from "#shared/domain/plain-date";
import type { SessionRecord } from "#shared/domain/session-record";
import type { Words } from "#shared/locales/words";
import type { Change } from "../../ui/case-tab";
import { replaced } from "../../ui/list-edits";

/** Changes the session that is open; `field` names where in it, so that typing on is one step of undo. It stays the same function. */
export type ChangeSession = (field: string, change: (session: SessionRecord) => SessionRecord) => void;

export type SessionProps = {
  readonly session: SessionRecord;
  readonly change: ChangeSession;
};

/** The way to change one session of a case. */
export function sessionChange(id: SessionRecord["id"], change: Change): ChangeSession {
  return (field, edit) =>
    change(`session-${id}-${field}`, (old) => ({
      ...old,
      sessions: replaced(old.sessions, id, edit),
    }));
}

/** For `memo`: a part of the page is drawn again only when what it shows has changed, so that typing stays quick in a long record. */
export function sameSession<P extends SessionProps>(...parts: readonly (keyof SessionRecord)[]) {
  return (before: P, after: P) => {
    const others = Object.entries(after).every(
      ([name, value]) => name === "session" || Object.is(value, Object.entries(before).find(([each]) => each === name)?.[1]),
    );
    return others && parts.every((part) => before.session[part] === after.session[part]);
  };
}

/** The sessions by date and then time; those without a date stand last, in the order in which they were begun. */
export function inOrder(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  const key = ({ heldOn, from }: SessionRecord) => `${dateOf(heldOn) ?? "9999"} ${from.trim().padStart(5, "0")}`;
  return sessions.toSorted((a, b) => key(a).localeCompare(key(b)));
}

/** What a session is called: its place among those of its kind, and its kind. */
export function sessionName(t: Words, content: CaseContent, session: SessionRecord): string {
  const same = inOrder(content.sessions).filter(({ kind }) => kind === session.kind);
  const n = same.findIndex(({ id }) => id === session.id) + 1;
  return `${t("records.nth", { n })}${t(`terms.sessionKind.${session.kind}`)}`;
}

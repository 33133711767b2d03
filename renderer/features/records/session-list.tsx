import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { CaseContent } from "#shared/domain/case-file";
import type { SessionRecord } from "#shared/domain/session-record";
import type { Words } from "#shared/locales/words";
import type { RulesOnDay } from "#shared/rules/packs/law-rules";
import { recordWarnings } from "#shared/rules/record-checks";
import { useWords } from "../../ui/use-words";
import { sessionName } from "./session-edits";

type SessionListProps = {
  readonly content: CaseContent;
  readonly sessions: readonly SessionRecord[];
  readonly rules: RulesOnDay;
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (session: SessionRecord) => void;
};

const filled = (parts: readonly string[]) => parts.filter((part) => part.trim() !== "").join(" ");

function detailsOf(t: Words, content: CaseContent, session: SessionRecord, rules: RulesOnDay): string[] {
  const next = filled([session.nextOn, session.nextAt, session.nextPlace]);
  const warnings = recordWarnings(content, session, rules).length;
  return [
    session.interviewee,
    session.result === null ? "" : t(`terms.sessionResult.${session.result}`),
    t("records.entryCount", { count: session.entries.length }),
    next === "" ? "" : t("records.nextShort", { when: next }),
    warnings === 0 ? "" : t("records.hasWarnings", { count: warnings }),
  ].filter((part) => part !== "");
}

/** The sessions of a case by date; the one that is open is marked. */
export function SessionList({ content, sessions, rules, chosen, onOpen, onRemove }: SessionListProps) {
  const t = useWords();
  if (sessions.length === 0) return null;
  return (
    <ul className="session-list">
      {sessions.map((session) => {
        const name = sessionName(t, content, session);
        const when = filled([session.heldOn, [session.from, session.to].filter((time) => time !== "").join("–")]);
        return (
          <li key={session.id} className={session.id === chosen ? "session-row session-chosen" : "session-row"}>
            <button
              type="button"
              className="session-open"
              aria-current={session.id === chosen ? "true" : undefined}
              onClick={() => onOpen(session.id)}
            >
              <strong>{name}</strong>
              <span>{when || t("records.unnamed")}</span>
              <span className="muted">{detailsOf(t, content, session, rules).join(" · ")}</span>
            </button>
            <Button
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={t("records.remove", { name })}
              onClick={() => onRemove(session)}
            />
          </li>
        );
      })}
    </ul>
  );
}

import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { caseTitle } from "#shared/documents/wording";
import type { CaseContent } from "#shared/domain/case-file";
import { EMPTY_RULE_BOOK } from "#shared/domain/law-rule";
import { dateOf } from "#shared/domain/plain-date";
import type { SessionRecord } from "#shared/domain/session-record";
import { words } from "#shared/locales/words";
import { namesOfSides } from "#shared/rules/case-row";
import { rulesOn, type RulesOnDay } from "#shared/rules/packs/law-rules";
import { ruleDay } from "#shared/rules/track-findings";
import { reads } from "../../host/reads";
import type { CaseTabProps } from "../../ui/case-tab";
import { without } from "../../ui/list-edits";
import { useWords } from "../../ui/use-words";
import { newSession, timeNow } from "./new-session";
import { inOrder, sessionName } from "./session-edits";
import { SessionEditor } from "./session-editor";
import { SessionList } from "./session-list";
import "./records.css";

const NO_RULES: RulesOnDay = new Map();

/** The law of the case's own day as this room corrected it; the same object until one of them changes. */
function useCaseRules(content: CaseContent, today: string): RulesOnDay {
  const { data = EMPTY_RULE_BOOK } = useQuery(reads.rules());
  const day = dateOf(today);
  const on = day && ruleDay(content, day);
  return useMemo(() => (on ? rulesOn(on, data) : NO_RULES), [on, data]);
}

/** The page of sessions and their records (笔录): the list of them, and the one that is open. */
export function RecordsPage({ content, change, room, today, language, readOnly }: CaseTabProps) {
  const t = useWords();
  const { message } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const rules = useCaseRules(content, today);
  const sessions = inOrder(content.sessions);
  const chosen = sessions.find(({ id }) => id === search.get("session")) ?? sessions.at(-1);
  const open = (id: string) => setSearch({ session: id }, { replace: true });
  // A new session is shown only once the address has changed, which may be some drawings later.
  const [begun, setBegun] = useState<{ readonly id: string; readonly field: string } | null>(null);
  const fieldToFocus = begun !== null && begun.id === chosen?.id ? begun.field : null;
  useEffect(() => {
    if (fieldToFocus !== null) document.getElementById(fieldToFocus)?.focus();
  }, [fieldToFocus]);

  function add(kind: SessionRecord["kind"]) {
    const matter = caseTitle(words(language), { ...namesOfSides(content, null), category: content.category });
    const session = newSession(kind, { content, room, today, now: timeNow(), matter });
    change(`add-${session.id}`, (old) => ({ ...old, sessions: [...old.sessions, session] }));
    open(session.id);
    const field = kind === "mediation" ? `first-${session.id}` : `interviewee-${session.id}`;
    setBegun({ id: session.id, field });
  }

  function remove(session: SessionRecord) {
    change(`remove-${session.id}`, (old) => ({ ...old, sessions: without(old.sessions, session.id) }));
    void message.info(t("records.removed", { name: sessionName(t, content, session) }));
    document.getElementById("add-mediation")?.focus();
  }

  return (
    <fieldset className="case-form records" disabled={readOnly} aria-label={t("records.title")}>
      <section className="card records-list-card" aria-label={t("records.title")}>
        <Flex gap="small" wrap align="center">
          <Button id="add-mediation" icon={<PlusOutlined />} onClick={() => add("mediation")}>
            {t("records.addMediation")}
          </Button>
          <Button id="add-investigation" icon={<PlusOutlined />} onClick={() => add("investigation")}>
            {t("records.addInvestigation")}
          </Button>
          {sessions.length === 0 ? <span className="muted">{t("records.empty")}</span> : null}
        </Flex>
        <SessionList
          content={content}
          sessions={sessions}
          rules={rules}
          chosen={chosen?.id}
          onOpen={(id) => {
            setBegun(null);
            open(id);
          }}
          onRemove={remove}
        />
      </section>
      {chosen ? (
        <SessionEditor
          key={chosen.id}
          session={chosen}
          content={content}
          change={change}
          room={room}
          rules={rules}
          language={language}
        />
      ) : null}
    </fieldset>
  );
}

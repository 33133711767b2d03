import { CopyOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import { useDeferredValue, useMemo } from "react";
import { recordText } from "#shared/documents/record-text";
import type { CaseContent } from "#shared/domain/case-file";
import type { Language, Room } from "#shared/domain/room";
import type { SessionRecord } from "#shared/domain/session-record";
import { words } from "#shared/locales/words";
import type { RulesOnDay } from "#shared/rules/packs/law-rules";
import { withoutCaucus } from "#shared/rules/without-caucus";
import type { Change } from "../../ui/case-tab";
import { copyText } from "../../ui/copy-text";
import { useWords } from "../../ui/use-words";
import { CaucusSection } from "./caucus-section";
import { EntryEditor } from "./entry-editor";
import { RecordHints } from "./record-hints";
import { ResultSection } from "./result-section";
import { SessionHead } from "./session-head";
import { SigningSection } from "./signing-section";
import { sessionChange, sessionName } from "./session-edits";

type SessionEditorProps = {
  readonly session: SessionRecord;
  readonly content: CaseContent;
  readonly change: Change;
  readonly room: Room;
  readonly rules: RulesOnDay;
  readonly language: Language;
};

/** One session: its head on one line, the talk in the middle, and beside it what is looked up or filled in at the end. */
export function SessionEditor({ session, content, change, room, rules, language }: SessionEditorProps) {
  const t = useWords();
  const changeSession = useMemo(() => sessionChange(session.id, change), [session.id, change]);
  // The reminders may come a moment after the key; the key itself must not wait for them.
  const shown = useDeferredValue(content);
  const { parties, participants } = content;
  const props = { session, change: changeSession };
  return (
    <section className="card session" aria-labelledby={`title-${session.id}`}>
      <Flex justify="space-between" align="center" wrap gap="small">
        <h2 id={`title-${session.id}`} className="session-title">
          {sessionName(t, content, session)}
        </h2>
        <CopyButton session={session} content={content} language={language} />
      </Flex>
      <SessionHead {...props} parties={parties} participants={participants} room={room} />
      <EntryEditor {...props} parties={parties} participants={participants} language={language} />
      <ResultSection {...props} />
      <SigningSection {...props} parties={parties} participants={participants} />
      <RecordHints content={shown} id={session.id} rules={rules} />
      <CaucusSection {...props} parties={parties} />
    </section>
  );
}

type CopyButtonProps = Pick<SessionEditorProps, "session" | "content" | "language">;

function CopyButton({ session, content, language }: CopyButtonProps) {
  const t = useWords();
  const { message } = App.useApp();
  function copy() {
    const printable = withoutCaucus(content);
    const own = printable.sessions.find(({ id }) => id === session.id);
    if (!own) return;
    if (copyText(recordText(words(language), printable, own))) void message.success(t("records.copied"));
    else void message.error(t("records.copyFailed"));
  }
  return (
    <Button icon={<CopyOutlined />} onClick={copy}>
      {t("records.copy")}
    </Button>
  );
}

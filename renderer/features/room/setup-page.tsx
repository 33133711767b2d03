import { Button, Flex } from "antd";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { AppInfo } from "#shared/contract/app";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { LanguageSwitch } from "../../ui/language-switch";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { NumberingFields } from "./numbering-fields";
import { missingFields, roomDraft, roomOfDraft } from "./room-draft";
import { RoomFields } from "./room-fields";

/** The first start: a few fields about the room, or a look around with fictional cases. */
export function SetupPage({ info }: { readonly info: AppInfo }) {
  const t = useWords();
  const preferences = useQuery(reads.preferences());
  const [draft, setDraft] = useState(() => roomDraft(null, Number(info.today.slice(0, 4)), t));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { run, running, problem } = useCommand();

  function save() {
    const lacking = missingFields(draft);
    setMissing(lacking);
    if (lacking.length > 0) document.getElementById(lacking[0] === "name" ? "room-name" : "number-prefix")?.focus();
    else void run(() => api.room.save(roomOfDraft(draft, t)));
  }

  return (
    <main className="page page-narrow">
      <Flex justify="space-between" align="center">
        <PageTitle>{t("setup.title")}</PageTitle>
        {preferences.data ? (
          <LanguageSwitch
            value={preferences.data.screenLanguage}
            onChange={(screenLanguage) => void run(() => api.app.savePreferences({ ...preferences.data, screenLanguage }))}
          />
        ) : null}
      </Flex>
      <p>{t("setup.intro")}</p>
      <ProblemAlert problem={problem} />
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RoomFields draft={draft} onChange={setDraft} missing={missing} />
        <NumberingFields draft={draft} onChange={setDraft} missing={missing} whole={false} />
        <Flex gap="middle" align="center" wrap>
          <Button type="primary" htmlType="submit" size="large" loading={running}>
            {t("setup.start")}
          </Button>
          <Button size="large" disabled={running} onClick={() => void run(() => api.folder.tryDemo())}>
            {t("setup.tryDemo")}
          </Button>
          <span className="muted">{t("setup.demoHelp")}</span>
        </Flex>
      </form>
    </main>
  );
}

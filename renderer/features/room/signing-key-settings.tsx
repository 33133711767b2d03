import { useQuery } from "@tanstack/react-query";
import { App, Button, Flex } from "antd";
import { useState } from "react";
import type { SigningKeyState } from "#shared/contract/signing-key";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { useUnlock } from "../../host/use-unlock";
import { CheckField } from "../../ui/check-field";
import { showInstant } from "../../ui/instants";
import { ProblemAlert } from "../../ui/problem-alert";
import { UnlockForm } from "../../ui/unlock-form";
import { useWords } from "../../ui/use-words";
import { NewKeyForm } from "./signing-key-forms";

/** The room's own key for signing exported agreements: made here, off until turned on. `seal`: the organisation that seals its papers. */
export function SigningKeySettings({ seal, readOnly }: { readonly seal: string; readonly readOnly: boolean }) {
  const t = useWords();
  const { data } = useQuery(reads.signingKey());
  const [remaking, remake] = useState(false);
  if (!data) return null;
  return (
    <section className="card" aria-labelledby="signing-key">
      <h2 id="signing-key">{t("integrity.key.title")}</h2>
      <p>{t("integrity.key.help")}</p>
      <p className="muted">{t("integrity.key.honest")}</p>
      {data.key === null ? <p>{t("integrity.key.none")}</p> : <OwnKey state={data} readOnly={readOnly} />}
      {readOnly ? null : data.key === null || remaking ? (
        <NewKeyForm seal={seal} replaces={data.key !== null} onMade={() => remake(false)} />
      ) : (
        <Button onClick={() => remake(true)}>{t("integrity.key.remake")}</Button>
      )}
    </section>
  );
}

function OwnKey({ state, readOnly }: { readonly state: SigningKeyState; readonly readOnly: boolean }) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem } = useCommand();
  const unlocking = useUnlock();
  const { key, on, unlocked } = state;
  if (key === null) return null;

  async function giveOut() {
    const saved = await run(() => api.signingKey.certificate());
    if (saved) void message.success(t("integrity.key.saved", { path: saved.path }));
  }

  return (
    <>
      <p>{t("integrity.key.since", { name: key.name, on: showInstant(key.createdAt) })}</p>
      <p>
        {t("integrity.key.print")} <code className="path">{key.fingerprint}</code>
      </p>
      <CheckField
        id="signing-key-on"
        label={t("integrity.key.on")}
        value={on}
        onChange={(wanted) => {
          if (!readOnly) void run(() => api.signingKey.turn({ on: wanted }));
        }}
      />
      <p>{t(unlocked ? "integrity.key.unlocked" : "integrity.key.locked")}</p>
      {unlocked ? null : <UnlockForm work={unlocking} />}
      <ProblemAlert problem={problem} />
      <Flex gap="small">
        <Button loading={running} onClick={() => void giveOut()}>
          {t("integrity.key.certificate")}
        </Button>
      </Flex>
    </>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { LEAST_PASSPHRASE } from "#shared/domain/signing-key";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { SecretField } from "../../ui/secret-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type NewKeyFormProps = { readonly seal: string; readonly replaces: boolean; readonly onMade: () => void };

/** Makes a key under a passphrase that is written twice. */
export function NewKeyForm({ seal, replaces, onMade }: NewKeyFormProps) {
  const t = useWords();
  const [name, setName] = useState(seal);
  const [pass, setPass] = useState("");
  const [again, setAgain] = useState("");
  const { run, running, problem } = useCommand();
  const short = pass !== "" && pass.length < LEAST_PASSPHRASE;
  const differ = again !== "" && again !== pass;
  const ready = name.trim() !== "" && pass.length >= LEAST_PASSPHRASE && again === pass;

  async function make() {
    const made = await run(() => api.signingKey.make({ name: name.trim(), passphrase: pass }));
    if (!made) return;
    setPass("");
    setAgain("");
    onMade();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void make();
      }}
    >
      {replaces ? <p>{t("integrity.key.remakeHelp")}</p> : null}
      <TextField id="key-name" label={t("integrity.key.name")} value={name} onChange={setName} />
      <SecretField
        id="key-pass"
        label={t("integrity.key.pass")}
        help={t("integrity.key.passHelp")}
        value={pass}
        onChange={setPass}
        {...(short ? { warning: t("integrity.key.short") } : {})}
      />
      <SecretField
        id="key-again"
        label={t("integrity.key.again")}
        value={again}
        onChange={setAgain}
        {...(differ ? { warning: t("integrity.key.differ") } : {})}
      />
      <ProblemAlert problem={problem} />
      <Button htmlType="submit" loading={running} disabled={!ready}>
        {t("integrity.key.make")}
      </Button>
    </form>
  );
}

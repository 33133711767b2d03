import { Button } from "antd";
import { useState } from "react";
import type { Problem } from "#shared/domain/problem";
import { ProblemAlert } from "./problem-alert";
import { SecretField } from "./secret-field";
import { useWords } from "./use-words";

type UnlockFormProps = {
  readonly work: {
    readonly unlock: (passphrase: string) => Promise<void>;
    readonly running: boolean;
    readonly problem: Problem | null;
  };
};

/** Opens the room's key for this run of the program. */
export function UnlockForm({ work: { unlock, running, problem } }: UnlockFormProps) {
  const t = useWords();
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      className="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== "") void unlock(passphrase);
      }}
    >
      <SecretField
        id="key-unlock"
        label={t("integrity.key.unlock")}
        help={t("integrity.key.unlockHelp")}
        value={passphrase}
        onChange={setPassphrase}
      />
      <ProblemAlert problem={problem} />
      <Button htmlType="submit" loading={running} disabled={passphrase === ""}>
        {t("integrity.key.unlockGo")}
      </Button>
    </form>
  );
}

import { Alert, Button, Flex } from "antd";
import { useState } from "react";
import type { CodeAnswer } from "#shared/domain/check-report";
import { readCheckText } from "#shared/rules/check-code";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { VersionCard } from "./version-card";

/** The code at the foot of a page, typed or read by a scanner, which types as well. */
export function CodeCard() {
  const t = useWords();
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<CodeAnswer | null>(null);
  const { run, running, problem } = useCommand();
  const wrong = text.replace(/[^0-9A-Za-z]/g, "").length >= 16 && readCheckText(text) === null;

  async function check() {
    setAnswer(null);
    const found = await run(() => api.integrity.checkCode({ text }));
    if (found) setAnswer(found);
  }

  return (
    <section className="card" aria-labelledby="verify-code">
      <h2 id="verify-code">{t("integrity.page.code.title")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <TextField
          id="check-code"
          label={t("integrity.page.code.label")}
          help={t("integrity.page.code.help")}
          value={text}
          onChange={setText}
          {...(wrong ? { warning: t("integrity.page.code.bad") } : {})}
        />
        <Flex gap="small" align="center">
          <Button htmlType="submit" loading={running} disabled={text.trim() === ""}>
            {t("integrity.page.code.go")}
          </Button>
          {running ? <span>{t("integrity.page.code.looking")}</span> : null}
        </Flex>
      </form>
      <ProblemAlert problem={problem} />
      <div aria-live="polite" className="verify-result">
        {answer ? <CodeResult answer={answer} /> : null}
      </div>
    </section>
  );
}

function CodeResult({ answer }: { readonly answer: CodeAnswer }) {
  const t = useWords();
  if (answer.kind === "notCode") return <Alert role="alert" type="warning" showIcon title={t("integrity.page.code.bad")} />;
  if (answer.kind === "unknown")
    return <Alert role="alert" type="warning" showIcon title={t("integrity.page.verdict.unknownCode", { code: answer.code })} />;
  const { version } = answer;
  const whole = version.stored.length === 0;
  return (
    <>
      <Alert
        role="alert"
        type={whole ? "success" : "error"}
        showIcon
        title={t(whole ? "integrity.page.verdict.whole" : "integrity.page.verdict.stored")}
      />
      <VersionCard version={version} open />
    </>
  );
}

import { FileWordOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useRef, useState } from "react";
import type { ContentHash } from "#shared/domain/evidence";
import { LARGEST_TEMPLATE } from "#shared/domain/template";
import { CallFailed } from "../../host/call-failed";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { base64Of } from "../../ui/base64-of";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { FindingsTable } from "./findings-table";

type Taken = Awaited<ReturnType<typeof api.templates.take>> & { readonly name: string };

/** Sends a file; one that is too large, or gone by now, never travels. */
async function send(file: File): Promise<Taken> {
  const { name, size } = file;
  if (size > LARGEST_TEMPLATE) {
    throw new CallFailed({ code: "templateTooLarge", params: { name, most: String(LARGEST_TEMPLATE >> 20) } });
  }
  const data = await base64Of(file).catch((error: unknown) => {
    throw new CallFailed({ code: "attachmentGone", params: { name } }, { cause: error });
  });
  return { ...(await api.templates.take({ name, data })), name };
}

/** Takes a Word file in, or names every mistake in it. */
export function TakeCard({ readOnly, onTaken }: { readonly readOnly: boolean; readonly onTaken: (hash: ContentHash) => void }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const { run, running, problem, clear } = useCommand();

  async function take(file: File | undefined) {
    if (!file) return;
    setTaken(null);
    const done = await run(() => send(file));
    if (!done) return;
    setTaken(done);
    if (done.hash) onTaken(done.hash);
  }

  return (
    <section className="card" aria-labelledby="take-template">
      <h2 id="take-template">{t("templates.take.title")}</h2>
      <p className="muted">{t("templates.take.help")}</p>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          // The same file may be chosen again after it was put right.
          target.value = "";
        }}
      />
      <Button icon={<FileWordOutlined />} disabled={readOnly} loading={running} onClick={() => input.current?.click()}>
        {running ? t("templates.take.checking") : t("templates.take.choose")}
      </Button>
      <div className="gap-above">
        <ProblemAlert problem={problem} onClose={clear} />
        {taken ? <Outcome taken={taken} /> : null}
      </div>
    </section>
  );
}

function Outcome({ taken }: { readonly taken: Taken }) {
  const t = useWords();
  const { name, findings, hash, already, marks } = taken;
  const wrong = findings.filter(({ hint }) => !hint).length;
  const said =
    hash === null
      ? t("templates.take.bad", { name, count: wrong })
      : already
        ? t("templates.take.known", { name })
        : t("templates.take.good", { name, count: marks });
  return (
    <>
      <Alert role="status" showIcon type={hash === null ? "error" : "success"} title={said} />
      {hash !== null && findings.length > 0 ? <p>{t("templates.take.hints", { name, count: findings.length })}</p> : null}
      {findings.length > 0 ? <FindingsTable findings={findings} /> : null}
    </>
  );
}

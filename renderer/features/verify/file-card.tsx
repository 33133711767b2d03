import { Alert, Button } from "antd";
import { useRef, useState } from "react";
import { type FileAnswer, LARGEST_CHECKED } from "#shared/domain/check-report";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { FileResult } from "./file-result";

/** Bytes as base64 by the page's own reader. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () => reject(reader.error ?? new Error("not readable")));
    reader.addEventListener("load", () => {
      const text = typeof reader.result === "string" ? reader.result : "";
      resolve(text.slice(text.indexOf(",") + 1));
    });
    reader.readAsDataURL(file);
  });
}

/** Chooses a Word file and says whether it is what was signed; with `id` also one without a code, against that case. */
export function FileCard({ id, name }: { readonly id: CaseId | null; readonly name: string }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { run, running, problem } = useCommand();
  const [checked, setChecked] = useState<{ readonly name: string; readonly answer: FileAnswer | "large" } | null>(null);

  async function check(file: File) {
    setChecked(null);
    if (file.size > LARGEST_CHECKED) return setChecked({ name: file.name, answer: "large" });
    const answer = await run(async () => await api.integrity.checkFile({ data: await base64Of(file), id }));
    if (answer) setChecked({ name: file.name, answer });
  }

  return (
    <section className="card" aria-labelledby="verify-file">
      <h2 id="verify-file">{t("integrity.page.file.title")}</h2>
      <p>{t("integrity.page.file.help")}</p>
      {id !== null && name !== "" ? <p>{t("integrity.page.file.against", { name })}</p> : null}
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void check(file);
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
      <Button type="primary" loading={running} onClick={() => input.current?.click()}>
        {t("integrity.page.file.choose")}
      </Button>
      <ProblemAlert problem={problem} />
      <div aria-live="polite" className="verify-result">
        {checked === null ? null : checked.answer === "large" ? (
          <Alert
            type="warning"
            showIcon
            title={checked.name}
            description={t("integrity.page.file.large", { most: LARGEST_CHECKED >> 20 })}
          />
        ) : (
          <FileResult name={checked.name} answer={checked.answer} />
        )}
      </div>
    </section>
  );
}

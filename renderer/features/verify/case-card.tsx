import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import type { CaseRow } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { VersionCard } from "./version-card";

const MOST = 10;

/** Finds a case by a name or its number. */
export function CaseCard({ onChoose }: { readonly onChoose: (id: CaseId) => void }) {
  const t = useWords();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly CaseRow[] | null>(null);
  const { run, running, problem } = useCommand();

  async function find() {
    const list = await run(() => api.cases.list({ text, offset: 0, limit: MOST, sort: null }));
    if (list) setFound(list.rows);
  }

  return (
    <section className="card" aria-labelledby="verify-case">
      <h2 id="verify-case">{t("integrity.page.case.title")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void find();
        }}
      >
        <TextField
          id="verify-find"
          label={t("integrity.page.case.label")}
          help={t("integrity.page.case.help")}
          value={text}
          onChange={setText}
        />
        <Button htmlType="submit" loading={running} disabled={text.trim() === ""}>
          {t("integrity.page.case.go")}
        </Button>
      </form>
      <ProblemAlert problem={problem} />
      {found?.length === 0 ? <p>{t("integrity.page.case.none")}</p> : null}
      <ul className="verify-found">
        {(found ?? []).map((row) => (
          <li key={row.id}>
            <Button type="link" onClick={() => onChoose(row.id)}>
              {[row.number?.text ?? t("integrity.page.case.numberless"), ...row.claimants, ...row.opponents].join(" ")}
            </Button>
          </li>
        ))}
      </ul>
      {found?.length === MOST ? <p>{t("integrity.page.case.many", { count: MOST })}</p> : null}
    </section>
  );
}

/** Every version of a case, the newest first, each with what of it is not as it was signed. */
export function ChosenCase({ id }: { readonly id: CaseId }) {
  const t = useWords();
  const { data } = useQuery(reads.checkedVersions(id));
  if (!data) return null;
  if (data.length === 0) return <Alert type="info" showIcon title={t("integrity.page.case.noVersions")} />;
  return (
    <section aria-label={t("integrity.page.case.title")} className="verify-result">
      {data.map((version) => {
        const whole = version.stored.length === 0;
        return (
          <div key={`${version.supplement}${version.number}${version.version}`} className="verify-result">
            <Alert
              type={whole ? "success" : "error"}
              showIcon
              title={t(whole ? "integrity.page.verdict.wholeCase" : "integrity.page.verdict.stored")}
            />
            <VersionCard version={version} />
          </div>
        );
      })}
    </section>
  );
}

import { Button, Flex } from "antd";
import { useState } from "react";
import type { AppInfo } from "#shared/contract/app";
import type { Problem } from "#shared/domain/problem";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** The data folder cannot be opened: why, and what can be done. Nothing is made or changed until the person chooses. */
export function FolderProblemPage({ problem, info }: { readonly problem: Problem; readonly info: AppInfo }) {
  const t = useWords();
  const [path, setPath] = useState("");
  const { run, running, problem: failure } = useCommand();

  async function choose() {
    const chosen = await run(() => api.folder.choose());
    if (chosen) setPath(chosen);
  }

  return (
    <main className="page page-narrow">
      <PageTitle>{t("folderProblem.title")}</PageTitle>
      <ProblemAlert
        problem={failure ?? problem}
        action={
          <Button type="primary" loading={running} onClick={() => void run(() => api.folder.reopen())}>
            {t("app.retry")}
          </Button>
        }
      />
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") void run(() => api.folder.move({ path }));
        }}
      >
        <TextField id="folder-path" label={t("folderProblem.path")} value={path} onChange={setPath} />
        <Flex gap="small">
          {info.can.chooseFolder ? <Button onClick={() => void choose()}>{t("folderProblem.choose")}</Button> : null}
          <Button type="primary" htmlType="submit" loading={running} disabled={path.trim() === ""}>
            {t("folderProblem.use")}
          </Button>
        </Flex>
      </form>
    </main>
  );
}

import { Alert } from "antd";
import { useState } from "react";
import type { CaseFile } from "#shared/domain/case-file";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps } from "../../ui/case-tab";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

/** Runs commands of signing, and knows for certain whether one is on the disk. */
export function useAct(act: CaseTabProps["act"]) {
  const { run, running, problem, clear } = useCommand();
  const [unsaved, setUnsaved] = useState(false);

  /** True when the command is on the disk. It does not run while the form cannot be saved. */
  async function go(command: () => Promise<CaseFile>): Promise<boolean> {
    let done = false;
    setUnsaved(false);
    await run(async () => {
      await act(async () => {
        const file = await command();
        done = true;
        return file;
      });
      if (!done) setUnsaved(true);
    });
    return done;
  }

  return { go, running, problem, unsaved, clear };
}

export type Act = ReturnType<typeof useAct>;

/** Why the last command is not on the disk. */
export function ActProblem({ act: { problem, unsaved, clear } }: { readonly act: Act }) {
  const t = useWords();
  if (unsaved) return <Alert type="error" showIcon role="alert" className="gap-below" title={t("signing.unsaved")} />;
  return <ProblemAlert problem={problem} onClose={clear} />;
}

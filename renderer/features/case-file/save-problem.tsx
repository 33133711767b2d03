import { Button } from "antd";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import type { SaveState } from "./autosaver";

/** Why the last save failed, as long as it is so. */
export function SaveProblem({ state, onReload }: { readonly state: SaveState; readonly onReload: () => void }) {
  const t = useWords();
  if (state.kind !== "failed") return null;
  const reload = state.problem.code === "caseChangedElsewhere" ? <Button onClick={onReload}>{t("save.reload")}</Button> : null;
  return <ProblemAlert problem={state.problem} action={reload} />;
}

import { Button, Flex } from "antd";
import { useState } from "react";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** Another folder to restore from, such as a stick. */
export function OtherPlace({
  elsewhere,
  canChoose,
  onPlace,
}: {
  readonly elsewhere: boolean;
  readonly canChoose: boolean;
  readonly onPlace: (place: string | null) => void;
}) {
  const t = useWords();
  const [path, setPath] = useState("");
  const { run, running, problem } = useCommand();

  async function choose() {
    const chosen = await run(() => api.folder.choose());
    if (!chosen) return;
    setPath(chosen);
    onPlace(chosen);
  }

  return (
    <form
      aria-label={t("backups.restore.other")}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== "") onPlace(path.trim());
      }}
    >
      <h3>{t("backups.restore.other")}</h3>
      <ProblemAlert problem={problem} />
      <TextField id="restore-place" label={t("backups.restore.otherPath")} value={path} onChange={setPath} />
      <Flex gap="small">
        {canChoose ? (
          <Button loading={running} onClick={() => void choose()}>
            {t("backups.copy.choose")}
          </Button>
        ) : null}
        <Button htmlType="submit" disabled={path.trim() === ""}>
          {t("backups.restore.show")}
        </Button>
        {elsewhere ? <Button onClick={() => onPlace(null)}>{t("backups.restore.back")}</Button> : null}
      </Flex>
    </form>
  );
}

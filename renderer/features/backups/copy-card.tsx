import { Alert, Button, Flex } from "antd";
import { useState } from "react";
import type { BackupOverview } from "#shared/contract/backups";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { showInstant } from "../../ui/instants";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type Made = Awaited<ReturnType<typeof api.backups.make>>;

/** A copy on a stick or in another folder, which may be pulled out once it was read again from there. */
export function CopyCard({ outside, canChoose }: { readonly outside: BackupOverview["outside"]; readonly canChoose: boolean }) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const { run, running, problem } = useCommand();
  const path = typed ?? outside?.place ?? "";

  async function choose() {
    const chosen = await run(() => api.folder.choose());
    if (chosen) setTyped(chosen);
  }

  async function copy() {
    setMade(null);
    setMade((await run(() => api.backups.make({ place: path }))) ?? null);
  }

  return (
    <form
      className="card"
      aria-labelledby="copy"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== "") void copy();
      }}
    >
      <h2 id="copy">{t("backups.copy.title")}</h2>
      <p>{t("backups.copy.help")}</p>
      <p>{outside ? t("backups.copy.last", { at: showInstant(outside.at), place: outside.place }) : t("backups.copy.never")}</p>
      <ProblemAlert problem={problem} />
      {made ? <Copied made={made} /> : null}
      <TextField id="copy-place" label={t("backups.copy.path")} value={path} onChange={setTyped} />
      <Flex gap="small">
        {canChoose ? <Button onClick={() => void choose()}>{t("backups.copy.choose")}</Button> : null}
        <Button type="primary" size="large" htmlType="submit" loading={running} disabled={path.trim() === ""}>
          {t("backups.copy.go")}
        </Button>
      </Flex>
    </form>
  );
}

function Copied({ made }: { readonly made: Made }) {
  const t = useWords();
  return (
    <Alert
      className="gap-below"
      role="status"
      type={made.sameDisk ? "warning" : "success"}
      showIcon
      title={`${t("backups.copy.done", { count: made.cases })}${made.sameDisk ? "" : t("backups.copy.safe")}`}
      description={
        <>
          {made.sameDisk ? <p className="problem-line">{t("backups.copy.sameDisk")}</p> : null}
          <p className="problem-line">
            {t("backups.copy.file")} <code className="path">{made.path}</code>
          </p>
        </>
      }
    />
  );
}

import { App, Button, Flex } from "antd";
import { useState } from "react";
import type { AppInfo } from "#shared/contract/app";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** Where the data lies, and moving it. */
export function FolderSettings({ info }: { readonly info: AppInfo }) {
  const t = useWords();
  const { message } = App.useApp();
  const [path, setPath] = useState("");
  const { run, running, problem } = useCommand();

  async function choose() {
    const chosen = await run(() => api.folder.choose());
    if (chosen) setPath(chosen);
  }

  async function move() {
    const moved = await run(() => api.folder.move({ path }));
    if (!moved) return;
    setPath("");
    void message.success(t(moved.copied ? "settings.folderCopied" : "settings.folderOpened"));
  }

  return (
    <form
      className="card"
      aria-labelledby="folder"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== "") void move();
      }}
    >
      <h2 id="folder">{t("settings.folder")}</h2>
      <p>
        {t("settings.folderNow")} <code className="path">{info.dataFolder}</code>
      </p>
      <ProblemAlert problem={problem} />
      <TextField
        id="new-folder"
        label={t("settings.folderPath")}
        help={t("settings.folderHelp")}
        value={path}
        onChange={setPath}
      />
      <Flex gap="small">
        {info.can.chooseFolder ? <Button onClick={() => void choose()}>{t("settings.folderChoose")}</Button> : null}
        <Button htmlType="submit" loading={running} disabled={path.trim() === ""}>
          {t("settings.folderGo")}
        </Button>
      </Flex>
    </form>
  );
}

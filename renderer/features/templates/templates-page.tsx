import { useQuery } from "@tanstack/react-query";
import { App, Button, Flex } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ContentHash } from "#shared/domain/evidence";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { FilesCard } from "./files-card";
import { PreviewCard } from "./preview-card";
import { TakeCard } from "./take-card";
import { UseCard } from "./use-card";
import "./templates.css";

/** The room's own templates: taken in and checked, looked at with a case, and used for a paper from a day on. */
export function TemplatesPage() {
  const t = useWords();
  const book = useQuery(reads.templates());
  const info = useQuery(reads.info());
  const [shown, show] = useState<ContentHash | null>(null);
  if (!book.data || !info.data) return null;
  const readOnly = info.data.lockedBy !== null;
  const file = book.data.files.find(({ hash }) => hash === shown);
  return (
    <div className="page page-narrow">
      <PageTitle>{t("templates.title")}</PageTitle>
      <p>
        <Link to="/settings">{t("settings.back")}</Link>
      </p>
      <p>{t("templates.intro")}</p>
      <Help />
      <TakeCard readOnly={readOnly} onTaken={show} />
      <FilesCard book={book.data} readOnly={readOnly} shown={shown} onShow={show} />
      {file ? <PreviewCard key={file.hash} file={file} onClose={() => show(null)} /> : null}
      <UseCard book={book.data} today={info.data.today} readOnly={readOnly} />
    </div>
  );
}

function Help() {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem } = useCommand();
  const write = async (which: "guide" | "example") => {
    const made = await run(() => api.templates.help({ which }));
    if (made) void message.success(t("templates.saved", made));
  };
  return (
    <>
      <Flex gap="small" wrap className="gap-below">
        <Button disabled={running} onClick={() => void write("guide")}>
          {t("templates.guide")}
        </Button>
        <Button disabled={running} onClick={() => void write("example")}>
          {t("templates.example")}
        </Button>
      </Flex>
      <ProblemAlert problem={problem} />
    </>
  );
}

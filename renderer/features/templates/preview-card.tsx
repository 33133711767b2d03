import { useQuery } from "@tanstack/react-query";
import { App, Button, Flex, Select } from "antd";
import { useState } from "react";
import { caseTitle } from "#shared/documents/wording";
import type { CaseId } from "#shared/domain/id";
import type { TemplateFile } from "#shared/domain/template";
import { api } from "../../host/client";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { Field } from "../../ui/field";
import { MissingOwnFonts } from "../../ui/missing-fonts";
import { OwnPagesView } from "../../ui/own-pages-view";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

const BLANK = "blank";
/** So many cases are offered; typing finds the others. */
const OFFERED = 20;

type PreviewCardProps = { readonly file: TemplateFile; readonly onClose: () => void };

/** A template filled with any case, as its pages look, and to be opened in Word. */
export function PreviewCard({ file, onClose }: PreviewCardProps) {
  const t = useWords();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState("");
  const [chosen, choose] = useState<CaseId | typeof BLANK | null>(null);
  const text = wanted.trim() === "" ? {} : { text: wanted };
  const cases = useQuery(reads.caseList({ ...text, offset: 0, limit: OFFERED }));
  const caseId = chosen === BLANK ? null : (chosen ?? cases.data?.rows[0]?.id ?? null);
  const trial = { hash: file.hash, paper: "mediation-agreement", caseId, about: null, blank: false } as const;
  const preview = useQuery({ ...reads.templatePreview(trial), enabled: chosen !== null || cases.data !== undefined });
  const { run, running, problem, clear } = useCommand();
  const label = t("templates.preview.label", file);
  const options = [
    ...(cases.data?.rows ?? []).map((row) => ({
      value: row.id,
      label: [row.number?.text ?? "", caseTitle(t, row)].filter((part) => part !== "").join(" "),
    })),
    { value: BLANK, label: t("templates.preview.blank") },
  ] as const;

  async function save() {
    const made = await run(() => api.templates.trial(trial));
    if (made) void message.success(t("templates.saved", made));
  }

  return (
    <section className="card template-card" aria-labelledby="template-preview">
      <h2 id="template-preview">{t("templates.preview.title")}</h2>
      <p className="muted">{t("templates.preview.about")}</p>
      <Field id="preview-case" label={t("templates.preview.case")}>
        <Select<CaseId | typeof BLANK>
          id="preview-case"
          value={caseId ?? BLANK}
          options={[...options]}
          showSearch={{ filterOption: false, onSearch: setWanted }}
          virtual={false}
          onChange={choose}
        />
      </Field>
      <Flex gap="small" wrap className="gap-below">
        <Button loading={running} onClick={() => void save()}>
          {t("templates.preview.word")}
        </Button>
        <Button onClick={onClose}>{t("templates.preview.close")}</Button>
      </Flex>
      <ProblemAlert problem={problem ?? (preview.error ? problemOf(preview.error) : null)} onClose={clear} />
      {preview.data ? <MissingOwnFonts pages={preview.data} /> : null}
      {preview.data ? <OwnPagesView pages={preview.data} label={label} /> : null}
    </section>
  );
}

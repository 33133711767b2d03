import { App, Button } from "antd";
import type { CaseContent } from "#shared/domain/case-file";
import type { Dossier } from "#shared/domain/dossier";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { Change } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type ReviewCardProps = {
  readonly id: CaseId;
  readonly content: CaseContent;
  readonly change: Change;
  readonly readOnly: boolean;
  readonly flush: () => Promise<boolean>;
};

/** What the township's review found (评查), and its sheet as a Word file. */
export function ReviewCard({ id, content, change, readOnly, flush }: ReviewCardProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem, clear } = useCommand();
  const { review } = content.dossier;
  const put = (part: Partial<Dossier["review"]>) =>
    change(`review-${Object.keys(part).join("-")}`, (old) => ({
      ...old,
      dossier: { ...old.dossier, review: { ...old.dossier.review, ...part } },
    }));
  const grades = (["good", "pass", "fail"] as const).map((each) => t(`dossier.review.${each}`));

  async function write() {
    if (!(await flush())) return;
    const made = await api.papers.export({ id, paper: "review-sheet", about: null, blank: false });
    if (made) void message.success({ content: t("papers.screen.savedOne", { path: made.path }), duration: 8 });
  }

  return (
    <section className="card" aria-labelledby="dossier-review">
      <h2 id="dossier-review">{t("dossier.review.title")}</h2>
      <p className="muted">{t("dossier.review.help")}</p>
      <fieldset className="fields plain" disabled={readOnly}>
        <TextField id="review-by" span={6} label={t("dossier.review.by")} value={review.by} onChange={(by) => put({ by })} />
        <DateField id="review-on" span={6} label={t("dossier.review.on")} value={review.on} onChange={(on) => put({ on })} />
        <ChoiceField
          id="review-result"
          span={6}
          label={t("dossier.review.result")}
          value={review.result === "" ? null : review.result}
          options={grades.map((value) => ({ value, label: value }))}
          onChange={(result) => put({ result })}
          onClear={() => put({ result: "" })}
        />
        <LongTextField
          id="review-note"
          rows={2}
          label={t("dossier.review.note")}
          value={review.note}
          onChange={(note) => put({ note })}
        />
      </fieldset>
      <ProblemAlert problem={problem} onClose={clear} />
      <Button loading={running} onClick={() => void run(write)}>
        {t("dossier.review.print")}
      </Button>
    </section>
  );
}

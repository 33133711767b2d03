import { App, Button, Flex } from "antd";
import { useState } from "react";
import { ContentHash } from "#shared/domain/evidence";
import { PAPER_IDS, type PaperId } from "#shared/domain/paper";
import { dateOf } from "#shared/domain/plain-date";
import type { TemplateBook, TemplateUse } from "#shared/domain/template";
import { templateName, entryOn } from "#shared/rules/template-book";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

type UseCardProps = { readonly book: TemplateBook; readonly today: string; readonly readOnly: boolean };

const OFFICIAL = "official";

/** Which template a paper is made with from which day on. */
export function UseCard({ book, today, readOnly }: UseCardProps) {
  const t = useWords();
  const { message } = App.useApp();
  const [paper, setPaper] = useState<PaperId>("mediation-agreement");
  const [chosen, choose] = useState<string | null>(null);
  const [from, setFrom] = useState(today);
  const { run, running, problem, clear } = useCommand();
  const day = dateOf(from);
  const template = chosen ?? book.files[0]?.hash ?? OFFICIAL;

  async function use(wanted: PaperId, value: string, on: typeof day) {
    if (!on) return;
    const hash = value === OFFICIAL ? null : ContentHash.parse(value);
    const done = await run(() => api.templates.use({ paper: wanted, hash, from: on }));
    if (done) void message.success(t("templates.use.done"));
  }

  const titles = PAPER_IDS.map((id) => ({ value: id, label: t(`papers.title.${id}`) }));
  const templates = [
    ...book.files.map(({ hash, name }) => ({ value: String(hash), label: `${name} · ${hash.slice(0, 8)}` })),
    { value: OFFICIAL, label: t("templates.use.official") },
  ];
  return (
    <section className="card template-card" aria-labelledby="template-use">
      <h2 id="template-use">{t("templates.use.title")}</h2>
      <p className="muted">{t("templates.use.help")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void use(paper, template, day);
        }}
      >
        <div className="fields">
          <ChoiceField
            id="use-paper"
            span={4}
            label={t("templates.use.paper")}
            value={paper}
            options={titles}
            onChange={setPaper}
          />
          <ChoiceField
            id="use-template"
            span={4}
            label={t("templates.use.template")}
            value={template}
            options={templates}
            onChange={choose}
          />
          <DateField id="use-from" span={4} label={t("templates.use.from")} value={from} onChange={setFrom} />
        </div>
        <ProblemAlert problem={problem} onClose={clear} />
        <Button type="primary" htmlType="submit" loading={running} disabled={readOnly || !day || book.files.length === 0}>
          {t("templates.use.go")}
        </Button>
      </form>
      <UseList
        book={book}
        today={today}
        readOnly={readOnly || running}
        onBack={(wanted) => void use(wanted, OFFICIAL, dateOf(today))}
      />
    </section>
  );
}

type UseListProps = UseCardProps & { readonly onBack: (paper: PaperId) => void };

function UseList({ book, today, readOnly, onBack }: UseListProps) {
  const t = useWords();
  const papers = PAPER_IDS.filter((paper) => book.uses.some((use) => use.paper === paper));
  const day = dateOf(today);
  const nameOf = ({ hash }: TemplateUse) => (hash === null ? t("templates.use.official") : templateName(book, hash));
  return (
    <>
      <h3>{t("templates.use.list")}</h3>
      {papers.length === 0 ? <p>{t("templates.use.none")}</p> : null}
      <ul className="template-files">
        {papers.map((paper) => {
          const now = day && entryOn(book, paper, day);
          const title = t(`papers.title.${paper}`);
          return (
            <li key={paper}>
              <div className="template-name">
                <strong>{title}</strong>
                {book.uses
                  .filter((use) => use.paper === paper)
                  .map((use, at) => (
                    <span key={at} className={use === now ? undefined : "muted"}>
                      {t("templates.use.line", { from: use.from, name: nameOf(use) })}
                      {use === now ? ` · ${t("templates.use.now")}` : use.from > today ? ` · ${t("templates.use.later")}` : ""}
                    </span>
                  ))}
              </div>
              {now && now.hash !== null ? (
                <Flex>
                  <Button
                    aria-label={t("templates.use.backOf", { paper: title })}
                    disabled={readOnly}
                    onClick={() => onBack(paper)}
                  >
                    {t("templates.use.back")}
                  </Button>
                </Flex>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

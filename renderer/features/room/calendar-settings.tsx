import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Flex, Popconfirm } from "antd";
import { useState } from "react";
import type { HolidayTable } from "#shared/domain/calendar";
import { knownUpTo } from "#shared/rules/working-days";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { type YearDraft, yearDraft, yearOfDraft } from "./holiday-lines";

/** The holiday table by which deadlines are counted. */
export function CalendarSettings({ thisYear }: { readonly thisYear: number }) {
  const { data } = useQuery(reads.calendar());
  return data ? <CalendarForm key={JSON.stringify(data)} table={data.table} own={data.own} thisYear={thisYear} /> : null;
}

type CalendarFormProps = { readonly table: HolidayTable; readonly own: boolean; readonly thisYear: number };

function CalendarForm({ table, own, thisYear }: CalendarFormProps) {
  const t = useWords();
  const { message } = App.useApp();
  const [drafts, setDrafts] = useState<readonly YearDraft[]>(() =>
    table.years.map((year) => yearDraft(year, t("clocks.calendar.to"))),
  );
  const last = Math.max(thisYear - 1, ...drafts.map(({ year }) => year));
  const [chosen, choose] = useState(drafts.at(-1)?.year ?? thisYear);
  const { run, running, problem } = useCommand();
  const read = drafts.map(yearOfDraft);
  const bad = read.find((each) => "badLine" in each);
  const draft = drafts.find(({ year }) => year === chosen);
  const known = knownUpTo(table);

  const put = (changed: Partial<YearDraft>) =>
    setDrafts(drafts.map((each) => (each.year === chosen ? { ...each, ...changed } : each)));
  function add() {
    setDrafts([...drafts, { year: last + 1, off: "", work: "", source: "" }]);
    choose(last + 1);
  }
  function remove() {
    const left = drafts.filter(({ year }) => year !== chosen);
    setDrafts(left);
    choose(left.at(-1)?.year ?? thisYear);
  }
  async function save(years: HolidayTable | null) {
    const saved = await run(() => api.calendar.save(years));
    if (saved === null) void message.success(t("clocks.calendar.saved"));
  }

  return (
    <form
      className="card"
      aria-labelledby="holidays"
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad) void save({ years: read.flatMap((each) => ("year" in each ? each.year : [])) });
      }}
    >
      <h2 id="holidays">{t("clocks.calendar.title")}</h2>
      <p className="muted">
        {t("clocks.calendar.help")}{" "}
        <strong>
          {known ? t("clocks.calendar.knownUpTo", { date: known }) : t("clocks.calendar.empty")} ·{" "}
          {t(own ? "clocks.calendar.own" : "clocks.calendar.usual")}
        </strong>
      </p>
      <div className="fields">
        <ChoiceField
          id="holiday-year"
          span={3}
          label={t("clocks.calendar.year")}
          value={draft ? String(chosen) : null}
          options={drafts.map(({ year }) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => choose(Number(year))}
        />
        {draft ? <YearFields draft={draft} put={put} /> : null}
      </div>
      {bad && "badLine" in bad ? (
        <Alert type="warning" showIcon title={t("clocks.calendar.badLine", { line: bad.badLine })} className="gap-below" />
      ) : null}
      <ProblemAlert problem={problem} />
      <Flex gap="small" wrap>
        <Button htmlType="submit" loading={running}>
          {t("clocks.calendar.save")}
        </Button>
        <Button onClick={add} disabled={last >= 9999}>
          {t("clocks.calendar.add", { year: last + 1 })}
        </Button>
        {draft ? <Button onClick={remove}>{t("clocks.calendar.remove", { year: chosen })}</Button> : null}
        {own ? (
          <Popconfirm
            title={t("clocks.calendar.resetAsk")}
            okText={t("clocks.calendar.resetYes")}
            cancelText={t("clocks.calendar.resetNo")}
            onConfirm={() => void save(null)}
          >
            <Button>{t("clocks.calendar.reset")}</Button>
          </Popconfirm>
        ) : null}
      </Flex>
    </form>
  );
}

type YearFieldsProps = { readonly draft: YearDraft; readonly put: (changed: Partial<YearDraft>) => void };

function YearFields({ draft, put }: YearFieldsProps) {
  const t = useWords();
  return (
    <>
      <TextField
        id="holiday-source"
        span={9}
        label={t("clocks.calendar.source")}
        value={draft.source}
        onChange={(source) => put({ source })}
      />
      <LongTextField
        id="holiday-off"
        span={6}
        rows={7}
        label={t("clocks.calendar.off")}
        help={t("clocks.calendar.offHelp")}
        value={draft.off}
        onChange={(off) => put({ off })}
      />
      <LongTextField
        id="holiday-work"
        span={6}
        rows={7}
        label={t("clocks.calendar.work")}
        help={t("clocks.calendar.workHelp")}
        value={draft.work}
        onChange={(work) => put({ work })}
      />
    </>
  );
}

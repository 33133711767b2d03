import { useQuery } from "@tanstack/react-query";
import { Alert, Empty } from "antd";
import { useDeferredValue, useMemo } from "react";
import type { HolidayTable } from "#shared/domain/calendar";
import type { RuleBook } from "#shared/domain/law-rule";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { clocksOf } from "#shared/rules/clocks";
import { type ClockFault, clockFaults, deadlineOf } from "#shared/rules/deadlines";
import { periodsOf } from "#shared/rules/packs/periods";
import { knownUpTo, workCalendar } from "#shared/rules/working-days";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import type { CaseTabProps } from "../../ui/case-tab";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { ClockTable } from "./clock-table";
import { NextStepCard } from "./next-step-card";
import { SuspensionsCard } from "./suspensions-card";

/** The page of a case's deadlines (期限): every clock with its law, the next step, and the suspensions. */
export function ClocksPage({ content, change, file, today, readOnly }: CaseTabProps) {
  const [calendar, rules] = [useQuery(reads.calendar()), useQuery(reads.rules())];
  const error = calendar.error ?? rules.error;
  const shown = useDeferredValue(content);
  const day = dateOf(today);
  return (
    <>
      <ProblemAlert problem={error ? problemOf(error) : null} />
      <Faults faults={clockFaults(shown)} />
      {calendar.data && rules.data && day ? (
        <Deadlines content={shown} file={file} table={calendar.data.table} book={rules.data} today={day} />
      ) : null}
      <fieldset className="case-form" disabled={readOnly}>
        <NextStepCard content={content} change={change} />
        <SuspensionsCard content={content} change={change} />
      </fieldset>
    </>
  );
}

type DeadlinesProps = Pick<CaseTabProps, "content" | "file"> & {
  readonly table: HolidayTable;
  readonly book: RuleBook;
  readonly today: PlainDate;
};

function Deadlines({ content, file, table, book, today }: DeadlinesProps) {
  const t = useWords();
  const law = useMemo(() => ({ periods: periodsOf(book), calendar: workCalendar(table) }), [book, table]);
  const deadlines = clocksOf(content, file?.state ?? "registered").map((clock) => ({
    ...deadlineOf(clock, law),
    done: clock.done,
    lapses: clock.lapses,
  }));
  const known = knownUpTo(table);
  if (deadlines.length === 0) {
    return (
      <Empty
        className="card"
        description={
          <>
            <strong>{t("clocks.none")}</strong>
            <br />
            {t("clocks.noneHelp")}
          </>
        }
      />
    );
  }
  return (
    <section aria-labelledby="section-clocks" className="clocks">
      <h2 id="section-clocks" className="day-name">
        {t("clocks.title")}
      </h2>
      <p className="muted">{t("clocks.intro")}</p>
      {deadlines.some(({ unrecorded }) => unrecorded) ? (
        <Alert type="warning" showIcon title={known ? t("clocks.tableEnds", { date: known }) : t("clocks.tableEmpty")} />
      ) : null}
      <ClockTable deadlines={deadlines} today={today} />
    </section>
  );
}

function Faults({ faults }: { readonly faults: readonly ClockFault[] }) {
  const t = useWords();
  if (faults.length === 0) return null;
  const sentence = (fault: ClockFault) => {
    const name = (field: Extract<ClockFault, { code: "unclear" }>["field"], n: number | null) =>
      t(`clocks.field.${field}`, { n: n ?? "" });
    return fault.code === "unclear"
      ? t("clocks.fault.unclear", { field: name(fault.field, fault.n), typed: fault.typed })
      : t("clocks.fault.order", {
          earlier: name(fault.earlier, fault.n),
          later: name(fault.later, fault.n),
          first: fault.first,
          second: fault.second,
        });
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={t("clocks.faults")}
      description={
        <ul className="fault-list">
          {faults.map((fault, at) => (
            <li key={at}>{sentence(fault)}</li>
          ))}
        </ul>
      }
    />
  );
}

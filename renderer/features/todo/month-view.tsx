import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Flex, Pagination } from "antd";
import { useMemo, useState } from "react";
import { partsOf, type PlainDate } from "#shared/domain/plain-date";
import { workCalendar } from "#shared/rules/working-days";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { addMonths } from "./month-days";
import { MonthGrid } from "./month-grid";
import { TodoTable } from "./todo-table";

const PAGE = 50;

type MonthViewProps = { readonly day: PlainDate; readonly today: PlainDate; readonly onDay: (day: PlainDate) => void };

/** A month of dues, and the cases of the chosen day. */
export function MonthView({ day, today, onDay }: MonthViewProps) {
  const t = useWords();
  const calendar = useQuery(reads.calendar());
  const table = calendar.data?.table;
  const known = useMemo(() => (table ? workCalendar(table) : null), [table]);
  const { year, month } = partsOf(day);
  return (
    <>
      <section className="card" aria-labelledby="month-name">
        <Flex gap="small" align="center" wrap className="gap-below">
          <Button icon={<LeftOutlined />} aria-label={t("clocks.month.previous")} onClick={() => onDay(addMonths(day, -1))} />
          <h2 id="month-name" className="month-name" aria-live="polite">
            {t("clocks.month.label", { year, month })}
          </h2>
          <Button icon={<RightOutlined />} aria-label={t("clocks.month.next")} onClick={() => onDay(addMonths(day, 1))} />
          <Button onClick={() => onDay(today)}>{t("clocks.month.thisMonth")}</Button>
          <span className="muted">{t("clocks.month.help")}</span>
        </Flex>
        <MonthGrid day={day} today={today} calendar={known} onDay={onDay} />
      </section>
      <DayList key={day} day={day} />
    </>
  );
}

function DayList({ day }: { readonly day: PlainDate }) {
  const t = useWords();
  const [page, setPage] = useState(1);
  const input = { from: day, to: day, offset: (page - 1) * PAGE, limit: PAGE };
  const list = useQuery({ ...reads.todoList(input), placeholderData: keepPreviousData });
  const { total = 0, lines = [] } = list.data ?? {};
  return (
    <section aria-labelledby="day-name">
      <h2 id="day-name" className="day-name">
        {t("clocks.month.chosen", { date: day })}
      </h2>
      <ProblemAlert problem={list.error ? problemOf(list.error) : null} />
      {list.data && total === 0 ? <p className="muted">{t("clocks.month.nothing")}</p> : null}
      {total > 0 ? <TodoTable label={t("clocks.month.chosen", { date: day })} lines={lines} day={day} /> : null}
      <Pagination
        align="end"
        hideOnSinglePage
        current={page}
        pageSize={PAGE}
        total={total}
        showSizeChanger={false}
        onChange={setPage}
      />
    </section>
  );
}

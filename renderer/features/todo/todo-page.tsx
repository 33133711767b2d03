import { useQuery } from "@tanstack/react-query";
import { Flex, Segmented } from "antd";
import { useSearchParams } from "react-router";
import { dateOf } from "#shared/domain/plain-date";
import { TODO_GROUPS } from "#shared/domain/todo";
import { reads } from "../../host/reads";
import { PageTitle } from "../../ui/page-title";
import { useWords } from "../../ui/use-words";
import { MonthView } from "./month-view";
import { TodoBoard } from "./todo-board";

/** What is to be done (待办), as a board or as a month; the place is kept in the address. */
export function TodoPage() {
  const t = useWords();
  const info = useQuery(reads.info());
  const counts = useQuery(reads.todoCounts());
  const [params, setParams] = useSearchParams();
  const today = dateOf(info.data?.today ?? "");
  if (!today) return null;
  const day = dateOf(params.get("day") ?? "");
  // Unless asked for another, the most pressing group that holds anything.
  const group =
    TODO_GROUPS.find((each) => each === params.get("group")) ??
    TODO_GROUPS.find((each) => (counts.data?.[each] ?? 0) > 0) ??
    "overdue";
  const page = Math.max(1, Number(params.get("page") ?? "1") || 1);
  return (
    <div className="page">
      <Flex justify="space-between" align="center" gap="middle" wrap>
        <PageTitle>{t("clocks.todo.title")}</PageTitle>
        <Segmented
          aria-label={t("clocks.todo.views")}
          value={day ? "month" : "board"}
          options={[
            { value: "board", label: t("clocks.todo.board") },
            { value: "month", label: t("clocks.todo.month") },
          ]}
          onChange={(view) => setParams(view === "month" ? { day: today } : {})}
        />
      </Flex>
      {day ? (
        <MonthView day={day} today={today} onDay={(next) => setParams({ day: next }, { replace: true })} />
      ) : (
        <TodoBoard group={group} page={page} onPage={(next) => setParams({ group, page: String(next) })} />
      )}
    </div>
  );
}

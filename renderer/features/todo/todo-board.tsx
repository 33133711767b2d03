import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Empty, Pagination, Spin } from "antd";
import { Link } from "react-router";
import { TODO_GROUPS, type TodoGroup } from "#shared/domain/todo";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { TodoTable } from "./todo-table";

const PAGE = 50;

type TodoBoardProps = { readonly group: TodoGroup; readonly page: number; readonly onPage: (page: number) => void };

/** The groups with their counts, and the cases of one of them. */
export function TodoBoard({ group, page, onPage }: TodoBoardProps) {
  const t = useWords();
  const list = useQuery({
    ...reads.todoList({ group, offset: (page - 1) * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  const { counts, total = 0, lines = [], building = null } = list.data ?? {};
  return (
    <>
      <nav className="todo-groups" aria-label={t("clocks.todo.groups")}>
        {TODO_GROUPS.map((each) => (
          <Link
            key={each}
            to={`/todo?group=${each}`}
            className={each === group ? "active" : ""}
            aria-current={each === group ? "page" : undefined}
          >
            {t(`clocks.todo.group.${each}`)} <span className={`todo-count todo-${each}`}>{counts?.[each] ?? ""}</span>
          </Link>
        ))}
      </nav>
      {building === null ? null : <Alert type="info" showIcon title={t("clocks.todo.building")} />}
      <ProblemAlert problem={list.error ? problemOf(list.error) : null} />
      {list.isPending ? <Spin delay={300} className="spin-room" /> : null}
      {list.data && total === 0 ? <NothingDue group={group} /> : null}
      {total > 0 ? <TodoTable label={t(`clocks.todo.group.${group}`)} lines={lines} /> : null}
      <Pagination
        align="end"
        hideOnSinglePage
        current={page}
        pageSize={PAGE}
        total={total}
        showSizeChanger={false}
        onChange={onPage}
      />
    </>
  );
}

function NothingDue({ group }: { readonly group: TodoGroup }) {
  const t = useWords();
  return (
    <Empty
      className="card"
      description={
        <>
          <strong>{t("clocks.todo.empty")}</strong>
          <br />
          {t(`clocks.todo.emptyHelp.${group === "none" ? "none" : "due"}`)}
        </>
      }
    />
  );
}

import { useQuery } from "@tanstack/react-query";
import { NavLink } from "react-router";
import { reads } from "../../host/reads";
import { useWords } from "../../ui/use-words";

/** The way to the board, with the number of cases that are overdue or due today. */
export function TodoLink() {
  const t = useWords();
  const counts = useQuery(reads.todoCounts());
  const pressing = (counts.data?.overdue ?? 0) + (counts.data?.today ?? 0);
  return (
    <NavLink to="/todo">
      {t("clocks.todo.title")}
      {pressing > 0 ? (
        <span className="nav-badge" title={t("clocks.todo.badge", { n: pressing })}>
          {pressing}
        </span>
      ) : null}
    </NavLink>
  );
}

import { PlusOutlined, ThunderboltOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Empty, Flex, Pagination, Progress } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { CaseId } from "#shared/domain/id";
import { yuanText } from "#shared/domain/money";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { newCasePath } from "../../ui/new-case-path";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { BatchBar } from "./batch-bar";
import "./case-list.css";
import { CaseTable } from "./case-table";
import { isFiltering, type ListPlace, PAGE_SIZES, useListPlace } from "./list-place";
import { ListTools } from "./list-tools";
import { useLandscapePrint } from "./use-landscape-print";
import { useViews } from "./use-views";

const NOTHING: ReadonlySet<CaseId> = new Set();

/** What the core is asked for. */
function wantedOf({ text, filter, sort }: ListPlace) {
  return { text: text.slice(0, 200), ...(isFiltering(filter) ? { filter } : {}), sort };
}

/** The chosen cases; another list begins with none, for what is not in sight must not be changed by accident. */
function useSelection(key: string) {
  const [selection, setSelection] = useState<{ readonly key: string; readonly ids: ReadonlySet<CaseId> }>({ key, ids: NOTHING });
  return {
    selected: selection.key === key ? selection.ids : NOTHING,
    select: (ids: ReadonlySet<CaseId>) => setSelection({ key, ids }),
  };
}

/** All cases, the newest first, or those that a search and filters found. */
export function CaseListPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { place, key, move, turnTo } = useListPlace();
  const { selected, select } = useSelection(key);
  const views = useViews();
  useLandscapePrint();
  const wanted = wantedOf(place);
  const narrowed = place.text.trim() !== "" || isFiltering(place.filter);
  const list = useQuery({
    ...reads.caseList({ ...wanted, offset: (place.page - 1) * place.size, limit: place.size }),
    placeholderData: keepPreviousData,
  });
  // The first lines come from a small file, the sums need all of the list: they are asked for once the lines are there.
  const totals = useQuery({ ...reads.listTotals(wanted), placeholderData: keepPreviousData, enabled: list.data !== undefined });
  const info = useQuery(reads.info());
  const readOnly = info.data?.lockedBy != null;
  const { total = 0, rows = [], building = null } = list.data ?? {};
  const none = list.data !== undefined && total === 0 && building === null;
  const { columns } = views.views;
  const newCase = () => void navigate(newCasePath());
  const newButton = (
    <Flex gap="small" justify="center" wrap>
      <Button icon={<ThunderboltOutlined />} onClick={() => void navigate(newCasePath("quick"))} disabled={readOnly}>
        {t("intake.start")}
      </Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={newCase} disabled={readOnly}>
        {t("cases.new")}
      </Button>
    </Flex>
  );

  return (
    <div className={selected.size > 0 ? "page list-page some-selected" : "page list-page"}>
      <Flex justify="space-between" align="center" gap="middle" wrap>
        <Flex align="baseline" gap="middle">
          <PageTitle>{t("cases.title")}</PageTitle>
          <span className="muted" role="status">
            {t(narrowed ? "cases.found" : "cases.count", { count: total })}
          </span>
          <Link to="/bin">{t("progress.bin.title")}</Link>
        </Flex>
        <span className="print-only">{t("lists.printed", { date: info.data?.today ?? "" })}</span>
        {none && !narrowed ? null : newButton}
      </Flex>
      {none && !narrowed ? null : (
        <ListTools place={place} totals={totals.data} columns={columns} views={views} readOnly={readOnly} onMove={move} />
      )}
      {building === null ? null : (
        <Alert
          type="info"
          title={t("cases.building")}
          description={<Progress percent={building} aria-label={t("cases.building")} />}
        />
      )}
      <ProblemAlert problem={views.problem} onClose={views.clear} />
      <ProblemAlert problem={list.error ? problemOf(list.error) : null} />
      {none ? (
        <Empty className="card" description={<EmptyText searching={narrowed} />}>
          {narrowed ? null : newButton}
        </Empty>
      ) : (
        <>
          <BatchBar wanted={wanted} total={total} columns={columns} selected={selected} readOnly={readOnly} onSelect={select} />
          <CaseTable rows={rows} columns={columns} selected={selected} onSelect={select} />
          {totals.data ? (
            <p className="totals-line">
              <span className="muted">{t("lists.totals.label")}</span>{" "}
              {t("lists.totals.line", {
                count: totals.data.count,
                open: totals.data.open,
                amount: yuanText(totals.data.agreedFen),
              })}
            </p>
          ) : null}
          {total > PAGE_SIZES[0] ? (
            <Pagination
              align="end"
              current={place.page}
              pageSize={place.size}
              total={total}
              showSizeChanger={{
                "aria-label": t("lists.pageSize"),
                options: PAGE_SIZES.map((value) => ({ value, label: t("lists.perPage", { count: value }) })),
              }}
              onChange={turnTo}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

function EmptyText({ searching }: { readonly searching: boolean }) {
  const t = useWords();
  return (
    <>
      <strong>{t(searching ? "cases.notFound" : "cases.empty")}</strong>
      <br />
      {t(searching ? "cases.notFoundHelp" : "cases.emptyHelp")}
    </>
  );
}

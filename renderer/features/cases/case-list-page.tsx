import { PlusOutlined, ThunderboltOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Empty, Flex, Pagination, Progress } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { newCasePath } from "../../ui/new-case-path";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { CaseSearch } from "./case-search";
import { CaseTable } from "./case-table";

const PAGE = 50;

/** The page and the words of a search, kept in the address so that coming back from a case finds them. */
function useListPlace() {
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get("page") ?? "1") || 1);
  const text = params.get("text") ?? "";
  return {
    page,
    text,
    turnTo: (next: number) => setParams({ ...(text === "" ? {} : { text }), page: String(next) }),
    // Typing leaves no trail of steps to go back through.
    search: (next: string) => setParams(next === "" ? {} : { text: next }, { replace: true }),
  };
}

/** All cases, the newest first, or those that a search found. */
export function CaseListPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { page, text, turnTo, search } = useListPlace();
  const searching = text.trim() !== "";
  const list = useQuery({
    ...reads.caseList({ offset: (page - 1) * PAGE, limit: PAGE, text: text.slice(0, 200) }),
    placeholderData: keepPreviousData,
  });
  const info = useQuery(reads.info());
  const { total = 0, rows = [], building = null } = list.data ?? {};
  const none = list.data !== undefined && total === 0 && building === null;
  const newCase = () => void navigate(newCasePath());
  const readOnly = info.data?.lockedBy != null;
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
    <div className="page">
      <Flex justify="space-between" align="center" gap="middle" wrap>
        <Flex align="baseline" gap="middle">
          <PageTitle>{t("cases.title")}</PageTitle>
          <span className="muted" role="status">
            {t(searching ? "cases.found" : "cases.count", { count: total })}
          </span>
          <Link to="/bin">{t("progress.bin.title")}</Link>
        </Flex>
        {none && !searching ? null : newButton}
      </Flex>
      {none && !searching ? null : <CaseSearch text={text} onSearch={search} />}
      {building === null ? null : (
        <Alert
          type="info"
          title={t("cases.building")}
          description={<Progress percent={building} aria-label={t("cases.building")} />}
        />
      )}
      <ProblemAlert problem={list.error ? problemOf(list.error) : null} />
      {none ? (
        <Empty className="card" description={<EmptyText searching={searching} />}>
          {searching ? null : newButton}
        </Empty>
      ) : (
        <>
          <CaseTable rows={rows} />
          <Pagination
            align="end"
            hideOnSinglePage
            current={page}
            pageSize={PAGE}
            total={total}
            showSizeChanger={false}
            onChange={turnTo}
          />
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

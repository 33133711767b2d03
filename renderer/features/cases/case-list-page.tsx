import { PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Empty, Flex, Pagination } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { caseTitle } from "#shared/documents/wording";
import type { CaseRow } from "#shared/domain/case-file";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { showInstant } from "../../ui/instants";
import { newCasePath } from "../../ui/new-case-path";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useLanguage, useWords } from "../../ui/use-words";

const PAGE = 50;

/** The cases of one page, a line each. */
function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div className="case-table">
      <table aria-label={t("cases.title")}>
        <thead>
          <tr>
            {(["number", "name", "kind", "acceptedOn", "updatedAt"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`cases.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nowrap">{row.number?.text ?? <span className="muted">{t("cases.notNumbered")}</span>}</td>
              <td className="case-name">
                <Link to={`/cases/${row.id}`}>{caseTitle(t, row) || t("cases.unnamed")}</Link>
              </td>
              <td className="nowrap">{t(`terms.kind.${row.kind}`)}</td>
              <td className="nowrap">{row.acceptedOn}</td>
              <td className="nowrap">{showInstant(row.updatedAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** All cases, the newest first. */
export function CaseListPage() {
  const t = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get("page") ?? "1") || 1);
  const list = useQuery({ ...reads.caseList((page - 1) * PAGE, PAGE), placeholderData: keepPreviousData });
  const info = useQuery(reads.info());
  const total = list.data?.total ?? 0;
  const newCase = () => void navigate(newCasePath());
  const newButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={newCase} disabled={info.data?.lockedBy != null}>
      {t("cases.new")}
    </Button>
  );

  return (
    <div className="page">
      <Flex justify="space-between" align="center" gap="middle" wrap>
        <Flex align="baseline" gap="middle">
          <PageTitle>{t("cases.title")}</PageTitle>
          <span className="muted">{t("cases.count", { count: total })}</span>
        </Flex>
        {total > 0 ? newButton : null}
      </Flex>
      <ProblemAlert problem={list.error ? problemOf(list.error) : null} />
      {list.data && total === 0 ? (
        <Empty className="card" description={<EmptyText />}>
          {newButton}
        </Empty>
      ) : (
        <>
          <CaseTable rows={list.data?.rows ?? []} />
          <Pagination
            align="end"
            hideOnSinglePage
            current={page}
            pageSize={PAGE}
            total={total}
            showSizeChanger={false}
            onChange={(next) => setSearch({ page: String(next) })}
          />
        </>
      )}
    </div>
  );
}

function EmptyText() {
  const t = useWords();
  return (
    <>
      <strong>{t("cases.empty")}</strong>
      <br />
      {t("cases.emptyHelp")}
    </>
  );
}

import { PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Empty, Flex, Table, type TableColumnsType } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { caseTitle } from "#shared/documents/wording";
import type { CaseRow } from "#shared/domain/case-file";
import type { Language } from "#shared/domain/room";
import type { Words } from "#shared/locales/words";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { showInstant } from "../../ui/instants";
import { newCasePath } from "../../ui/new-case-path";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useLanguage, useWords } from "../../ui/use-words";

const PAGE = 50;

function columnsOf(t: Words, language: Language): TableColumnsType<CaseRow> {
  return [
    { title: t("cases.number"), key: "number", width: 230, render: (_, row) => row.number?.text ?? <span className="muted">{t("cases.notNumbered")}</span> },
    {
      title: t("cases.name"),
      key: "name",
      render: (_, row) => <Link to={`/cases/${row.id}`}>{caseTitle(t, row) || t("cases.unnamed")}</Link>,
    },
    { title: t("cases.kind"), key: "kind", width: 150, render: (_, row) => t(`terms.kind.${row.kind}`) },
    { title: t("cases.acceptedOn"), dataIndex: "acceptedOn", width: 130 },
    { title: t("cases.updatedAt"), key: "updatedAt", width: 190, render: (_, row) => showInstant(row.updatedAt, language) },
  ];
}

/** All cases, the newest first. */
export function CaseListPage() {
  const t = useWords();
  const language = useLanguage();
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
        <Table<CaseRow>
          className="case-table"
          rowKey="id"
          columns={columnsOf(t, language)}
          dataSource={[...(list.data?.rows ?? [])]}
          loading={list.isPending ? { delay: 300 } : false}
          scroll={{ x: 900 }}
          pagination={
            total > PAGE
              ? { current: page, pageSize: PAGE, total, showSizeChanger: false, onChange: (next) => setSearch({ page: String(next) }) }
              : false
          }
        />
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

import { useQuery } from "@tanstack/react-query";
import { Flex, Spin } from "antd";
import { useEffect } from "react";
import { createHashRouter, Navigate, RouterProvider } from "react-router";
import { i18n } from "#shared/locales/words";
import { BackupsPage } from "../features/backups/backups-page";
import { BinPage } from "../features/bin/bin-page";
import { CaseFilePage } from "../features/case-file/case-file-page";
import { CaseListPage } from "../features/cases/case-list-page";
import { FolderProblemPage } from "../features/folder/folder-problem-page";
import { RulesPage } from "../features/rules/rules-page";
import { SettingsPage } from "../features/room/settings-page";
import { SetupPage } from "../features/room/setup-page";
import { TodoPage } from "../features/todo/todo-page";
import { problemOf } from "../host/call-failed";
import { reads } from "../host/reads";
import { useChangedSubjects } from "../host/use-host-events";
import { ProblemAlert } from "../ui/problem-alert";
import { NothingHere } from "../ui/nothing-here";
import { useWords } from "../ui/use-words";
import { CASE_TABS } from "./case-tabs";
import { Layout } from "./layout";

const router = createHashRouter([
  {
    element: <Layout />,
    children: [
      { path: "/", element: <Navigate to="/cases" replace /> },
      { path: "/cases", element: <CaseListPage /> },
      { path: "/cases/:id/:tab?", element: <CaseFilePage tabs={CASE_TABS} /> },
      { path: "/bin", element: <BinPage /> },
      { path: "/todo", element: <TodoPage /> },
      { path: "/backups", element: <BackupsPage /> },
      { path: "/settings", element: <SettingsPage /> },
      { path: "/settings/rules", element: <RulesPage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);

function NotFoundPage() {
  const t = useWords();
  return <NothingHere title={t("app.notFound")} />;
}

/** The language of the window follows the preferences, wherever they were changed. */
function useScreenLanguage(): void {
  const { data } = useQuery(reads.preferences());
  const language = data?.screenLanguage;
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [language]);
}

/** Which screen there is to show at all: the folder's trouble, the set-up, or the program itself. */
export function Screens() {
  useChangedSubjects();
  useScreenLanguage();
  const t = useWords();
  const info = useQuery(reads.info());
  const folderOpen = info.data !== undefined && info.data.folderProblem === null;
  const room = useQuery({ ...reads.room(), enabled: folderOpen });

  useEffect(() => {
    document.title = room.data ? `${room.data.name} · ${t("app.name")}` : t("app.name");
  }, [room.data, t]);

  const error = info.error ?? room.error;
  if (error) {
    return (
      <main className="page">
        <ProblemAlert problem={problemOf(error)} />
      </main>
    );
  }
  if (info.data?.folderProblem) return <FolderProblemPage problem={info.data.folderProblem} info={info.data} />;
  if (!info.data || room.data === undefined) {
    return (
      <Flex component="main" justify="center" className="page" aria-busy="true">
        <Spin description={t("app.loading")} size="large" delay={300}>
          <div className="spin-room" />
        </Spin>
      </Flex>
    );
  }
  return room.data === null ? <SetupPage info={info.data} /> : <RouterProvider router={router} />;
}

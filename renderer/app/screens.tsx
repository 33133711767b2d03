import { useQuery } from "@tanstack/react-query";
import { Flex, Spin } from "antd";
import { lazy, Suspense, useEffect } from "react";
import { createHashRouter, Navigate, RouterProvider } from "react-router";
import type { AppInfo } from "#shared/contract/app";
import { CaseListPage } from "../features/cases/case-list-page";
import { problemOf } from "../host/call-failed";
import { reads } from "../host/reads";
import { useChangedSubjects } from "../host/use-host-events";
import { ProblemAlert } from "../ui/problem-alert";
import { NothingHere } from "../ui/nothing-here";
import { useWords } from "../ui/use-words";
import { Layout } from "./layout";
import { lazily } from "./pages";
import { showLanguage } from "./providers";

const SetupPage = lazy(async () => ({ default: (await import("../features/room/setup-page")).SetupPage }));
const FolderProblemPage = lazy(async () => ({
  default: (await import("../features/folder/folder-problem-page")).FolderProblemPage,
}));

// The first page at once, not by way of an empty one; the used key of the link goes from the address.
const { hash, pathname } = window.location;
window.history.replaceState(null, "", `${pathname}${/^(#\/?)?$/.test(hash) ? "#/cases" : hash}`);

const router = createHashRouter([
  {
    element: <Layout />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: "/", element: <Navigate to="/cases" replace /> },
      { path: "/cases", element: <CaseListPage /> },
      { path: "/cases/:id/:tab?", lazy: lazily("casePage") },
      { path: "/bin", lazy: lazily("bin") },
      { path: "/todo", lazy: lazily("todo") },
      { path: "/backups", lazy: lazily("backups") },
      { path: "/settings", lazy: lazily("settings") },
      { path: "/settings/rules", lazy: lazily("rules") },
      { path: "/verify", lazy: lazily("verify") },
      { path: "/settings/catalogue", lazy: lazily("catalogue") },
      { path: "/settings/templates", lazy: lazily("templates") },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);

/** Shown while the program or one of its pages is loaded, when that takes longer than people notice. */
function Loading() {
  const t = useWords();
  return (
    <Flex component="main" justify="center" className="page" aria-busy="true">
      <Spin description={t("app.loading")} size="large" delay={300}>
        <div className="spin-room" />
      </Spin>
    </Flex>
  );
}

function NotFoundPage() {
  const t = useWords();
  return <NothingHere title={t("app.notFound")} />;
}

/** The language of the window follows the preferences, wherever they were changed. */
function useScreenLanguage(): void {
  const { data } = useQuery(reads.preferences());
  useEffect(() => showLanguage(data), [data]);
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
  if (!info.data || (folderOpen && room.data === undefined)) return <Loading />;
  return <Suspense fallback={<Loading />}>{screen(info.data, room.data == null)}</Suspense>;
}

function screen(info: AppInfo, beginning: boolean) {
  if (info.folderProblem) return <FolderProblemPage problem={info.folderProblem} info={info} />;
  return beginning ? <SetupPage info={info} /> : <RouterProvider router={router} />;
}

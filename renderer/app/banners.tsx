import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { Link, useLocation } from "react-router";
import type { AppInfo } from "#shared/contract/app";
import { api } from "../host/client";
import { reads } from "../host/reads";
import { useCommand } from "../host/use-command";
import { ProblemAlert } from "../ui/problem-alert";
import { showInstant } from "../ui/instants";
import { useWords } from "../ui/use-words";

/** What must be known on every page: fictional data, a folder held by somebody else, damaged files. */
export function Banners() {
  const { data: info } = useQuery(reads.info());
  const { pathname } = useLocation();
  if (!info) return null;
  return (
    <>
      {info.demo ? <DemoBanner /> : null}
      {info.lockedBy ? <LockBanner holder={info.lockedBy} /> : null}
      {pathname === "/cases" ? <BackupReminder /> : null}
      {info.notices.map((notice) => (
        <NoticeBanner key={notice.id} notice={notice} />
      ))}
    </>
  );
}

function DemoBanner() {
  const t = useWords();
  const { run, running, problem } = useCommand();
  return (
    <>
      <ProblemAlert problem={problem} />
      <Alert
        type="warning"
        banner
        title={t("banner.demo")}
        action={
          <Button size="small" loading={running} onClick={() => void run(() => api.folder.leaveDemo())}>
            {t("banner.leaveDemo")}
          </Button>
        }
      />
    </>
  );
}

function LockBanner({ holder }: { readonly holder: NonNullable<AppInfo["lockedBy"]> }) {
  const t = useWords();
  return <Alert type="warning" banner title={t("banner.readOnly", { ...holder, since: showInstant(holder.since) })} />;
}

/** On the list of cases: no verified copy outside this computer for a week. It is asked again each time the list is reached. */
function BackupReminder() {
  const t = useWords();
  const { data } = useQuery({ ...reads.backupReminder(), refetchOnMount: "always" });
  if (!data?.due) return null;
  return (
    <Alert
      type="warning"
      banner
      title={data.at === null ? t("backups.reminder.never") : t("backups.reminder.old", { at: showInstant(data.at) })}
      action={<Link to="/backups">{t("backups.reminder.go")}</Link>}
    />
  );
}

function NoticeBanner({ notice }: { readonly notice: AppInfo["notices"][number] }) {
  const t = useWords();
  const text =
    notice.code === "restoredFromPrevious"
      ? t("banner.restored", { file: notice.file, savedAt: notice.savedAt ? showInstant(notice.savedAt) : "" })
      : t(`banner.${notice.code}`, { file: notice.file });
  return (
    <Alert
      type="error"
      banner
      title={text}
      closable={{ closeIcon: true, onClose: () => void api.app.dismissNotice({ id: notice.id }), "aria-label": t("app.close") }}
    />
  );
}

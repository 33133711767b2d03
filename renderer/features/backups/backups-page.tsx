import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { AutomaticCard } from "./automatic-card";
import { CopyCard } from "./copy-card";
import { RestoreCard } from "./restore-card";
import { WorkProgress } from "./work-progress";

/** Backups: a copy outside, the automatic ones, and the way back. */
export function BackupsPage() {
  const t = useWords();
  const overview = useQuery(reads.backupOverview());
  const info = useQuery(reads.info());
  return (
    <div className="page page-narrow">
      <PageTitle>{t("backups.title")}</PageTitle>
      <p>{t("backups.intro")}</p>
      <ProblemAlert problem={overview.error ? problemOf(overview.error) : null} />
      <WorkProgress />
      {overview.data && info.data ? (
        <>
          <CopyCard outside={overview.data.outside} canChoose={info.data.can.chooseFolder} />
          <AutomaticCard overview={overview.data} />
          <RestoreCard overview={overview.data} canChoose={info.data.can.chooseFolder} mayWrite={info.data.lockedBy === null} />
        </>
      ) : null}
    </div>
  );
}

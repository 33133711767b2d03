import { Button } from "antd";
import type { BackupOverview } from "#shared/contract/backups";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { showInstant } from "../../ui/instants";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

/** What happens by itself, where, and how it last went. */
export function AutomaticCard({ overview }: { readonly overview: BackupOverview }) {
  const t = useWords();
  const { run, running, problem } = useCommand();
  const newest = overview.list.find(({ state }) => state === "verified")?.summary;
  return (
    <section className="card" aria-labelledby="automatic">
      <h2 id="automatic">{t("backups.automatic.title")}</h2>
      <p>{t("backups.automatic.help")}</p>
      <p>
        {t("backups.automatic.place")} <code className="path">{overview.place}</code>
      </p>
      <p>
        {newest
          ? t("backups.automatic.last", { at: showInstant(newest.createdAt), cases: newest.cases })
          : t("backups.automatic.none")}
      </p>
      {overview.problem ? <p>{t("backups.automatic.failed")}</p> : null}
      <ProblemAlert problem={problem ?? overview.problem} />
      <Button loading={running} onClick={() => void run(() => api.backups.make({ place: null }))}>
        {t("backups.automatic.go")}
      </Button>
    </section>
  );
}

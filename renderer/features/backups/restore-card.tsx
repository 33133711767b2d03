import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import { useState } from "react";
import type { BackupOverview } from "#shared/contract/backups";
import type { BackupItem, RestorePreview } from "#shared/domain/backup";
import { api } from "../../host/client";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { BackupTable } from "./backup-table";
import { OtherPlace } from "./other-place";
import { RestorePreviewPanel } from "./restore-preview";

type Look = { readonly item: BackupItem; readonly preview: RestorePreview };
type Restored = Awaited<ReturnType<typeof api.backups.restore>>;

/** Choosing a backup, seeing what it would change, and restoring it. */
export function RestoreCard({
  overview,
  canChoose,
  mayWrite,
}: {
  readonly overview: BackupOverview;
  readonly canChoose: boolean;
  readonly mayWrite: boolean;
}) {
  const t = useWords();
  const client = useQueryClient();
  const [place, setPlace] = useState<string | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const elsewhere = useQuery({ ...reads.backupList(place ?? ""), enabled: place !== null });
  const { run, running, problem, clear } = useCommand();

  async function lookAt(item: BackupItem) {
    setLook(null);
    setRestored(null);
    const preview = await run(() => api.backups.preview({ place, name: item.name }));
    if (preview) setLook({ item, preview });
  }

  async function restore({ item, preview }: Look) {
    const done = await run(() => api.backups.restore({ place, name: item.name, acceptLoss: preview.losesMuch }));
    if (!done) return;
    // A form is filled from what is known of its case; nothing of the state before may be known any more.
    client.removeQueries({ queryKey: ["cases"] });
    setLook(null);
    setRestored(done);
  }

  function goTo(next: string | null) {
    clear();
    setLook(null);
    setPlace(next);
  }

  return (
    <section className="card" aria-labelledby="restore">
      <h2 id="restore">{t("backups.restore.title")}</h2>
      <p>{t("backups.restore.help")}</p>
      {restored ? <RestoredNote restored={restored} /> : null}
      <ProblemAlert problem={problem ?? (place !== null && elsewhere.error ? problemOf(elsewhere.error) : null)} />
      <p>
        {t("backups.restore.from")} <code className="path">{place ?? overview.place}</code>
      </p>
      <BackupTable
        list={place === null ? overview.list : (elsewhere.data ?? [])}
        busy={running}
        onLook={(item) => void lookAt(item)}
      />
      {look ? (
        <RestorePreviewPanel
          key={look.item.name}
          preview={look.preview}
          running={running}
          mayWrite={mayWrite}
          onRestore={() => void restore(look)}
          onCancel={() => setLook(null)}
        />
      ) : null}
      <OtherPlace elsewhere={place !== null} canChoose={canChoose} onPlace={goTo} />
    </section>
  );
}

function RestoredNote({ restored }: { readonly restored: Restored }) {
  const t = useWords();
  const list = restored.kept
    .map(({ series, year, last }) => t("backups.restored.keptOne", { series, year, next: last + 1 }))
    .join(t("documents.listJoiner"));
  return (
    <Alert
      className="gap-below"
      role="status"
      type="success"
      showIcon
      title={t("backups.restored.title")}
      description={
        <>
          <p className="problem-line">{t("backups.restored.before", { name: restored.before })}</p>
          {list === "" ? null : <p className="problem-line">{t("backups.restored.kept", { list })}</p>}
        </>
      }
    />
  );
}

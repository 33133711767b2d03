import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Flex, Progress } from "antd";
import { useState } from "react";
import type { BoundDossier } from "#shared/contract/dossier";
import type { CaseId, PartId } from "#shared/domain/id";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { Dialog } from "../../ui/dialog";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

type Form = "pdf" | "zip";
type BindCardProps = { readonly id: CaseId; readonly flush: () => Promise<boolean> };

/** Makes the dossier as one PDF or as a package, after what stands in the form was saved. */
export function BindCard({ id, flush }: BindCardProps) {
  const t = useWords();
  const { run, running, problem, clear } = useCommand();
  const [sensitive, setSensitive] = useState(false);
  const [result, setResult] = useState<{ readonly as: Form; readonly bound: BoundDossier | null } | null>(null);

  const bind = (as: Form, without: PartId[] = []) =>
    run(async () => {
      setResult(null);
      if (await flush()) setResult({ as, bound: await api.dossier.bind({ id, as, sensitive, without }) });
    });
  const bound = result?.bound;
  return (
    <section className="card" aria-labelledby="dossier-bind">
      <h2 id="dossier-bind">{t("dossier.bind.title")}</h2>
      <p className="muted">{t("dossier.bind.help")}</p>
      <Checkbox
        checked={sensitive}
        onChange={({ target }) => setSensitive(target.checked)}
        aria-describedby="bind-sensitive-help"
      >
        {t("dossier.bind.sensitive")}
      </Checkbox>
      <p id="bind-sensitive-help" className="muted">
        {t("dossier.bind.sensitiveHelp")}
      </p>
      <Flex gap="small" wrap className="gap-below">
        <Button type="primary" disabled={running} onClick={() => void bind("pdf")}>
          {t("dossier.bind.pdf")}
        </Button>
        <Button disabled={running} onClick={() => void bind("zip")}>
          {t("dossier.bind.zip")}
        </Button>
      </Flex>
      {running ? <BindProgress /> : null}
      <ProblemAlert problem={problem} onClose={clear} />
      {bound?.kind === "made" ? <Made bound={bound} onClose={() => setResult(null)} /> : null}
      {result && bound === null ? <p role="status">{t("dossier.bind.cancelled")}</p> : null}
      {result && bound?.kind === "broken" ? (
        <Dialog
          title={t("dossier.bind.brokenTitle")}
          go={t("dossier.bind.without")}
          cancel={t("dossier.bind.back")}
          running={running}
          onGo={() =>
            void bind(
              result.as,
              bound.scans.map(({ file }) => file),
            )
          }
          onCancel={() => setResult(null)}
        >
          <p>{t("dossier.bind.brokenHelp")}</p>
          <ScanFaults scans={bound.scans} />
        </Dialog>
      ) : null}
    </section>
  );
}

function BindProgress() {
  const t = useWords();
  const { data: progress } = useQuery(reads.dossierProgress());
  if (!progress) return null;
  const { done, total } = progress;
  const text = t("dossier.bind.working", { done, total });
  return (
    <div role="status">
      <p>{text}</p>
      <Progress percent={Math.floor((100 * done) / total)} showInfo={false} aria-label={text} />
      <Button onClick={() => void api.dossier.cancel().catch(() => undefined)}>{t("dossier.bind.cancel")}</Button>
    </div>
  );
}

type MadeDossier = Extract<BoundDossier, { readonly kind: "made" }>;

function Made({ bound, onClose }: { readonly bound: MadeDossier; readonly onClose: () => void }) {
  const t = useWords();
  const { run, problem } = useCommand();
  const { exportId, path } = bound.file;
  return (
    <Alert
      role="status"
      type="success"
      showIcon
      title={t("dossier.bind.made", { pages: bound.pages, path })}
      closable={{ closeIcon: true, onClose, "aria-label": t("app.close") }}
      description={
        <>
          {bound.left.length > 0 ? (
            <>
              <p>{t("dossier.bind.left")}</p>
              <ScanFaults scans={bound.left} />
            </>
          ) : null}
          <Flex gap="small" wrap>
            <Button type="primary" onClick={() => void run(() => api.papers.open({ exportId }))}>
              {t("dossier.bind.open")}
            </Button>
            <Button onClick={() => void run(() => api.papers.showInFolder({ exportId }))}>{t("dossier.bind.show")}</Button>
          </Flex>
          <ProblemAlert problem={problem} />
        </>
      }
    />
  );
}

function ScanFaults({ scans }: { readonly scans: MadeDossier["left"] }) {
  const t = useWords();
  return (
    <ul>
      {scans.map(({ file, name, why }) => (
        <li key={file}>
          {name}
          {t("papers.label.colon")}
          {t(`dossier.bind.why.${why}`)}
        </li>
      ))}
    </ul>
  );
}

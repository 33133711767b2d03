import { Alert, Button, Checkbox, Flex } from "antd";
import { useEffect, useRef, useState } from "react";
import type { RestorePreview } from "#shared/domain/backup";
import { showInstant } from "../../ui/instants";
import { useWords } from "../../ui/use-words";

/** What restoring a backup would change, and the button that does it. */
export function RestorePreviewPanel({
  preview,
  running,
  mayWrite,
  onRestore,
  onCancel,
}: {
  readonly preview: RestorePreview;
  readonly running: boolean;
  readonly mayWrite: boolean;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [accepted, setAccepted] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const { added, removed, different, present, named, losesMuch, summary } = preview;
  const changes = added + removed + different;
  return (
    <div className="sub-card">
      <h3 ref={heading} tabIndex={-1}>
        {t("backups.preview.title", { at: showInstant(summary.createdAt) })}
      </h3>
      <p>{t("backups.preview.proven")}</p>
      <p>{changes === 0 ? t("backups.preview.same") : t("backups.preview.counts", { added, removed, different, present })}</p>
      {named.length > 0 ? <ChangeTable named={named} /> : null}
      {changes > named.length ? <p>{t("backups.preview.more", { count: changes - named.length })}</p> : null}
      {losesMuch ? (
        <Alert
          className="gap-below"
          role="alert"
          type="error"
          showIcon
          title={t("backups.preview.warning")}
          description={
            <>
              <p className="problem-line">{t("backups.preview.warningHelp", { removed })}</p>
              <Checkbox checked={accepted} onChange={(event) => setAccepted(event.target.checked)}>
                {t("backups.preview.accept")}
              </Checkbox>
            </>
          }
        />
      ) : null}
      {mayWrite ? null : <p>{t("backups.restore.readOnly")}</p>}
      <Flex gap="small" className="gap-below">
        <Button
          type="primary"
          size="large"
          danger={losesMuch}
          loading={running}
          disabled={!mayWrite || (losesMuch && !accepted)}
          onClick={onRestore}
        >
          {t("backups.preview.go")}
        </Button>
        <Button size="large" disabled={running} onClick={onCancel}>
          {t("backups.preview.cancel")}
        </Button>
      </Flex>
    </div>
  );
}

function ChangeTable({ named }: { readonly named: RestorePreview["named"] }) {
  const t = useWords();
  return (
    <div className="case-table gap-below">
      <table aria-label={t("backups.preview.caption")}>
        <thead>
          <tr>
            {(["change", "number", "name"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`backups.preview.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {named.map(({ change, number, title }, at) => (
            <tr key={`${at} ${number} ${title}`}>
              <td className="nowrap">{t(`backups.preview.changes.${change}`)}</td>
              <td className="nowrap">{number}</td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

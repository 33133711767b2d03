import { Button } from "antd";
import type { BackupItem } from "#shared/domain/backup";
import { showInstant } from "../../ui/instants";
import { useWords } from "../../ui/use-words";

const KILOBYTE = 1024;

/** A size in bytes as a person reads it. */
function sizeText(bytes: number): string {
  const megabytes = bytes / KILOBYTE / KILOBYTE;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / KILOBYTE)} KB`;
}

/** The backups of a folder, a line each, the newest first; a sound one can be looked at. */
export function BackupTable({
  list,
  busy,
  onLook,
}: {
  readonly list: readonly BackupItem[];
  readonly busy: boolean;
  readonly onLook: (item: BackupItem) => void;
}) {
  const t = useWords();
  if (list.length === 0) return <p>{t("backups.restore.none")}</p>;
  return (
    <div className="case-table gap-below">
      <table aria-label={t("backups.restore.caption")}>
        <thead>
          <tr>
            {(["at", "cases", "size", "state", "action"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`backups.restore.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((item) => {
            const at = item.summary ? showInstant(item.summary.createdAt) : null;
            return (
              <tr key={item.name}>
                <td>{at ?? <code className="path">{item.name}</code>}</td>
                <td>{item.summary?.cases}</td>
                <td className="nowrap">{sizeText(item.size)}</td>
                <td>
                  {t(`backups.restore.states.${item.state}`)}
                  {item.summary ? ` · ${t(`backups.restore.reasons.${item.summary.reason}`)}` : null}
                </td>
                <td>
                  {at !== null ? (
                    <Button disabled={busy} aria-label={t("backups.restore.lookAt", { at })} onClick={() => onLook(item)}>
                      {t("backups.restore.look")}
                    </Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

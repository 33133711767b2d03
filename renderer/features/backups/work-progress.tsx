import { useQuery } from "@tanstack/react-query";
import { Button, Flex, Progress } from "antd";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useWords } from "../../ui/use-words";

/** How far the backup or restore under way is, with the way out of it; nothing while there is none. */
export function WorkProgress() {
  const t = useWords();
  const { data: progress } = useQuery(reads.backupProgress());
  if (!progress) return null;
  const percent = progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <section className="card" aria-labelledby="work">
      <h2 id="work">{t("backups.work.title")}</h2>
      <p role="status">{t(`backups.work.${progress.work}`)}</p>
      <Flex gap="middle" align="center">
        <Progress percent={percent} aria-label={t(`backups.work.${progress.work}`)} />
        <Button onClick={() => void api.backups.cancel().catch(() => undefined)}>{t("backups.work.cancel")}</Button>
      </Flex>
    </section>
  );
}

import { Button, Flex, Progress } from "antd";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import type { Uploads } from "./use-uploads";

/** The files on their way, with the way out of each, and those that could not be added. */
export function SendingList({ uploads }: { readonly uploads: Uploads }) {
  const t = useWords();
  return (
    <Flex vertical gap="small" className="sending" aria-live="polite">
      {uploads.list.map(({ key, name, share, problem }) =>
        problem ? (
          <ProblemAlert key={key} problem={problem} onClose={() => uploads.drop(key)} />
        ) : (
          <Flex key={key} gap="middle" align="center">
            <span className="sending-name">{t(share === null ? "evidence.waiting" : "evidence.sending", { name })}</span>
            <Progress percent={Math.floor((share ?? 0) * 100)} aria-label={t("evidence.sending", { name })} />
            <Button size="small" aria-label={t("evidence.cancelNamed", { name })} onClick={() => uploads.drop(key)}>
              {t("evidence.cancel")}
            </Button>
          </Flex>
        ),
      )}
    </Flex>
  );
}

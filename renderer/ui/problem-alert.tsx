import { Alert } from "antd";
import type { ReactNode } from "react";
import type { Problem } from "#shared/domain/problem";
import { writtenBefore } from "#shared/locales/words";
import { useWords } from "./use-words";

/** A problem in full: what happened, whether the data is safe, what to do; with buttons when there is something to press. */
export function ProblemAlert({
  problem,
  action,
  onClose,
}: {
  problem: Problem | null;
  action?: ReactNode;
  onClose?: () => void;
}) {
  const t = useWords();
  if (!problem) return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={t(`problems.${problem.code}.what`, problem.params)}
      description={
        <>
          {writtenBefore(t, problem).map((line) => (
            <p key={line} className="problem-line">
              {line}
            </p>
          ))}
          <p className="problem-line">{t(`problems.${problem.code}.safe`, problem.params)}</p>
          <p className="problem-line">{t(`problems.${problem.code}.next`, problem.params)}</p>
        </>
      }
      action={action}
      {...(onClose ? { closable: { closeIcon: true, onClose, "aria-label": t("app.close") } } : {})}
    />
  );
}

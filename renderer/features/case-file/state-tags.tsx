import { Tag } from "antd";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { lacksNextStep } from "#shared/rules/case-status";
import { StateTag } from "../../ui/state-tag";
import { useWords } from "../../ui/use-words";

type StateTagsProps = { readonly file: CaseFile; readonly content: CaseContent; readonly today: string };

/** Where the case stands, and quietly that nobody knows what comes next. */
export function StateTags({ file, content, today }: StateTagsProps) {
  const t = useWords();
  return (
    <span className="state-tags">
      <StateTag state={file.state} />
      {lacksNextStep({ state: file.state, content }, today) ? (
        <Tag title={t("progress.noNextStepHelp")}>{t("progress.noNextStep")}</Tag>
      ) : null}
    </span>
  );
}

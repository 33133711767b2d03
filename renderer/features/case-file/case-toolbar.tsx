import {
  EyeInvisibleOutlined,
  EyeOutlined,
  FileWordOutlined,
  PrinterOutlined,
  RedoOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import { Button, Flex } from "antd";
import type { CaseId } from "#shared/domain/id";
import { caseTitle } from "#shared/documents/wording";
import { namesOfSides } from "#shared/rules/case-row";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { SaveMark } from "./save-mark";
import { StateTags } from "./state-tags";
import type { CaseDraft } from "./use-case-draft";
import type { Exporting } from "./use-export";

type CaseToolbarProps = {
  readonly draft: CaseDraft;
  readonly id: CaseId;
  readonly today: string;
  readonly readOnly: boolean;
  readonly exporting: Exporting;
  readonly canExport: boolean;
  readonly previewShown: boolean;
  readonly onTogglePreview: () => void;
};

/** Which case this is, whether it is saved, and what can be done with it; always in sight. */
export function CaseToolbar({
  draft,
  id,
  today,
  readOnly,
  exporting,
  canExport,
  previewShown,
  onTogglePreview,
}: CaseToolbarProps) {
  const t = useWords();
  const accepting = useCommand();
  const { content, number, state } = draft;
  const title = caseTitle(t, { ...namesOfSides(content, null), category: content.category });
  const previewWords = t(previewShown ? "case.hidePreview" : "case.showPreview");
  return (
    <div className="case-toolbar">
      <Flex gap="middle" align="center" wrap className="case-heading">
        <PageTitle>{title || t("case.new")}</PageTitle>
        {number ? (
          <span className="case-number">{number.text}</span>
        ) : (
          <Button
            id="accept"
            title={t("case.acceptHelp")}
            disabled={readOnly}
            loading={accepting.running}
            onClick={() => void accepting.run(() => draft.act(() => api.cases.accept({ id })))}
          >
            {t("case.accept")}
          </Button>
        )}
        {draft.file ? <StateTags file={draft.file} content={content} today={today} /> : null}
        <SaveMark state={state} readOnly={readOnly} />
      </Flex>
      <Flex gap="small" align="center" wrap>
        <Button
          aria-label={t("case.undo")}
          icon={<UndoOutlined />}
          disabled={!draft.undo || readOnly}
          onClick={() => draft.undo?.()}
        />
        <Button
          aria-label={t("case.redo")}
          icon={<RedoOutlined />}
          disabled={!draft.redo || readOnly}
          onClick={() => draft.redo?.()}
        />
        <Button
          icon={previewShown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
          aria-expanded={previewShown}
          onClick={onTogglePreview}
        >
          {previewWords}
        </Button>
        <Button icon={<PrinterOutlined />} disabled={!canExport} onClick={() => window.print()}>
          {t("case.print")}
        </Button>
        <Button
          type="primary"
          icon={<FileWordOutlined />}
          disabled={!canExport || state.kind === "new"}
          loading={exporting.running}
          onClick={() => void exporting.start()}
        >
          {t("case.export")}
        </Button>
      </Flex>
      <ProblemAlert problem={accepting.problem} onClose={accepting.clear} />
    </div>
  );
}

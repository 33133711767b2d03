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
  /** What can be done with the agreement; null where it is not on the screen. */
  readonly paper: PaperActs | null;
};

type PaperActs = { readonly exporting: Exporting; readonly previewShown: boolean; readonly onTogglePreview: () => void };

/** Tells the styles how high the bar is, which wraps where it is narrow: what sticks below it begins there. */
function followHeight(toolbar: HTMLElement | null): (() => void) | undefined {
  if (!toolbar) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty("--toolbar-height", `${toolbar.offsetHeight}px`));
  observer.observe(toolbar);
  return () => {
    observer.disconnect();
    style.removeProperty("--toolbar-height");
  };
}

/** Which case this is, whether it is saved, and what can be done with it; always in sight. */
export function CaseToolbar({ draft, id, today, readOnly, paper }: CaseToolbarProps) {
  const t = useWords();
  const accepting = useCommand();
  const { content, number, state } = draft;
  const title = caseTitle(t, { ...namesOfSides(content, null), category: content.category });
  return (
    <div className={paper ? "case-toolbar with-paper" : "case-toolbar"} ref={followHeight}>
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
      </Flex>
      <Flex gap="small" align="center" wrap className="case-acts">
        <SaveMark state={state} readOnly={readOnly} />
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
        {paper ? <PaperButtons {...paper} saved={state.kind !== "new"} /> : null}
      </Flex>
      <ProblemAlert problem={accepting.problem} onClose={accepting.clear} />
    </div>
  );
}

function PaperButtons({ exporting, previewShown, onTogglePreview, saved }: PaperActs & { readonly saved: boolean }) {
  const t = useWords();
  return (
    <>
      <Button
        icon={previewShown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
        aria-expanded={previewShown}
        onClick={onTogglePreview}
      >
        {t(previewShown ? "case.hidePreview" : "case.showPreview")}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => void exporting.print()}>
        {t("case.print")}
      </Button>
      <Button
        type="primary"
        icon={<FileWordOutlined />}
        disabled={!saved}
        loading={exporting.running}
        onClick={() => void exporting.start()}
      >
        {t("case.export")}
      </Button>
    </>
  );
}

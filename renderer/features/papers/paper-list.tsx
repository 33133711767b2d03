import { paperName } from "#shared/documents/paper-names";
import { copiesOfPaper } from "#shared/documents/papers";
import type { CaseContent } from "#shared/domain/case-file";
import { type CasePaper, PAPER_STEPS, stepOf } from "#shared/rules/papers";
import { useWords } from "../../ui/use-words";

/** Tells one paper of a case from another. */
export const keyOf = ({ paper, about }: Pick<CasePaper, "paper" | "about">) => `${paper} ${about ?? ""}`;

type PaperListProps = {
  readonly papers: readonly CasePaper[];
  readonly content: CaseContent;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
};

/** The papers of a case under the steps of the work, each with whether its file needs it. */
export function PaperList({ papers, content, chosen, onChoose }: PaperListProps) {
  const t = useWords();
  const steps = PAPER_STEPS.filter((step) => papers.some(({ paper }) => stepOf(paper) === step));
  return (
    <nav className="paper-list" aria-label={t("papers.screen.list")}>
      {steps.map((step) => (
        <section key={step} aria-labelledby={`step-${step}`}>
          <h3 id={`step-${step}`}>{t(`papers.step.${step}`)}</h3>
          <ul>
            {papers
              .filter(({ paper }) => stepOf(paper) === step)
              .map((each) => (
                <li key={keyOf(each)}>
                  <button type="button" aria-current={keyOf(each) === chosen} onClick={() => onChoose(keyOf(each))}>
                    <span className="paper-name">{paperName(each, content, t)}</span>
                    <PaperMarks paper={each} content={content} />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function PaperMarks({ paper, content }: { readonly paper: CasePaper; readonly content: CaseContent }) {
  const t = useWords();
  const copies = copiesOfPaper(paper.paper, content);
  return (
    <span className="paper-marks">
      {copies > 1 ? <span>{t("papers.screen.copies", { count: copies })}</span> : null}
      <span className={paper.need === "needed" ? "paper-needed" : undefined}>{t(`papers.screen.${paper.need}`)}</span>
    </span>
  );
}

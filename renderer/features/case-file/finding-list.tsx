import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { memo, useMemo } from "react";
import { checkerWords } from "#shared/documents/clause-writer";
import type { CaseContent } from "#shared/domain/case-file";
import { EMPTY_DICTIONARY } from "#shared/domain/dictionary";
import type { Words } from "#shared/locales/words";
import { agreementFindings } from "#shared/rules/agreement-findings";
import { ARTICLE_OF, type Finding } from "#shared/rules/finding";
import { reads } from "../../host/reads";
import type { Change } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { replaced } from "../../ui/list-edits";
import { goTo } from "./go-to";

type FindingListProps = {
  readonly content: CaseContent;
  readonly sealOrganisation: string;
  readonly readOnly: boolean;
  readonly change: Change;
};

function placeOf(finding: Finding, t: Words): string {
  if (finding.n > 0) return t("findings.clause", { n: finding.n });
  return t(finding.field === "facts" ? "findings.factsPlace" : "findings.whole");
}

/** What was found, in a sentence; the part of an obligation by its name. */
function whatOf({ code, quote, better, part }: Finding, t: Words): string {
  return t(`findings.what.${code}`, { quote: part ? t(`findings.part.${part}`) : quote, better });
}

/** Puts the right word in the place of the wrong one, in its clause. */
function correct(change: Change, { field, n, quote, better }: Finding): void {
  change(`${field}-${quote}`, (old) => {
    const clause = old.agreement.clauses[n - 1];
    if (!clause) return old;
    const clauses = replaced(old.agreement.clauses, clause.id, (each) => ({
      ...each,
      text: each.text.replaceAll(quote, better),
    }));
    // The word may stand in what the clause takes from an obligation.
    const right = (text: string) => text.replaceAll(quote, better);
    const obligations = old.agreement.obligations.map((each) =>
      each.clause === clause.id
        ? { ...each, what: right(each.what), doneWhen: right(each.doneWhen), otherwise: right(each.otherwise) }
        : each,
    );
    return { ...old, agreement: { ...old.agreement, clauses, obligations } };
  });
}

/** Puts the mark of the obligation in the place of what was typed otherwise. */
function bind(change: Change, { field, n, bind: wanted }: Finding): void {
  change(`${field}-bind`, (old) => {
    const clause = old.agreement.clauses[n - 1];
    if (!clause || !wanted) return old;
    const clauses = replaced(old.agreement.clauses, clause.id, (each) => ({
      ...each,
      text: each.text.replace(wanted.typed, () => wanted.mark),
    }));
    return { ...old, agreement: { ...old.agreement, clauses } };
  });
}

/** What the checker finds in the agreement: each with its place, the reason, the article and what could stand instead. */
export const FindingList = memo(function FindingList({ content, sealOrganisation, readOnly, change }: FindingListProps) {
  const t = useWords();
  const { data: dictionary = EMPTY_DICTIONARY } = useQuery(reads.dictionary());
  const findings = useMemo(() => {
    return agreementFindings(content, sealOrganisation, checkerWords(dictionary));
  }, [content, sealOrganisation, dictionary]);
  if (content.agreement.clauses.every((clause) => clause.text.trim() === "")) return null;
  if (findings.length === 0) return <p className="muted findings-none">{t("findings.none")}</p>;
  return (
    <details className="gaps findings" open>
      <summary>
        {t("findings.title")} <span className="gap-count">{t("findings.count", { count: findings.length })}</span>
      </summary>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code}-${finding.field}-${finding.quote}-${finding.better}`}>
            <Button type="link" size="small" onClick={() => goTo(finding.field)}>
              {placeOf(finding, t)} {whatOf(finding, t)}
            </Button>
            <FindingReason finding={finding} />
            {finding.code === "wrongWord" && finding.better !== "" && !readOnly ? (
              <Button size="small" onClick={() => correct(change, finding)}>
                {t("findings.replace", { better: finding.better })}
              </Button>
            ) : null}
            {finding.bind && !readOnly ? (
              <Button size="small" onClick={() => bind(change, finding)}>
                {t("findings.bind", { mark: finding.bind.mark, better: finding.better })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="muted">{t("findings.advice")}</p>
    </details>
  );
});

function FindingReason({ finding }: { readonly finding: Finding }) {
  const t = useWords();
  const article = ARTICLE_OF[finding.code];
  return (
    <p className="finding-reason">
      {t(`findings.better.${finding.code}`, { quote: finding.quote, better: finding.better })}
      {article ? ` ${t(`findings.article.${article}`)}` : null}
    </p>
  );
}

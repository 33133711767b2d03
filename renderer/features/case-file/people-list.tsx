import { Button } from "antd";
import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import { heirWords } from "#shared/locales/people-words";
import { PEOPLE_ARTICLE, type PeopleFinding, peopleFindings } from "#shared/rules/people-checks";
import { useWords } from "../../ui/use-words";
import { goTo } from "./go-to";

type PeopleListProps = {
  readonly content: CaseContent;
  /** The list of what the agreement lacks stands beside, and tells some of it already. */
  readonly besideGaps: boolean;
};

/** True where the list of gaps or the block of the track tells it already. */
function toldElsewhere({ code }: PeopleFinding, { kind }: CaseContent, besideGaps: boolean): boolean {
  const byTrack = code === "offenderAgent" || (code === "guardian" && (kind === "police" || kind === "police-on-scene"));
  return byTrack || (besideGaps && (code === "guardian" || code === "representative"));
}

/** What to look at again in the people of the case; each line leads to its field. */
export const PeopleList = memo(function PeopleList({ content, besideGaps }: PeopleListProps) {
  const t = useWords();
  const findings = peopleFindings(content, heirWords).filter((each) => !toldElsewhere(each, content, besideGaps));
  if (findings.length === 0) return null;
  return (
    <details className="gaps" open>
      <summary>
        {t("people.check.title")} <span className="gap-count">{t("people.check.count", { count: findings.length })}</span>
      </summary>
      <ul>
        {findings.map((finding) => {
          const article = PEOPLE_ARTICLE[finding.code];
          return (
            <li key={`${finding.code}-${finding.field}-${finding.name}`}>
              <Button type="link" size="small" onClick={() => goTo(finding.field)}>
                {t(`people.check.what.${finding.code}`, finding)}
              </Button>
              {article ? <p className="finding-reason">{t(`people.check.article.${article}`)}</p> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
});

import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { memo } from "react";
import { Link } from "react-router";
import type { CaseFile } from "#shared/domain/case-file";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { dateOf } from "#shared/domain/plain-date";
import { templateName, templateOfCase } from "#shared/rules/template-book";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { usePaperCheck } from "../../host/use-paper-check";
import { OwnPagesView } from "../../ui/own-pages-view";
import { PaperView } from "../../ui/paper-view";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { AGREEMENT, agreementOnScreen, type AgreementParts } from "./agreement-on-screen";
import { goTo } from "./go-to";

type AgreementPreviewProps = AgreementParts & {
  readonly id: CaseId;
  /** The templates that papers of the case were made with; null while it is not saved. */
  readonly templates: CaseFile["templates"] | null;
  readonly today: string;
};

/** The agreement of a case as it will be printed: by the program's own form, or by the template that the room or the case has for it. */
export const AgreementPreview = memo(function AgreementPreview(props: AgreementPreviewProps) {
  const { id, templates, today } = props;
  const { data: book } = useQuery(reads.templates());
  const day = dateOf(today);
  // Until it is known which of the two it is, neither is shown: nobody shall print the wrong one.
  if (!book || !day) return null;
  const hash = templateOfCase(book, templates ?? {}, AGREEMENT.paper, day);
  if (hash === null) return <ProgramForm {...props} />;
  return <RoomTemplate id={id} saved={templates !== null} hash={hash} name={templateName(book, hash)} />;
});

function ProgramForm({ id, ...parts }: AgreementPreviewProps) {
  const t = useWords();
  const { paper, marked } = agreementOnScreen(parts);
  const check = usePaperCheck(id, null, marked);
  return <PaperView label={t("case.preview")} paper={{ ...paper, ...check }} onField={goTo} />;
}

type RoomTemplateProps = {
  readonly id: CaseId;
  readonly saved: boolean;
  readonly hash: ContentHash;
  readonly name: string;
};

/** The paper of the template, made from the case as it is stored; empty while it is not. */
function RoomTemplate({ id, saved, hash, name }: RoomTemplateProps) {
  const t = useWords();
  const trial = { ...AGREEMENT, hash, caseId: saved ? id : null, blank: !saved } as const;
  const { data: pages, error } = useQuery(reads.templatePreview(trial));
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t("ownPages.inUse", { name })}
        action={<Link to={`/cases/${id}/papers`}>{t("ownPages.papers")}</Link>}
      />
      <ProblemAlert problem={error ? problemOf(error) : null} />
      {pages ? <OwnPagesView pages={pages} label={t("case.preview")} /> : null}
    </>
  );
}

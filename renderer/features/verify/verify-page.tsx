import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { type CaseId, isCaseId } from "#shared/domain/id";
import { reads } from "../../host/reads";
import { PageTitle } from "../../ui/page-title";
import { useWords } from "../../ui/use-words";
import { CaseCard, ChosenCase } from "./case-card";
import { CodeCard } from "./code-card";
import { FileCard } from "./file-card";
import "./verify.css";

/** Whether a paper in the hand is the one that was signed: by its file, by its code, or by its case (核对文书). */
export function VerifyPage() {
  const t = useWords();
  const [place, setPlace] = useSearchParams();
  const [asked, setAsked] = useState(0);
  const wanted = place.get("case") ?? "";
  const id = isCaseId(wanted) ? wanted : null;
  return (
    <div className="page page-narrow">
      <PageTitle>{t("integrity.page.title")}</PageTitle>
      <p>{t("integrity.page.intro")}</p>
      {id === null ? <FileCard id={null} name="" /> : <FileAgainst id={id} />}
      <CodeCard />
      <CaseCard
        key={asked}
        onChoose={(chosen) => {
          setPlace({ case: chosen });
          setAsked(asked + 1);
        }}
      />
      {id !== null ? <ChosenCase id={id} /> : null}
      <p className="muted">{t("integrity.page.honest")}</p>
    </div>
  );
}

/** The choice of a file that is held against one case. */
function FileAgainst({ id }: { readonly id: CaseId }) {
  const { data } = useQuery(reads.caseFile(id));
  const name = data ? [data.number?.text ?? "", ...data.content.parties.map((party) => party.name)].join(" ").trim() : "";
  return <FileCard id={id} name={name} />;
}

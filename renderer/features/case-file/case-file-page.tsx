import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { type CaseId, isCaseId } from "#shared/domain/id";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import type { CaseTab } from "../../ui/case-tab";
import { NothingHere } from "../../ui/nothing-here";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { CaseEditor } from "./case-editor";

/** One case, found by the id in the address; with `?new` a form for a case that is not saved yet. */
export function CaseFilePage({ tabs }: { readonly tabs: readonly CaseTab[] }) {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  return isCaseId(id) ? <Loaded key={id} id={id} isNew={search.has("new")} tabs={tabs} /> : <NotFound />;
}

type LoadedProps = { readonly id: CaseId; readonly isNew: boolean; readonly tabs: readonly CaseTab[] };

function Loaded({ id, isNew: began, tabs }: LoadedProps) {
  // Going to another page of a new case drops the mark from the address; it is a new case all the same.
  const [isNew] = useState(began);
  const [round, setRound] = useState(0);
  const file = useQuery({ ...reads.caseFile(id), refetchOnMount: "always" });
  const [room, info, preferences] = [useQuery(reads.room()), useQuery(reads.info()), useQuery(reads.preferences())];
  if (file.error) {
    return (
      <div className="page">
        <ProblemAlert problem={problemOf(file.error)} />
      </div>
    );
  }
  if (file.data === undefined || !room.data || !info.data || !preferences.data) return null;
  if (file.data === null && !isNew) return <NotFound />;
  const reload = () => void file.refetch().then(() => setRound(round + 1));
  return (
    <CaseEditor
      key={round}
      id={id}
      file={file.data}
      room={room.data}
      info={info.data}
      language={preferences.data.documentLanguage}
      tabs={tabs}
      onReload={reload}
    />
  );
}

function NotFound() {
  const t = useWords();
  return <NothingHere title={t("case.notFound")} />;
}

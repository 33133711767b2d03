import "./evidence.css";
import type { CaseTabProps } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { EvidenceSection } from "./evidence-section";
import { FilesSection } from "./files-section";
import { useIncomingFiles } from "./use-incoming-files";
import { useUploads } from "./use-uploads";

/** The page of a case with its files and its list of evidence; files may be dropped on it and pasted anywhere. */
export function EvidencePage({ id, content, change, room, readOnly, flush }: CaseTabProps) {
  const t = useWords();
  const uploads = useUploads({ id, content, change });
  const over = useIncomingFiles(!readOnly, uploads.add);
  return (
    <div className="case-form evidence-page">
      {over ? (
        <p className="drop-here" aria-hidden="true">
          {t("evidence.drop")}
        </p>
      ) : null}
      <FilesSection id={id} content={content} change={change} flush={flush} readOnly={readOnly} uploads={uploads} />
      <EvidenceSection content={content} change={change} room={room} readOnly={readOnly} add={uploads.add} />
    </div>
  );
}

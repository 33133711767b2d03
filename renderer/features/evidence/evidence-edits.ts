import type { CaseContent } from "#shared/domain/case-file";
import type { Attachment, Evidence } from "#shared/domain/evidence";
import type { PartId } from "#shared/domain/id";
import { without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";

/** A piece of evidence of which nothing is known yet. */
export function emptyEvidence(): Evidence {
  return {
    id: newPartId(),
    name: "",
    source: "",
    form: null,
    copies: null,
    submittedBy: "",
    submittedOn: "",
    checked: false,
    checkedBy: "",
    note: "",
    files: [],
  };
}

/**
 * The case with one more file, after the one it was made from if there is one; `of` is the piece of evidence it belongs to.
 * A file that the case has already is only given to the evidence.
 */
export function withFile(content: CaseContent, file: Attachment, of: PartId | null): CaseContent {
  const known = content.attachments.find(({ hash }) => hash === file.hash);
  const at = content.attachments.findIndex(({ hash }) => hash === file.original) + 1 || content.attachments.length;
  const attachments = known ? content.attachments : content.attachments.toSpliced(at, 0, file);
  const id = (known ?? file).id;
  const evidence = content.evidence.map((each) =>
    each.id === of && !each.files.includes(id) ? { ...each, files: [...each.files, id] } : each,
  );
  return { ...content, attachments, evidence };
}

/** The case without a file; its bytes stay stored, so that the step can be taken back. */
export function withoutFile(content: CaseContent, id: PartId): CaseContent {
  return {
    ...content,
    attachments: without(content.attachments, id),
    evidence: content.evidence.map((each) =>
      each.files.includes(id) ? { ...each, files: each.files.filter((file) => file !== id) } : each,
    ),
  };
}

/** A size in bytes as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

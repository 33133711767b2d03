import { App, Button, Flex } from "antd";
import { type DragEvent, useState } from "react";
import { lineTitle } from "#shared/documents/dossier-rows";
import { NOT_BOUND } from "#shared/domain/catalogue";
import type { CaseContent } from "#shared/domain/case-file";
import type { CaseId, PartId } from "#shared/domain/id";
import type { DossierPlan } from "#shared/rules/dossier";
import type { Change } from "../../ui/case-tab";
import { useJump } from "../../ui/use-jump";
import { useWords } from "../../ui/use-words";
import { ContentsLine } from "./contents-line";
import { laid } from "./dossier-edits";
import { ScanList } from "./scan-list";

type ContentsCardProps = {
  readonly id: CaseId;
  readonly plan: DossierPlan;
  readonly content: CaseContent;
  readonly change: Change;
  readonly readOnly: boolean;
};

/** A place in the dossier that takes scans that are dropped on it; `over` is the one a scan is held over. */
function useDropPlaces(
  readOnly: boolean,
  place: (file: PartId, item: string) => void,
  files: readonly { readonly id: PartId }[],
) {
  const [over, setOver] = useState<string | null>(null);
  const dropAt = (item: string) => ({
    onDragOver: (event: DragEvent) => {
      // Files from outside are for the page of evidence; these carry no type of ours.
      if (readOnly || !event.dataTransfer.types.includes("text/plain") || event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(item);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      const file = files.find(({ id }) => id === event.dataTransfer.getData("text/plain"));
      if (file && !readOnly) place(file.id, item);
    },
  });
  return { over, dropAt };
}

/** The contents of the dossier line by line, and the scans that are bound nowhere. */
export function ContentsCard({ id, plan, content, change, readOnly }: ContentsCardProps) {
  const t = useWords();
  const jump = useJump(id);
  const { message } = App.useApp();
  const places = [
    ...plan.lines.map(({ line, only }) => ({ value: line.id, label: lineTitle(line, t, only) })),
    { value: NOT_BOUND, label: t("dossier.notBound") },
  ];

  function place(file: PartId, item: string) {
    change(`dossier-place-${file}`, (old) => laid(old, file, item));
    const name = content.attachments.find((each) => each.id === file)?.name ?? "";
    const line = places.find(({ value }) => value === item)?.label ?? "";
    void message.success(t("dossier.moved", { name, line }));
  }
  const { over, dropAt } = useDropPlaces(readOnly, place, content.attachments);

  return (
    <section className="card" aria-labelledby="dossier-contents">
      <Flex justify="space-between" align="baseline" wrap gap="small">
        <h2 id="dossier-contents">{t("dossier.contents")}</h2>
        <Button onClick={() => jump("evidence", "files-heading")}>{t("dossier.toEvidence")}</Button>
      </Flex>
      <p className="muted">{t("dossier.contentsHelp")}</p>
      <ol className="dossier-lines">
        {plan.lines.map((line, at) => (
          <ContentsLine
            key={line.line.id}
            n={at + 1}
            line={line}
            content={content}
            places={places}
            over={over === line.line.id}
            drop={dropAt(line.line.id)}
            readOnly={readOnly}
            change={change}
            onPlace={place}
          />
        ))}
      </ol>
      <section
        aria-labelledby="dossier-unplaced"
        className={over === NOT_BOUND ? "dossier-line dossier-over" : "dossier-line"}
        {...dropAt(NOT_BOUND)}
      >
        <h3 id="dossier-unplaced">{t("dossier.unplaced")}</h3>
        <p className="muted">{t(plan.unplaced.length === 0 ? "dossier.noUnplaced" : "dossier.unplacedHelp")}</p>
        <ScanList files={plan.unplaced} item={NOT_BOUND} places={places} readOnly={readOnly} onPlace={place} />
      </section>
    </section>
  );
}

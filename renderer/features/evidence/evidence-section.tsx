import { PlusOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useCallback } from "react";
import type { Evidence } from "#shared/domain/evidence";
import type { CaseTabProps } from "../../ui/case-tab";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { edited, movedUp, without } from "../../ui/list-edits";
import { useWords } from "../../ui/use-words";
import { EvidenceCard } from "./evidence-card";
import { emptyEvidence } from "./evidence-edits";
import type { Uploads } from "./use-uploads";

type EvidenceSectionProps = Pick<CaseTabProps, "content" | "change" | "room" | "readOnly"> & { readonly add: Uploads["add"] };

/** The list of evidence (form F7). */
export function EvidenceSection({ content, change, room, readOnly, add }: EvidenceSectionProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const parties = content.parties.map(({ name }) => name).filter((name) => name.trim() !== "");
  const staff = [
    ...new Set([...content.agreement.mediators, ...room.mediators.map(({ name }) => name), content.agreement.recorder]),
  ];

  const edit = useCallback(
    (id: string, part: Partial<Evidence>) =>
      change(`evidence-${Object.keys(part).join("-")}-${id}`, (old) => ({ ...old, evidence: edited(old.evidence, id, part) })),
    [change],
  );
  const up = useCallback(
    (id: string) => change(`evidence-move-${id}`, (old) => ({ ...old, evidence: movedUp(old.evidence, id) })),
    [change],
  );
  const remove = useCallback(
    ({ id, name }: Evidence) => {
      change(`evidence-remove-${id}`, (old) => ({ ...old, evidence: without(old.evidence, id) }));
      void message.info(t("evidence.list.removed", { name: name || t("evidence.list.unnamed") }));
      document.getElementById("add-evidence")?.focus();
    },
    [change, message, t],
  );

  function addEvidence() {
    const fresh = emptyEvidence();
    change(`evidence-add-${fresh.id}`, (old) => ({ ...old, evidence: [...old.evidence, fresh] }));
    afterDrawing(() => document.getElementById(`evidence-name-${fresh.id}`)?.focus());
  }

  return (
    <fieldset className="card plain" disabled={readOnly} aria-labelledby="section-evidence">
      <h2 id="section-evidence">{t("evidence.list.title")}</h2>
      {content.evidence.length === 0 ? <p className="muted">{t("evidence.list.none")}</p> : null}
      {content.evidence.map((evidence, at) => (
        <EvidenceCard
          key={evidence.id}
          evidence={evidence}
          n={at + 1}
          files={content.attachments}
          parties={parties}
          staff={staff.filter((name) => name !== "")}
          readOnly={readOnly}
          edit={edit}
          onUp={up}
          onRemove={remove}
          onFiles={add}
        />
      ))}
      <Button id="add-evidence" icon={<PlusOutlined />} onClick={addEvidence}>
        {t("evidence.list.add")}
      </Button>
    </fieldset>
  );
}

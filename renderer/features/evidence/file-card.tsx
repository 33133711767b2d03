import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Flex } from "antd";
import { memo } from "react";
import { type Attachment, ATTACHMENT_PURPOSES } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { fileKind, isShownPicture } from "#shared/rules/file-type";
import { ChoiceField } from "../../ui/choice-field";
import { showInstant } from "../../ui/instants";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { sizeText } from "./evidence-edits";
import { Thumbnail } from "./thumbnail";

/** What can be done with a kept file. */
export type FileAct = "view" | "open" | "saveAs" | "straighten" | "up" | "remove";

type FileCardProps = {
  readonly caseId: CaseId;
  readonly file: Attachment;
  readonly first: boolean;
  /** The name of the file it was made from. */
  readonly madeFrom: string | null;
  readonly readOnly: boolean;
  readonly edit: (file: Attachment, part: Partial<Attachment>) => void;
  readonly act: (file: Attachment, act: FileAct) => void;
};

/** One kept file: how it looks, what it is for, and what can be done with it. */
export const FileCard = memo(function FileCard({ caseId, file, first, madeFrom, readOnly, edit, act }: FileCardProps) {
  const t = useWords();
  const { name } = file;
  const picture = isShownPicture(file.type);
  const facts = [t(`evidence.kind.${fileKind(file.type)}`), sizeText(file.size), showInstant(file.addedAt)];
  const button = (what: Exclude<FileAct, "up" | "remove">) => (
    <Button size="small" aria-label={t(`evidence.${what}Named`, { name })} onClick={() => act(file, what)}>
      {t(`evidence.${what}`)}
    </Button>
  );
  return (
    <li className="file" aria-label={name}>
      <Thumbnail caseId={caseId} file={file} />
      <div className="file-body">
        <fieldset className="fields plain" disabled={readOnly}>
          <TextField
            id={`file-name-${file.id}`}
            label={t("evidence.name")}
            value={name}
            onChange={(value) => edit(file, { name: value })}
          />
          <ChoiceField
            id={`file-purpose-${file.id}`}
            label={t("evidence.purpose")}
            value={file.purpose}
            options={ATTACHMENT_PURPOSES.map((value) => ({ value, label: t(`terms.purpose.${value}`) }))}
            // Identity papers show what the law protects most (个人信息保护法第28条): sensitive unless said otherwise.
            onChange={(purpose) => edit(file, purpose === "identity" ? { purpose, sensitive: true } : { purpose })}
          />
        </fieldset>
        <Checkbox
          checked={file.sensitive}
          disabled={readOnly}
          onChange={({ target }) => edit(file, { sensitive: target.checked })}
          title={t("evidence.sensitiveHelp")}
        >
          {t("evidence.sensitive")}
        </Checkbox>
        <p className="muted file-facts">
          {facts.join(" · ")}
          {madeFrom === null ? null : <span> · {t("evidence.original", { name: madeFrom })}</span>}
        </p>
        <Flex gap={6} wrap>
          {picture ? button("view") : button("open")}
          {button("saveAs")}
          {picture && !readOnly ? button("straighten") : null}
          {first || readOnly ? null : (
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t("evidence.up", { name })}
              onClick={() => act(file, "up")}
            />
          )}
          {readOnly ? null : (
            <Button
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={t("evidence.remove", { name })}
              onClick={() => act(file, "remove")}
            />
          )}
        </Flex>
      </div>
    </li>
  );
});

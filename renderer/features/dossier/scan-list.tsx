import { ArrowUpOutlined, HolderOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { Attachment } from "#shared/domain/evidence";
import type { PartId } from "#shared/domain/id";
import { useWords } from "../../ui/use-words";

/** Where a scan can be laid: a line of the catalogue by its id. */
export type Place = { readonly value: string; readonly label: string };

type ScanListProps = {
  readonly files: readonly Attachment[];
  readonly item: string;
  readonly places: readonly Place[];
  readonly readOnly: boolean;
  readonly onPlace: (file: PartId, item: string) => void;
  readonly onUp?: (file: PartId) => void;
};

/** The scans of a line: dragged to another one, or moved with the choice beside each. */
export function ScanList({ files, item, places, readOnly, onPlace, onUp }: ScanListProps) {
  const t = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="dossier-scans">
      {files.map(({ id, name, sensitive }, at) => (
        <li
          key={id}
          draggable={!readOnly}
          onDragStart={(event) => {
            event.dataTransfer.setData("text/plain", id);
            event.dataTransfer.effectAllowed = "move";
          }}
        >
          {readOnly ? null : <HolderOutlined aria-hidden="true" />}
          <span className="dossier-scan-name">{name}</span>
          {sensitive ? <span className="state-tag">{t("dossier.sensitive")}</span> : null}
          <Select<string>
            size="small"
            className="dossier-place"
            value={item}
            options={[...places]}
            disabled={readOnly}
            virtual={false}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t("dossier.moveFile", { name })}
            onChange={(chosen) => onPlace(id, chosen)}
          />
          {onUp && at > 0 && !readOnly ? (
            <Button size="small" icon={<ArrowUpOutlined />} aria-label={t("dossier.fileUp", { name })} onClick={() => onUp(id)} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

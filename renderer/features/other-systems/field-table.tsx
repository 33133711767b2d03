import { CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { OtherField } from "#shared/documents/other-systems";
import { useWords } from "../../ui/use-words";

/** So many fields are drawn at once: a case with hundreds of parties has thousands. */
const STEP = 300;

type FieldTableProps = { readonly fields: readonly OtherField[]; readonly onCopy: (field: OtherField) => void };

/** Every field of another system with what the case tells, each with a button that copies its content. */
export function FieldTable({ fields, onCopy }: FieldTableProps) {
  const t = useWords();
  const [count, setCount] = useState(STEP);
  const left = fields.length - count;
  return (
    <>
      <div className="case-table">
        <table aria-label={t("others.table")} className="other-fields">
          <thead>
            <tr>
              {(["label", "value", "copy", "source"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`others.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.slice(0, count).map((field) => (
              <FieldRow key={field.id} field={field} onCopy={onCopy} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 ? (
        <Button onClick={() => setCount(count + STEP)}>{t("others.more", { count: Math.min(STEP, left) })}</Button>
      ) : null}
    </>
  );
}

function FieldRow({ field, onCopy }: { readonly field: OtherField; readonly onCopy: (field: OtherField) => void }) {
  const t = useWords();
  const { label, value, source } = field;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="other-value">{value === "" ? <span className="muted">{t("others.empty")}</span> : value}</td>
      <td>
        <Button
          size="small"
          icon={<CopyOutlined />}
          disabled={value === ""}
          aria-label={t("others.copyField", { label })}
          onClick={() => onCopy(field)}
        >
          {t("others.copy")}
        </Button>
      </td>
      <td className="muted">{t(`others.source.${source}`)}</td>
    </tr>
  );
}

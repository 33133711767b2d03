import { TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { useRef, useState } from "react";
import { DEFAULT_COLUMNS, LIST_COLUMNS, type ListColumn } from "#shared/domain/case-list";
import { useWords } from "../../ui/use-words";

type ColumnChoiceProps = {
  readonly columns: readonly ListColumn[];
  readonly disabled: boolean;
  readonly onChange: (columns: ListColumn[]) => void;
};

/** Which columns the list shows; remembered with the data. */
export function ColumnChoice({ columns, disabled, onChange }: ColumnChoiceProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // In the order of the program, whatever was ticked first.
  const put = (wanted: readonly ListColumn[]) => onChange(LIST_COLUMNS.filter((column) => wanted.includes(column)));
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={(shown) => {
        if (shown) document.getElementById(`column-${LIST_COLUMNS[0]}`)?.focus();
      }}
      destroyOnHidden
      content={
        <fieldset
          className="column-choice"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setOpen(false);
            button.current?.focus();
          }}
        >
          <legend>{t("lists.columnChoice.title")}</legend>
          {LIST_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              id={`column-${column}`}
              checked={columns.includes(column)}
              onChange={({ target }) => put(target.checked ? [...columns, column] : columns.filter((each) => each !== column))}
            >
              {t(`lists.columns.${column}`)}
            </Checkbox>
          ))}
          <Button size="small" onClick={() => put(DEFAULT_COLUMNS)}>
            {t("lists.columnChoice.reset")}
          </Button>
        </fieldset>
      }
    >
      <Button ref={button} icon={<TableOutlined />} disabled={disabled} aria-expanded={open}>
        {t("lists.columnChoice.label")}
      </Button>
    </Popover>
  );
}

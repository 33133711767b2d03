import { Checkbox } from "antd";
import type { FieldProps } from "./field";

type CheckFieldProps = Pick<FieldProps, "id" | "label" | "span"> & {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
};

/** Yes or no. */
export function CheckField({ id, label, span = 12, value, onChange }: CheckFieldProps) {
  return (
    <div className={`field field-check span-${span}`}>
      <Checkbox id={id} checked={value} onChange={({ target }) => onChange(target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}

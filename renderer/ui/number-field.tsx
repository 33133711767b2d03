import { InputNumber } from "antd";
import { describedBy, Field, type FieldProps } from "./field";

type NumberFieldProps = FieldProps & {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  readonly placeholder?: string;
  /** Whole numbers only, unless steps are finer. */
  readonly step?: number;
};

/** A number between two limits; emptied it is null. */
export function NumberField({ value, onChange, min, max, placeholder, step = 1, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      <InputNumber
        id={field.id}
        className="wide"
        value={value}
        min={min}
        max={max}
        step={step}
        precision={step === 1 ? 0 : 1}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : null)}
        aria-describedby={describedBy(field)}
        {...(placeholder !== undefined ? { placeholder } : {})}
      />
    </Field>
  );
}

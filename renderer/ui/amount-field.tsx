import { Input } from "antd";
import { useState } from "react";
import { type Fen, formatYuan, parseYuan } from "#shared/domain/money";
import { describedBy, Field, type FieldProps } from "./field";
import { useWords } from "./use-words";

type AmountFieldProps = Omit<FieldProps, "warning"> & {
  readonly value: Fen | null;
  readonly onChange: (value: Fen | null) => void;
};

/** An amount typed in yuan and kept in fen; null while it is empty or not understood, which is said. */
export function AmountField({ value, onChange, ...field }: AmountFieldProps) {
  const t = useWords();
  // What is being typed stays as typed; once it is left and understood, the value itself is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const amount = parseYuan(typed ?? "");
  const warning =
    typed !== null && "fault" in amount && amount.fault !== "empty" ? t(`checks.amount.${amount.fault}`, { typed }) : null;
  return (
    <Field {...field} warning={warning}>
      <Input
        id={field.id}
        value={typed ?? (value === null ? "" : formatYuan(value))}
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={describedBy({ ...field, warning })}
        {...(warning ? { status: "warning" as const } : {})}
        onChange={(event) => {
          const read = parseYuan(event.target.value);
          setTyped(event.target.value);
          onChange("fen" in read ? read.fen : null);
        }}
        onBlur={() => {
          if (warning === null) setTyped(null);
        }}
      />
    </Field>
  );
}

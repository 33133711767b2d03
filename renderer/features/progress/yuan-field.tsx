import { useState } from "react";
import { type Fen, formatYuan, parseYuan } from "#shared/domain/money";
import type { FieldProps } from "../../ui/field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type YuanFieldProps = Omit<FieldProps, "warning"> & {
  readonly value: Fen | null;
  readonly onChange: (value: Fen | null) => void;
};

/** An amount in yuan, kept as fen. What is not understood stays as typed, is said, and changes nothing. */
export function YuanField({ value, onChange, ...field }: YuanFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typed === null || typed.trim() === "" ? null : parseYuan(typed);
  const warning = amount && "fault" in amount ? t(`checks.amount.${amount.fault}`, { typed: typed ?? "" }) : null;
  return (
    <TextField
      {...field}
      inputMode="decimal"
      warning={warning}
      value={typed ?? (value === null ? "" : formatYuan(value))}
      onBlur={() => (warning === null ? setTyped(null) : undefined)}
      onChange={(text) => {
        setTyped(text);
        const read = text.trim() === "" ? { fen: null } : parseYuan(text);
        if ("fen" in read) onChange(read.fen);
      }}
    />
  );
}

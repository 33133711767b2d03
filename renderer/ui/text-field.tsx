import { Input } from "antd";
import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: ComponentProps<"input">["inputMode"];
  /** The list of values offered while typing, by its id in the page; see `KnownList`. */
  readonly known?: string | undefined;
};

/** One line of text. */
export function TextField({ value, onChange, onBlur, placeholder, inputMode, known, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Input
        id={field.id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy(field)}
        aria-required={field.required ?? false}
        {...(field.warning ? { status: "warning" as const } : {})}
        {...(onBlur ? { onBlur } : {})}
        {...(placeholder !== undefined ? { placeholder } : {})}
        {...(inputMode ? { inputMode } : {})}
        {...(known ? { list: known } : {})}
      />
    </Field>
  );
}

type LongTextFieldProps = Omit<TextFieldProps, "inputMode" | "onBlur" | "known"> & { readonly rows?: number };

/** Running text that grows with what is written. */
export function LongTextField({ value, onChange, placeholder, rows = 3, ...field }: LongTextFieldProps) {
  return (
    <Field {...field}>
      <Input.TextArea
        id={field.id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoSize={{ minRows: rows, maxRows: 30 }}
        spellCheck={false}
        aria-describedby={describedBy(field)}
        {...(placeholder !== undefined ? { placeholder } : {})}
      />
    </Field>
  );
}

import { AutoComplete } from "antd";
import { describedBy, Field, type FieldProps } from "./field";

type SuggestFieldProps = FieldProps & {
  readonly value: string;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
};

/** One line of text for which usual values are offered. */
export function SuggestField({ value, suggestions, onChange, ...field }: SuggestFieldProps) {
  return (
    <Field {...field}>
      <AutoComplete<string>
        id={field.id}
        className="wide"
        value={value}
        options={[...new Set(suggestions)].map((each) => ({ value: each }))}
        // What is written already must not hide the other values.
        showSearch={{ filterOption: (typed, option) => suggestions.includes(value) || String(option?.value).includes(typed) }}
        onChange={(typed: string | undefined) => onChange(typed ?? "")}
        aria-describedby={describedBy(field)}
        virtual={false}
      />
    </Field>
  );
}

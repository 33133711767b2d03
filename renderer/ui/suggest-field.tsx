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
  // What stands there already must not hide all that could stand there instead.
  const narrows = suggestions.some((each) => each !== value && each.includes(value));
  return (
    <Field {...field}>
      <AutoComplete<string>
        id={field.id}
        className="wide"
        value={value}
        options={[...new Set(suggestions)].map((each) => ({ value: each }))}
        showSearch={{ filterOption: (typed, option) => !narrows || String(option?.value).includes(typed) }}
        // Enter must keep what was typed, not take the first of the list.
        defaultActiveFirstOption={false}
        onChange={(typed: string | undefined) => onChange(typed ?? "")}
        aria-describedby={describedBy(field)}
        virtual={false}
      />
    </Field>
  );
}

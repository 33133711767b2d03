import { Select } from "antd";
import { useWords } from "./use-words";
import { describedBy, Field, type FieldProps } from "./field";

type ChoiceFieldProps<T extends string> = FieldProps & {
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Takes the choice back; leave it out where something must be chosen. */
  readonly onClear?: () => void;
  /** What stands in it while nothing is chosen; the usual asks to choose. */
  readonly placeholder?: string;
};

/** One of a list; typing finds it. */
export function ChoiceField<T extends string>({ value, options, onChange, onClear, placeholder, ...field }: ChoiceFieldProps<T>) {
  const t = useWords();
  return (
    <Field {...field}>
      <Select<T>
        id={field.id}
        value={value}
        options={[...options]}
        onChange={(chosen: T | undefined) => (chosen === undefined ? onClear?.() : onChange(chosen))}
        placeholder={placeholder ?? t("case.choose")}
        showSearch={{ optionFilterProp: "label" }}
        allowClear={onClear !== undefined}
        aria-describedby={describedBy(field)}
        virtual={false}
      />
    </Field>
  );
}

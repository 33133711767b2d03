import { Select } from "antd";
import { describedBy, Field, type FieldProps } from "./field";

type ChoicesFieldProps<T extends string> = FieldProps & {
  readonly values: readonly T[];
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (values: T[]) => void;
  readonly placeholder?: string;
};

/** Any number of a list; typing finds one, Enter takes it. */
export function ChoicesField<T extends string>({ values, options, onChange, placeholder, ...field }: ChoicesFieldProps<T>) {
  return (
    <Field {...field}>
      <Select<T[]>
        id={field.id}
        mode="multiple"
        value={[...values]}
        options={[...options]}
        onChange={onChange}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-describedby={describedBy(field)}
        virtual={false}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </Field>
  );
}

/** Words of one's own, several of them; a comma or Enter ends one. */
export function TagsField({
  values,
  suggestions,
  onChange,
  ...field
}: FieldProps & {
  readonly values: readonly string[];
  readonly suggestions: readonly string[];
  readonly onChange: (values: string[]) => void;
}) {
  return (
    <Field {...field}>
      <Select<string[]>
        id={field.id}
        mode="tags"
        value={[...values]}
        options={suggestions.map((value) => ({ value, label: value }))}
        onChange={(names) => onChange([...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].slice(0, 50))}
        // Written as code points: the Chinese commas and semicolon beside the usual ones.
        tokenSeparators={["\u{3001}", "\u{ff0c}", ",", ";", "\u{ff1b}"]}
        aria-describedby={describedBy(field)}
        virtual={false}
      />
    </Field>
  );
}

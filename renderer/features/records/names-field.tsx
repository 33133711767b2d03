import { Select } from "antd";
import { Field } from "../../ui/field";

type NamesFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  /** Names offered first; any other can be typed. */
  readonly known: readonly string[];
  readonly onChange: (names: string[]) => void;
};

/** One or several names. */
export function NamesField({ id, label, names, known, onChange }: NamesFieldProps) {
  return (
    <Field id={id} span={6} label={label}>
      <Select
        id={id}
        mode="tags"
        value={[...names]}
        options={known.map((value) => ({ value, label: value }))}
        onChange={(chosen: string[]) => onChange(chosen.map((name) => name.trim()).filter((name) => name !== ""))}
        // Written as code points: the marks between names, Chinese and Western.
        tokenSeparators={["\u{3001}", "\u{ff0c}", ",", ";", "\u{ff1b}"]}
        virtual={false}
      />
    </Field>
  );
}

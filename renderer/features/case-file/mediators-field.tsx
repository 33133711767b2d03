import { Select } from "antd";
import { Field } from "../../ui/field";
import { useWords } from "../../ui/use-words";

type MediatorsFieldProps = {
  readonly mediators: readonly string[];
  /** The mediators of the room, offered first; any other name can be typed. */
  readonly known: readonly string[];
  readonly onChange: (mediators: string[]) => void;
};

/** One or several mediators. */
export function MediatorsField({ mediators, known, onChange }: MediatorsFieldProps) {
  const t = useWords();
  return (
    <Field id="mediators" span={5} label={t("clause.mediators")}>
      <Select
        id="mediators"
        mode="tags"
        value={[...mediators]}
        options={known.map((value) => ({ value, label: value }))}
        onChange={(names: string[]) => onChange(names.map((name) => name.trim()).filter((name) => name !== ""))}
        tokenSeparators={["、", "，", ",", ";", "；"]}
        virtual={false}
      />
    </Field>
  );
}

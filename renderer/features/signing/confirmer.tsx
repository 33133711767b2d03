import { Radio } from "antd";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type ConfirmerProps = { readonly names: readonly string[]; readonly value: string; readonly onChange: (name: string) => void };

/** Who has looked at the signature: one of the mediators of the agreement. */
export function Confirmer({ names, value, onChange }: ConfirmerProps) {
  const t = useWords();
  const label = t("signing.pen.confirmer");
  if (names.length === 0) return <TextField id="pen-confirmer" label={label} value={value} onChange={onChange} />;
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={(event) => onChange(String(event.target.value))}
      options={names.map((name) => ({ value: name, label: name }))}
    />
  );
}

import { Radio } from "antd";
import type { Signer } from "#shared/domain/agreement-version";
import { isSeal } from "#shared/rules/signing";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type WhoSignsProps = {
  readonly signer: Signer;
  readonly value: string;
  readonly onChange: (name: string) => void;
};

/** Who holds the pen: the person, or an agent with written authority; a name to be written where the paper has none yet. */
export function WhoSigns({ signer, value, onChange }: WhoSignsProps) {
  const t = useWords();
  if (isSeal(signer)) return null;
  if (signer.name.trim() === "")
    return (
      <TextField
        id="who-signs"
        required
        label={t(signer.role === "witness" ? "signing.paperDialog.signerWitness" : "signing.paperDialog.signer")}
        value={value}
        onChange={onChange}
      />
    );
  if (signer.agents.length === 0) return null;
  return (
    <Radio.Group
      className="who-signs"
      aria-label={t("signing.pen.whoSigns")}
      value={value}
      onChange={(event) => onChange(String(event.target.value))}
      options={[
        { value: signer.name, label: t("signing.paperDialog.self", { name: signer.name }) },
        ...signer.agents.map((name) => ({ value: name, label: t("signing.paperDialog.agentChoice", { name }) })),
      ]}
    />
  );
}

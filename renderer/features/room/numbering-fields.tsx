import { formatCaseNumber } from "#shared/rules/case-number";
import { NumberField } from "../../ui/number-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { RoomFieldsProps } from "./room-fields";

/** How case numbers look, with an example. `whole` shows the pattern too, which the first set-up leaves at its usual form. */
export function NumberingFields({ draft, onChange, missing, whole }: RoomFieldsProps & { readonly whole: boolean }) {
  const t = useWords();
  const { year, sequence } = draft.firstNumber;
  return (
    <div className="fields">
      <TextField
        id="number-prefix"
        span={8}
        label={t("room.numberPrefix")}
        required
        placeholder={t("room.numberPrefixPlaceholder")}
        value={draft.numberPrefix}
        onChange={(numberPrefix) => onChange({ ...draft, numberPrefix })}
        help={t("room.numberExample", { number: formatCaseNumber(draft, year, sequence) })}
        warning={missing.includes("numberPrefix") ? t("room.required") : null}
      />
      <NumberField
        id="first-number"
        span={4}
        label={t("room.firstNumber", { year })}
        help={t("room.firstNumberHelp")}
        min={1}
        max={99_999_999}
        value={sequence}
        onChange={(typed) => onChange({ ...draft, firstNumber: { year, sequence: typed ?? 1 } })}
      />
      {whole ? (
        <>
          <TextField
            id="number-pattern"
            span={8}
            label={t("room.numberPattern")}
            required
            help={t("room.numberPatternHelp")}
            value={draft.numberPattern}
            onChange={(numberPattern) => onChange({ ...draft, numberPattern })}
            warning={missing.includes("numberPattern") ? t("room.required") : null}
          />
          <NumberField
            id="number-digits"
            span={4}
            label={t("room.numberDigits")}
            min={1}
            max={8}
            value={draft.numberDigits}
            onChange={(typed) => onChange({ ...draft, numberDigits: typed ?? 4 })}
          />
        </>
      ) : null}
    </div>
  );
}

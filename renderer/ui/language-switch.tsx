import { Radio } from "antd";
import { LANGUAGES, type Language } from "#shared/domain/room";
import { useWords } from "./use-words";

/** The languages by their own names, so that everybody finds theirs. */
export function LanguageSwitch({
  value,
  onChange,
}: {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}) {
  const t = useWords();
  return (
    <Radio.Group
      aria-label={t("app.language")}
      className="language-switch"
      size="small"
      optionType="button"
      value={value}
      options={LANGUAGES.map((language) => ({ value: language, label: t(`app.languageNames.${language}`) }))}
      onChange={({ target }) => {
        const language = LANGUAGES.find((each) => each === target.value);
        if (language) onChange(language);
      }}
    />
  );
}

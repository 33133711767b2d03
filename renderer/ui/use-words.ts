import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "#shared/domain/room";
import { type Words, words } from "#shared/locales/words";

/** The language of the screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? "zh-CN";
}

/** The words of the screen's language; the component is drawn again when it changes. */
export function useWords(): Words {
  return words(useLanguage());
}

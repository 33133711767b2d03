import { createContext, useContext } from "react";
import type { Language } from "#shared/domain/room";
import { type Words, words } from "#shared/locales/words";

/** The language of what stands within it. */
export const LanguageContext = createContext<Language>("zh-CN");

/** The language of the screen now. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of the screen's language; the component is drawn again when it changes. */
export function useWords(): Words {
  return words(useLanguage());
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGES } from "#shared/domain/room";
import { LanguageContext } from "./use-words";

/** Gives the language of the screen to everything within: looked up here once, not for each of hundreds of words. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return <LanguageContext value={LANGUAGES.find((each) => each === i18n.language) ?? "zh-CN"}>{children}</LanguageContext>;
}

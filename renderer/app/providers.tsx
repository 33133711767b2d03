import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as AntdApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import type { FirstAnswers } from "#shared/contract/first-answers";
import { i18n } from "#shared/locales/words";
import { takeFirstAnswers } from "../host/first-answers";
import { LanguageProvider } from "../ui/language-provider";
import { theme } from "../ui/theme";
import { useLanguage } from "../ui/use-words";
import { CrashPage } from "./crash-page";

// Everything comes from the computer itself: a question is asked again when the core says so, not when a window gains the focus.
const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: "always" } },
});

showLanguage(takeFirstAnswers(queryClient)["app.preferences"]);

/** Turns the words of the screen to the language of the preferences, once they are known. */
export function showLanguage(preferences: FirstAnswers["app.preferences"]): void {
  if (!preferences) return;
  document.documentElement.lang = preferences.screenLanguage;
  void i18n.changeLanguage(preferences.screenLanguage);
}

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";

function Look({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  dayjs.locale(language === "zh-CN" ? "zh-cn" : "en");
  return (
    <ConfigProvider
      theme={theme}
      locale={language === "zh-CN" ? zhCN : enUS}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
      wave={{ disabled: true }}
    >
      <AntdApp message={{ top: 64, duration: 6 }}>
        <CrashPage>{children}</CrashPage>
      </AntdApp>
    </ConfigProvider>
  );
}

/** What surrounds every screen: words, look, data. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <Look>{children}</Look>
        </LanguageProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

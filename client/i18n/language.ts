import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";
import "./messages.ts";
import { zhCN } from "./zh-cn.ts";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = "renmai.language";

/** The first of a browser's languages that the explorer speaks; English when it speaks none. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

/** Starts the messages in the language chosen before, else in the browser's. */
export async function startLanguage(): Promise<void> {
  const kept = LANGUAGES.find((language) => language === localStorage.getItem(KEPT_AS));
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
    document.title = i18next.t("title");
  });
  await i18next.use(initReactI18next).init({
    lng: kept ?? chooseLanguage(navigator.languages),
    fallbackLng: "zh-CN",
    resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
    // React escapes what it renders; escaping here as well would show `&lt;` to the reader.
    interpolation: { escapeValue: false },
  });
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
  void i18next.changeLanguage(language);
}

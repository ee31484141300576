/**
 * Words. Every module's words.ts and refusals.ts, split by language when the web is built (words-plugin.ts),
 * so that a reader loads one language: first what the shell and Today need, then the rest.
 */
import i18next from "i18next";
import { useCallback, useContext } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Bilingual, Language } from "../server/wire.ts";
import { PlaceKind, saidByKind } from "./place-kind.ts";
import { currentLanguage, markLanguage, rememberLanguage } from "./preferences.ts";

type Words = Record<string, string>;
const first: Record<Language, () => Promise<{ default: Words }>> = {
  zh: () => import("virtual:words/zh/first"),
  en: () => import("virtual:words/en/first"),
};
const rest: Record<Language, () => Promise<{ default: Words }>> = {
  zh: () => import("virtual:words/zh/rest"),
  en: () => import("virtual:words/en/rest"),
};

async function add(language: Language, load: () => Promise<{ default: Words }>): Promise<void> {
  const words = (await load()).default;
  i18next.addResourceBundle(language, "translation", words, false, true);
}

export async function startWords(): Promise<void> {
  markLanguage();
  await i18next.use(initReactI18next).init({
    lng: currentLanguage(),
    fallbackLng: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { bindI18nStore: "added", useSuspense: false },
  });
  await add(currentLanguage(), first[currentLanguage()]);
}

const loaded = new Set<Language>();
/** The words of every page but Today; lazy routes wait for them. */
export async function loadAllWords(language: Language = currentLanguage()): Promise<void> {
  if (loaded.has(language)) return;
  await add(language, rest[language]);
  loaded.add(language);
}

export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([add(language, first[language]), loadAllWords(language)]);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

/** English that nobody has written yet is the Chinese it stands for, and says so (decision 0020). */
const isToCome = ({ zh, en }: Bilingual, language: Language) =>
  language === "en" && (en === zh || en === "") && /[\u4e00-\u9fff]/.test(zh);

export type Say = (key: string, values?: Record<string, unknown>) => string;

/**
 * `t` for a key, `pick` for a text that carries both languages, `refusal` for a code a rule gave. Inside a
 * `PlaceKind` roles and venues are said as that kind of place says them.
 */
export function useWords() {
  const { t, i18n } = useTranslation();
  const kind = useContext(PlaceKind);
  const language: Language = i18n.language === "en" ? "en" : "zh";
  const say = t as unknown as Say;
  const sayHere: Say = useCallback(
    (key, values) => say(key, saidByKind(key) ? { context: kind, ...values } : values),
    [say, kind],
  );
  return {
    t: kind === null ? say : sayHere,
    language,
    /** Sentences one after another: a full-width stop brings its own space. */
    oneLine: (sentences: readonly string[]) => sentences.join(language === "zh" ? "" : " "),
    pick: (text: Bilingual) =>
      isToCome(text, language) ? t("web.english_to_come", { text: text.zh }) : text[language],
    refusal: (code: string, details?: unknown) =>
      i18n.exists(`refusal.${code}`)
        ? t(`refusal.${code}`, (details ?? {}) as Record<string, unknown>)
        : t("web.refused", { code }),
  };
}

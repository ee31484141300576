/**
 * Words. Every module's words.ts and refusals.ts, split by language when the web is built (words-plugin.ts),
 * so that a reader loads one language: first what the shell and Today need, then the rest.
 */
import { useCallback, useContext, useSyncExternalStore } from "react";
import type { Bilingual, Language } from "../server/wire.ts";
import { firstWords } from "./first-words.ts";
import { PlaceKind, saidByKind } from "./place-kind.ts";
import { currentLanguage, markLanguage, rememberLanguage } from "./preferences.ts";
import { type Texts, type Values, sayIn } from "./say.ts";

const rest: Record<Language, () => Promise<{ default: Texts }>> = {
  zh: () => import("virtual:words/zh/rest"),
  en: () => import("virtual:words/en/rest"),
};

export type Say = (key: string, values?: Values) => string;
type Spoken = { language: Language; t: Say; has: (key: string) => boolean };

const texts: Record<Language, Texts> = { zh: {}, en: {} };
const spokenIn = (language: Language): Spoken => ({
  language,
  t: (key, values) => sayIn(texts[language], language, key, values),
  has: (key) => Object.hasOwn(texts[language], key),
});
/** Another one whenever there is more to say or it is said in the other language: pages read it anew. */
let spoken = spokenIn(currentLanguage());
const listeners = new Set<() => void>();
function speak(language: Language): void {
  spoken = spokenIn(language);
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

async function add(language: Language, load: () => Promise<{ default: Texts }>): Promise<void> {
  const words = (await load()).default;
  texts[language] = { ...texts[language], ...words };
  if (language === spoken.language) speak(language);
}

export async function startWords(): Promise<void> {
  markLanguage();
  await add(currentLanguage(), firstWords[currentLanguage()]);
}

const loaded = new Set<Language>();
/** The words of every page but Today; lazy routes wait for them. */
export async function loadAllWords(language: Language = currentLanguage()): Promise<void> {
  if (loaded.has(language)) return;
  await add(language, rest[language]);
  loaded.add(language);
}

export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([add(language, firstWords[language]), loadAllWords(language)]);
  rememberLanguage(language);
  speak(language);
}

/** English that nobody has written yet is the Chinese it stands for, and says so (decision 0020). */
const isToCome = ({ zh, en }: Bilingual, language: Language) =>
  language === "en" && (en === zh || en === "") && /[\u4e00-\u9fff]/.test(zh);

/**
 * `t` for a key, `pick` for a text that carries both languages, `refusal` for a code a rule gave. Inside a
 * `PlaceKind` roles and venues are said as that kind of place says them.
 */
export function useWords() {
  const { language, t, has } = useSyncExternalStore(subscribe, () => spoken);
  const kind = useContext(PlaceKind);
  const sayHere: Say = useCallback(
    (key, values) => t(key, saidByKind(key) ? { context: kind, ...values } : values),
    [t, kind],
  );
  return {
    t: kind === null ? t : sayHere,
    language,
    /** Sentences one after another: a full-width stop brings its own space. */
    oneLine: (sentences: readonly string[]) => sentences.join(language === "zh" ? "" : " "),
    pick: (text: Bilingual) =>
      isToCome(text, language) ? t("web.english_to_come", { text: text.zh }) : text[language],
    refusal: (code: string, details?: unknown) =>
      has(`refusal.${code}`) ? t(`refusal.${code}`, (details ?? {}) as Values) : t("web.refused", { code }),
  };
}

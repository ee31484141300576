/** Two choices a person makes for this device: language and large type. They never leave it. */
import type { Language } from "../server/wire.ts";

const languageKey = "gongzhi.language";
const largeKey = "gongzhi.large";

/** Storage may be refused (private windows, a full disk); the choice then lasts until the page closes. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice stands for this page; that is all there is to do.
  }
}

let language: Language = read(languageKey) === "en" ? "en" : "zh";

export function currentLanguage(): Language {
  return language;
}

export function rememberLanguage(next: Language): void {
  language = next;
  write(languageKey, next);
  markLanguage();
}

export function markLanguage(): void {
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
}

export function isLarge(): boolean {
  return document.documentElement.classList.contains("large");
}

export function setLarge(large: boolean): void {
  document.documentElement.classList.toggle("large", large);
  write(largeKey, large ? "1" : "0");
}

export function restoreLarge(): void {
  document.documentElement.classList.toggle("large", read(largeKey) === "1");
}

/** What the shell and Today say, of one language; asked for by the first script and read by i18n.ts. */
import type { Language } from "../server/wire.ts";

export const firstWords: Record<Language, () => Promise<{ default: Readonly<Record<string, string>> }>> = {
  zh: () => import("virtual:words/zh/first"),
  en: () => import("virtual:words/en/first"),
};

import type { Bilingual, Language } from "../../../server/wire.ts";
import type { MessageRow } from "./rows.ts";

export type Said = { title: string; text: string; path: string | null };
export const testText: Bilingual = {
  zh: "这是一条测试消息：通知发得出来。",
  en: "This is a test: notices can be sent.",
};
export const subjectOf = (title: string, language: Language): string =>
  language === "zh" ? `【共治】${title}` : `[Gongzhi] ${title}`;

const foot: Bilingual = {
  zh: "— 共治。怎么通知您，在“我的”里的“通知我的方式”改。请不要回复这封邮件。",
  en: "— Gongzhi. How you are told is yours to change under Me, How I am told. Please do not reply.",
};
export const withFoot = (text: string, language: Language, what: MessageRow["what"]): string =>
  what === "code" || what === "test" ? text : `${text}\n\n${foot[language]}`;

import type { Finding, ProductContent } from "../contract.ts";
import { finding } from "./words.ts";

type Said = { zh: string; en: string };
const han = /[\u4e00-\u9fff]/;

/** Every text in both languages within a piece of content, with the path it stands at. */
export function textsOf(value: unknown, path = ""): [string, Said][] {
  if (value === null || typeof value !== "object") return [];
  const { zh, en } = value as Partial<Said>;
  if (typeof zh === "string" && typeof en === "string") return [[path, { zh, en }]];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** Texts that are sentences; names and labels are not. */
const whole = /^(line|about|burdenNote|lawfulBasis|stopRule|outcome\.(wouldCount|failure)|card\..*)$/;

/** Chinese first: without it there is no product. English that is missing is a note. */
export function lintTexts(content: ProductContent): Finding[] {
  return textsOf(content).flatMap(([path, { zh, en }]) => {
    if (zh.trim() === "") return [finding("text_missing", path)];
    const found: Finding[] = [];
    if (!han.test(zh)) found.push(finding("zh_not_chinese", path));
    if (/[\u4e00-\u9fff]\s*[,;:?!.()"]|[,;:?!()"]\s*[\u4e00-\u9fff]|\s\s|[!！]|\.\.\./.test(zh))
      found.push(finding("punctuation", path));
    else if (whole.test(path) && !/。$/.test(zh.trim())) found.push(finding("sentence_end", path));
    if (en.trim() === "") return [...found, finding("english_to_come", path)];
    if (/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(en))
      found.push(finding("english_has_chinese", path));
    else if (/\s\s|!|\.\.\./.test(en) || (whole.test(path) && !/\.$/.test(en.trim())))
      found.push(finding(/\s\s|!|\.\.\./.test(en) ? "punctuation" : "sentence_end", path));
    return found;
  });
}

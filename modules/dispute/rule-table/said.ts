/** How the basis of a rule is said under a refusal. Never more than was read. Pure. */
import type { Bilingual } from "../../../server/wire.ts";
import type { RuleVersion } from "./shape.ts";

export function sayBasis(rule: RuleVersion): Bilingual {
  if (rule.basis === null)
    return { zh: "依据：本站的默认做法，不是法律规定。", en: "Basis: this station's default, not a law." };
  const { instrument, article } = rule.basis;
  const said = {
    zh: `依据：${instrument.zh}${article === null ? "（条号没有核对）" : `第 ${article} 条`}`,
    en: `Basis: ${instrument.en}${article === null ? " (article not looked up)" : `, art. ${article}`}`,
  };
  if (rule.verifiedOn === null) {
    const year = rule.textVersion?.slice(0, 4);
    return year === undefined
      ? { zh: `${said.zh}，没有核对原文，请核对。`, en: `${said.en}; the text was not read, please check.` }
      : {
          zh: `${said.zh}，按 ${year} 年的文本，没有和现行文本核对，请核对。`,
          en: `${said.en}, by the text of ${year}, not compared with the text in force; please check.`,
        };
  }
  return {
    zh: `${said.zh}（文本核对到 ${rule.verifiedOn}）。`,
    en: `${said.en} (text checked as of ${rule.verifiedOn}).`,
  };
}

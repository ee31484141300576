import type { Finding, ProductContent } from "../contract.ts";
import { finding } from "./words.ts";

type Said = { zh: string; en: string };
/** Says it in Chinese, and in English where there is any. */
const says = (text: Said, zh: RegExp, en: RegExp) =>
  text.zh.trim() === "" || (zh.test(text.zh) && (text.en.trim() === "" || en.test(text.en)));

/** Nothing is claimed that was not read or checked: ratings, law, minutes. */
export function lintClaims({ card, lawfulBasis, securityException, burdenNote }: ProductContent): Finding[] {
  const bases: [Said, string][] = [[lawfulBasis, "lawfulBasis"]];
  if (securityException !== null) bases.push([securityException.basis, "securityException.basis"]);
  const unrated = card.rating === "unrated";
  const read =
    card.study !== undefined && card.study.reference.trim() !== "" && card.study.readBy.trim() !== "";
  return [
    ...(!unrated && card.study === undefined ? [finding("rating_study", "card.rating")] : []),
    ...(card.study !== undefined && !read ? [finding("study_half", "card.study")] : []),
    ...(unrated && card.effect.certainty !== "none"
      ? [finding("unrated_claims", "card.effect.certainty")]
      : []),
    ...(unrated && !says(card.source, /还没有读过研究/, /no study has been read/i)
      ? [finding("source_unread", "card.source")]
      : []),
    ...(!unrated && /还没有读过研究/.test(card.source.zh) ? [finding("source_read", "card.source")] : []),
    ...(card.cost.certainty === "estimate" || card.study !== undefined
      ? []
      : [finding("cost_estimate", "card.cost.certainty")]),
    ...bases.flatMap(([text, path]) =>
      says(text, /请核对/, /please verify/i) ? [] : [finding("verify", path)],
    ),
    ...(says(burdenNote, /估计/, /estimate/i) ? [] : [finding("estimate", "burdenNote")]),
  ];
}

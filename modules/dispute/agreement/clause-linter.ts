/**
 * Whether a clause is clear enough that a court would know what to enforce (CONF-04): who owes, what or how much, how,
 * by when. Every finding says why, and where it stands in the text. Pure.
 */
import type { Bilingual } from "../../../server/wire.ts";
import type { Clause } from "./clause.ts";

export type Finding = {
  clauseId: string;
  fault: Fault;
  /** From and to in `text`; null: it is missing, so it stands nowhere. */
  span: { from: number; to: number } | null;
};
/** What is missing or unclear, and the way out. */
export const faults = {
  no_debtor: { zh: "没有写谁来做。写明哪一方。", en: "It does not say who. Name the party." },
  debtor_not_party: { zh: "要做的人不是这里的当事人。", en: "Who owes it is no party here." },
  creditor_not_party: { zh: "收受的人不是这里的当事人。", en: "Who it is owed to is no party here." },
  no_act: { zh: "没有写做什么。", en: "It does not say what is done." },
  no_amount: { zh: "没有写多少钱。写一个数。", en: "It does not say how much. Give a number." },
  no_currency: { zh: "只有数，没有写币种，例如“元”。", en: "A number without its currency, such as yuan." },
  amount_differs: {
    zh: "文字里的金额和填的金额不一样。",
    en: "The amount in the text differs from the one entered.",
  },
  no_manner: {
    zh: "没有写怎么做，例如转账、当面、请谁来修。",
    en: "It does not say how: by transfer, in person, by whom.",
  },
  no_date: { zh: "没有写哪天以前。写一个日期。", en: "It does not say by when. Give a date." },
  date_before: { zh: "日期在达成协议以前。", en: "The date lies before the agreement." },
  date_differs: {
    zh: "文字里的日期和填的日期不一样。",
    en: "The date in the text differs from the one entered.",
  },
  unclear_word: {
    zh: "这个词说不清。换成数、日期或者具体做法。",
    en: "This word is not clear. Put a number, a date or an act.",
  },
} as const satisfies Record<string, Bilingual>;
export type Fault = keyof typeof faults;

const zhWords =
  /尽快|尽早|尽量|争取|及时|近期|适时|到时候?|适当|酌情|相应|合理|若干|一定|大概|大约|约(?=\s*\d)|(?<=[\d元天日万]\s*)左右|视情况|看情况|必要时|有条件时|另行协商|再商量|再说/g;
const enWords =
  /\b(?:as soon as possible|asap|as far as possible|best efforts|in due course|if necessary|if possible|when convenient|appropriate(?:ly)?|reasonable|reasonably|promptly|soon|later|approximately|roughly|about(?=\s*\d))\b/gi;

const currency = "(?:万?元|块|人民币|yuan|rmb|cny)";
/** A number after a word of paying, of which it is not said what it counts. */
const bare = new RegExp(
  `(?:赔偿|赔|支付|付|返还|退还|还款?|pays?|paying|repays?)[^\\d。；;]{0,6}?([¥￥]?\\d[\\d,]*(?:\\.\\d+)?)(?![\\d,.]*\\d)(?!\\s*(?:${currency}|[年月日天次个号楼层期%％]))`,
  "gi",
);
const amounts = new RegExp(`([¥￥]?)\\s*(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*(${currency})?`, "gi");
const dates = /(\d{4})\s*(?:年|-)\s*(\d{1,2})\s*(?:月|-)\s*(\d{1,2})\s*日?/g;

function amountsIn(text: string): number[] {
  return [...text.matchAll(amounts)].flatMap(([, sign, digits, unit]) => {
    if (sign === "" && unit === undefined) return [];
    const yuan = Number(digits!.replaceAll(",", "")) * (unit?.startsWith("万") === true ? 10_000 : 1);
    return [Math.round(yuan * 100)];
  });
}
const datesIn = (text: string): string[] =>
  [...text.matchAll(dates)].map(
    ([, year, month, day]) => `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`,
  );

const empty = (text: string | null) => (text ?? "").trim() === "";

export function lintClause(clause: Clause, of: { partyIds: readonly string[]; agreedOn: string }): Finding[] {
  const { id: clauseId, text } = clause;
  const missing = (fault: Fault): Finding => ({ clauseId, fault, span: null });
  const found: Finding[] = [];
  const spans = (pattern: RegExp, fault: Fault, group = 0) => {
    for (const match of text.matchAll(pattern)) {
      const part = match[group]!;
      const from = match.index + match[0].lastIndexOf(part);
      // "¥1200" says its currency by the sign.
      if (!/^[¥￥]/.test(part)) found.push({ clauseId, fault, span: { from, to: from + part.length } });
    }
  };
  if (clause.debtorId === null) found.push(missing("no_debtor"));
  else if (!of.partyIds.includes(clause.debtorId)) found.push(missing("debtor_not_party"));
  if (clause.creditorId !== null && !of.partyIds.includes(clause.creditorId))
    found.push(missing("creditor_not_party"));
  if (empty(text)) found.push(missing("no_act"));
  if (clause.kind === "pay") {
    if (clause.amountFen === null || clause.amountFen <= 0) found.push(missing("no_amount"));
    else if (clause.currency === null) found.push(missing("no_currency"));
    const said = amountsIn(text);
    if (clause.amountFen !== null && said.length > 0 && !said.includes(clause.amountFen))
      found.push(missing("amount_differs"));
  }
  spans(bare, "no_currency", 1);
  // Not doing something has no manner and may have no end.
  if (clause.kind !== "refrain") {
    if (empty(clause.manner)) found.push(missing("no_manner"));
    if (clause.dueOn === null) found.push(missing("no_date"));
  }
  if (clause.dueOn !== null) {
    if (clause.dueOn < of.agreedOn) found.push(missing("date_before"));
    const said = datesIn(text);
    if (said.length > 0 && !said.includes(clause.dueOn)) found.push(missing("date_differs"));
  }
  spans(zhWords, "unclear_word");
  spans(enWords, "unclear_word");
  return found;
}

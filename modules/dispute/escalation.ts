/**
 * Whether a dispute may turn into violence: factors seen, a colour suggested with its reasons, and a named person who
 * confirms or says otherwise (RISK-01). Colours differ from place to place, so the palette is configuration. A colour
 * belongs to the dispute, ends with it, and is seen by police and justice only (RISK-02). Pure.
 */
import type { Bilingual } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import { type Refusal, type Said, refuser } from "./machines/refusal.ts";
import type { At } from "./rule-table/shape.ts";

/** Facts of the dispute, never of a person's nature. */
export const factors = {
  calls: { zh: "报警次数", en: "calls to the police" },
  reports: { zh: "同一矛盾反复上报", en: "the same matter reported again" },
  drinking: { zh: "出事时酗酒", en: "drinking when it happened" },
  injury: { zh: "有人受伤", en: "somebody was injured" },
  weapon: { zh: "拿出过凶器", en: "a weapon was shown" },
  extreme_words: { zh: "扬言极端行为", en: "extreme acts were announced" },
} as const satisfies Record<string, Bilingual>;
export type Factor = keyof typeof factors;
/** Counts for calls and reports, 1 for what was seen; absent: not seen, or not known. */
export type Seen = Partial<Record<Factor, number>>;

export type Level = Bilingual & {
  key: string;
  /** A colour of the look's palette. */
  colour: "red" | "orange" | "yellow" | "blue" | "green" | "white" | "black";
  /** Looked at again after so many days. */
  everyDays: number;
  /** One of these is enough; all of one line are needed together. */
  when: readonly Partial<Record<Factor, number>>[];
};
/** Highest level first. */
export type Palette = readonly Level[];

/** Our default, to be changed by the station; its days are those of P13. */
export const defaultPalette: Palette = [
  {
    key: "red",
    colour: "red",
    zh: "重点",
    en: "Acute",
    everyDays: 1,
    when: [{ weapon: 1 }, { extreme_words: 1 }, { injury: 1, calls: 2 }],
  },
  {
    key: "orange",
    colour: "orange",
    zh: "关注",
    en: "Serious",
    everyDays: 3,
    when: [{ injury: 1 }, { calls: 3 }],
  },
  {
    key: "yellow",
    colour: "yellow",
    zh: "一般",
    en: "Moderate",
    everyDays: 7,
    when: [{ drinking: 1 }, { calls: 2 }, { reports: 2 }],
  },
  { key: "blue", colour: "blue", zh: "隐患", en: "Low", everyDays: 30, when: [{ calls: 1 }, { reports: 1 }] },
];

export type PaletteFault = "empty" | "key_twice" | "no_condition" | "days";
export function paletteFault(palette: Palette): PaletteFault | null {
  if (palette.length === 0) return "empty";
  if (new Set(palette.map(({ key }) => key)).size < palette.length) return "key_twice";
  // A line without a factor would colour every dispute.
  if (palette.some(({ when }) => when.length === 0 || when.some((line) => Object.keys(line).length === 0)))
    return "no_condition";
  return palette.every(({ everyDays }) => Number.isInteger(everyDays) && everyDays >= 1) ? null : "days";
}

export type Suggestion = { level: Level; because: { factor: Factor; seen: number; needed: number }[] };
/** The highest level of which one line holds, with that line as the reason; null: nothing speaks for a colour. */
export function suggestLevel(seen: Seen, palette: Palette = defaultPalette): Suggestion | null {
  for (const level of palette)
    for (const line of level.when) {
      const needed = Object.entries(line) as [Factor, number][];
      if (needed.every(([factor, n]) => (seen[factor] ?? 0) >= n))
        return {
          level,
          because: needed.map(([factor, n]) => ({ factor, seen: seen[factor] ?? 0, needed: n })),
        };
    }
  return null;
}

export const refusals = {
  "dispute.risk_named": {
    status: 403,
    rule: "RISK-01",
    zh: "颜色由承办民警或者所长本人确认，不由系统定。",
    en: "A colour is confirmed by the officer in charge or the chief in person, never by the system.",
  },
  "dispute.risk_reason": {
    status: 400,
    rule: "RISK-01",
    zh: "和提示的不一样，请写一句原因。",
    en: "This differs from what was suggested: give one line of reason.",
  },
  "dispute.risk_unseen": {
    status: 403,
    rule: "RISK-02",
    zh: "风险颜色只给承办的公安和司法人员看。",
    en: "The colour is for the police and justice people in charge only.",
  },
  "dispute.risk_over": {
    status: 409,
    rule: "RISK-01",
    zh: "这件事已经结束，颜色随它去掉了。",
    en: "This dispute has ended, and its colour with it.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

export type RiskFacts = {
  communityId: string;
  inChargeId: string;
  ended: boolean;
  /** Posts of the justice office that are appointed to this dispute. */
  justicePostIds: readonly string[];
};
export function mayConfirmLevel(
  of: { chosen: string | null; suggested: string | null; reason: string },
  facts: RiskFacts,
  who: Who,
  at: At,
): Refusal | null {
  const inCharge = who.personId === facts.inChargeId && holds(who, ["officer"], facts.communityId);
  if (!inCharge && !holds(who, ["chief"], facts.communityId)) return refuse("dispute.risk_named", at);
  if (facts.ended) return refuse("dispute.risk_over", at);
  return of.chosen !== of.suggested && of.reason.trim() === "" ? refuse("dispute.risk_reason", at) : null;
}

/** RISK-02: police of the place, and justice appointed to this dispute. */
export function maySeeLevel(facts: RiskFacts, who: Who, at: At): Refusal | null {
  const justice = who.posts.some(({ id }) => facts.justicePostIds.includes(id));
  return holds(who, ["officer", "chief"], facts.communityId) || justice
    ? null
    : refuse("dispute.risk_unseen", at);
}

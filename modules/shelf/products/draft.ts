/** How the shipped products are written down; all.ts parses them. */
import type { z } from "zod";
import type { Bilingual } from "../../../server/wire.ts";
import type { EvidenceCard, ProductContent } from "../contract.ts";

export type Draft = z.input<typeof ProductContent>;

/** A number of this unit: least, most, what it starts at and, where it goes in larger steps, the step. */
export const number = (zh: string, en: string, min: number, max: number, standard: number, step = 1) => ({
  type: "number" as const,
  unit: { zh, en },
  min,
  max,
  step,
  default: standard,
});
type Bounds = [min: number, max: number, standard: number, step?: number];
export const minutes = (...bounds: Bounds) => number("分钟", "minutes", ...bounds);
export const days = (...bounds: Bounds) => number("天", "days", ...bounds);
export const months = (...bounds: Bounds) => number("个月", "months", ...bounds);
export const people = (...bounds: Bounds) => number("人", "people", ...bounds);
export const cases = (...bounds: Bounds) => number("件", "cases", ...bounds);

/** The help of a term that a station sets for itself: it must not look like law. */
export const stationDefault: Bilingual = {
  zh: "本站默认，不是法定期限。",
  en: "Station default, not a term set by law.",
};

/**
 * The evidence card of a product whose studies nobody here has read: it says how the product is meant to
 * work and what it costs, and claims nothing. A rating needs a study its author has read.
 */
export const unrated = (
  text: Record<"mechanism" | "moderators" | "implementation" | "cost", Bilingual>,
): EvidenceCard => ({
  rating: "unrated",
  effect: {
    text: {
      zh: "对下面写的结果有没有作用，还没有读过研究，不作判断。",
      en: "No study has been read yet, so nothing is said about its effect on the outcome below.",
    },
    certainty: "none",
  },
  mechanism: { text: text.mechanism, certainty: "none" },
  moderators: { text: text.moderators, certainty: "none" },
  implementation: { text: text.implementation, certainty: "none" },
  cost: { text: text.cost, certainty: "estimate" },
  source: {
    zh: "还没有读过研究。道理和条件是做法本身的设想，用时是估计。",
    en: "No study has been read yet. Mechanism and conditions are what the practice assumes; hours are estimates.",
  },
  reviewedOn: "2026-11-01",
});

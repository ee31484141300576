/** Words of the register that are no statistics: how urgent, on which side, where it stands, how it ended. Pure. */

export const urgencies = ["today", "soon", "ordinary"] as const;
export const sides = ["a", "b", "c", "d"] as const;
export const partyRoles = ["party", "guardian", "agent"] as const;
export const openStates = ["registered", "routed", "performing", "follow_up"] as const;
export const states = [...openStates, "closed"] as const;
export type DisputeState = (typeof states)[number];
/** Never mixed: one side refused, it failed and the routes were told, handed over, with the police. */
export const endings = ["solved", "refused", "failed", "referred", "escalated", "withdrawn"] as const;

/** Nothing is due. */
export const noDay = "9999-12-31";

/** 2026000012 is printed 2026-0012. */
export const printed = (number: number): string =>
  `${Math.floor(number / 1_000_000)}-${String(number % 1_000_000).padStart(4, "0")}`;
/** A number as somebody writes it; without its year it is of this one. */
export function numberOf(typed: string, year: number): number | null {
  const match = /^(?:(20\d\d)[-－])?0*(\d{1,6})$/.exec(typed.normalize("NFKC").trim());
  if (match === null || match[2] === undefined) return null;
  return Number(match[1] ?? year) * 1_000_000 + Number(match[2]);
}

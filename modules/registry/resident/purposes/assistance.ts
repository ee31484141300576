import type { Purpose } from "./purpose.ts";

/** Help from civil affairs is to be found for the household: what it lacks, and nothing else of anybody. */
export const assistance: Purpose = { code: "assistance", fields: ["hardship"] };

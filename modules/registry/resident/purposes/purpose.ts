import type { CoveredField } from "../fields.ts";

/** What covered fields may be opened for, and which of them: the whitelist of one purpose (PI-01). */
export type Purpose = { code: string; fields: readonly CoveredField[] };

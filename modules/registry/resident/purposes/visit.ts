import type { Purpose } from "./purpose.ts";

/** A visit at home: whom to call first, what to mind, what is needed. Never the citizen number. */
export const visit: Purpose = { code: "visit", fields: ["name", "phone", "health", "hardship"] };

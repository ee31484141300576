import type { Purpose } from "./purpose.ts";

/** To reach the person. */
export const contact: Purpose = { code: "contact", fields: ["name", "phone"] };

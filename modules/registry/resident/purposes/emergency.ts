import type { Purpose } from "./purpose.ts";

/** Life or safety at stake. */
export const emergency: Purpose = { code: "emergency", fields: ["name", "phone", "health"] };

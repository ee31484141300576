import type { Purpose } from "./purpose.ts";

/** To tell two people apart, or to put a wrong number right. */
export const verification: Purpose = { code: "verification", fields: ["name", "citizen_number"] };

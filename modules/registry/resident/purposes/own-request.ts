import type { Purpose } from "./purpose.ts";

/** The person asks to see or correct what is kept (PIPL 45, 46). */
export const ownRequest: Purpose = {
  code: "own_request",
  fields: ["name", "phone", "citizen_number", "health", "hardship"],
};

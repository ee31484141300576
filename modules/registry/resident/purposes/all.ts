/** The short list of purposes. One more is one file more, and a line here. Pure; shared with the web. */
import type { CoveredField } from "../fields.ts";
import { assistance } from "./assistance.ts";
import { contact } from "./contact.ts";
import { emergency } from "./emergency.ts";
import { ownRequest } from "./own-request.ts";
import type { Purpose } from "./purpose.ts";
import { verification } from "./verification.ts";
import { visit } from "./visit.ts";

export const purposes: readonly Purpose[] = [visit, contact, verification, emergency, ownRequest, assistance];
export const purposeCodes = [
  "visit",
  "contact",
  "verification",
  "emergency",
  "own_request",
  "assistance",
] as const;
export type PurposeCode = (typeof purposeCodes)[number];

/** Purposes for which this field may be opened. */
export const purposesFor = (field: CoveredField): PurposeCode[] =>
  purposes.filter(({ fields }) => fields.includes(field)).map(({ code }) => code as PurposeCode);

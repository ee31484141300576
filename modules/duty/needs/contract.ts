/** What crosses the wire about the needs at the door of a duty. */
import { z } from "zod";
import { Id } from "../../../server/wire.ts";

export const DoorNeeds = z.object({
  careGrade: z.enum(["ordinary", "focus"]),
  /** By the facts on record; words in modules/registry. */
  reasons: z.array(z.string()),
  people: z.array(
    z.object({
      id: Id,
      /** Masked. */
      name: z.string(),
      helpAtDoor: z.boolean(),
      /** That one is on record; its words are opened. */
      hardship: z.boolean(),
    }),
  ),
  /** Why what is sensitive rests at this station now, or null. */
  sensitive: z.string().nullable(),
});
export type DoorNeeds = z.infer<typeof DoorNeeds>;
/** Opened to find help for the household, and for nothing else (registry/resident/purposes/assistance.ts). */
export const NeedOpening = z.strictObject({ residentId: Id });
export const OpenedNeed = z.object({ hardship: z.string().nullable() });
export type OpenedNeed = z.infer<typeof OpenedNeed>;

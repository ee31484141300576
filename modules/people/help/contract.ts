/** What crosses the wire about helping somebody who has no phone (代办). */
import { z } from "zod";
import { Bilingual, Id, Instant } from "../../../server/wire.ts";
import { Role } from "../contract.ts";

/** `present`: the person is there and has said yes; nobody helps without it. */
export const HelpInput = z.strictObject({ personId: Id, present: z.literal(true) });
export const Helpable = z.object({
  items: z.array(z.object({ id: Id, name: z.string(), sample: z.boolean(), roles: z.array(Role) })),
});
export type Helpable = z.infer<typeof Helpable>;

/** Something done in that half hour. The title only while the reader may see the duty. */
const HelpedAct = z.object({
  at: Instant,
  verb: z.string(),
  kind: z.string(),
  dutyId: Id.nullable(),
  title: Bilingual.nullable(),
});
export const Help = z.object({
  id: Id,
  /** Null: I was the helper; else I was helped. */
  helper: z.string(),
  helperSample: z.boolean(),
  person: z.string(),
  personSample: z.boolean(),
  mine: z.enum(["helped", "helper"]),
  startedAt: Instant,
  /** When it ended, or ends by itself. */
  endsAt: Instant,
  under: z.boolean(),
  acts: z.array(HelpedAct),
});
export type Help = z.infer<typeof Help>;
export const Helps = z.object({ items: z.array(Help) });
export type Helps = z.infer<typeof Helps>;

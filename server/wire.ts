/**
 * The primitives that cross the wire. Contracts are built from these; the web reads them too,
 * so this file imports zod and nothing else.
 */
import { z } from "zod";

/** UUIDv7, lower case, made in TypeScript (DATABASE rule 6). */
export const Id = z.uuid().meta({ example: "01930000-0000-7000-8000-000000000000" });
export type Id = z.infer<typeof Id>;

/** A civil date in the station's time zone, `2026-11-23`. Never an instant. */
export const CivilDate = z.iso.date();
export type CivilDate = z.infer<typeof CivilDate>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** Text in both languages of the product. Neither may be empty. */
export const Bilingual = z.strictObject({
  zh: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(4000),
});
export type Bilingual = z.infer<typeof Bilingual>;
export type Language = "zh" | "en";

/** One line typed by a person: no control characters, trimmed, bounded. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/);

/** Several lines typed by a person: newlines and tabs allowed, other control characters not. */
export const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/);

/** A keyset page: `next` is the opaque cursor of the following page, or null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** The query of every list. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(25),
});

/** RFC 9457 problem, as every refusal and failure is answered. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  field: z.string().optional(),
  requestId: z.string(),
  details: z.unknown().optional(),
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The parts of one request that stand outside its schema: key, version, what it looked at. */
import type { Context } from "hono";
import { z } from "zod";
import { Refusal } from "./errors.ts";
import type { Language } from "./wire.ts";

/** One act or look for the journal: ids and field names, never values. */
export type Entry = {
  verb: string;
  kind: string;
  targetId?: string | null;
  fields?: readonly string[];
  subjects?: readonly string[];
  subjectKind?: string;
  purpose?: string;
};

type Seen = { kind: string; purpose: string | undefined; subjects: Set<string>; fields: Set<string> };
/** Looks and acts of one request; looks are one row per kind of record and purpose (SECURITY 3). */
export class Notes {
  #closed = false;
  acts: Entry[] = [];
  looks = new Map<string, Seen>();
  record = (entry: Entry): void => {
    if (this.#closed) throw new Error("an act after the journal was written");
    this.acts.push(entry);
  };
  look = (kind: string, subjects: readonly string[], fields: readonly string[], purpose?: string): void => {
    if (this.#closed) throw new Error("a look after the journal was written");
    const key = `${kind} ${purpose ?? ""}`;
    const seen = this.looks.get(key) ?? { kind, purpose, subjects: new Set(), fields: new Set() };
    for (const id of subjects) seen.subjects.add(id);
    for (const field of fields) seen.fields.add(field);
    this.looks.set(key, seen);
  };
  /** What is to be written; null the second time. */
  close(): Entry[] | null {
    if (this.#closed) return null;
    this.#closed = true;
    const looks = [...this.looks.values()].filter((seen) => seen.subjects.size > 0);
    return [
      ...this.acts,
      ...looks.map(({ kind, purpose, subjects, fields }) => ({
        verb: "look",
        kind,
        subjects: [...subjects],
        fields: [...fields],
        ...(purpose !== undefined && { purpose }),
      })),
    ];
  }
}

/** What every answer says beside its body. */
export const headersOf = (c: Context, requestId: string, https: boolean): Record<string, string> => ({
  "X-Request-Id": requestId,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  ...(c.req.path.startsWith("/api/") && {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  }),
  ...(https && { "Strict-Transport-Security": "max-age=31536000" }),
});

/**
 * Whether the body says its length and that is within the limit; Node reads no more than it says. Hono's own check
 * asks for the body first, for which a whole Request with a stream of the web is built: a tenth of a completion.
 */
export function hasLength(c: Context, most: number): boolean {
  const length = c.req.header("content-length");
  if (length === undefined || c.req.header("transfer-encoding") !== undefined) return false;
  return /^\d{1,15}$/.test(length) && Number(length) <= most;
}

export function keyOf(c: Context): string | undefined {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) throw new Refusal("http.invalid", { field: "Idempotency-Key" });
  return key;
}

export function versionOf(c: Context): number {
  const header = c.req.header("if-match");
  if (header === undefined) throw new Refusal("http.version_missing");
  const match = /^"(\d{1,9})"$/.exec(header.trim());
  if (match === null) throw new Refusal("http.invalid", { field: "If-Match" });
  return Number(match[1]);
}

/** The version of a post that may stand on one; null where it does not say. */
export const basedOn = (c: Context): number | null =>
  c.req.header("if-match") === undefined ? null : versionOf(c);

/** A phone may be without a network for a season; what it says of an earlier day is taken as that day's. */
const recordedWithin = 90 * 86_400_000;
export type Recorded = { recordedAt: Date | null; deviceAt: Date | null };
/**
 * When it was written down, by the server's clock and by the device's own (Recorded-At, Device-At). Both are told
 * and never judged: an hour that cannot be is drawn to the nearest that can.
 */
export function recordedIn(c: Context, now: Date): Recorded {
  const read = (name: string): Date | null => {
    const header = c.req.header(name);
    if (header === undefined) return null;
    const at = new Date(header);
    if (!/^\d{4}-\d\d-\d\dT/.test(header) || Number.isNaN(at.getTime()))
      throw new Refusal("http.invalid", { field: name, details: { text: "" } });
    return at;
  };
  const recordedAt = read("Recorded-At");
  return {
    recordedAt:
      recordedAt &&
      new Date(Math.min(Math.max(recordedAt.getTime(), now.getTime() - recordedWithin), now.getTime())),
    deviceAt: read("Device-At"),
  };
}

export function invalid(error: z.ZodError, language: Language): Refusal {
  const locale = (language === "zh" ? z.locales.zhCN() : z.locales.en()).localeError;
  const issues = error.issues.slice(0, 20).map((issue) => {
    const text = locale(issue as never);
    return { field: issue.path.join("."), text: typeof text === "string" ? text : (text?.message ?? "") };
  });
  return new Refusal("http.invalid", {
    field: issues[0]?.field ?? "",
    details: { issues, text: issues[0]?.text ?? "" },
  });
}

/** What crosses the wire about notices, and how a module writes down the kinds it tells. */
import { z } from "zod";
import type { Tx } from "../../server/db.ts";
import type { Role, Who } from "../people/contract.ts";
import { Bilingual, Id, Instant, PageQuery } from "../../server/wire.ts";

const priorities = ["now", "today", "digest"] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/**
 * One kind of notice, written in the `notices.ts` of the module it comes from. Its text may leave the house, so it
 * says what and by when: never a name, phone, door, health or case text (decision 0037).
 */
export type Kind = {
  /** now: at once; today: at once by day; digest: with the morning's mail. */
  priority: Priority;
  /** What the kind is called where people choose. */
  label: Bilingual;
  /** `{{name}}` is filled from the details; a civil date is said as a day. */
  text: Bilingual;
  /** Where it may be told to a group: the same without anything that points to one matter. */
  group?: Bilingual;
  /** It protects persons: with priority now it may break quiet hours. */
  protects?: true;
};
export type Kinds = Readonly<Record<string, Kind>>;
export type Details = Readonly<Record<string, string | number | Bilingual>>;

/** Who is told: persons with the post they are told for, or all who hold a role there (null: anywhere) today. */
export type Recipients =
  | readonly { personId: string; postId?: string | null }[]
  | {
      roles: readonly Role[];
      communityId: string | null;
      today: string;
      except?: readonly (string | null)[];
    };
export type Telling = {
  to: Recipients;
  subject: { kind: string; id: string };
  /** A path in the app. */
  address: `/${string}`;
  details?: Details;
  /** Each person is told once under one key. */
  once?: string;
};
/** Outbox: these were told; what of it leaves the house is worked out behind the act. */
export const noticesMade = "notice.made";
export type NoticesMade = { ids: string[] };
/** Outbox: something may leave now. */
export const messagesDue = "notice.due";

/** What waits for a person this morning, in lines: asked of the modules that know. */
export type Waits = (tx: Tx, who: Who, today: string) => Promise<Bilingual[]>;
/** Of these subjects of one kind, those that still wait: asked of the module that owns them. */
export type Standing = Readonly<Record<string, (tx: Tx, ids: readonly string[]) => Promise<Set<string>>>>;

export const Notice = z.object({
  id: Id,
  kind: z.string(),
  priority: Priority,
  label: Bilingual,
  text: Bilingual,
  address: z.string(),
  madeAt: Instant,
  readAt: Instant.nullable(),
  /** Done, decided or answered meanwhile. */
  over: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const NoticeQuery = PageQuery.extend({
  state: z.enum(["unread", "all"]).default("unread"),
  /** The module it comes from: `duty`, `programme`. */
  about: z
    .string()
    .regex(/^[a-z]{2,20}$/)
    .optional(),
});
export const NoticeCount = z.object({
  unread: z.number().int(),
  /** There are more than were counted. */
  more: z.boolean(),
});
export type NoticeCount = z.infer<typeof NoticeCount>;
/** What was read in one go, and by which it is undone. */
export const ReadAll = z.object({ readAt: Instant, count: z.number().int() });
export type ReadAll = z.infer<typeof ReadAll>;
export const ReadAllInput = z.strictObject({ upTo: Id });
export const ReadAllEnd = z.strictObject({ readAt: Instant });

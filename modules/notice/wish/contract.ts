/** What a person chose: by which way, from which priority, when not; and where they are reached. */
import { z } from "zod";
import { Bilingual, Id, Instant } from "../../../server/wire.ts";

/** Ways that reach one person. */
export const PersonalChannel = z.enum(["mail", "sms", "push"]);
export type PersonalChannel = z.infer<typeof PersonalChannel>;
/** From which priority on it is used; what is for the digest comes by no way of its own. */
export const Threshold = z.enum(["now", "today", "none"]);
export type Threshold = z.infer<typeof Threshold>;
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const PreferenceInput = z.strictObject({
  quietFrom: Clock,
  quietTo: Clock,
  /** The morning mail; null: none. */
  digestAt: Clock.nullable(),
  channels: z.strictObject({ mail: Threshold, sms: Threshold, push: Threshold }),
  /** Kinds that come into the inbox only. */
  muted: z.array(z.string().regex(/^[a-z]{2,20}\.[a-z_]{2,40}$/)).max(100),
  /** Of what leaves the house. */
  language: z.enum(["zh", "en"]),
});
export type PreferenceInput = z.infer<typeof PreferenceInput>;

export const Address = z.object({
  id: Id,
  channel: PersonalChannel,
  /** Covered: 1***@example.cn. */
  shown: z.string(),
  verified: z.boolean(),
  /** Wrong codes that may still be given; null once it is verified. */
  triesLeft: z.number().int().nullable(),
  madeAt: Instant,
});
export type Address = z.infer<typeof Address>;

/** How a way stands for this person: open, not set up by the station, or without an address. */
export const WayState = z.enum(["open", "off", "no_address"]);
export const Preference = PreferenceInput.extend({
  version: z.number().int(),
  ways: z.object({ mail: WayState, sms: WayState, push: WayState }),
  addresses: z.array(Address),
  kinds: z.array(
    z.object({
      code: z.string(),
      label: Bilingual,
      priority: z.enum(["now", "today", "digest"]),
      /** It protects persons: it is told always, by night too. */
      protects: z.boolean(),
    }),
  ),
});
export type Preference = z.infer<typeof Preference>;

/** Mail as the mail servers of the world take it; a mobile number of the mainland, or one with its country. */
export const AddressInput = z.discriminatedUnion("channel", [
  z.strictObject({ channel: z.literal("mail"), address: z.email().max(200) }),
  z.strictObject({
    channel: z.literal("sms"),
    address: z.string().regex(/^(\+\d{6,15}|1[3-9]\d{9})$/),
  }),
  z.strictObject({
    channel: z.literal("push"),
    label: z.string().trim().min(1).max(60),
    endpoint: z.url().max(1000),
    keys: z.strictObject({
      p256dh: z.string().regex(/^[A-Za-z0-9_-]{87,88}=?$/),
      auth: z.string().regex(/^[A-Za-z0-9_-]{22,24}=*$/),
    }),
  }),
]);
export type AddressInput = z.infer<typeof AddressInput>;
/** VAPID public key, base64url (RFC 8292). */
export const PushKey = z.object({ key: z.string().nullable() });
export type PushKey = z.infer<typeof PushKey>;
export const CodeInput = z.strictObject({ code: z.string().regex(/^\d{6}$/) });

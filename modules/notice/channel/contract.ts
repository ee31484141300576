/** Ways out of the house, as a station's system administrator sets them. */
import { z } from "zod";
import { Bilingual, Id, Instant, line, pageOf } from "../../../server/wire.ts";

export const ChannelCode = z.enum(["mail", "sms", "wecom", "dingtalk", "push"]);
export type ChannelCode = z.infer<typeof ChannelCode>;

const Host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9.:[\]-]{1,253}$/);
/** A secret that is not given stays; an empty one is taken away. */
const Secret = z.string().max(4000).optional();

export const MailSettings = z.strictObject({
  host: Host,
  port: z.number().int().min(1).max(65_535),
  /** tls: from the first byte (465); starttls: refused where the server has none (587); none: only inside one's own network. */
  security: z.enum(["tls", "starttls", "none"]),
  from: z.email().max(200),
  user: z.string().max(200).nullable(),
  /** The certificate of the own authority, PEM. */
  authority: z.string().max(20_000).nullable(),
});
export type MailSettings = z.infer<typeof MailSettings>;

/** A web address to send to; whether it may be reached is asked when it is saved and each time. */
const Place = z
  .url()
  .max(500)
  .regex(/^https?:\/\//);
/** `{{to}}`, `{{text}}` and `{{secret}}` are filled in, each as its place asks for it: JSON, form or header. */
export const SmsSettings = z.strictObject({
  url: Place,
  headers: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[A-Za-z0-9-]{1,60}$/),
        value: z
          .string()
          .max(500)
          .regex(/^[\u0020-\u007e]*$/),
      }),
    )
    .max(10),
  form: z.enum(["json", "form"]),
  body: z.string().min(1).max(4000),
  /** Stands in the answer when it was taken; empty: every 2xx is a yes. */
  yes: z.string().max(100),
});
export type SmsSettings = z.infer<typeof SmsSettings>;

/** A group's robot: what it may say is chosen kind by kind, and only what points to no single matter. */
const kinds = z.array(z.string().regex(/^[a-z]{2,20}\.[a-z_]{2,40}$/)).max(50);
export const RobotSettings = z.strictObject({ origin: Place, kinds });
export type RobotSettings = z.infer<typeof RobotSettings>;

/** Push: whom a push service may ask when something is wrong (RFC 8292), and services beside the known ones. */
export const PushSettings = z.strictObject({
  contact: z.email().max(200),
  hosts: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9.-]{1,253}$/),
    )
    .max(10),
});
export type PushSettings = z.infer<typeof PushSettings>;

const enabled = z.boolean();
export const ChannelInputs = {
  mail: z.strictObject({
    enabled,
    settings: MailSettings,
    secrets: z.strictObject({ password: Secret }).default({}),
  }),
  sms: z.strictObject({
    enabled,
    settings: SmsSettings,
    secrets: z.strictObject({ secret: Secret }).default({}),
  }),
  wecom: z.strictObject({
    enabled,
    settings: RobotSettings,
    secrets: z.strictObject({ key: Secret }).default({}),
  }),
  dingtalk: z.strictObject({
    enabled,
    settings: RobotSettings,
    secrets: z.strictObject({ token: Secret, signing: Secret }).default({}),
  }),
  push: z.strictObject({ enabled, settings: PushSettings, secrets: z.strictObject({}).default({}) }),
} as const;

export const ChannelState = z.object({
  channel: ChannelCode,
  enabled,
  /** Null: nobody has set it up yet. */
  settings: z.record(z.string(), z.unknown()).nullable(),
  /** Which secrets are kept; they are never shown again. */
  secretNames: z.array(z.string()),
  lastOkAt: Instant.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: Instant.nullable(),
  version: z.number().int(),
});
export type ChannelState = z.infer<typeof ChannelState>;
export const Channels = z.object({
  items: z.array(ChannelState),
  /** Kinds a group may be told, with the words it is told in. */
  groupKinds: z.array(z.object({ code: z.string(), label: Bilingual, text: Bilingual })),
  /** Messages by what became of them in the last thirty days; counts only. */
  counts: z.object({
    waiting: z.number().int(),
    sent: z.number().int(),
    dead: z.number().int(),
  }),
});
export type Channels = z.infer<typeof Channels>;

/** Where the test goes; a robot's goes to its group. */
export const TestInput = z.strictObject({ to: line(200).nullable() });
export const TestResult = z.object({ ok: z.boolean(), error: z.string().nullable() });
export type TestResult = z.infer<typeof TestResult>;

/** A message that could not be sent: what kind and why; to whom and what it said is told to nobody. */
export const DeadMessage = z.object({
  id: Id,
  channel: ChannelCode,
  what: z.enum(["notice", "group", "digest", "code", "test"]),
  tries: z.number().int(),
  error: z.string().nullable(),
  madeAt: Instant,
  state: z.enum(["waiting", "failed", "sent", "dead", "dropped"]),
});
export type DeadMessage = z.infer<typeof DeadMessage>;
export const DeadMessages = pageOf(DeadMessage);

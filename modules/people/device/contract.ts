/** What crosses the wire about phones, and what a phone sends that was written without a network. */
import { z } from "zod";
import { Id, Instant, line } from "../../../server/wire.ts";

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);
/** 32 random bytes: what a device is known by when nobody is signed in on it. */
const Secret = base64url(86);

/** Bytes of a file in one piece, before it is sealed; the tag is 16 more. */
export const pieceBytes = 262_144;

export const Device = z.object({
  id: Id,
  label: z.string(),
  createdAt: Instant,
  contactAt: Instant.nullable(),
  /** 挂失: final. */
  cutAt: Instant.nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type Device = z.infer<typeof Device>;
export const Devices = z.object({ items: z.array(Device) });
export type Devices = z.infer<typeof Devices>;
export const DeviceInput = z.strictObject({ label: line(60) });
export type DeviceInput = z.infer<typeof DeviceInput>;

/** A P-256 point, uncompressed, and the fingerprint it is named by. */
const StationKey = z.object({ kid: z.string(), publicKey: z.string() });
export const DeviceMade = z.object({ id: Id, secret: z.string(), stationKey: StationKey });
export type DeviceMade = z.infer<typeof DeviceMade>;
export const DeviceSecret = z.strictObject({ secret: Secret });

export const DeviceContactInput = z.strictObject({ id: Id, secret: Secret });
/**
 * `cut`: reported lost; the key goes now. `ended`: its login ended or holds no post in that station; what is
 * unsent may still be handed in. `signedIn`: the cookie's session is in force and of this login and station.
 */
export const DeviceContact = z.object({
  state: z.enum(["here", "cut", "ended"]),
  signedIn: z.boolean(),
  now: Instant,
  personId: Id,
  stationId: Id,
  /** The key to seal to from now on. */
  stationKey: StationKey,
});
export type DeviceContact = z.infer<typeof DeviceContact>;

/**
 * Sealed on the phone: an ephemeral P-256 pair with the station's, HKDF-SHA-256 (no salt, info "gongzhi offline
 * write " + key), AES-256-GCM; nonce 12 bytes, the last four the big-endian counter; what is bound beside it is
 * `key:counter`; ciphertext and then its tag of 16. Counter 0 is the command, 1 … n are pieces of its file.
 */
const Envelope = z.strictObject({
  kid: z.string().regex(/^[0-9a-f]{16}$/),
  publicKey: base64url(87),
  bytes: base64url(900_000),
});
export type Envelope = z.infer<typeof Envelope>;

/** Key of a write: lower case, since it is bound into the seal as it is spelled. */
export const WriteKey = z.uuid().regex(/^[0-9a-f-]+$/);
const mostPieces = 400;
/** What is sealed: one operation as it would have been sent. */
export const OfflineCommand = z.strictObject({
  v: z.literal(1),
  stationId: Id,
  personId: Id,
  method: z.enum(["POST", "PUT", "PATCH", "DELETE"]),
  path: z
    .string()
    .max(300)
    .regex(/^\/api(\/[A-Za-z0-9_~-]+)+$/),
  version: z.number().int().min(0).max(999_999_999).nullable(),
  body: z.unknown().optional(),
  language: z.enum(["zh", "en"]),
  /** By the device's clock. */
  madeAt: Instant,
  file: z
    .strictObject({
      name: line(200),
      byteCount: z.number().int().min(1),
      pieces: z.number().int().min(1).max(mostPieces),
    })
    .optional(),
});
export type OfflineCommand = z.infer<typeof OfflineCommand>;

export const OfflineWriteInput = z.strictObject({
  key: WriteKey,
  deviceId: Id,
  deviceSecret: Secret,
  /** The device's clock when this is sent: what it says beside ours puts `madeAt` right. */
  sentAt: Instant,
  ifRefused: z.enum(["tell", "keep"]),
  sealed: Envelope,
});
export type OfflineWriteInput = z.infer<typeof OfflineWriteInput>;
/**
 * `answered`: what the operation itself answered, refusals included, problem and all. `kept`: refused for good and
 * kept for the chief. `pieces`: of its file these are still missing.
 */
export const OfflineWriteAnswer = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("answered"),
    status: z.number().int(),
    body: z.unknown(),
    version: z.number().int().nullable(),
  }),
  z.object({ outcome: z.literal("kept") }),
  z.object({ outcome: z.literal("pieces"), missing: z.array(z.number().int()) }),
]);
export type OfflineWriteAnswer = z.infer<typeof OfflineWriteAnswer>;

export const PieceParams = z.object({ key: WriteKey, n: z.coerce.number().int().min(1).max(mostPieces) });
export const PiecesParams = PieceParams.pick({ key: true });
export const PieceHeaders = z.object({ "Device-Id": Id, "Device-Secret": Secret });
export const PiecesThere = z.object({ there: z.array(z.number().int()) });

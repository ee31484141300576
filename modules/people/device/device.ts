/** Acts on devices: made, tied to a session, known by their secret, cut off. */
import { hash as digest, randomBytes, timingSafeEqual } from "node:crypto";
import { civilDateIn } from "../../../server/civil.ts";
import type { Db, Sql } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Who } from "../contract.ts";
import { listPostsOf } from "../queries.ts";
import { isInForce } from "../rules.ts";
import { timeZoneOf } from "../stations.ts";
import type { Device } from "./contract.ts";
import * as rows from "./rows.ts";

const hashOf = (secret: string) => digest("sha256", secret, "buffer");
const nobody = Buffer.alloc(32);
/** Phones a login keeps at once in a station; a further one puts the longest silent out. */
const mostAtOnce = 20;

export const stationKeyOf = (keys: KeyStore, stationId: string) => {
  const { kid, publicKey } = keys.pairs(stationId).at(-1)!;
  return { kid, publicKey: publicKey.toString("base64url") };
};

export function newSecret() {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashOf(secret) };
}

/** Only what signed in with the password in a browser is a device: a token is another program. */
export async function makeDevice(sql: Sql, who: Who, label: string, now: Date) {
  const { secret, hash } = newSecret();
  const device = {
    id: newId(now),
    loginId: who.loginId,
    stationId: who.stationId,
    personId: who.personId,
    secretHash: hash,
    label,
    createdAt: now,
    contactAt: null,
    cutAt: null,
  };
  await rows.insertDevice(sql, device);
  if (who.sessionId === undefined || (await rows.tieSession(sql, who.sessionId, device)) === 0) {
    await sql.run(`delete from device where id = $1`, [device.id]);
    throw new Refusal("people.device_browser");
  }
  const held = (await rows.listDevices(sql, who.stationId, who.loginId)).filter(
    (each) => each.cutAt === null,
  );
  const lastHeard = (each: rows.DeviceRow) => (each.contactAt ?? each.createdAt).getTime();
  for (const old of held.sort((a, b) => lastHeard(b) - lastHeard(a)).slice(mostAtOnce))
    if (old.id !== device.id) await rows.cutOff(sql, old, now);
  return { id: device.id, secret };
}

/** The device that knows its secret; an unknown one and a wrong secret are the same answer. */
export async function knownDevice(sql: Sql, id: string, secret: string) {
  const device = await rows.findDevice(sql, id);
  const right = timingSafeEqual(device?.secretHash ?? nobody, hashOf(secret));
  if (device === undefined || !right) throw new Refusal("people.device_unknown");
  return device;
}
export type KnownDevice = Awaited<ReturnType<typeof knownDevice>>;
/** And is not cut off. */
export async function liveDevice(sql: Sql, id: string, secret: string): Promise<KnownDevice> {
  const device = await knownDevice(sql, id, secret);
  if (device.cutAt !== null) throw new Refusal("people.device_cut");
  return device;
}
/** Once a minute is enough to say when it was heard of. */
export async function heardOf(sql: Sql, device: KnownDevice, now: Date): Promise<void> {
  if (device.contactAt === null || now.getTime() - device.contactAt.getTime() > 60_000)
    await rows.noteContact(sql, device.id, now);
}

/** Its login ended, or holds no post in that station today. */
export async function hasEnded(db: Db, device: KnownDevice, now: Date): Promise<boolean> {
  if (device.loginEnded) return true;
  const today = civilDateIn(await timeZoneOf(db, device.stationId), now);
  const posts = await db.station(device.stationId, now, (tx) => listPostsOf(tx, device.personId));
  return !posts.some((post) => isInForce(post, today));
}

export const present = (row: rows.DeviceRow, current: string | null): Device => ({
  id: row.id,
  label: row.label,
  createdAt: row.createdAt.toISOString(),
  contactAt: row.contactAt?.toISOString() ?? null,
  cutAt: row.cutAt?.toISOString() ?? null,
  current: row.id === current,
});

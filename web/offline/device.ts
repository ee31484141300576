/**
 * This device and whose it is: its key, its contact with the server, and what makes it forget (SECURITY 8): signing
 * out, somebody else signing in, an ended post, a cut-off at the next contact, and 72 hours without contact.
 */
import type { Me } from "../../modules/people/contract.ts";
import { Problem, isProblem, sendNow } from "../api.ts";
import { makeDeviceKey } from "./seal.ts";
import { type DeviceRow, store } from "./store.ts";

const hoursKept = 72;
const hour = 3_600_000;

type Registered = { id: string; secret: string; stationKey: DeviceRow["stationKey"] };
export type Contact = {
  state: "here" | "cut" | "ended";
  signedIn: boolean;
  stationKey: DeviceRow["stationKey"];
};

let owner: string | null = null;
/** Whose device it is, as far as the store was read; kept there and not in localStorage, which a killed browser loses. */
export const currentOwner = (): string | null => owner;
export async function readOwner(): Promise<string | null> {
  const rows = await store.devices.toArray();
  owner = rows.find((row) => row.current)?.owner ?? null;
  return owner;
}
async function rememberOwner(next: string | null): Promise<void> {
  owner = next;
  await store.devices.toCollection().modify((row) => void (row.current = row.owner === next));
}
const ownerOf = (me: Me) => `${me.station.id}/${me.person.id}`;

/** The device as this person's, or null: nobody signed in here, or no store. */
export async function currentDevice(): Promise<DeviceRow | null> {
  const device = (await store.devices.toArray()).find((row) => row.current);
  owner = device?.owner ?? null;
  if (device === undefined) return null;
  if (device.key !== null && Date.now() - device.contactAt > hoursKept * hour) {
    await forget(device.owner);
    return { ...device, key: null, digest: null };
  }
  return device;
}

/** What can be read here is gone; what waits to be sent is not. */
async function forget(whose: string): Promise<void> {
  await store.transaction("rw", store.devices, store.readings, store.drafts, async () => {
    await store.devices.update(whose, { key: null, digest: null });
    await store.readings.where("owner").equals(whose).delete();
    await store.drafts.where("owner").equals(whose).delete();
  });
}

const labelOf = () => {
  const { userAgent } = navigator;
  const system = /Android|iPhone|iPad|HarmonyOS|Windows|Macintosh|Linux/.exec(userAgent)?.[0] ?? "";
  const browser = /MicroMessenger|Edg|Firefox|Chrome|Safari/.exec(userAgent)?.[0] ?? "";
  return [system, browser].filter(Boolean).join(" · ") || "browser";
};

/** The server has just said who is signed in. */
export async function enter(me: Me): Promise<void> {
  const mine = ownerOf(me);
  for (const other of await store.devices.toArray())
    if (other.owner !== mine && other.key !== null) await forget(other.owner);
  const known = await store.devices.get(mine);
  await rememberOwner(mine);
  if (known !== undefined && (await isTied(known))) {
    const key = known.key ?? (await makeDeviceKey());
    await store.devices.update(mine, { key, contactAt: Date.now(), locked: false });
    return;
  }
  const { id, secret, stationKey } = await sendNow<Registered>("POST", "/api/devices", { label: labelOf() });
  const [stationId, personId] = [me.station.id, me.person.id];
  await store.devices.put({
    ...{ owner: mine, current: true, stationId, personId, id, secret, stationKey },
    key: await makeDeviceKey(),
    contactAt: Date.now(),
    locked: false,
    digest: null,
  });
}

/** Binds the new session to the device it was made on; false where the server does not know it, or no longer. */
async function isTied({ id, secret }: DeviceRow): Promise<boolean> {
  try {
    await sendNow("PUT", `/api/devices/${id}/session`, { secret });
    return true;
  } catch (error) {
    if (isProblem(error) && !error.lost && error.status !== 429) return false;
    throw error;
  }
}

/** Asks how the server stands to this device; null where it did not answer. */
export async function contact(device: DeviceRow): Promise<Contact | null> {
  const { owner: whose, id, secret } = device;
  try {
    const told = await sendNow<Contact>("POST", "/api/device-contact", { id, secret });
    if (told.state !== "here") await forget(whose);
    else {
      const { signedIn, stationKey } = told;
      await store.devices.update(whose, { contactAt: Date.now(), locked: !signedIn, stationKey });
    }
    return told;
  } catch (error) {
    if (error instanceof Problem && error.code === "people.device_unknown") {
      await forget(whose);
      return { state: "cut", signedIn: false, stationKey: device.stationKey };
    }
    return null;
  }
}

/** Signing out: the key goes at once, unsent writes stay sealed. */
export async function leave(): Promise<void> {
  const mine = await readOwner();
  await rememberOwner(null);
  if (mine !== null) await forget(mine);
}

/** The session is over: nothing is shown until this person signs in again. */
export async function lock(): Promise<void> {
  const mine = await readOwner();
  if (mine !== null) await store.devices.update(mine, { locked: true });
}

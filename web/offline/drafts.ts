/** What somebody was typing when the page went away; sealed like a reading, gone when it was saved. */
import { currentDevice } from "./device.ts";
import { open, seal } from "./seal.ts";
import { store } from "./store.ts";

const day = 86_400_000;
/** Older than this nobody goes on with it. */
const daysKept = 7;

export async function findDraft(id: string): Promise<unknown> {
  const device = await currentDevice();
  if (device === null || device.key === null || device.locked) return null;
  const row = await store.drafts.get([device.owner, id]);
  if (row === undefined || Date.now() - row.writtenAt > daysKept * day) return null;
  return open(device.key, row.sealed);
}

/** Null takes it away. */
export async function keepDraft(id: string, value: unknown): Promise<void> {
  const device = await currentDevice();
  if (device === null || device.key === null) return;
  const { owner } = device;
  if (value === null) return void (await store.drafts.delete([owner, id]));
  await store.drafts.put({ owner, id, sealed: await seal(device.key, value), writtenAt: Date.now() });
}

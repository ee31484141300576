/** Sends what waits, one after the other, by one tab of the device; what does not arrive is tried again later. */
import { Problem, isProblem, putBytes, getNow, sendNow } from "../api.ts";
import { outdate, refresh } from "../query.ts";
import { contact, currentOwner } from "./device.ts";
import { breathe } from "./breathe.ts";
import { drop, noteAnswer, noteFree, noteTry } from "./outbox.ts";
import { readWrites } from "./reread.ts";
import { type DeviceRow, store } from "./store.ts";
import { type Write, aboutOf, findWrite, listWrites, take } from "./waiting.ts";

type Answer =
  | { outcome: "answered"; status: number; body: unknown }
  | { outcome: "kept" }
  | { outcome: "pieces"; missing: number[] };
/** Why the flusher stops: the server cannot be reached, or asks for patience, or for a sign-in. */
type Verdict = "on" | "later" | "sign-in";

const first = 2000;
const most = 300_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let pause = first;
export function flushSoon(wait = 0): void {
  // Somebody acted, or there is a signal again: not as slow as after many failures.
  if (wait === 0) pause = first;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), wait);
}

/** Half as long to one and a half times as long: many phones that lost the same mast do not come back together. */
const spread = (ms: number) => ms * (0.5 + Math.random());

/** `now`: somebody pressed 现在送 and does not wait for what a page may be sending itself. */
export async function flush(now = false): Promise<void> {
  const work = async (lock: Lock | null): Promise<void> => {
    if (lock === null) return;
    const verdict = await sendAll(now);
    if (verdict === "later") {
      flushSoon(spread(pause));
      pause = Math.min(pause * 2, most);
    } else pause = first;
  };
  await navigator.locks.request("gongzhi-outbox", { ifAvailable: true }, work);
}

async function sendAll(now: boolean): Promise<Verdict> {
  await readWrites();
  const devices = new Map((await store.devices.toArray()).map((device) => [device.owner, device]));
  const stopped = new Map<string, Verdict>();
  const all = listWrites();
  const blocked = new Set(all.flatMap((write) => (write.state === "conflict" ? [write.about] : [])));
  const changed = new Set<string>();
  let worst: Verdict = "on";
  for (const { key } of all) {
    const write = findWrite(key);
    const device = write && devices.get(write.owner);
    if (write?.state !== "waiting" || device === undefined) continue;
    // In order: what came after a conflict waits for its decision.
    if (blocked.has(write.about) || stopped.has(write.owner)) continue;
    if (!now && write.busyUntil > Date.now()) {
      flushSoon(write.busyUntil - Date.now());
      continue;
    }
    const verdict = await sendOne(write, device);
    if (verdict === "on") {
      if (write.seen) changed.add(aboutOf(write.seen.command.path));
      // What was refused stands alone; what came after it may still be right.
      const left = findWrite(key);
      if (left && left.state !== "refused") blocked.add(write.about);
      await breathe();
      continue;
    }
    stopped.set(write.owner, verdict);
    if (verdict === "later") {
      worst = "later";
      await noteFree(key);
    }
    // Nobody answers: the others of the same device need not try.
    if (verdict === "later") break;
  }
  if (changed.size > 0) {
    outdate(["/api/duties", "/api/programmes", "/api/waiting", "/api/excuses"]);
    await refresh([...changed, "/api/pages"]);
  }
  return worst;
}

async function sendOne(write: Write, device: DeviceRow): Promise<Verdict> {
  const { key } = write;
  const mine = write.owner === currentOwner();
  // Somebody else is signed in here: only a post that ended hands in without its person.
  if (!mine && (await contact(device))?.state !== "ended") return "sign-in";
  // Behind a lock nobody could read what is answered.
  if (mine && device.locked && device.key !== null) return "sign-in";
  // Another tab may have sent it a moment ago.
  const row = await store.writes.get(key);
  if (row === undefined) {
    take(key);
    return "on";
  }
  noteTry(key);
  try {
    if (write.pieces > 0) await sendPieces(write, device);
    const answer = await sendNow<Answer>("POST", "/api/offline-writes", {
      key,
      deviceId: device.id,
      deviceSecret: device.secret,
      sentAt: new Date().toISOString(),
      ifRefused: write.seen === null || write.toChief ? "keep" : "tell",
      sealed: row.envelope,
    });
    return await settle(write, answer);
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.lost || error.status === 429) return "later";
    if (error.status === 401) {
      const told = mine ? await contact(device) : null;
      // The post ended while it lay here: the next try hands it in for the chief.
      return told?.state === "ended" ? "later" : "sign-in";
    }
    const { code, title, status } = error;
    await noteAnswer(key, "refused", { reason: { code, title, status } });
    return "on";
  }
}

async function settle(write: Write, answer: Answer): Promise<Verdict> {
  if (answer.outcome === "pieces") return "later";
  const { status, body } = answer.outcome === "kept" ? { status: 202, body: null } : answer;
  if (status < 300) await drop(write.key);
  else if (status === 429 || status >= 500) return "later";
  else {
    const told = (body ?? {}) as { code?: string; title?: string; current?: unknown };
    if (status === 412) await noteAnswer(write.key, "conflict", { current: told.current ?? null });
    else
      await noteAnswer(write.key, "refused", {
        reason: { code: told.code ?? "web.refused", title: told.title ?? "", status },
      });
  }
  return "on";
}

/** What has arrived is not sent again: a picture over a thin line takes as many goes as it needs. */
async function sendPieces({ key, pieces }: Write, { id, secret }: DeviceRow): Promise<void> {
  const by = { "device-id": id, "device-secret": secret };
  const { there } = await getNow<{ there: number[] }>(`/api/offline-writes/${key}/pieces`, {}, null, by);
  for (let n = 1; n <= pieces; n++) {
    if (there.includes(n)) continue;
    const piece = await store.pieces.get([key, n]);
    if (piece === undefined) throw new Problem({ code: "web.piece_gone", status: 410 });
    await putBytes(`/api/offline-writes/${key}/pieces/${n}`, piece.bytes, by);
  }
}

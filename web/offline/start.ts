/** Begun after the first paint: the worker, this device, its readings, and whatever waits. */
import type { Me } from "../../modules/people/contract.ts";
import { getNow, isProblem, sessionExpired } from "../api.ts";
import { queries } from "../query.ts";
import { contact, currentDevice, enter } from "./device.ts";
import { flush, flushSoon } from "./flush.ts";
import { keepReading, renewReadings } from "./readings.ts";
import { readWrites } from "./reread.ts";
import { watchVersions } from "./version.ts";
import { countWrites } from "./waiting.ts";

const often = 15 * 60_000;
let underWay: Promise<void> = Promise.resolve();
let next: Promise<void> | undefined;

/**
 * Who is signed in here, what the phone keeps for them, and what can be sent now. One after the other: since the one
 * under way asked who is there, somebody may have signed in.
 */
export function renew(): Promise<void> {
  next ??= underWay.then(() => {
    next = undefined;
    const turn = work();
    underWay = turn.catch(() => undefined);
    return turn;
  });
  return next;
}

async function work(): Promise<void> {
  try {
    const me = await getNow<Me>("/api/session");
    if (me.mustChangePassword || me.helping !== null || me.byToken) return;
    await enter(me);
    await keepReading("/api/session", me);
    await readWrites();
    await renewReadings();
    flushSoon();
  } catch (error) {
    if (!isProblem(error)) throw error;
    const signedOut = error.status === 401;
    if (signedOut || error.code === "people.no_post") {
      // Signed out, cut off, or the post has ended: the server says which, and the device forgets or hides.
      const device = await currentDevice();
      if (device) await contact(device);
      await readWrites();
      if (device && signedOut) window.dispatchEvent(new Event(sessionExpired));
    }
    // Somebody's unsent writes may be handed in without them (an ended post).
    flushSoon(error.lost ? 4000 : 0);
  }
}

export async function startPhone(): Promise<void> {
  if (typeof indexedDB === "undefined" || crypto.subtle === undefined || navigator.locks === undefined)
    return;
  watchVersions();
  await readWrites();
  // Answers that came before this was known.
  if (countWrites() > 0) void queries.invalidateQueries();
  await renew();
  window.addEventListener("online", () => {
    void renew().then(() => queries.invalidateQueries());
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void renew();
  });
  setInterval(() => void renew(), often);
}

/** Before signing out: sends what can be sent now. */
export async function sendBeforeLeaving(): Promise<void> {
  await Promise.race([flush(true).catch(() => undefined), new Promise((done) => setTimeout(done, 10_000))]);
}

/** What the browser says of push on this device. */
import type { Preference } from "../wish/contract.ts";

/** As RFC 8292 writes keys: base64 for addresses, without padding. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
export function base64Of(bytes: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The first that is named: Android says Linux too, an iPhone Mac OS. */
const systems = ["HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"];
/** “Chrome · Android”; enough to know the device again, and no more of it is kept. */
export function deviceName(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrome\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "Browser";
  const system = systems.find((each) => agent.includes(each));
  return system === undefined ? browser : `${browser} · ${system}`;
}

const workerWaitMs = 3_000;
/** Why no push can be had here, as a key of words, or null. */
export async function whyNoPush(way: Preference["ways"]["push"]): Promise<string | null> {
  if (way === "off") return "notice.push.off";
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return "notice.push.no_browser";
  if (Notification.permission === "denied") return "notice.push.denied";
  // `ready` waits for ever where no worker was ever registered.
  const worker = await Promise.race([
    navigator.serviceWorker.ready,
    new Promise<null>((done) => setTimeout(() => done(null), workerWaitMs)),
  ]);
  return worker === null ? "notice.push.no_worker" : null;
}

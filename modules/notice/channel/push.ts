/** Web push (RFC 8030, 8291, 8292), with web-push: to a browser's own service, encrypted for that browser. */
import webpush from "web-push";
import { type Channel, Undelivered } from "./channel.ts";
import type { PushSettings } from "./contract.ts";
import { ask, refuseStatus } from "./http.ts";

/**
 * The services of the browsers there are. A subscription names its own address, so without a list anybody could make
 * this server post to any address they like (ASVS V1.3.6).
 */
const known = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
  "*.push.apple.com",
  "*.notify.windows.com",
  "*.push.samsung.com",
];
export function isPushHost(
  endpoint: string,
  more: readonly string[],
  isNamed: (host: string) => boolean,
): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, port } = new URL(endpoint);
  if (username !== "") return false;
  if (isNamed(hostname)) return true;
  if (protocol !== "https:" || port !== "") return false;
  return [...known, ...more].some((each) =>
    each.startsWith("*.") ? hostname.endsWith(each.slice(1)) : hostname === each,
  );
}

export type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };
/** A notice that is a day old is read in the inbox. */
const livesSeconds = 86_400;

export const push: Channel<PushSettings> = {
  code: "push",
  hostsOf: () => [],
  send: async ({ settings, secrets, to, message, reach }) => {
    const subscription = JSON.parse(to!) as Subscription;
    if (!isPushHost(subscription.endpoint, settings.hosts, reach.isNamed))
      throw new Undelivered("push.host", { gone: true });
    const path = message.link === null ? "/" : new URL(message.link).pathname + new URL(message.link).search;
    // What the worker shows (web/worker/worker.ts); the same tag replaces a repeat.
    const payload = JSON.stringify({ title: "共治", body: message.text, url: path, tag: message.id });
    let request: webpush.RequestDetails;
    try {
      request = webpush.generateRequestDetails(subscription, payload, {
        vapidDetails: {
          subject: `mailto:${settings.contact}`,
          publicKey: secrets["publicKey"]!,
          privateKey: secrets["privateKey"]!,
        },
        TTL: livesSeconds,
        urgency: "normal",
        contentEncoding: "aes128gcm",
      });
    } catch {
      // Keys that are no keys: this browser can never be told anything.
      throw new Undelivered("push.keys", { gone: true });
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    delete headers["Content-Length"];
    const answer = await ask(reach, request.endpoint, headers, request.body ?? "");
    // RFC 8030 §7.3: the subscription is over.
    if (answer.status === 404 || answer.status === 410)
      throw new Undelivered(String(answer.status), { gone: true });
    refuseStatus(answer);
  },
};

/** The server's own key pair for push (RFC 8292), made at first use and kept with its keys, never in the database. */
import webpush from "web-push";
import type { KeyStore } from "../../../server/keys.ts";

type Pair = { publicKey: string; privateKey: string };
export function vapidOf(keys: KeyStore): Pair {
  const made = keys.installation("push", () => Buffer.from(JSON.stringify(webpush.generateVAPIDKeys())));
  return JSON.parse(made.toString("utf8")) as Pair;
}

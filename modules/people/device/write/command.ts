import { Refusal } from "../../../../server/errors.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { type Envelope, OfflineCommand } from "../contract.ts";
import { keyOf, openPart } from "./seal.ts";

/** What a phone sealed, and the secret its pieces are under. Whatever is no command of ours is unreadable. */
export function openCommand(keys: KeyStore, stationId: string, key: string, sealed: Envelope) {
  const secret = keyOf(keys, stationId, key, sealed);
  const text = openPart(secret, key, 0, Buffer.from(sealed.bytes, "base64url")).toString("utf8");
  const read = OfflineCommand.safeParse(parsed(text));
  if (!read.success) throw new Refusal("people.offline_unreadable");
  return { command: read.data, text, secret };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

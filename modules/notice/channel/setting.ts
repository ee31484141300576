/** Setting a way up: its secrets are sealed, its hosts looked at before anything is kept. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, refuse } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { type Reach, Unreachable } from "../../../server/reach.ts";
import { openText, sealText } from "../../../server/sealed.ts";
import type { Who } from "../../people/contract.ts";
import { channels } from "./all.ts";
import type { ChannelCode } from "./contract.ts";
import { vapidOf } from "./vapid.ts";
import { type ChannelRow, findChannel, saveChannel } from "./rows.ts";

const placeOf = (tx: Tx, channel: ChannelCode) => [tx.stationId, channel, "notice_channel"];

export function secretsOf(tx: Tx, keys: KeyStore, row: ChannelRow): Record<string, string> {
  if (row.channel === "push") return vapidOf(keys);
  if (row.secret === null || row.keyRef === null) return {};
  const key = keys.key(row.keyRef, tx.stationId, tx.stationId);
  return JSON.parse(openText(key, placeOf(tx, row.channel), row.secret)) as Record<string, string>;
}

type Given = {
  enabled: boolean;
  settings: Record<string, unknown>;
  secrets: Record<string, string | undefined>;
};
export async function setChannel(
  { tx, keys, reach, who }: { tx: Tx; keys: KeyStore; reach: Reach; who: Who },
  code: ChannelCode,
  given: Given,
  expected: number,
): Promise<void> {
  const channel = channels[code]!;
  for (const host of channel.hostsOf(given.settings)) await refuseHost(reach, host);
  refuse(channel.refuse?.(given.settings, reach) ?? null, { field: "settings" });
  const before = await findChannel(tx, code);
  const kept = before === undefined || code === "push" ? {} : secretsOf(tx, keys, before);
  for (const [name, value] of Object.entries(given.secrets))
    if (value === "") delete kept[name];
    else if (value !== undefined) kept[name] = value;
  const secretNames = Object.keys(kept).sort();
  const keyRef = before?.keyRef ?? (await keys.create(tx.stationId, [tx.stationId]))[0]!;
  const secret =
    secretNames.length === 0
      ? null
      : sealText(keys.key(keyRef, tx.stationId, tx.stationId), placeOf(tx, code), JSON.stringify(kept));
  const row = {
    channel: code,
    enabled: given.enabled,
    settings: given.settings,
    secretNames,
    secret,
    keyRef,
    by: who.personId,
  };
  if ((await saveChannel(tx, row, expected)) === 0) throw new Stale(tx.stationId);
}

const hostCodes = {
  inside: "notice.host_inside",
  unknown: "notice.host_unknown",
  form: "notice.host_form",
} as const;
/** What leads into the own network and is not named by the installation is not kept at all (ASVS V1.3.6). */
async function refuseHost(reach: Reach, host: string): Promise<void> {
  try {
    await reach.resolve(host);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    throw new Refusal(hostCodes[error.code], { field: "host", details: { host } });
  }
}

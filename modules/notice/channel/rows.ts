/** SQL on `notice_channel`. */
import type { Tx } from "../../../server/db.ts";
import type { ChannelCode } from "./contract.ts";

export type ChannelRow = {
  channel: ChannelCode;
  enabled: boolean;
  settings: Record<string, unknown>;
  secretNames: string[];
  secret: Buffer | null;
  keyRef: string | null;
  lastOkAt: Date | null;
  lastError: string | null;
  lastErrorAt: Date | null;
  version: number;
};
const columns = `channel, enabled, settings, secret_names as "secretNames", secret, key_ref as "keyRef", last_ok_at as "lastOkAt",
  last_error as "lastError", last_error_at as "lastErrorAt", version`;
export const listChannels = (tx: Tx) =>
  tx.many<ChannelRow>(`select ${columns} from notice_channel where station_id = $1 order by channel`, [
    tx.stationId,
  ]);
export const findChannel = (tx: Tx, channel: ChannelCode) =>
  tx.maybe<ChannelRow>(`select ${columns} from notice_channel where station_id = $1 and channel = $2`, [
    tx.stationId,
    channel,
  ]);
type Saved = Pick<ChannelRow, "channel" | "enabled" | "settings" | "secretNames" | "secret" | "keyRef"> & {
  by: string;
};
/** 0 where another version stands. */
export const saveChannel = (tx: Tx, row: Saved, expected: number) => {
  const values = [
    ...[tx.stationId, row.channel, row.enabled, JSON.stringify(row.settings), row.secretNames, row.secret],
    ...[row.keyRef, row.by, tx.now],
  ];
  if (expected === 0)
    return tx.run(
      `insert into notice_channel (station_id, channel, enabled, settings, secret_names, secret, key_ref, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (station_id, channel) do nothing`,
      values,
    );
  return tx.run(
    `update notice_channel set enabled = $3, settings = $4, secret_names = $5, secret = $6, key_ref = $7, changed_by = $8,
       changed_at = $9, last_error = null, last_error_at = null, version = version + 1
     where station_id = $1 and channel = $2 and version = $10`,
    [...values, expected],
  );
};
export const noteChannel = (tx: Tx, channel: ChannelCode, error: string | null) =>
  tx.run(
    error === null
      ? `update notice_channel set last_ok_at = $3, last_error = null, last_error_at = null where station_id = $1 and channel = $2`
      : `update notice_channel set last_error_at = $3, last_error = $4 where station_id = $1 and channel = $2`,
    [tx.stationId, channel, tx.now, ...(error === null ? [] : [error])],
  );

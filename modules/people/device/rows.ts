/** SQL on devices: the local directory, out of reach of a station's transaction. */
import type { Sql } from "../../../server/db.ts";

export type DeviceRow = {
  id: string;
  loginId: string;
  stationId: string;
  personId: string;
  secretHash: Buffer;
  label: string;
  createdAt: Date;
  contactAt: Date | null;
  cutAt: Date | null;
};
const columns = `d.id, d.login_id as "loginId", d.station_id as "stationId", d.person_id as "personId",
  d.secret_hash as "secretHash", d.label, d.created_at as "createdAt", d.contact_at as "contactAt", d.cut_at as "cutAt"`;

/** With whether its login has ended. */
export const findDevice = (sql: Sql, id: string) =>
  sql.maybe<DeviceRow & { loginEnded: boolean }>(
    `select ${columns}, l.ended_at is not null as "loginEnded" from device d join login l on l.id = d.login_id where d.id = $1`,
    [id],
  );
/** Of one person in one station: the newest first. */
export const listDevices = (sql: Sql, stationId: string, loginId: string) =>
  sql.many<DeviceRow>(
    `select ${columns} from device d where d.login_id = $2 and d.station_id = $1 order by d.id desc limit 100`,
    [stationId, loginId],
  );
export const insertDevice = (sql: Sql, row: DeviceRow) =>
  sql.run(
    `insert into device (id, login_id, station_id, person_id, secret_hash, label, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.loginId, row.stationId, row.personId, row.secretHash, row.label, row.createdAt],
  );
export const renewSecretHash = (sql: Sql, id: string, hash: Buffer) =>
  sql.run(`update device set secret_hash = $2 where id = $1 and contact_at is null`, [id, hash]);
export const noteContact = (sql: Sql, id: string, now: Date) =>
  sql.run(`update device set contact_at = $2 where id = $1`, [id, now]);

/** The session works on this device from now on; nobody's but of its own login and station. */
export const tieSession = (
  sql: Sql,
  sessionId: string,
  of: Pick<DeviceRow, "id" | "loginId" | "stationId">,
) =>
  sql.run(
    `update session set device_id = $2 where id = $1 and login_id = $3 and station_id = $4 and kind = 'cookie'`,
    [sessionId, of.id, of.loginId, of.stationId],
  );
export async function deviceOfSession(sql: Sql, sessionId: string): Promise<string | null> {
  const row = await sql.maybe<{ deviceId: string | null }>(
    `select device_id as "deviceId" from session where id = $1`,
    [sessionId],
  );
  return row?.deviceId ?? null;
}
/** Cut off once: the number of devices that were. Its sessions end with it. */
export async function cutOff(
  sql: Sql,
  device: Pick<DeviceRow, "id" | "loginId">,
  now: Date,
): Promise<number> {
  const cut = await sql.run(`update device set cut_at = $2 where id = $1 and cut_at is null`, [
    device.id,
    now,
  ]);
  await sql.run(`delete from session where login_id = $1 and device_id = $2`, [device.loginId, device.id]);
  return cut;
}
/** Phones nobody heard of for so long; the cut-off ones too. */
export const forgetDevices = (sql: Sql, before: Date) =>
  sql.run(
    `delete from device d where coalesce(d.contact_at, d.created_at) < $1
       and not exists (select 1 from session s where s.device_id = d.id)`,
    [before],
  );

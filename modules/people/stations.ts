import type { Db, Sql } from "../../server/db.ts";
import type { StationOfMe } from "./contract.ts";

const zones = new Map<string, string>();
/** A station's time zone never changes, so it is read once; on the directory's own connections, for whom no request waits. */
export async function timeZoneOf(db: Db, stationId: string): Promise<string> {
  const known = zones.get(stationId);
  if (known !== undefined) return known;
  const row = await db.directory.maybe<{ timeZone: string }>(
    `select time_zone as "timeZone" from station where id = $1`,
    [stationId],
  );
  const zone = row?.timeZone ?? "Asia/Shanghai";
  if (row) zones.set(stationId, zone);
  return zone;
}

const columns = `id, code, name, time_zone as "timeZone", sample`;
export const findStation = (sql: Sql, code: string) =>
  sql.maybe<StationOfMe>(`select ${columns} from station where code = $1`, [code]);
/** As papers spell it; read on the directory's own connections. */
export const findStationName = async (db: Db, id: string): Promise<string> =>
  (await db.directory.maybe<{ name: string }>(`select name from station where id = $1`, [id]))?.name ?? "";
export const listStations = (sql: Sql) =>
  sql.many<StationOfMe>(`select ${columns} from station order by code`);
export const listStationsOfLogin = (sql: Sql, loginId: string) =>
  sql.many<StationOfMe & { personId: string }>(
    `select s.id, s.code, s.name, s.time_zone as "timeZone", s.sample, l.person_id as "personId"
     from login_station l join station s on s.id = l.station_id where l.login_id = $1 order by s.code`,
    [loginId],
  );
export async function insertStation(sql: Sql, station: StationOfMe, now: Date): Promise<void> {
  await sql.run(
    `insert into station (id, code, name, time_zone, sample, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [station.id, station.code, station.name, station.timeZone, station.sample, now],
  );
}

export type Operator = {
  name: string;
  contact: string;
  filing: string | null;
  privacyContact: string | null;
};
export const findOperator = (sql: Sql) =>
  sql.maybe<Operator>(
    `select name, contact, filing, privacy_contact as "privacyContact" from operator where id = 1`,
  );
export async function setOperator(sql: Sql, operator: Operator, now: Date): Promise<void> {
  await sql.run(
    `insert into operator (id, name, contact, filing, privacy_contact, set_at) values (1, $1, $2, $3, $4, $5)
     on conflict (id) do update set name = excluded.name, contact = excluded.contact, filing = excluded.filing,
       privacy_contact = excluded.privacy_contact, set_at = excluded.set_at`,
    [operator.name, operator.contact, operator.filing, operator.privacyContact, now],
  );
}

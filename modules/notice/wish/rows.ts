/** SQL on `notice_preference` and `notice_address`. */
import type { Tx } from "../../../server/db.ts";
import type { PersonalChannel, PreferenceInput } from "./contract.ts";
import { usual } from "./rules.ts";

export type PreferenceRow = PreferenceInput & { personId: string; version: number };
const preference = `person_id as "personId", to_char(quiet_from, 'HH24:MI') as "quietFrom",
  to_char(quiet_to, 'HH24:MI') as "quietTo", to_char(digest_at, 'HH24:MI') as "digestAt", channels, muted, language, version`;

export const findPreference = (tx: Tx, personId: string) =>
  tx.maybe<PreferenceRow>(
    `select ${preference} from notice_preference where station_id = $1 and person_id = $2`,
    [tx.stationId, personId],
  );
export const listPreferences = (tx: Tx, personIds: readonly string[]) =>
  tx.many<PreferenceRow>(
    `select ${preference} from notice_preference where station_id = $1 and person_id = any ($2::uuid[])`,
    [tx.stationId, personIds],
  );
/** 0 where another version stands. Version 0 is the one nobody has written yet. */
export const savePreference = (tx: Tx, personId: string, of: PreferenceInput, expected: number) => {
  const values = [
    ...[tx.stationId, personId, of.quietFrom, of.quietTo, of.digestAt],
    ...[JSON.stringify(of.channels), of.muted, of.language, tx.now],
  ];
  if (expected === 0)
    return tx.run(
      `insert into notice_preference (station_id, person_id, quiet_from, quiet_to, digest_at, channels, muted, language, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (station_id, person_id) do nothing`,
      values,
    );
  return tx.run(
    `update notice_preference set quiet_from = $3, quiet_to = $4, digest_at = $5, channels = $6, muted = $7, language = $8,
       changed_at = $9, version = version + 1 where station_id = $1 and person_id = $2 and version = $10`,
    [...values, expected],
  );
};

export type AddressRow = {
  id: string;
  personId: string;
  channel: PersonalChannel;
  shown: string;
  sealed: Buffer | null;
  keyRef: string | null;
  madeAt: Date;
  codeAt: Date | null;
  codeTries: number;
  verifiedAt: Date | null;
  endedAt: Date | null;
};
const address = `id, person_id as "personId", channel, shown, sealed, key_ref as "keyRef", made_at as "madeAt", code_at as "codeAt",
  code_tries as "codeTries", verified_at as "verifiedAt", ended_at as "endedAt"`;

export const insertAddress = (
  tx: Tx,
  row: Pick<
    AddressRow,
    "id" | "personId" | "channel" | "shown" | "sealed" | "keyRef" | "codeAt" | "verifiedAt"
  >,
) =>
  tx.run(
    `insert into notice_address (station_id, id, person_id, channel, shown, sealed, key_ref, made_at, code_at, verified_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.stationId, row.id, row.personId, row.channel, row.shown, row.sealed, row.keyRef, tx.now],
      ...[row.codeAt, row.verifiedAt],
    ],
  );
/** Of these people, those that stand, verified or not. */
export const listAddresses = (tx: Tx, personIds: readonly string[]) =>
  tx.many<AddressRow>(
    `select ${address} from notice_address where station_id = $1 and person_id = any ($2::uuid[]) and ended_at is null
     order by id`,
    [tx.stationId, personIds],
  );
export const getAddress = (tx: Tx, id: string) =>
  tx.maybe<AddressRow>(`select ${address} from notice_address where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** One's own that stands, locked: two guesses take turns. */
export const lockOwn = (tx: Tx, personId: string, id: string) =>
  tx.maybe<AddressRow>(
    `select ${address} from notice_address where station_id = $1 and person_id = $2 and id = $3 and ended_at is null
     for update`,
    [tx.stationId, personId, id],
  );
export const setCode = (tx: Tx, id: string) =>
  tx.run(`update notice_address set code_at = $3, code_tries = 0 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    tx.now,
  ]);
export const countTry = (tx: Tx, id: string) =>
  tx.run(`update notice_address set code_tries = code_tries + 1 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export const setVerified = (tx: Tx, id: string) =>
  tx.run(`update notice_address set verified_at = $3, code_at = null where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    tx.now,
  ]);
/** What was sealed goes with it. */
export const endAddress = (tx: Tx, id: string) =>
  tx.run(
    `update notice_address set ended_at = $3, sealed = null, shown = '' where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now],
  );
/** An address of this person that was ended or not verified does not count against it. */
export const countCodesSince = async (tx: Tx, personId: string, since: Date): Promise<number> =>
  (await tx.maybe<{ count: number }>(
    `select count(*)::int as count from notice_message where station_id = $1 and person_id = $2 and what = 'code' and made_at > $3`,
    [tx.stationId, personId, since],
  ))!.count;

/** Whoever has a verified address for mail and wants a morning mail, with its time; of several addresses the first. */
export const listMailReaders = (tx: Tx) =>
  tx.many<{ personId: string; addressId: string; digestAt: string }>(
    `select distinct on (a.person_id) a.person_id as "personId", a.id as "addressId",
       case when p.person_id is null then $2 else to_char(p.digest_at, 'HH24:MI') end as "digestAt"
     from notice_address a left join notice_preference p on p.station_id = $1 and p.person_id = a.person_id
     where a.station_id = $1 and a.channel = 'mail' and a.verified_at is not null and a.ended_at is null
       and (p.person_id is null or p.digest_at is not null)
     order by a.person_id, a.id`,
    [tx.stationId, usual.digestAt],
  );

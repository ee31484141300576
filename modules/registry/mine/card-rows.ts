/** SQL on `resident_card`. */
import type { Tx } from "../../../server/db.ts";
import type { ResidentCard } from "./contract.ts";

export type CardRow = Pick<ResidentCard, "id" | "residentId" | "number" | "givenTo"> & {
  codeHash: string | null;
  codeUntil: Date;
  usedAt: Date | null;
  madeAt: Date;
  endedAt: Date | null;
};
const columns = `id, resident_id as "residentId", number, given_to as "givenTo", code_hash as "codeHash",
  code_until as "codeUntil", used_at as "usedAt", made_at as "madeAt", ended_at as "endedAt"`;

export const findCard = (tx: Tx, id: string) =>
  tx.maybe<CardRow>(`select ${columns} from resident_card where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** The one that holds, or the last there was. */
export const lastCard = (tx: Tx, residentId: string) =>
  tx.maybe<CardRow>(
    `select ${columns} from resident_card where station_id = $1 and resident_id = $2
     order by (ended_at is null) desc, id desc limit 1`,
    [tx.stationId, residentId],
  );

type NewCard = Pick<CardRow, "id" | "residentId" | "number" | "givenTo" | "codeUntil"> & {
  codeHash: string;
  personId: string;
};
export const insertCard = (tx: Tx, row: NewCard) =>
  tx.run(
    `insert into resident_card (station_id, id, resident_id, number, given_to, code_hash, code_until, made_by_person_id, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.residentId,
      row.number,
      row.givenTo,
      row.codeHash,
      row.codeUntil,
      row.personId,
      tx.now,
    ],
  );
/** How many held until now. */
export const endCards = (tx: Tx, residentId: string, personId: string | null) =>
  tx.run(
    `update resident_card set ended_at = $3, ended_by_person_id = $4, code_hash = null
     where station_id = $1 and resident_id = $2 and ended_at is null`,
    [tx.stationId, residentId, tx.now, personId],
  );
/** 1 for exactly one of those who come with the right code at once. */
export const spendCode = (tx: Tx, id: string, codeHash: string) =>
  tx.run(
    `update resident_card set code_hash = null, used_at = $4
     where station_id = $1 and id = $2 and code_hash = $3 and ended_at is null`,
    [tx.stationId, id, codeHash, tx.now],
  );
export const setCode = (tx: Tx, id: string, codeHash: string, until: Date) =>
  tx.run(
    `update resident_card set code_hash = $3, code_until = $4, used_at = null
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, codeHash, until],
  );

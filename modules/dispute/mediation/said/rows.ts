/** SQL on `mediation_word` and `mediation_invitee`: what parties said, and who was asked in. */
import type { Tx } from "../../../../server/db.ts";
import type { inviteeKinds } from "../matters.ts";

export type About = "willing" | "open" | "invitee" | "extend" | "no_punishment";
export type WordRow = {
  id: string;
  mediationId: string;
  partyId: string;
  about: About;
  inviteeId: string | null;
  yes: boolean;
};
const columns = `id, mediation_id as "mediationId", party_id as "partyId", about, invitee_id as "inviteeId", yes`;
/** In the order in which they were said. */
export const listWords = (tx: Tx, mediationIds: readonly string[]) =>
  mediationIds.length === 0
    ? Promise.resolve([])
    : tx.many<WordRow>(
        `select ${columns} from mediation_word where station_id = $1 and mediation_id = any ($2::uuid[]) order by at, id limit 2000`,
        [tx.stationId, mediationIds],
      );
export const insertWord = (tx: Tx, row: WordRow, by: string) =>
  tx.run(
    `insert into mediation_word (station_id, id, mediation_id, party_id, about, invitee_id, yes, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.stationId, row.id, row.mediationId, row.partyId, row.about, row.inviteeId, row.yes, by, tx.now],
  );

/** The last word of each party. */
export function lastWords(rows: readonly WordRow[], about: About, inviteeId: string | null = null) {
  const last = new Map<string, boolean>();
  for (const row of rows)
    if (row.about === about && row.inviteeId === inviteeId) last.set(row.partyId, row.yes);
  return last;
}
export const whoSaid = (last: ReadonlyMap<string, boolean>, yes: boolean): string[] =>
  [...last].flatMap(([partyId, said]) => (said === yes ? [partyId] : []));

export type InviteeRow = { id: string; name: string; kind: (typeof inviteeKinds)[number]; known: boolean };
export const listInvitees = (tx: Tx, mediationId: string) =>
  tx.many<InviteeRow>(
    `select id, name, kind, known from mediation_invitee
     where station_id = $1 and mediation_id = $2 and removed_at is null order by id limit 100`,
    [tx.stationId, mediationId],
  );
export const insertInvitee = (tx: Tx, mediationId: string, row: InviteeRow, by: string) =>
  tx.run(
    `insert into mediation_invitee (station_id, id, mediation_id, name, kind, known, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, mediationId, row.name, row.kind, row.known, by, tx.now],
  );
/** The name goes; that somebody was asked in stays. 0 when they were taken out before. */
export const removeInvitee = (tx: Tx, mediationId: string, id: string) =>
  tx.run(
    `update mediation_invitee set removed_at = $4, name = ''
     where station_id = $1 and mediation_id = $2 and id = $3 and removed_at is null`,
    [tx.stationId, mediationId, id, tx.now],
  );

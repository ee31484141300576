/** Who must not know: SQL on `dispute_kept_from`, and what is refused there. */
import type { Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import type { KeptFromInput } from "./contract.ts";
import { mayKeepFrom } from "./rules.ts";

export type KeptRow = {
  id: string;
  personId: string | null;
  organisationId: string | null;
  words: string;
  reason: string;
};
export const keptFromOf = `select id, person_id as "personId", organisation_id as "organisationId", words, reason from dispute_kept_from
   where station_id = $1 and dispute_id = $2 and ended_at is null order by id limit 50`;
export const listKeptFrom = (tx: Tx, disputeId: string) =>
  tx.many<KeptRow>(keptFromOf, [tx.stationId, disputeId]);
const insertKeptFrom = (tx: Tx, disputeId: string, row: KeptRow, by: string | null) =>
  tx.run(
    `insert into dispute_kept_from (station_id, id, dispute_id, person_id, organisation_id, words, reason, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.stationId, row.id, disputeId, row.personId, row.organisationId, row.words, row.reason, by, tx.now],
  );
/** 0 when it was taken back before. */
export const endKeptFrom = (tx: Tx, disputeId: string, id: string, by: string) =>
  tx.run(
    `update dispute_kept_from set ended_at = $4, ended_by = $5
     where station_id = $1 and dispute_id = $2 and id = $3 and ended_at is null`,
    [tx.stationId, disputeId, id, tx.now, by],
  );

/** Exactly one of the three, and nobody without whom nobody is left. */
export async function keepFrom(
  tx: Tx,
  who: Who,
  { disputeId, today, field }: { disputeId: string; today: string; field: string },
  input: KeptFromInput,
): Promise<void> {
  const { personId, organisationId, words, reason } = input;
  if ([personId, organisationId, words].filter((each) => each !== null).length !== 1)
    throw new Refusal("dispute.kept_from_whom", { field });
  if (personId !== null) {
    if (!(await people.listNames(tx, [personId])).has(personId)) found(null);
    refuse(
      mayKeepFrom(who, {
        personId,
        isChief: (await people.listHeld(tx, ["chief"], null, today)).some(
          (each) => each.personId === personId,
        ),
      }),
      { field },
    );
  }
  if (organisationId !== null) {
    found(await people.getOrganisation(tx, organisationId));
    if (who.posts.some((post) => post.organisationId === organisationId))
      throw new Refusal("dispute.kept_from_self", { field });
    const chiefs = await people.listHeld(tx, ["chief"], null, today);
    const theirs = await people.listPostsEver(
      tx,
      chiefs.map((each) => each.personId),
    );
    if (theirs.some((post) => post.organisationId === organisationId && post.endedAt === null))
      throw new Refusal("dispute.kept_from_chief", { field });
  }
  const row = { id: newId(tx.now), personId, organisationId, words: words ?? "", reason };
  await insertKeptFrom(tx, disputeId, row, who.personId);
}

/** Who of the staff must not hear of a dispute: notices, pages and documents ask this. */
export async function isKeptFrom(
  tx: Tx,
  disputeId: string,
): Promise<(post: { personId: string; organisationId: string }) => boolean> {
  const rows = await listKeptFrom(tx, disputeId);
  return ({ personId, organisationId }) =>
    rows.some((row) => row.personId === personId || row.organisationId === organisationId);
}

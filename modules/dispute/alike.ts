/** What may have been registered already: the same place or the same parties within twelve months. */
import type { Tx } from "../../server/db.ts";
import { addMonths, daysBetween } from "../community/civil-days.ts";
import type { LikeDispute, LikeReason, LikenessInput } from "./contract.ts";
import { placeKeyOf } from "./finding.ts";
import { listParties } from "./party/rows.ts";
import { type Me, findDispute, listAlike } from "./queries.ts";

const monthsBack = 12;
const shownMost = 6;

const reasonsOf = (row: { samePlace: boolean; sameParty: boolean }): LikeReason[] => [
  ...(row.samePlace ? (["place"] as const) : []),
  ...(row.sameParty ? (["party"] as const) : []),
];

export async function findAlike(tx: Tx, me: Me, input: LikenessInput) {
  const place = input.place ?? "";
  const placed = input.householdId !== null || place !== "";
  const rows = await listAlike(
    tx,
    me,
    {
      ...input,
      placeKey: placed ? placeKeyOf(input.communityId, input.householdId, place) : null,
      sinceOn: addMonths(me.today, -monthsBack),
      but: null,
    },
    shownMost,
  );
  return rows.map((row) => ({ row, said: saidOf(row, me.today) }));
}
const saidOf = (
  row: { samePlace: boolean; sameParty: boolean; registeredOn: string },
  today: string,
): Pick<LikeDispute, "reasons" | "daysAgo"> => ({
  reasons: reasonsOf(row),
  daysAgo: daysBetween(row.registeredOn, today),
});

/** What two disputes have in common. */
export async function reasonsBetween(tx: Tx, me: Me, id: string, otherId: string): Promise<LikeReason[]> {
  const row = await findDispute(tx, me, id);
  if (row === undefined) return [];
  const parties = await listParties(tx, [id]);
  const alike = await listAlike(
    tx,
    me,
    {
      placeKey: row.placeKey,
      residentIds: parties.flatMap(({ residentId }) => residentId ?? []),
      unitIds: parties.flatMap(({ unitId }) => unitId ?? []),
      organisationIds: parties.flatMap(({ organisationId }) => organisationId ?? []),
      names: parties.flatMap(({ name }) => (name === "" ? [] : [name])),
      sinceOn: addMonths(me.today, -monthsBack),
      but: id,
    },
    200,
  );
  return alike.filter((each) => each.id === otherId).flatMap(reasonsOf);
}

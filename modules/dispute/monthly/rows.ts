/** SQL of the monthly table: people's mediations that were accepted, agreed or performed in a month. */
import type { Tx } from "../../../server/db.ts";
import type { MonthlyRow } from "../document/monthly.ts";
import type { Me } from "../queries.ts";
import { disputesSeen } from "../rules.ts";

/** Whole months in the station's own days; `from` the first, `to` the first of the next. */
export const listMonth = (
  tx: Tx,
  { who }: Me,
  { from, to, communityId }: { from: string; to: string; communityId: string | null },
) => {
  const { all, committee } = disputesSeen(who);
  return tx.many<MonthlyRow>(
    `select d.kind, d.source, m.accepted_on as "acceptedOn", null::date as "agreedOn", 0 as fen,
       null::date as "performedOn", null::int as "preventedCrime", null::int as "preventedPetition"
     from mediation m join dispute d on d.station_id = $1 and d.id = m.dispute_id
     where m.station_id = $1 and m.machine = 'people' and m.accepted_on >= $2::date and m.accepted_on < $3::date
       and ($4::uuid is null or d.community_id = $4)
       and (($5::uuid[] is null or d.community_id = any ($5::uuid[]))
         or (($6::uuid[] is null or d.community_id = any ($6::uuid[])) and (not d.guarded or d.registered_by = $7)))
       and not exists (select from dispute_kept_from k where k.station_id = $1 and k.dispute_id = d.id and k.ended_at is null
         and (k.person_id = $7 or k.organisation_id = any ($8::uuid[])))
     limit 100000`,
    [
      tx.stationId,
      from,
      to,
      communityId,
      all,
      committee,
      who.personId,
      who.posts.map(({ organisationId }) => organisationId),
    ],
  );
};

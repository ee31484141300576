/** SQL of the monthly table: people's mediations that were accepted, agreed or performed in a month. */
import type { Tx } from "../../../server/db.ts";
import type { MonthlyRow } from "../document/monthly.ts";
import type { Me } from "../queries.ts";
import { disputesSeen } from "../rules.ts";

/** Whole months in the station's own days; `from` the first, `to` the first of the next. */
export const listMonth = (
  tx: Tx,
  { who }: Me,
  { from, to, communityId, zone }: { from: string; to: string; communityId: string | null; zone: string },
) => {
  const { all, committee } = disputesSeen(who);
  return tx.many<MonthlyRow>(
    `with done as (
       select m.id, m.dispute_id, m.accepted_on, a.agreed_on, coalesce(a.fen, 0) as fen, p.performed_on from mediation m
       left join lateral (select a.agreed_on, (select sum(c.amount_fen) from agreement_clause c
           where c.station_id = $1 and c.agreement_id = a.id and c.removed_at is null)::float8 as fen
         from agreement a where a.station_id = $1 and a.mediation_id = m.id and a.concluded_at is not null
         order by a.n limit 1) a on true
       left join lateral (select (min(e.at) at time zone $9)::date as performed_on from dispute_event e
         where e.station_id = $1 and e.dispute_id = m.dispute_id and e.kind = 'mediation_step'
           and e.details ->> 'to' = 'performed') p on true
       where m.station_id = $1 and m.machine = 'people' and m.accepted_on is not null)
     select d.kind, d.source, x.accepted_on as "acceptedOn", x.agreed_on as "agreedOn", x.fen,
       x.performed_on as "performedOn", null::int as "preventedCrime", null::int as "preventedPetition"
     from done x join dispute d on d.station_id = $1 and d.id = x.dispute_id
     where ((x.accepted_on >= $2::date and x.accepted_on < $3::date) or (x.agreed_on >= $2::date and x.agreed_on < $3::date)
         or (x.performed_on >= $2::date and x.performed_on < $3::date))
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
      zone,
    ],
  );
};

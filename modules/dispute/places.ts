import type { Tx } from "../../server/db.ts";
import type { Heard } from "./rules.ts";

/** Where these disputes are, and who beside the community's own people has to do with them. */
export const listPlaces = (tx: Tx, ids: readonly string[]) =>
  tx.many<Heard>(
    `select d.community_id as "communityId", d.guarded,
       array(select a.post_id from dispute_appointed a where a.station_id = $1 and a.dispute_id = d.id and a.ended_at is null) as "postIds",
       array(select o.organisation_id from dispute_hand_over o where o.station_id = $1 and o.dispute_id = d.id
         and o.state in ('offered', 'accepted')) as "organisationIds",
       array(select k.person_id from dispute_kept_from k where k.station_id = $1 and k.dispute_id = d.id and k.ended_at is null
         and k.person_id is not null) as "keptPersonIds",
       array(select k.organisation_id from dispute_kept_from k where k.station_id = $1 and k.dispute_id = d.id and k.ended_at is null
         and k.organisation_id is not null) as "keptOrganisationIds"
     from dispute d where d.station_id = $1 and d.id = any ($2::uuid[])`,
    [tx.stationId, ids],
  );

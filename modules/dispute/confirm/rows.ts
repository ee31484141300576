/** SQL on `court_confirmation`. */
import type { Tx } from "../../../server/db.ts";
import type { ConfirmationState, GatheringInput } from "./contract.ts";

export type ConfirmationRow = Omit<GatheringInput, "court"> & {
  id: string;
  disputeId: string;
  agreementId: string;
  state: ConfirmationState;
  court: string;
  appliedOn: string | null;
  answeredOn: string | null;
  paper: string;
  because: string | null;
};
const columns = `c.id, c.dispute_id as "disputeId", c.agreement_id as "agreementId", c.state, c.court, c.venue,
  c.invited_by_court as "invitedByCourt", c.has_property as "hasProperty", c.asked_by as "askedBy", c.exclusions,
  c.court_refusals as "courtRefusals", c.materials, c.applied_on as "appliedOn", c.answered_on as "answeredOn", c.paper,
  c.because`;
export const findConfirmation = (tx: Tx, agreementId: string) =>
  tx.maybe<ConfirmationRow>(
    `select ${columns} from court_confirmation c where c.station_id = $1 and c.agreement_id = $2`,
    [tx.stationId, agreementId],
  );
/** Made when it is first written, and written over as it goes on: what a court said stands in the story of the dispute too. */
export const putConfirmation = (tx: Tx, row: ConfirmationRow, by: string) =>
  tx.run(
    `insert into court_confirmation (station_id, id, dispute_id, agreement_id, state, court, venue, invited_by_court, has_property,
       asked_by, exclusions, court_refusals, materials, applied_on, answered_on, paper, because, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (station_id, agreement_id) do update set state = excluded.state, court = excluded.court, venue = excluded.venue,
       invited_by_court = excluded.invited_by_court, has_property = excluded.has_property, asked_by = excluded.asked_by,
       exclusions = excluded.exclusions, court_refusals = excluded.court_refusals, materials = excluded.materials,
       applied_on = excluded.applied_on, answered_on = excluded.answered_on, paper = excluded.paper,
       because = excluded.because, by_person_id = excluded.by_person_id, at = excluded.at,
       version = court_confirmation.version + 1`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.agreementId,
      row.state,
      row.court,
      row.venue,
      row.invitedByCourt,
      row.hasProperty,
      row.askedBy,
      row.exclusions,
      row.courtRefusals,
      row.materials,
      row.appliedOn,
      row.answeredOn,
      row.paper,
      row.because,
      by,
      tx.now,
    ],
  );
export type InWindow = {
  agreementId: string;
  disputeId: string;
  communityId: string;
  effectiveOn: string;
  lawPlace: string;
  lawEdition: number;
  guarded: boolean;
};
/** Agreements of people's mediation in effect since then, for which nobody has asked a court nor said that it is let be. */
export const listInWindow = (tx: Tx, since: string, after: string | null, limit: number) =>
  tx.many<InWindow>(
    `select a.id as "agreementId", a.dispute_id as "disputeId", d.community_id as "communityId",
       a.effective_on as "effectiveOn", m.law_place as "lawPlace", m.law_edition as "lawEdition", d.guarded
     from agreement a join mediation m on m.station_id = $1 and m.id = a.mediation_id and m.machine = 'people'
     join dispute d on d.station_id = $1 and d.id = a.dispute_id
     left join court_confirmation c on c.station_id = $1 and c.agreement_id = a.id
     where a.station_id = $1 and a.effective_on >= $2::date and (c.state is null or c.state = 'gathering')
       and ($3::uuid is null or a.id > $3) order by a.id limit ${Math.trunc(limit)}`,
    [tx.stationId, since, after],
  );

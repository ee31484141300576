/** What happened, in order. Codes, counts and days; never a name, a phone or a text somebody wrote. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";

export type EventKind =
  | "registered"
  | "changed"
  | "party_added"
  | "party_changed"
  | "party_removed"
  | "linked"
  | "unlinked"
  | "screened"
  | "reported"
  | "kept_from"
  | "kept_from_ended"
  | "appointed"
  | "appointment_ended"
  | "hand_over_offered"
  | "hand_over_accepted"
  | "hand_over_refused"
  | "hand_over_returned"
  | "hand_over_withdrawn"
  | "routed"
  | "mediation_began"
  | "mediation_step"
  | "agreement_written"
  | "agreement_signed"
  | "agreement_reopened"
  | "agreement_recorded"
  | "agreement_scanned"
  | "agreement_in_effect"
  | "court_asked"
  | "court_answered"
  | "court_let_be"
  | "followed_up"
  | "override"
  | "letter_issued"
  | "letter_delivered"
  | "letter_visited"
  | "letter_ended"
  | "routes_told"
  | "conference_called"
  | "closed"
  | "weighed"
  | "review_offered"
  | "filed";
type Details = Record<string, string | number | boolean>;
export type EventRow = { id: string; kind: string; details: Details; byPersonId: string | null; at: Date };

/** Written with what it says; nobody waits for it. */
export function writeEvent(
  tx: Tx,
  disputeId: string,
  kind: EventKind,
  by: string | null,
  details: Details = {},
): void {
  tx.later(
    `insert into dispute_event (station_id, id, dispute_id, kind, details, by_person_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.stationId, newId(tx.now), disputeId, kind, JSON.stringify(details), by, tx.now],
  );
}
/** The oldest first. */
export const listEvents = (tx: Tx, disputeId: string) =>
  tx.many<EventRow>(
    `select id, kind, details, by_person_id as "byPersonId", at from dispute_event
     where station_id = $1 and dispute_id = $2 order by id limit 500`,
    [tx.stationId, disputeId],
  );

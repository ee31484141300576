/** The facts each machine is asked with, out of the rows. The only place that makes them. */
import type { Db, Tx } from "../../../server/db.ts";
import { calendarOf } from "../../community/api.ts";
import { allPerformed } from "../agreement/performed.ts";
import { agreementOf, guardiansSigned } from "../agreement/rows.ts";
import type { Seen } from "../asking.ts";
import { factsOf } from "../case-facts.ts";
import type { AdministrativeState } from "../machines/administrative-mediation.ts";
import type { CaseFacts } from "../machines/machine.ts";
import type { MediatorFacts } from "../machines/mediator.ts";
import type { OwnState } from "../machines/own-settlement.ts";
import type { PeopleState } from "../machines/people-mediation.ts";
import { listParties } from "../party/rows.ts";
import { agentsKnown, loadLeading } from "./mediator/facts.ts";
import type { Standing } from "./moves.ts";
import { policeFacts } from "./police-facts.ts";
import { type MediationRow, listMediations } from "./rows.ts";
import { lastWords, listInvitees, listWords, whoSaid } from "./said/rows.ts";
import { hasRecords, listSessions } from "./session/rows.ts";

/** What an event brings that no row says yet. */
export type Brought = {
  /** Parties, guardians and agents who are there; without it who was at the last joint session. */
  present?: readonly string[];
  /** Persons who might lead it. */
  persons?: readonly string[];
};

export async function loadStanding(
  { db, tx }: { db: Db; tx: Tx },
  { row, me }: Seen,
  mediation: MediationRow,
  brought: Brought = {},
): Promise<Standing> {
  const { id, machine } = mediation;
  const [sessions, all, invitees, agreement, signed, performed, holidays] = await Promise.all([
    listSessions(tx, id),
    listMediations(tx, row.id),
    listInvitees(tx, id),
    agreementOf(tx, id),
    guardiansSigned(tx, id),
    allPerformed(tx, id),
    calendarOf(db),
  ]);
  const held = sessions.filter(({ state }) => state === "held");
  const there = brought.present ?? held.findLast(({ joint }) => joint)?.present ?? [];
  const [ofCase, words] = await Promise.all([
    factsOf(tx, row, me.today, there),
    listWords(
      tx,
      all.map((each) => each.id),
    ),
  ]);
  const own = words.filter(({ mediationId }) => mediationId === id);
  const refusedBy = whoSaid(lastWords(own, "willing"), false);
  const base: CaseFacts = {
    ...ofCase,
    // Whoever signed for somebody was there with them.
    parties: ofCase.parties.map((party) =>
      party.guardian !== null && signed.includes(party.id)
        ? { ...party, guardian: { ...party.guardian, present: true } }
        : party,
    ),
    law: { place: mediation.lawPlace, edition: mediation.lawEdition },
    invitees: invitees.map((each) => ({
      id: each.id,
      consents: whoSaid(lastWords(own, "invitee", each.id), true),
    })),
    openness: [...lastWords(own, "open")].map(([partyId, open]) => ({
      partyId,
      wants: open ? "open" : "closed",
    })),
    routesToldAt: mediation.routesToldAt?.toISOString() ?? null,
    elsewhere: all.filter((each) => each.id !== id && each.endedAt === null).map((each) => each.machine),
  };
  const kept = { agreement, allPerformed: performed };
  if (machine === "own") {
    const cases = all.filter((each) => each.machine === "police");
    const policeCase =
      cases.length > 0 || base.parties.some(({ policeRole }) => policeRole !== null)
        ? { decided: cases.some(({ police }) => police?.decided === true) }
        : null;
    return { machine, facts: { ...base, ...kept, state: mediation.state as OwnState, policeCase } };
  }
  if (machine === "police")
    return {
      machine,
      facts: await policeFacts(tx, {
        base,
        mediation,
        ...kept,
        // What was performed there and then was seen by who hosted it (POL-03).
        allPerformed: performed || held.some(({ onTheSpot }) => onTheSpot),
        sessions: held,
        holidays,
        unwilling: refusedBy,
        known: invitees.filter(({ known }) => known).map((each) => each.id),
        // Ended there as the sides wished it, and all of them asked: what the police may go by (POL-12).
        elsewherePerformed: all.some(
          (each) =>
            (each.machine === "people" || each.machine === "own") &&
            (each.outcome === "performed" || each.state === "performed"),
        ),
        asked: whoSaid(lastWords(words, "no_punishment"), true),
      }),
    };
  const leading = await loadLeading(
    tx,
    { disputeId: row.id, mediationId: id, parties: base.parties },
    brought.persons,
  );
  const led: MediatorFacts = {
    ...base,
    parties: agentsKnown(base.parties, await listParties(tx, [row.id]), leading),
    matterId: row.id,
    past: leading.past,
    recused: leading.recused,
  };
  if (machine === "administrative")
    return {
      machine,
      facts: {
        ...led,
        ...kept,
        state: mediation.state as AdministrativeState,
        inRemit: mediation.inRemit,
        complex: mediation.complex,
        receivedOn: mediation.beganOn,
        refusedBy,
        holidays,
      },
    };
  return {
    machine,
    facts: {
      ...led,
      ...kept,
      state: mediation.state as PeopleState,
      refusedBy,
      mediators: leading.mediators,
      policeMatterSeen: mediation.policeMatterSeen,
      policeToldAt: mediation.policeToldAt?.toISOString() ?? null,
      acceptedOn: mediation.acceptedOn,
      agreedUntil: mediation.agreedUntil,
      // The registration is the dispute itself.
      filed: { registration: true, records: await hasRecords(tx, id), agreement: agreement !== null },
      feeAsked: mediation.feeAsked,
    },
  };
}

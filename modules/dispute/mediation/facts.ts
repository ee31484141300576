/** The facts each machine is asked with, out of the rows. The only place that makes them. */
import type { Db, Tx } from "../../../server/db.ts";
import { calendarOf } from "../../community/api.ts";
import { allPerformed } from "../agreement/performed.ts";
import { agreementOf } from "../agreement/rows.ts";
import type { Seen } from "../asking.ts";
import { factsOf } from "../case-facts.ts";
import type { AdministrativeState } from "../machines/administrative-mediation.ts";
import type { CaseFacts } from "../machines/machine.ts";
import type { MediatorFacts } from "../machines/mediator.ts";
import type { OwnState } from "../machines/own-settlement.ts";
import type { PeopleState } from "../machines/people-mediation.ts";
import type { PoliceState } from "../machines/police-mediation.ts";
import type { Standing } from "./moves.ts";
import { type MediationRow, listMediations } from "./rows.ts";

/** Ended there as the sides wished it: what the police may go by (POL-12). */
const settled = ({ machine, outcome }: MediationRow) =>
  (machine === "people" || machine === "own") && outcome === "performed";

export async function loadStanding(
  { db, tx }: { db: Db; tx: Tx },
  { row, me }: Seen,
  mediation: MediationRow,
): Promise<Standing> {
  const [ofCase, all, agreement, performed, holidays] = await Promise.all([
    factsOf(tx, row, me.today),
    listMediations(tx, row.id),
    agreementOf(tx, mediation.id),
    allPerformed(tx, mediation.id),
    calendarOf(db),
  ]);
  const base: CaseFacts = {
    ...ofCase,
    law: { place: mediation.lawPlace, edition: mediation.lawEdition },
    routesToldAt: mediation.routesToldAt?.toISOString() ?? null,
    elsewhere: all
      .filter(({ id, endedAt }) => id !== mediation.id && endedAt === null)
      .map(({ machine }) => machine),
  };
  const led: MediatorFacts = { ...base, matterId: row.id, past: [], recused: [] };
  const kept = { agreement, allPerformed: performed };
  switch (mediation.machine) {
    case "people":
      return {
        machine: "people",
        facts: {
          ...led,
          ...kept,
          state: mediation.state as PeopleState,
          refusedBy: [],
          mediators: [],
          policeMatterSeen: mediation.policeMatterSeen,
          policeToldAt: mediation.policeToldAt?.toISOString() ?? null,
          acceptedOn: mediation.acceptedOn,
          agreedUntil: mediation.agreedUntil,
          // The registration is the dispute itself.
          filed: { registration: true, records: false, agreement: agreement !== null },
          feeAsked: mediation.feeAsked,
        },
      };
    case "administrative":
      return {
        machine: "administrative",
        facts: {
          ...led,
          ...kept,
          state: mediation.state as AdministrativeState,
          inRemit: mediation.inRemit,
          complex: mediation.complex,
          receivedOn: mediation.beganOn,
          refusedBy: [],
          holidays,
        },
      };
    case "own":
      return {
        machine: "own",
        facts: { ...base, ...kept, state: mediation.state as OwnState, policeCase: null },
      };
    case "police": {
      const found = mediation.police;
      return {
        machine: "police",
        facts: {
          ...base,
          state: mediation.state as PoliceState,
          isViolation: found !== null,
          fromPrivateDispute: found?.fromPrivateDispute ?? false,
          minor: found?.minor ?? false,
          act: found?.act ?? "other",
          circumstance: found?.circumstance ?? null,
          bars: [],
          unwilling: [],
          factsFound: false,
          evidenceKept: false,
          neighbourCase: row.kind === "neighbour",
          known: [],
          sessions: [],
          spot: {
            trivial: false,
            causeClear: false,
            lossUndisputed: false,
            bothAgree: false,
            performed: false,
          },
          paper: null,
          allPerformed: performed,
          elsewherePerformed: all.some(settled),
          bothAskedInWriting: false,
          approved: false,
          decided: false,
          failedOn: mediation.failedOn,
          extendedBy: mediation.extendedBy,
          holidays,
        },
      };
    }
  }
}

/** A case as the papers need it: the one place where the plain dossier is filled from rows. */
import { civilDateIn } from "../../../server/civil.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { listCommunities } from "../../community/api.ts";
import * as people from "../../people/api.ts";
import { getDoors, listResidentNames } from "../../registry/api.ts";
import { copiesOf } from "../agreement/agreement.ts";
import type { Ground, Seen } from "../asking.ts";
import { type ClosingRow, findClosing } from "../closing/rows.ts";
import type { Dossier, Ending } from "../document/dossier.ts";
import { type MediationRow, findMediation } from "../mediation/rows.ts";
import { namesOf } from "../party/names.ts";
import { type PartyRow, listParties } from "../party/rows.ts";
import { openPhone } from "../party/sealing.ts";
import { registerWords } from "../register-words.ts";
import { numberOf } from "../rule-table/table.ts";
import type { routeKinds } from "../route/rules.ts";
import { seesAccount, seesPhone } from "../rules.ts";
import { afterOf, nothingAfter } from "./after-of.ts";
import { mandatesOf, partiesOf } from "./people-of.ts";
import { type DossierRow, findDossier } from "./rows.ts";
import { mayReadPapers, wayOf } from "./rules.ts";
import { noWork, workOf } from "./work-of.ts";

export type Filled = {
  dossier: Dossier;
  kept: DossierRow;
  /** Everybody named in it, in the order they are kept. */
  rows: PartyRow[];
  /** Whose phone stands in it. */
  opened: string[];
  households: string[];
};

/** The committee of the place mediates, or the station itself. */
async function organOf(db: Db, tx: Tx, way: Dossier["way"], communityId: string): Promise<string> {
  if (way === "police") return people.findStationName(db, tx.stationId);
  const [place] = await listCommunities(tx, [communityId]);
  return `${place?.name.zh ?? ""}人民调解委员会`;
}

/** Where residents live; of those who are typed the register knows no place. */
async function addressesOf(tx: Tx, rows: readonly PartyRow[]) {
  const residents = await listResidentNames(
    tx,
    rows.flatMap(({ residentId }) => residentId ?? []),
  );
  const homes = [...residents.values()].filter(({ name }) => name !== "");
  const [doors, places] = await Promise.all([
    getDoors(
      tx,
      homes.map(({ householdId }) => householdId),
    ),
    listCommunities(tx, [...new Set(homes.map(({ communityId }) => communityId))]),
  ]);
  const addresses = new Map<string, string>();
  for (const { id, residentId } of rows) {
    const home = homes.find((each) => each.id === residentId);
    const place = places.find((each) => each.id === home?.communityId);
    if (home !== undefined)
      addresses.set(id, `${place?.name.zh ?? ""}${doors.get(home.householdId)?.door ?? ""}`);
  }
  return { addresses, households: homes.map(({ householdId }) => householdId) };
}

type RouteKind = (typeof routeKinds)[number];
const endings = {
  solved: "agreed",
  refused: "refused",
  failed: "failed",
  escalated: "failed",
  withdrawn: "withdrawn",
} as const satisfies Record<string, Ending["how"]>;

const routesOf = (routes: readonly string[]) =>
  routes.map((route) => registerWords[`dispute.closing.route_${route as RouteKind}`].zh);
type DayOf = (at: Date) => string;
const endingOf = (closing: ClosingRow, dayOf: DayOf): Ending => ({
  how: endings[closing.ending],
  on: dayOf(closing.at),
  routes: routesOf(closing.routes),
  routesToldOn: closing.routesInformedAt === null ? null : dayOf(closing.routesInformedAt),
});
/** Of a dispute that is not closed: as far as its mediation has come. */
function endingBy(
  mediation: MediationRow | null,
  agreement: Dossier["agreement"],
  dayOf: DayOf,
): Ending | null {
  if (agreement !== null)
    return {
      how: agreement.partial ? "partly_agreed" : "agreed",
      on: agreement.reachedOn,
      routes: [],
      routesToldOn: null,
    };
  if (mediation === null || mediation.endedAt === null) return null;
  const how =
    mediation.outcome === "refused" ? "refused" : mediation.outcome === "failed" ? "failed" : "withdrawn";
  const { routesToldAt } = mediation;
  return {
    how,
    on: dayOf(mediation.endedAt),
    routes: routesOf(mediation.routes),
    routesToldOn: routesToldAt === null ? null : dayOf(routesToldAt),
  };
}

/** `phones`: those a typed party left are opened and printed; residents' stay in the register. */
export async function dossierOf(
  { db, keys }: Ground,
  tx: Tx,
  { row, sight, me }: Seen,
  { phones }: { phones: boolean },
): Promise<Filled> {
  const way = wayOf(row.machine);
  if ("code" in way) throw new Refusal(way.code);
  refuse(mayReadPapers(sight, way.way));
  const [rows, kept, closing, organ, mediation] = await Promise.all([
    listParties(tx, [row.id]),
    findDossier(tx, row.id),
    row.state === "closed" ? findClosing(tx, row.id) : undefined,
    organOf(db, tx, way.way, row.communityId),
    findMediation(tx, row.id),
  ]);
  const [called, { addresses, households }, names, zone] = await Promise.all([
    namesOf(tx, rows),
    addressesOf(tx, rows),
    people.listNames(tx, [
      ...[row.registeredBy, kept.filedBy].flatMap((id) => id ?? []),
      ...kept.identities.map(({ seenBy }) => seenBy),
    ]),
    people.timeZoneOf(db, tx.stationId),
  ]);
  const dayOf = (at: Date) => civilDateIn(zone, at);
  const opened = new Map<string, string>();
  if (phones && seesPhone(sight))
    for (const party of rows) {
      const phone = openPhone(tx, keys, party);
      if (phone !== null) opened.set(party.id, phone);
    }
  const known = { called, addresses, phones: opened, today: me.today };
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? null));
  const parties = partiesOf(rows, known);
  const partyAt = (id: string) => rows.filter(({ role }) => role === "party").findIndex((p) => p.id === id);
  const law = { place: row.lawPlace, edition: row.lawEdition };
  const beyond = numberOf("MED-15.copies", { day: me.today, law });
  const under = mediation?.machine === way.way ? mediation : null;
  const calledOf = (id: string) => called.get(id)?.name ?? "";
  const of = { rows, nameOf: calledOf, zone };
  const work = under === null ? noWork : await workOf(tx, under, of);
  const after =
    under === null
      ? nothingAfter
      : await afterOf(
          tx,
          { ...of, disputeId: row.id, mediationId: under.id },
          work.sessions.at(-1)?.place ?? organ,
        );
  const dossier: Dossier = {
    way: way.way,
    organ: { name: organ, phone: null },
    number: kept.number,
    copies: copiesOf(parties.length, beyond),
    title: row.line,
    kind: row.kind,
    source: row.source,
    // What the police wrote is printed for the police.
    summary: seesAccount(sight, row.accountBy) && row.account !== "" ? row.account : row.line,
    requests: kept.requests,
    appliedOn: row.source === "application" ? row.registeredOn : null,
    acceptedOn: under?.acceptedOn ?? null,
    registrar: nameOf(row.registeredBy),
    parties,
    mandates: mandatesOf(rows, known),
    ...work,
    ...after,
    rightsToldOn: kept.rightsToldOn,
    identities: kept.identities.flatMap(({ partyId, paper, seenOn, seenBy }) =>
      partyAt(partyId) < 0 ? [] : [{ party: partyAt(partyId), paper, seenOn, seenBy: nameOf(seenBy) ?? "" }],
    ),
    evidence: kept.evidence,
    ending: closing === undefined ? endingBy(under, after.agreement, dayOf) : endingOf(closing, dayOf),
    note: kept.note === "" ? null : kept.note,
    filing: {
      by: nameOf(kept.filedBy),
      on: kept.filedOn,
      retention: kept.retention || null,
      remark: kept.remark || null,
    },
  };
  return { dossier, kept, rows, opened: [...opened.keys()], households };
}

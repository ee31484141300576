/**
 * What belongs to one dispute and stands in small tables of its own. Most of it is empty: which of it is there is asked
 * by one statement, and then what is there. All as JSON by one statement was tried: 500 µs of PostgreSQL for what
 * twelve statements take 200, because each part sorts and aggregates whether it has rows or not.
 */
import type { Tx } from "../../server/db.ts";
import { appointedOf, listAppointed } from "./appointed/rows.ts";
import { closingOf, findClosing } from "./closing/rows.ts";
import { type EventRow, listEvents } from "./events.ts";
import { listReports, listScreens, reportsOf, screensOf } from "./gate/rows.ts";
import { handOversOf, listHandOvers } from "./hand-over/rows.ts";
import { keptFromOf, listKeptFrom } from "./kept-from.ts";
import { linksOf, listLinks } from "./link/rows.ts";
import { findMediation, mediationOf } from "./mediation/rows.ts";
import { type PartyRow, listParties } from "./party/rows.ts";
import { colourOf, findColour, noPalette, paletteOf, palettesOf } from "./risk/rows.ts";
import { listRoutings, routingsOf } from "./route/rows.ts";

const lists = {
  keptFrom: keptFromOf,
  links: linksOf,
  appointed: appointedOf,
  handOvers: handOversOf,
  routings: routingsOf,
  mediation: mediationOf,
  closing: closingOf,
  colour: colourOf,
  palette: palettesOf,
  screens: screensOf,
  reports: reportsOf,
};
type There = Record<keyof typeof lists, boolean>;
const which = `select ${Object.entries(lists)
  .map(([name, text]) => `exists (${text}) as "${name}"`)
  .join(", ")}`;

/** What every dispute has, and which of the rest is there: asked for before it is known who asks, told to nobody yet. */
export type Foreseen = Promise<[PartyRow[], EventRow[], There | undefined]>;
export const foreseeDispute = (tx: Tx, id: string): Foreseen =>
  Promise.all([listParties(tx, [id]), listEvents(tx, id), tx.maybe<There>(which, [tx.stationId, id])]);

export type Belonging = Awaited<ReturnType<typeof loadBelonging>>;
export async function loadBelonging(tx: Tx, id: string, foreseen: Foreseen) {
  const [parties, events, found] = await foreseen;
  const there = found!;
  const [
    keptFrom,
    links,
    appointed,
    handOvers,
    routings,
    mediation,
    closing,
    colour,
    { palette },
    screens,
    reports,
  ] = await Promise.all([
    there.keptFrom ? listKeptFrom(tx, id) : [],
    there.links ? listLinks(tx, id) : [],
    there.appointed ? listAppointed(tx, id) : [],
    there.handOvers ? listHandOvers(tx, id) : [],
    there.routings ? listRoutings(tx, id) : [],
    there.mediation ? findMediation(tx, id) : undefined,
    there.closing ? findClosing(tx, id) : undefined,
    there.colour ? findColour(tx, id) : undefined,
    there.palette ? paletteOf(tx) : noPalette,
    there.screens ? listScreens(tx, id) : [],
    there.reports ? listReports(tx, id) : [],
  ]);
  return {
    ...{ parties, events, keptFrom, links, appointed, handOvers, routings, mediation, closing, colour },
    ...{ palette, screens, reports },
  };
}

/** Everybody of the staff who is named in it. */
export const personsIn = (has: Belonging): string[] => [
  ...new Set(
    [
      ...has.events.map(({ byPersonId }) => byPersonId),
      ...has.keptFrom.map(({ personId }) => personId),
      ...has.appointed.map(({ personId }) => personId),
      ...has.handOvers.flatMap(({ offeredBy, answeredBy }) => [offeredBy, answeredBy]),
      ...has.routings.map(({ byPersonId }) => byPersonId),
      has.closing?.byPersonId,
      has.colour?.byPersonId,
      ...has.reports.map(({ byPersonId }) => byPersonId),
    ].flatMap((id) => id ?? []),
  ),
];
export const organisationsIn = ({ keptFrom, handOvers }: Belonging): string[] => [
  ...new Set([...keptFrom, ...handOvers].flatMap(({ organisationId }) => organisationId ?? [])),
];

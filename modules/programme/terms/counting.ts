/** What is counted for a metric contract, read from the imports: never typed in, never assumed. */
import type { Tx } from "../../../server/db.ts";
import * as community from "../../community/api.ts";
import { addDays } from "../../community/civil-days.ts";
import type { CommunityKind } from "../../community/contract.ts";
import * as incident from "../../incident/api.ts";
import * as registry from "../../registry/api.ts";
import type { Needed } from "./contract.ts";
import {
  type Terms,
  baselineEnds,
  daysOf,
  exposureOf,
  monthsBefore,
  movedTo,
  neededOf,
  notCounted,
  shrink,
  wholeMonthFrom,
} from "./rules.ts";

type Place = { id: string; kind: CommunityKind };
type Counted = Pick<
  Terms,
  "baseline" | "shrunken" | "asOf" | "mostAfter" | "households" | "householdsFrom" | "others" | "monthsBefore"
>;

/** Households of a place: a plain number of its profile, else the doors registered; null where neither is known. */
export async function householdsOf(
  tx: Tx,
  place: Place,
): Promise<Pick<Terms, "households" | "householdsFrom">> {
  if (place.kind !== "community" && place.kind !== "village")
    return { households: null, householdsFrom: null };
  const told = (await community.getTraits(tx, place.id)).get("households");
  if (typeof told === "number" && told > 0) return { households: told, householdsFrom: "profile" };
  const registered = await registry.countHouseholds(tx, place.id);
  return registered > 0
    ? { households: registered, householdsFrom: "register" }
    : { households: null, householdsFrom: null };
}

/** Communities of the same kind in the station, the place itself not among them. */
export async function peersOf(tx: Tx, place: Place) {
  const all = await community.listCommunities(tx, null);
  return all.filter((each) => each.kind === place.kind && each.id !== place.id);
}

type Asked = Pick<Terms, "problem" | "source" | "baselineFrom" | "baselineTo">;
/** Distinct events of the baseline window; null where nothing is counted or the window is not wholly imported. */
export async function countBaseline(
  tx: Tx,
  communityIds: readonly string[],
  terms: Asked,
): ReturnType<typeof incident.countEvents> {
  if (terms.problem === null || communityIds.length === 0) return new Map<never, never>();
  const { problem, source, baselineFrom: from, baselineTo: to } = terms;
  return incident.countEvents(tx, { communityIds: [...communityIds], problem, source, from, to });
}

/** The terms with everything that freezes with them, as the imports have it at this moment. */
export async function countedTerms(tx: Tx, place: Place, startsOn: string, terms: Terms): Promise<Terms> {
  const { source, problem } = terms;
  const latest =
    problem === null
      ? undefined
      : (await incident.listLatest(tx, { communityIds: [place.id], source })).get(place.id);
  const eve = addDays(startsOn, -1);
  let first: Terms | null = null;
  for (const end of baselineEnds(startsOn, latest?.to ?? null)) {
    const from = end === eve ? terms.measureFrom : wholeMonthFrom(terms.measureFrom);
    const asked = { ...terms, ...movedTo(terms, from, end) };
    const counted = { ...asked, ...(await countFor(tx, place, asked)) };
    if (counted.baseline !== null) return counted;
    first ??= counted;
  }
  return first!;
}

async function countFor(tx: Tx, place: Place, terms: Terms): Promise<Counted> {
  const homes = await householdsOf(tx, place);
  const { frozenAt: _, ...nothing } = notCounted;
  const none = { ...nothing, ...homes };
  if (terms.problem === null) return none;
  // Three years and more even the worst one out by themselves.
  const draws = terms.chosenBecauseWorst && terms.baselineMonths < 36;
  const peers = draws ? await peersOf(tx, place) : [];
  const beside = [...new Set([...terms.comparison, ...terms.neighbours])];
  const counts = await countBaseline(
    tx,
    [...new Set([place.id, ...beside, ...peers.map(({ id }) => id)])],
    terms,
  );
  const own = counts.get(place.id);
  if (own === undefined || own.count === null) return none;
  const months = monthsBefore(terms.baselineFrom, addDays(terms.baselineTo, 1));
  const monthly =
    months === null
      ? []
      : await incident.listMonths(tx, {
          communityIds: [place.id],
          problem: terms.problem,
          source: terms.source,
          ...months,
        });
  const known = (id: string) => counts.get(id)?.count ?? null;
  const found = {
    baseline: own.count,
    shrunken: draws
      ? await drawn(tx, place, peers, known, daysOf(terms.baselineFrom, terms.baselineTo))
      : null,
    ...homes,
  };
  return {
    ...found,
    mostAfter: reachOf({ ...terms, ...found })?.mostAfter ?? null,
    asOf: own.asOf?.toISOString() ?? null,
    others: Object.fromEntries(beside.map((id) => [id, known(id)])),
    monthsBefore: monthly.flatMap(({ count }) => (count === null ? [] : [count])),
  };
}

async function drawn(
  tx: Tx,
  place: Place,
  peers: readonly Place[],
  known: (id: string) => number | null,
  days: number,
): Promise<Terms["shrunken"]> {
  const sizes = await community.listSizes(tx, [place, ...peers]);
  const sized = ({ id }: Place) => {
    const size = sizes.get(id)?.value;
    return { count: known(id), households: typeof size === "number" ? size : null };
  };
  return shrink(sized(place), peers.map(sized), days);
}

/** What must be reached, by the windows and households of the terms; null while last year is not known. */
export function reachOf(terms: Terms): Needed | null {
  const before = baselineOf(terms);
  return before && neededOf(before, exposureOf(terms.measureFrom, terms.measureTo, terms.households));
}

/** What the verdict compares with: last year's count, or what it is taken to have been where the worst was chosen. */
export function baselineOf(terms: Terms): { count: number; exposure: number } | null {
  if (terms.baseline === null) return null;
  const exposure = exposureOf(terms.baselineFrom, terms.baselineTo, terms.households);
  if (terms.shrunken === null) return { count: terms.baseline, exposure };
  return {
    count: terms.shrunken.events,
    exposure: terms.shrunken.exposure * (terms.households ?? 1),
  };
}

/** One outcome, gathered: the contract as it froze, what was counted since, and what makes the numbers say less. */
import { civilDateIn } from "../../server/civil.ts";
import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import { addDays } from "../community/civil-days.ts";
import * as community from "../community/api.ts";
import * as programme from "../programme/api.ts";
import * as shelf from "../shelf/api.ts";
import type { Outcome, Period } from "./contract.ts";
import { type Judged, type Terms, countAll, householdsNow, pairsOf, pausedDays } from "./counted.ts";
import { besideOf, sameLength, sideOf, usualMonth, verdictOf } from "./evaluate.ts";
import { standingOf, withheldOf } from "./rules.ts";

/** `today` and `timeZone` are the station's. Missing where nothing is frozen yet: there is nothing to judge by. */
export async function readOutcome(tx: Tx, judged: Judged, today: string, timeZone: string): Promise<Outcome> {
  const terms = found(judged.terms);
  const { row } = judged;
  const place = found(await community.getCommunity(tx, row.communityId));
  const until = lastDay(terms, today);
  const days = {
    before: programme.daysOf(terms.baselineFrom, terms.baselineTo),
    after: until < terms.measureFrom ? 0 : programme.daysOf(terms.measureFrom, until),
  };
  const frozenOn = terms.frozenAt === null ? today : civilDateIn(timeZone, new Date(terms.frozenAt));
  const counted = await countAll(tx, place.id, terms, until, days.after > 0);
  const before: Period = {
    from: terms.baselineFrom,
    to: terms.baselineTo,
    count: terms.baseline,
    households: terms.households,
    asOf: terms.asOf,
  };
  const after: Period = {
    from: terms.measureFrom,
    to: counted.until,
    count: counted.after,
    households: await householdsNow(tx, place, terms),
    asOf: counted.asOf,
  };
  const of = { ...terms, frozenOn };
  const standing = standingOf(of, today, after.count);
  const over = standing === "judged";
  const verdict = over ? judgeThem(terms, before, after, days, today) : null;
  const pairs = over ? pairsOf(terms, counted.others) : { comparison: null, neighbours: null };
  const beside = over
    ? besideOf({
        here: { before: before.count!, after: after.count!, homes: terms.households },
        days,
        comparison: pairs.comparison && {
          ...pairs.comparison,
          homes: terms.households === null ? null : await homesOf(tx, terms.comparison),
        },
        neighbours: pairs.neighbours,
      })
    : { beyond: null, by: "places" as const, moved: null };
  const [names, versions] = await Promise.all([
    namesOf(tx, [...terms.comparison, ...terms.neighbours]),
    productsOf(tx, row.revisionId),
  ]);
  const told = ({ places, before, after }: NonNullable<typeof pairs.comparison>) => {
    const [alone, known] = [places < 2, before !== null && after !== null];
    return { alone, known, before: alone ? null : before, after: alone ? null : after };
  };
  const named = (ids: string[]) => ids.flatMap((id) => names.get(id) ?? []);
  return {
    programmeId: row.id,
    code: row.code,
    communityId: place.id,
    communityName: place.name,
    products: versions,
    revision: judged.of,
    contracts: judged.contracts,
    standing,
    indicator: terms.indicator,
    problem: terms.problem,
    source: terms.source,
    frozenAt: terms.frozenAt,
    evaluateOn: terms.evaluateOn,
    sameLength: sameLength({
      before: days.before,
      after: programme.daysOf(terms.measureFrom, terms.measureTo),
    }),
    years: terms.baselineMonths === 12 && terms.measureMonths === 12,
    beforeMonths: terms.baselineMonths,
    afterMonths: terms.measureMonths,
    measureTo: terms.measureTo,
    before,
    after,
    verdict,
    agreed: {
      mostAfter: terms.mostAfter,
      smallestChange: terms.smallestChange,
      openly: terms.openly,
      chosenBecauseWorst: terms.chosenBecauseWorst,
      shrunken: terms.shrunken && (terms.shrunken.events / terms.shrunken.exposure) * days.before,
      noNeighbours: terms.noNeighbours,
    },
    comparison: pairs.comparison && {
      names: named(terms.comparison),
      ...told(pairs.comparison),
      beyond: pairs.comparison.places < 2 ? null : beside.beyond,
      side: pairs.comparison.places < 2 ? sideOf(beside.beyond) : null,
      by: beside.by,
      small: [before.count, after.count, pairs.comparison.before, pairs.comparison.after].some(
        (count) => count !== null && count < 5,
      ),
    },
    neighbours: pairs.neighbours && {
      names: named(terms.neighbours),
      ...told(pairs.neighbours),
      moved: beside.moved,
    },
    cautions: {
      reclassified: counted.changed.reclassified,
      withdrawn: counted.changed.withdrawn,
      recordsKnown: counted.changed.records > 0 || after.count === 0,
      lateOneIn: over ? counted.lateOneIn : null,
      baselineNow: over && counted.baselineNow !== terms.baseline ? counted.baselineNow : null,
      suspendedDays: pausedDays(judged.suspensions, terms.measureFrom, until),
      revisions: judged.revisions.filter(({ on }) => on > terms.measureFrom && on <= until),
      closedOn: judged.closedOn,
    },
    goesOn: await goesOn(tx, judged.row, versions),
    months: counted.months,
    usualMonth: terms.baseline === null ? null : usualMonth(terms.baseline, days.before),
  };
}

/** What is over can be counted: to the end of the window, or to yesterday. */
const lastDay = (terms: Terms, today: string) => {
  const yesterday = addDays(today, -1);
  return yesterday < terms.measureTo ? yesterday : terms.measureTo;
};

function judgeThem(
  terms: Terms,
  before: Period,
  after: Period,
  days: { before: number; after: number },
  today: string,
): Outcome["verdict"] {
  const homes = terms.households === null ? null : (after.households ?? terms.households);
  const found = verdictOf({
    before: { count: before.count!, exposure: days.before * (terms.households ?? 1) },
    after: { count: after.count!, exposure: days.after * (homes ?? 1) },
    baseline: programme.drawnBaseline(terms),
    monthsBefore: terms.monthsBefore,
    today,
    plannedOn: terms.evaluateOn,
  });
  return found && { ...found, withheld: withheldOf(found.state, terms) };
}

/** Households of several places together, as they are known now; null where one place's are not. */
async function homesOf(tx: Tx, ids: readonly string[]): Promise<number | null> {
  const places = await community.listCommunities(tx, ids);
  const all = await Promise.all(places.map((place) => programme.householdsOf(tx, place)));
  return all.reduce<number | null>(
    (sum, { households }) => (sum === null || households === null ? null : sum + households),
    places.length === ids.length ? 0 : null,
  );
}

async function namesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<never, never>();
  return new Map((await community.listCommunities(tx, ids)).map((each) => [each.id, each.name]));
}

async function productsOf(tx: Tx, revisionId: string) {
  const choices = await programme.listChoices(tx, [revisionId]);
  const versions = await shelf.getVersions(
    tx,
    choices.map((each) => each.productVersionId),
  );
  return choices.map((each) => {
    const { content } = found(versions.get(each.productVersionId));
    return { code: content.code, name: content.name };
  });
}

/** A programme that is over is gone on with by the one that runs its product here now, if there is one. */
async function goesOn(tx: Tx, row: Judged["row"], products: Outcome["products"]): Promise<string | null> {
  if (row.state !== "closed") return row.id;
  const running = await programme.listRunning(tx, [row.communityId]);
  const versions = await shelf.getVersions(
    tx,
    running.map((each) => each.productVersionId),
  );
  const same = running.find((each) =>
    products.some(({ code }) => code === versions.get(each.productVersionId)?.code),
  );
  return same?.programmeId ?? null;
}

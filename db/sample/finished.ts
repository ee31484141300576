/** Programmes that are over, so that the outcome of each can be seen: a clear fall, one that cannot be told, one too few. */
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import { buildCount } from "../../modules/incident/cast.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as programme from "../../modules/programme/api.ts";
import { plannedDay } from "../../modules/programme/rules.ts";
import type { MetricContractInput } from "../../modules/programme/terms/contract.ts";
import type { ParameterValues } from "../../modules/shelf/contract.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { counts } from "./counts.ts";
import { buildHistory } from "./history.ts";
import { told, zone } from "./life.ts";

type Ground = {
  db: Db;
  stationId: string;
  now: Date;
  who: (login: string) => Who;
  place: (code: string) => string;
  whos: readonly Who[];
  /** After the duties are planned and before they are done. */
  measure: () => Promise<void>;
};
/** Whole months from the first of one; the last of them ended so many months before this one began. */
type Finished = {
  community: string;
  product: string;
  author: string;
  months: number;
  terms: (place: Ground["place"]) => Partial<MetricContractInput>;
  parameters?: ParameterValues;
};
const endedMonthsAgo = 3;
const finished: readonly Finished[] = [
  {
    community: "oy3",
    product: "P07",
    author: "officer",
    months: 12,
    parameters: { days: ["WE"] },
    terms: (place) => ({ comparison: [place("xyhy")], neighbours: [place("oyn")], smallestChange: 4 }),
  },
  {
    community: "oyn",
    product: "P01",
    author: "officer2",
    months: 12,
    parameters: { nights: ["FR", "SA"] },
    terms: (place) => ({ neighbours: [place("oy3")], smallestChange: 8 }),
  },
  {
    community: "yl",
    product: "P21",
    author: "officer3",
    months: 6,
    terms: () => ({ measureMonths: 6, openly: true, noNeighbours: "示例：四周是农田，没有相邻的村" }),
  },
];

/** Puts these terms in place of what the product proposes. */
export async function agree(
  tx: Tx,
  who: Who,
  id: string,
  terms: Partial<MetricContractInput>,
  today: string,
): Promise<void> {
  const row = (await programme.getOpen(tx, id))!;
  const { contract } = await programme.readProgramme(tx, who, row, today);
  const { indicator, wouldCount, failure } = contract;
  const evaluateOn = plannedDay(contract.measureFrom, terms.measureMonths ?? contract.measureMonths);
  const whole = { indicator, wouldCount, failure, evaluateOn, ...terms };
  await programme.changeContract(tx, who, id, row.version, whole, today);
}

const at = (date: string, hour: number) => new Date(`${date}T0${hour}:00:00Z`);

export async function buildFinished(ground: Ground): Promise<void> {
  const { db, stationId, now, who, place, whos, measure } = ground;
  const thisMonth = `${civilDateIn(zone, now).slice(0, 7)}-01`;
  const over = addMonths(thisMonth, -endedMonthsAgo);
  const starts = [...new Set(finished.map(({ months }) => addMonths(over, -months)))].sort();
  let known = addMonths(thisMonth, -counts[0]!.months.length);
  /** The months before this one, imported at this moment in one file. */
  const tell = async (until: string, moment: Date) => {
    await db.station(stationId, moment, async (tx) => {
      for (; known < until; known = addMonths(known, 1))
        for (const { community, problem, months } of counts)
          buildCount(tx, {
            communityId: place(community),
            problem,
            fromMonth: known,
            toMonth: known,
            number: months[months.length - monthsBetween(known, thisMonth)]!,
          });
    });
  };
  /** From its first day to its last, a horizon at a time. */
  const plan = async (id: string, startsOn: string) => {
    for (let from = startsOn; from < over; from = addDays(from, duty.horizonDays))
      await db.station(stationId, at(from, 4), (tx) => duty.planProgramme(tx, id, from));
  };
  const planned: Promise<void>[] = [];
  for (const startsOn of starts) {
    await tell(startsOn, at(startsOn, 1));
    const begun = finished
      .filter(({ months }) => addMonths(over, -months) === startsOn)
      .map(async (each) => {
        const by = { author: who(each.author), chief: who("chief"), communityId: place(each.community) };
        return approveAt(db, stationId, startsOn, over, { ...each, ...by, terms: each.terms(place) });
      });
    for (const id of await Promise.all(begun)) planned.push(plan(id, startsOn));
  }
  await Promise.all(planned);
  await measure();
  await buildHistory(db, stationId, at(over, 1), whos);
  await db.station(stationId, at(over, 2), (tx) => programme.passMidnight(tx, over));
  await duty.rollOn(db, stationId, at(over, 3));
  // Month by month, as it became known: what was approved later froze what was known then.
  for (let month = known; month < thisMonth; month = addMonths(month, 1)) {
    const next = addMonths(month, 1);
    const on = at(addDays(next, 2), 1);
    await tell(next, on < now ? on : now);
  }
}

/** Picked, agreed on, submitted and approved on its first day; it ends the day before `over`. Gives its id. */
export async function approveAt(
  db: Db,
  stationId: string,
  startsOn: string,
  over: string,
  of: {
    communityId: string;
    product: string;
    author: Who;
    chief: Who;
    terms: Partial<MetricContractInput>;
    parameters?: ParameterValues;
  },
): Promise<string> {
  const { author, chief } = of;
  const id = await db.station(stationId, at(startsOn, 2), async (tx) => {
    const made = await programme.openBasket(db, tx, author, of.communityId, true);
    const reason = "示例：去年这样的警情多";
    await programme.chooseProduct(tx, author, made, { productCode: of.product, reason }, startsOn);
    const { version, revisionId } = (await programme.getProgramme(tx, made))!;
    await programme.changeDates(db, tx, author, made, version, { startsOn, endsOn: addDays(over, -1) });
    const [choice] = await programme.listChoices(tx, [revisionId]);
    const parameters = { ...choice!.parameters, ...of.parameters };
    await programme.configure(tx, author, choice!.id, choice!.version, parameters);
    await agree(tx, author, made, of.terms, startsOn);
    await programme.submit(db, tx, author, made);
    told(tx, author, "submit", "programme", made);
    return made;
  });
  await db.station(stationId, at(startsOn, 3), async (tx) => {
    await programme.approve(db, tx, chief, id, "");
    told(tx, chief, "approve", "programme", id);
  });
  return id;
}

function monthsBetween(from: string, to: string): number {
  const of = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return of(to) - of(from);
}

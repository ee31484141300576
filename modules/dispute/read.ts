/** Disputes as they are answered: as much as the reader's sight allows, and every person shown a look. */
import type { Tx } from "../../server/db.ts";
import { calendarOf, listNames as listCommunityNames } from "../community/api.ts";
import type { Holidays } from "../community/days-off.ts";
import * as people from "../people/api.ts";
import { getDoors } from "../registry/api.ts";
import { maskPhone } from "../registry/resident/mask.ts";
import { type Ground, type Looking, readable } from "./asking.ts";
import {
  type Belonging,
  type Foreseen,
  foreseeDispute,
  loadBelonging,
  organisationsIn,
  personsIn,
} from "./belonging.ts";
import { workingDaysBetween } from "./clock.ts";
import type { Clock, Dispute, DisputeRow, DueDisputes } from "./contract.ts";
import { gateOf, presentKeptFrom } from "./gate/read.ts";
import { presentHandOvers } from "./hand-over/read.ts";
import { mayHandOver } from "./hand-over/rules.ts";
import { noDay, printed } from "./matters.ts";
import { type Called, lookAt, namesOf } from "./party/names.ts";
import { type PartyRow, listNamed } from "./party/rows.ts";
import { openPhone } from "./party/sealing.ts";
import { type DisputeHead, type Me, listByIds } from "./queries.ts";
import { headOf } from "./mediation/read.ts";
import type { ClosingRow } from "./closing/rows.ts";
import { caseFacts } from "./case-facts.ts";
import { readReview } from "./review/acts.ts";
import { riskOf } from "./risk/acts.ts";
import { proposalsOf } from "./route/proposing.ts";
import { mayRoute } from "./route/rules.ts";
import { mayAppoint, mayWrite, seesAccount, seesGate, seesPhone, sightOf } from "./rules.ts";
import type { z } from "zod";

function clockOf(
  { clock, dueOn }: Pick<DisputeHead, "clock" | "dueOn">,
  { today, holidays, left }: Pick<Beside, "today" | "holidays" | "left">,
): z.infer<typeof Clock> | null {
  if (clock === null || dueOn === noDay) return null;
  const daysLeft = left.get(dueOn) ?? workingDaysBetween(today, dueOn, holidays);
  left.set(dueOn, daysLeft);
  return { kind: clock, dueOn, daysLeft, late: dueOn < today };
}

type Beside = {
  places: ReadonlyMap<string, DisputeRow["communityName"]>;
  doors: Map<string, { door: string }>;
  holidays: Holidays;
  today: string;
  /** Working days left, by the day: a board has few days and counting took a fifth of a list. */
  left: Map<string, number>;
};
async function beside({ db }: Ground, tx: Tx, me: Me, rows: readonly DisputeHead[]): Promise<Beside> {
  const [places, doors, holidays] = await Promise.all([
    listCommunityNames(
      tx,
      rows.map(({ communityId }) => communityId),
    ),
    getDoors(
      tx,
      rows.flatMap(({ householdId }) => householdId ?? []),
    ),
    calendarOf(db),
  ]);
  return {
    places,
    doors,
    holidays,
    today: me.today,
    left: new Map(),
  };
}
const plain = (row: DisputeHead, of: Beside) => ({
  id: row.id,
  number: printed(row.number),
  communityId: row.communityId,
  communityName: of.places.get(row.communityId) ?? { zh: "", en: "" },
  kind: row.kind,
  line: row.line,
  where: (row.householdId !== null && of.doors.get(row.householdId)?.door) || row.place,
  urgency: row.urgency,
  state: row.state,
  ending: row.ending,
  machine: row.machine,
  guarded: row.guarded,
  clock: clockOf(row, of),
  registeredOn: row.registeredOn,
  sample: row.sample,
});

/** Open ones whose clock runs out by the next working day: what they are about, and nobody's name. */
export async function readDue(
  ground: Ground,
  { tx, look }: Looking,
  me: Me,
  rows: readonly DisputeHead[],
): Promise<DueDisputes["items"]> {
  const of = await beside(ground, tx, me, []);
  const due = rows.flatMap((row) => {
    const clock = clockOf(row, of);
    return clock !== null && clock.daysLeft <= 1 ? [{ row, clock }] : [];
  });
  const places = await listCommunityNames(
    tx,
    due.map(({ row }) => row.communityId),
  );
  look(
    "dispute",
    due.map(({ row }) => row.id),
    ["line"],
  );
  return due.map(({ row: { id, line, sample, communityId }, clock }) => ({
    ...{ id, line, sample, clock },
    communityName: places.get(communityId) ?? { zh: "", en: "" },
  }));
}

/** Rows of a list with the names of their parties; whoever stands for one is not named there. */
export async function presentRows(
  ground: Ground,
  ctx: Looking,
  me: Me,
  rows: readonly DisputeHead[],
): Promise<DisputeRow[]> {
  if (rows.length === 0) return [];
  const { tx, look } = ctx;
  const asked = listNamed(
    tx,
    rows.map(({ id }) => id),
  );
  const [of, parties, names] = await Promise.all([
    beside(ground, tx, me, rows),
    asked,
    asked.then((each) => namesOf(tx, each)),
  ]);
  lookAt(ctx, parties, ["name", "dispute"]);
  look(
    "dispute",
    rows.map(({ id }) => id),
    ["line"],
  );
  look(
    "household",
    rows.flatMap(({ householdId }) => householdId ?? []),
    ["door"],
  );
  const named = new Map(rows.map(({ id }) => [id, [] as string[]]));
  for (const { id, disputeId } of parties) {
    const { name } = names.get(id)!;
    if (name !== "") named.get(disputeId)!.push(name);
  }
  return rows.map((row) => ({ ...plain(row, of), parties: named.get(row.id)! }));
}

const partyOf = (row: PartyRow, called: Called, phone: string | null): Dispute["parties"][number] => ({
  id: row.id,
  role: row.role,
  side: row.side,
  kind: row.kind,
  name: called.name,
  residentId: row.residentId,
  unitId: row.unitId,
  organisationId: row.organisationId,
  phone,
  bornOn: called.bornOn,
  minor: row.minor,
  capacity: row.capacity,
  ownLabour: row.ownLabour,
  waivesGuardian: row.waivesGuardian,
  policeRole: row.policeRole,
  ofPartyId: row.ofPartyId,
  mandate: row.mandateOn === null ? null : { scope: row.mandateScope, givenOn: row.mandateOn },
  sample: called.sample,
});

type Names = ReadonlyMap<string, { name: string; sample: boolean }>;
/** Who is asked to help, with the role of the post they are asked by. */
const presentAppointed = (
  rows: Belonging["appointed"],
  posts: readonly { id: string; role: string }[],
  names: Names,
): Dispute["appointed"] =>
  rows.map(({ id, personId, postId, fromOn, toOn }) => ({
    id,
    name: names.get(personId)?.name ?? "",
    sample: names.get(personId)?.sample ?? false,
    role: posts.find((post) => post.id === postId)?.role ?? "",
    fromOn,
    toOn,
  }));

const asClosing = (
  { byPersonId: _, at, routesInformedAt, ...row }: ClosingRow,
  by: { by: string; bySample: boolean },
): Dispute["closing"] => ({
  ...row,
  ...by,
  routesInformedAt: routesInformedAt?.toISOString() ?? null,
  at: at.toISOString(),
});
const isUnderWay = (state: string) => state === "offered" || state === "accepted";

export async function readDispute(
  ground: Ground,
  ctx: Looking,
  id: string,
  foreseen: Foreseen = foreseeDispute(ctx.tx, id),
): Promise<Dispute> {
  const { tx, who, look } = ctx;
  const asked = readable(ground, ctx, id);
  asked.catch(() => undefined);
  const naming = foreseen.then(([rows]) => namesOf(tx, rows));
  const [seen, called, has] = await Promise.all([asked, naming, loadBelonging(tx, id, foreseen)]);
  const { row, sight, me } = seen;
  const inside = sight === "all" || sight === "committee";
  const { parties, events, routings } = has;
  const links = inside ? has.links : [];
  const [of, names, list, posts, review, others] = await Promise.all([
    beside(ground, tx, me, [row]),
    people.listNames(tx, [...personsIn(has), ...(row.registeredBy === null ? [] : [row.registeredBy])]),
    people.listOrganisationsAmong(tx, organisationsIn(has)),
    people.listPostsAmong(
      tx,
      has.appointed.map(({ postId }) => postId),
    ),
    inside ? readReview(ground.db, tx, seen, links) : null,
    listByIds(
      tx,
      me,
      links.map(({ otherId }) => otherId),
    ),
  ]);
  const organisations = new Map(list.map((each) => [each.id, each]));
  const linked = await presentRows(
    ground,
    ctx,
    me,
    others.filter((other) => sightOf(who, other) !== null),
  );
  const handOvers = presentHandOvers(who, sight, has.handOvers, names, organisations);
  const closed = row.state === "closed" ? has.closing : undefined;
  const because = new Map(links.map((link) => [link.otherId, link.because]));
  const gate = seesGate(sight) ? gateOf(seen, { parties, called }, has, names) : null;
  const phones = seesPhone(sight);
  const shown = parties.map((party) => {
    const phone = phones ? openPhone(tx, ground.keys, party) : null;
    return partyOf(party, called.get(party.id)!, phone === null ? null : maskPhone(phone));
  });
  // What was handed over is what they said they hand over.
  const given = sight === "handed" && handOvers.some((each) => each.withAccount && isUnderWay(each.state));
  const account = given || seesAccount(sight, row.accountBy) ? row.account : null;
  lookAt(ctx, parties, ["name", "dispute", ...(phones ? ["phone"] : [])]);
  look("dispute", [id], ["line", ...(account ? ["account"] : []), ...(gate ? ["gate"] : [])]);
  if (row.householdId !== null) look("household", [row.householdId], ["door"]);
  const by = row.registeredBy === null ? undefined : names.get(row.registeredBy);
  // Who routed and who closed it stands among those whose acts are told below.
  const byLine = (personId: string) => ({
    by: names.get(personId)?.name ?? "",
    bySample: names.get(personId)?.sample ?? false,
  });
  return {
    ...plain(row, of),
    source: row.source,
    sinceOn: row.sinceOn,
    account,
    householdId: row.householdId,
    place: row.place,
    parties: shown,
    gate,
    keptFrom: inside ? presentKeptFrom(has.keptFrom, names, organisations) : [],
    links: linked.map((other) => ({ ...other, because: because.get(other.id) ?? [] })),
    appointed: presentAppointed(has.appointed, posts, names),
    routings: routings.map(({ byPersonId, at, ...routing }) => ({
      ...routing,
      ...byLine(byPersonId),
      at: at.toISOString(),
    })),
    mediation: has.mediation ? headOf(has.mediation) : null,
    proposals:
      inside && row.state !== "closed"
        ? proposalsOf(caseFacts(row, { ...has, called }, me.today), row, me.today)
        : null,
    risk: inside ? riskOf(who, seen, has, names) : null,
    review,
    closing: closed ? asClosing(closed, byLine(closed.byPersonId)) : null,
    handOvers,
    events: events.map(({ byPersonId, at, ...event }) => ({
      ...event,
      by: byPersonId === null ? null : (names.get(byPersonId)?.name ?? ""),
      bySample: byPersonId !== null && (names.get(byPersonId)?.sample ?? false),
      at: at.toISOString(),
    })),
    registeredBy: by?.name ?? null,
    registeredBySample: by?.sample ?? false,
    registeredAt: row.registeredAt.toISOString(),
    law: { place: row.lawPlace, edition: row.lawEdition },
    sight,
    may: {
      write: mayWrite({ sight, state: row.state }),
      appoint: mayAppoint(who, row.communityId, { sight, state: row.state }),
      link: mayWrite({ sight, state: row.state }),
      handOver: mayHandOver({ sight, state: row.state }),
      route: mayRoute(who, { ...row, sight }, null),
    },
    version: row.version,
  };
}

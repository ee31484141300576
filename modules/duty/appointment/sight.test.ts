import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addDays } from "../../community/civil-days.ts";
import type { Role, Who } from "../../people/contract.ts";
import { buildHours, buildProgramme, stock, whoOf } from "../../programme/cast.ts";
import { countToday, listDuties, listToday, sightOf } from "../api.ts";
import { listColumn } from "../board/rows.ts";
import { buildDuties } from "../cast.ts";
import { type DutyRow, listOpenHere } from "../queries.ts";
import { inOrder, isAdmitted, isOwn, maySee } from "../rules.ts";

fc.configureGlobal({ seed: 20261123 });
let world: World;
let home: string;
let programmeId: string;
let callers: Caller[];
const today = "2026-11-23";
const doers: Role[] = ["officer", "cadre", "guard", "lawyer"];
const codes = ["P14", "P18", "P21"];

before(async () => {
  world = await openWorld(`${today}T02:00:00Z`);
  await world.inStation(world.station, (tx) => stock(tx));
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const away = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const hire = (role: Role, where: string[] | null = [home]) => world.hire(world.station, role, where);
  callers = [
    await hire("officer"),
    await hire("chief", null),
    await hire("cadre"),
    await hire("cadre", null),
    await hire("guard"),
    await hire("lawyer", [home, away]),
    await hire("property_manager"),
    await hire("officer", [away]),
    await hire("cadre", [away]),
    await hire("supervisor", null),
  ];
  programmeId = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, callers[1]!.personId, { officer: 40 });
    const author = callers[0]!.personId;
    return buildProgramme(world.db, tx, { communityId: home, author, chief: callers[1]!.personId });
  });
});
after(() => world.close());

const post = fc.nat(6);
const any = fc.record({
  due: fc.integer({ min: -5, max: 9 }),
  roles: fc.subarray(doers, { minLength: 1 }),
  appointedOnly: fc.boolean(),
  productCode: fc.constantFrom(...codes),
  state: fc.constantFrom("open", "open", "open", "signing", "done", "cancelled"),
  named: fc.option(post, { nil: null }),
  offered: fc.option(post, { nil: null }),
});
const anyAppointment = fc.record({ code: fc.constantFrom(...codes), post, ended: fc.boolean() });
type Sample = typeof any extends fc.Arbitrary<infer T> ? T : never;
type SampleAppointment = typeof anyAppointment extends fc.Arbitrary<infer T> ? T : never;

/** Rows as they stand, whoever else may see them: the rule is asked about each. */
async function put(samples: Sample[], appointed: SampleAppointment[]) {
  const { admin, station } = world;
  await admin.query(`delete from duty where station_id = $1`, [station.id]);
  await admin.query(`delete from duty_appointment where station_id = $1`, [station.id]);
  const ids = await world.inStation(station, (tx) =>
    buildDuties(
      tx,
      programmeId,
      samples.map(({ due, roles, appointedOnly, productCode }) => {
        const dueOn = addDays(today, due);
        return { dueOn, opensOn: addDays(dueOn, -9), roles, appointedOnly, productCode };
      }),
    ),
  );
  for (const [at, { state, named, offered, roles }] of samples.entries()) {
    await admin.query(`update duty set state = $3, offered_post_id = $4 where station_id = $1 and id = $2`, [
      station.id,
      ids[at],
      state,
      offered === null ? null : callers[offered]!.postId,
    ]);
    if (named !== null)
      await admin.query(
        `update duty set assignee_post_id = $3, assignee_role = $4, assigned_by = $3, assigned_at = now() where station_id = $1 and id = $2`,
        [station.id, ids[at], callers[named]!.postId, roles[0]],
      );
  }
  for (const { code, post: at, ended } of appointed)
    await admin.query(
      `insert into duty_appointment (station_id, id, programme_id, product_code, post_id, appointed_by, appointed_at, ended_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $4, now(), case when $5 then now() end) on conflict do nothing`,
      [station.id, programmeId, code, callers[at]!.postId, ended],
    );
}
const everything = (who: Who, mine: boolean) =>
  world.inStation(world.station, (tx) =>
    listDuties(tx, sightOf(who), {
      mine,
      programmeId,
      communityId: null,
      state: null,
      from: null,
      to: null,
      after: null,
      limit: 500,
    }),
  );
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

test("what SQL lists is what the rule lets see, for everybody, whatever is appointed, named or offered", async () => {
  const samples = fc.sample(
    fc.tuple(fc.array(any, { minLength: 40, maxLength: 60 }), fc.array(anyAppointment, { maxLength: 8 })),
    6,
  );
  const chief = await world.inStation(world.station, (tx) => whoOf(tx, callers[1]!.personId));
  let hidden = 0;
  let shown = 0;
  for (const [duties, appointed] of samples) {
    await put(duties, appointed);
    const rows: DutyRow[] = await everything(chief, false);
    assert.equal(rows.length, duties.length, "the chief sees them all");
    for (const caller of callers) {
      const who = await world.inStation(world.station, (tx) => whoOf(tx, caller.personId));
      const may = rows.filter((row) => maySee(who, row));
      assert.deepEqual(idsOf(await everything(who, false)), idsOf(may), caller.postId);
      const own = rows.filter((row) => isOwn(who, row));
      assert.deepEqual(idsOf(await everything(who, true)), idsOf(own));
      const due = own.filter(
        (row) => row.state === "open" && row.opensOn <= today && row.dueOn <= addDays(today, 7),
      );
      await world.inStation(world.station, async (tx) => {
        const listed = await listToday(tx, sightOf(who), today, addDays(today, 7), 500);
        assert.deepEqual(
          listed.map(({ id }) => id),
          due.sort(inOrder(today)).map(({ id }) => id),
        );
        const counted = await countToday(tx, sightOf(who), today);
        assert.equal(counted!.count, own.filter((row) => row.state === "open" && row.dueOn <= today).length);
        const column = await listColumn(
          tx,
          "signing",
          { communityId: home, programmeId: null },
          sightOf(who),
          { today, until: addDays(today, 6) },
          500,
        );
        const signing = rows.filter((row) => row.state === "signing" && isAdmitted(who, row));
        assert.deepEqual(idsOf(column), idsOf(signing));
      });
      hidden += rows.length - may.length;
      shown += may.filter((row) => row.appointedOnly).length;
    }
    const fast = await world.inStation(world.station, (tx) => listOpenHere(tx, home, null, 500));
    assert.deepEqual(idsOf(fast), idsOf(rows.filter((row) => row.state === "open")));
  }
  assert.ok(hidden > 400 && shown > 400, `${hidden} hidden, ${shown} shown`);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type World, ground, openWorld } from "../test/world.ts";
import { type Db, openDb, sqlState } from "./db.ts";
import { Outage } from "./errors.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const inStation: World["inStation"] = (station, act) => world.inStation(station, act);
const state = (wanted: string) => (error: unknown) => sqlState(error) === wanted;
const organisations = (name: string) =>
  world.admin.query(`select 1 from organisation where name = $1`, [name]).then((got) => got.rowCount);
const insert = `insert into organisation (station_id, id, name, kind, sample, created_at)
  values ($1, gen_random_uuid(), $2, 'school', false, '2026-01-01')`;

test("civil dates stay text, counts are numbers, instants are dates", async () => {
  const row = await world.db.directory.maybe<Record<string, unknown>>(
    `select date '2027-02-06' as d, count(*) as n, timestamptz '2026-11-23T02:00:00Z' as t from station where false`,
  );
  assert.deepEqual(row, { d: "2027-02-06", n: 0, t: new Date("2026-11-23T02:00:00Z") });
});

test("what a transaction sends without waiting is there after commit, and gone if it fails", async () => {
  await inStation(world.station, async (tx) => tx.later(insert, [tx.stationId, "晚到"]));
  assert.equal(await organisations("晚到"), 1);
  await assert.rejects(
    inStation(world.station, async (tx) => {
      tx.later(insert, [tx.stationId, "半途"]);
      throw new Error("no");
    }),
    /^Error: no$/,
  );
  assert.equal(await organisations("半途"), 0);
});

test("a failed statement in the pipeline is the error heard, nothing stays, and the connection is as new", async () => {
  const pid = (db: Db) => db.directory.maybe<{ pid: number }>("select pg_backend_pid() as pid");
  await pid(world.db);
  for (let i = 0; i < 20; i++) {
    await assert.rejects(
      inStation(world.station, async (tx) => {
        tx.later(insert, [tx.stationId, "坏流水"]);
        tx.later("select 1 / 0");
        tx.later(insert, [tx.stationId, "坏流水"]);
        await tx.many("select 1");
      }),
      state("22012"),
    );
    const seen = await inStation(world.station, (tx) =>
      tx.maybe<{ role: string; station: string }>(
        `select current_user::text as role, current_setting('app.station') as station`,
      ),
    );
    assert.deepEqual(seen, { role: "app_rw", station: world.station.id });
  }
  assert.equal(await organisations("坏流水"), 0);
});

test("a later statement that fails only at commit fails the whole act", async () => {
  let told = false;
  await assert.rejects(
    inStation(world.station, async (tx) => {
      tx.afterCommit(() => (told = true));
      tx.later(insert, [tx.stationId, "不成"]);
      tx.later("select 1 / 0");
    }),
    state("22012"),
  );
  assert.equal(told, false, "what follows a commit did not run");
  assert.equal(await organisations("不成"), 0);
});

test("an error swallowed by the act is no success: the commit answers ROLLBACK", async () => {
  await assert.rejects(
    inStation(world.station, async (tx) => {
      await tx.many("select 1 / 0").catch(() => undefined);
    }),
    /rolled back at commit|aborted/,
  );
});

test("neighbouring transactions on one connection do not see each other's station", async () => {
  const db = openDb({ ...ground().app, database: world.admin.database! }, { max: 1 });
  try {
    const stations = [world.station, world.hostile, world.station, world.hostile];
    const seen = await Promise.all(
      stations.map((station) =>
        db.station(station.id, world.now(), (tx) =>
          tx.many<{ id: string }>(`select distinct station_id as id from organisation`),
        ),
      ),
    );
    assert.deepEqual(
      seen,
      stations.map((station) => [{ id: station.id }]),
    );
  } finally {
    await db.close();
  }
});

test("a station id that is no uuid never reaches the database", async () => {
  for (const id of ["", "x'; drop table person; --", `${world.station.id}'`, world.station.id.toUpperCase()])
    await assert.rejects(
      world.db.station(id, world.now(), async () => 1),
      /not a uuid/,
    );
});

test("a serialisation failure is tried again, four times at most", async () => {
  let tries = 0;
  const done = await inStation(world.station, async (tx) => {
    tries++;
    if (tries < 3) await tx.many(`do $$ begin raise exception using errcode = '40001'; end $$`);
    return "through";
  });
  assert.deepEqual([done, tries], ["through", 3]);
  tries = 0;
  await assert.rejects(
    inStation(world.station, async (tx) => {
      tries++;
      await tx.many(`do $$ begin raise exception using errcode = '40P01'; end $$`);
    }),
    state("40P01"),
  );
  assert.equal(tries, 4);
});

test("two transactions that lock each other both come through", async () => {
  const ids = ["a", "b"];
  for (const name of ids) await inStation(world.station, (tx) => tx.run(insert, [tx.stationId, `锁${name}`]));
  let waiting = 2;
  let open = () => {};
  const both = new Promise<void>((done) => (open = done));
  const cross = (first: string, second: string) =>
    inStation(world.station, async (tx) => {
      const take = `update organisation set kind = 'hospital' where station_id = $1 and name = $2`;
      await tx.run(take, [tx.stationId, `锁${first}`]);
      if (--waiting === 0) open();
      await both;
      await tx.run(take, [tx.stationId, `锁${second}`]);
    });
  await Promise.all([cross("a", "b"), cross("b", "a")]);
});

test("more acts at once than connections, each asking the directory, all end", async () => {
  const from = performance.now();
  await Promise.all(
    Array.from({ length: 30 }, () =>
      inStation(world.station, async (tx) => {
        await tx.many("select 1");
        await world.db.directory.maybe("select 1");
      }),
    ),
  );
  assert.ok(performance.now() - from < 4000, "they waited for each other");
});

test("a database that is not there is an outage, and one that comes back is used again", async () => {
  const away = openDb({ ...ground().app, host: "127.0.0.1", port: 9, database: "nowhere" });
  try {
    await assert.rejects(away.directory.maybe("select 1"), Outage);
    await assert.rejects(
      away.station(world.station.id, world.now(), async () => 1),
      Outage,
    );
  } finally {
    await away.close();
  }
  const cut = () =>
    world.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gongzhi_app' and datname = current_database()`,
    );
  const sleeping = world.db.directory.maybe("select pg_sleep(5)");
  const acting = inStation(world.station, (tx) => tx.many("select pg_sleep(5)"));
  void Promise.allSettled([sleeping, acting]);
  await new Promise((done) => setTimeout(done, 200));
  await cut();
  await assert.rejects(sleeping, Outage);
  await assert.rejects(acting, Outage);
  await new Promise((done) => setTimeout(done, 100));
  assert.equal((await world.app.request("/api/health")).status, 200);
  assert.equal(await inStation(world.station, async () => "again"), "again");
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Station, type World, openWorld } from "../test/world.ts";
import * as journal from "../modules/journal/api.ts";
import { sqlState } from "./db.ts";
import { Outage, Refusal } from "./errors.ts";
import type { Tx } from "./transaction.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const ride = <T>(station: Station, act: (tx: Tx) => Promise<T>) =>
  world.db.lightRead({ stationId: station.id, now: world.now(), act });
const many = <T>(count: number, act: (station: Station, i: number) => Promise<T>) =>
  Promise.allSettled(
    Array.from({ length: count }, (_, i) => act(i % 2 === 0 ? world.station : world.hostile, i)),
  );
const valuesOf = <T>(settled: PromiseSettledResult<T>[]): T[] =>
  settled.map((each) => (each.status === "fulfilled" ? each.value : assert.fail(String(each.reason))));
const looks = (verb: string) =>
  world.admin
    .query(`select station_id from journal_entry where verb = $1`, [verb])
    .then(({ rows }) => rows.map((row) => row.station_id as string).sort());
const look = (tx: Tx, verb: string) =>
  journal.append(tx, null, [{ verb, kind: "duty", subjects: [tx.stationId] }]);

test("reads that come together share a transaction, and each sees its own station only", async () => {
  const seen = valuesOf(
    await many(24, (station, i) =>
      ride(station, async (tx) => {
        const ids: string[] = [];
        let xid = "";
        // No statement names a station: the wall of the database alone keeps them apart.
        for (let round = 0; round < 1 + (i % 4); round++) {
          const [own, at] = await Promise.all([
            tx.many<{ id: string }>(`select distinct station_id as id from organisation`),
            tx.maybe<{ xid: string; station: string }>(
              `select pg_current_xact_id()::text as xid, current_setting('app.station') as station`,
            ),
          ]);
          ids.push(...own.map(({ id }) => id), at!.station);
          xid = at!.xid;
        }
        assert.deepEqual([...new Set(ids)], [tx.stationId]);
        return xid;
      }),
    ),
  );
  assert.ok(new Set(seen).size < seen.length, "none shared");
});

test("every answered look is written once, under its own station", async () => {
  valuesOf(
    await many(30, (station) =>
      ride(station, async (tx) => {
        await tx.many("select 1");
        look(tx, "together");
      }),
    ),
  );
  const half = (station: Station) => Array<string>(15).fill(station.id);
  assert.deepEqual(await looks("together"), [...half(world.station), ...half(world.hostile)].sort());
});

test("who is refused leaves the others to their way", async () => {
  const ended = await many(16, (station, i) =>
    ride(station, async (tx) => {
      await tx.many("select 1");
      if (i === 5) throw new Refusal("http.missing");
      await tx.many("select 2");
      look(tx, "beside refused");
      return i;
    }),
  );
  const refused = ended.flatMap((each, i) => (each.status === "rejected" ? [[i, each.reason.code]] : []));
  assert.deepEqual(refused, [[5, "http.missing"]]);
  assert.equal((await looks("beside refused")).length, 15);
});

test("a statement that fails, at once or at the commit, fails its own request and no other", async () => {
  for (const late of [false, true]) {
    const verb = `beside failure ${late ? "late" : "now"}`;
    const ended = await many(16, (station, i) =>
      ride(station, async (tx) => {
        await tx.many("select 1");
        if (i === 3 && late) tx.later("select 1 / 0");
        else if (i === 3) await tx.many("select 1 / 0");
        await tx.many("select 2");
        look(tx, verb);
        return i;
      }),
    );
    const failed = ended.flatMap((each, i) =>
      each.status === "rejected" ? [[i, sqlState(each.reason)]] : [],
    );
    assert.deepEqual(failed, [[3, "22012"]]);
    assert.equal((await looks(verb)).length, 15, "the others rode again and were counted once");
  }
});

test("a link cut under way is an outage for all on it, and the next ride goes", async () => {
  const riding = many(8, (station) => ride(station, (tx) => tx.many("select pg_sleep(1)")));
  await new Promise((done) => setTimeout(done, 200));
  await world.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'gongzhi_app' and datname = current_database()`,
  );
  for (const each of await riding)
    assert.ok(each.status === "rejected" && each.reason instanceof Outage, JSON.stringify(each));
  await new Promise((done) => setTimeout(done, 100));
  valuesOf(await many(8, (station) => ride(station, (tx) => tx.many("select 1"))));
});

const write = <T>(station: Station, act: (tx: Tx) => Promise<T>) =>
  world.db.lightAct({ stationId: station.id, now: world.now(), act });
const insert = `insert into organisation (station_id, id, name, kind, sample, created_at)
  values ($1, gen_random_uuid(), $2, 'school', false, '2026-01-01')`;
const named = (name: string) =>
  world.admin.query(`select 1 from organisation where name = $1`, [name]).then(({ rowCount }) => rowCount);

test("writers of one station never share a transaction, those of two may", async () => {
  const seen = valuesOf(
    await many(24, (station) =>
      write(station, async (tx) => {
        const at = await tx.maybe<{ xid: string }>(`select pg_current_xact_id()::text as xid`);
        await tx.many("select 1");
        return `${tx.stationId} ${at!.xid}`;
      }),
    ),
  );
  assert.equal(new Set(seen).size, 24, "two of one station shared");
  assert.ok(new Set(seen.map((each) => each.split(" ")[1])).size < 24, "none of two stations shared");
});

test("a lock holds between writers of one station that come together", async () => {
  const ended = await many(16, (station) =>
    write(station, async (tx) => {
      await tx.maybe(`select pg_advisory_xact_lock(7, hashtext($1))`, [tx.stationId]);
      const here = await tx.maybe<{ n: number }>(
        `select count(*)::int as n from organisation where station_id = $1 and name = '只能一个'`,
        [tx.stationId],
      );
      if (here!.n > 0) throw new Refusal("http.missing");
      await tx.run(insert, [tx.stationId, "只能一个"]);
    }),
  );
  assert.equal(ended.filter((each) => each.status === "fulfilled").length, 2, "one for each station");
  assert.equal(await named("只能一个"), 2);
});

test("what a refused writer wrote is gone, what the others wrote is there once", async () => {
  const ended = await many(12, (station, i) =>
    write(station, async (tx) => {
      await tx.run(insert, [tx.stationId, `同车${i}`]);
      if (i === 4) throw new Refusal("http.missing");
    }),
  );
  assert.deepEqual(
    ended.map((each) => each.status === "fulfilled"),
    Array.from({ length: 12 }, (_, i) => i !== 4),
  );
  for (let i = 0; i < 12; i++) assert.equal(await named(`同车${i}`), i === 4 ? 0 : 1, `${i}`);
});

test("who meets a lock held long keeps nobody else waiting", async () => {
  await world.admin.query("begin");
  await world.admin.query(`select pg_advisory_xact_lock(8, 8)`);
  const from = performance.now();
  const held = write(world.station, (tx) => tx.maybe(`select pg_advisory_xact_lock(8, 8)`));
  const others = valuesOf(
    await Promise.allSettled(
      Array.from({ length: 8 }, () => write(world.hostile, async (tx) => tx.many("select 1"))),
    ),
  );
  assert.equal(others.length, 8);
  assert.ok(performance.now() - from < 2_000, "the other station waited");
  await world.admin.query("rollback");
  await held;
});

test("a station id that is no uuid rides nowhere", async () => {
  const bad = { ...world.station, id: "x'; reset role; --" };
  const ended = await many(6, (_, i) => ride(i === 2 ? bad : world.station, (tx) => tx.many("select 1")));
  assert.deepEqual(
    ended.map((each) => each.status === "fulfilled"),
    [true, true, false, true, true, true],
  );
});

test("who has concluded asks for nothing more, and what was sent is there once", async () => {
  const ended = await many(12, (station, i) =>
    write(station, async (tx) => {
      tx.later(insert, [tx.stationId, `说完${i}`]);
      tx.conclude();
      tx.conclude();
      if (i === 3) await tx.run(insert, [tx.stationId, "说完以后"]);
    }),
  );
  // What it wrote before it had concluded left with the commit: only the answer is lost.
  assert.deepEqual(
    ended.map((each) => each.status === "fulfilled"),
    Array.from({ length: 12 }, (_, i) => i !== 3),
  );
  for (let i = 0; i < 12; i++) assert.equal(await named(`说完${i}`), 1, `${i}`);
  assert.equal(await named("说完以后"), 0);
});

test("a failure in the flight that carries the commit undoes all, and the others ride again", async () => {
  const ended = await many(12, (station, i) =>
    write(station, async (tx) => {
      await tx.many("select 1");
      tx.later(i === 5 ? "select 1 / 0" : insert, i === 5 ? [] : [tx.stationId, `同提交${i}`]);
      tx.conclude();
    }),
  );
  assert.deepEqual(
    ended.map((each) => each.status === "fulfilled"),
    Array.from({ length: 12 }, (_, i) => i !== 5),
  );
  for (let i = 0; i < 12; i++) assert.equal(await named(`同提交${i}`), i === 5 ? 0 : 1, `${i}`);
});

test("one who is refused after the others concluded takes nothing of theirs", async () => {
  const ended = await many(8, (station, i) =>
    write(station, async (tx) => {
      await tx.run(insert, [tx.stationId, `先说完${i}`]);
      if (i !== 2) return tx.conclude();
      await tx.many("select pg_sleep(0.02)");
      throw new Refusal("http.missing");
    }),
  );
  assert.deepEqual(
    ended.map((each) => each.status === "fulfilled"),
    Array.from({ length: 8 }, (_, i) => i !== 2),
  );
  for (let i = 0; i < 8; i++) assert.equal(await named(`先说完${i}`), i === 2 ? 0 : 1, `${i}`);
});

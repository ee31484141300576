import assert from "node:assert/strict";
import { test } from "node:test";
import { type Source, furthest, mostOfLogin, openHub } from "./hub.ts";

type Who = { loginId: string; stationId: string; place: string };
const who = (loginId = "l1", place = "p1", stationId = "s1"): Who => ({ loginId, stationId, place });
const nothing = { told: { old: [] } };

/** A station whose positions hold the place where something happened. */
function ground() {
  const happened: string[] = [];
  const asked = { sizes: 0, news: 0, standing: 0 };
  const gone = new Set<string>();
  const source: Source<Who> = {
    sizes: async (ids) => {
      asked.sizes++;
      return new Map(ids.map((id) => [id, happened.length]));
    },
    news: async (_, from, to) => {
      asked.news++;
      return happened.slice(from, to).map((place) => ({
        old: [`/api/${place}`],
        concerns: (each) => each.place === place,
      }));
    },
    standing: async (held) => {
      asked.standing++;
      return held.map((each) => (gone.has(each.who.loginId) ? null : each.who));
    },
  };
  return { happened, asked, gone, source };
}
const fail = (error: unknown) => {
  throw error;
};
const open = (source: Source<Who>, more: { mostOfProcess?: number } = {}) =>
  openHub(source, { everyMs: 5, onError: fail, ...more });
const hash = Buffer.from("h");
const rest = (ms = 40) => new Promise((done) => setTimeout(done, ms));

function read(body: ReadableStream<Uint8Array>) {
  const seen: string[] = [];
  const reader = body.getReader();
  let ended = false;
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      seen.push(...new TextDecoder().decode(value).split("\n\n").filter(Boolean));
    }
    ended = true;
  })().catch(() => {
    ended = true;
  });
  return { seen, over: () => ended, leave: () => reader.cancel() };
}
const names = (seen: string[]) => seen.map((each) => /event: (\w+)/.exec(each)![1]);

test("nothing is asked while nobody listens, before the first and after the last", async () => {
  const { asked, source } = ground();
  const hub = open(source);
  await rest();
  assert.deepEqual(asked, { sizes: 0, news: 0, standing: 0 });
  const one = read(hub.listen(hash, who(), { at: 0, ...nothing }));
  await rest();
  assert.ok(asked.sizes > 1);
  await one.leave();
  await rest();
  assert.equal(hub.count, 0);
  const then = asked.sizes;
  await rest();
  assert.equal(asked.sizes, then);
});

test("each hears of its own place once; many listeners are one question", async () => {
  const { happened, asked, source } = ground();
  const hub = open(source);
  const here = Array.from({ length: 5 }, (_, at) =>
    read(hub.listen(hash, who(`l${at}`), { at: 0, ...nothing })),
  );
  const there = read(hub.listen(hash, who("x", "p2"), { at: 0, ...nothing }));
  happened.push("p1", "p1", "p3");
  await rest();
  assert.equal(asked.news, 1);
  for (const each of here) {
    assert.deepEqual(names(each.seen), ["at", "old"]);
    assert.match(each.seen[1]!, /^id: 3\nevent: old\ndata: {"old":\["\/api\/p1"\]}/);
  }
  assert.deepEqual(names(there.seen), ["at"]);
  hub.stop();
});

test("who comes back with a place hears of what was between; from too far away, that everything is old", async () => {
  const { happened, source } = ground();
  const hub = open(source);
  happened.push("p2", "p1");
  assert.deepEqual(await hub.since(who(), 0), { at: 2, told: { old: ["/api/p1"] } });
  assert.deepEqual(await hub.since(who(), 1), { at: 2, told: { old: ["/api/p1"] } });
  assert.deepEqual(await hub.since(who(), 2), { at: 2, told: { old: [] } });
  assert.deepEqual(await hub.since(who(), null), { at: 2, told: { old: [] } });
  // Of a database that was put back.
  assert.deepEqual(await hub.since(who(), 9), { at: 2, told: { all: true } });
  happened.push(...Array<string>(furthest + 1).fill("p2"));
  assert.deepEqual(await hub.since(who(), 2), { at: furthest + 3, told: { all: true } });
  const one = read(hub.listen(hash, who(), await hub.since(who(), 1)));
  happened.push("p1");
  await rest();
  assert.deepEqual(names(one.seen), ["all", "old"]);
  hub.stop();
});

test("what happens between the question and the listening is told", async () => {
  const { happened, source } = ground();
  const hub = open(source);
  read(hub.listen(hash, who("other"), await hub.since(who("other"), null)));
  const begun = await hub.since(who(), null);
  happened.push("p1");
  await rest();
  const one = read(hub.listen(hash, who(), begun));
  happened.push("p9");
  await rest();
  assert.deepEqual(names(one.seen), ["at", "old"]);
  hub.stop();
});

test("a session that is over ends its stream, and the others go on", async () => {
  const { happened, gone, source } = ground();
  const hub = open(source);
  const [one, two] = ["l1", "l2"].map((id) => read(hub.listen(hash, who(id), { at: 0, ...nothing })));
  gone.add("l1");
  await rest();
  happened.push("p1");
  await rest();
  assert.deepEqual([names(one!.seen), one!.over()], [["at", "over"], true]);
  assert.deepEqual(names(two!.seen), ["at", "old"]);
  hub.stop();
  await rest();
  assert.ok(two!.over());
});

test("too many of one login and of one process are refused; after a stop nobody comes in", () => {
  const { source } = ground();
  const hub = open(source, { mostOfProcess: mostOfLogin + 1 });
  const listen = (id: string) => hub.listen(hash, who(id), { at: 0, ...nothing });
  const refused = (id: string) => assert.throws(() => listen(id), { code: "http.too_many" });
  for (let at = 0; at < mostOfLogin; at++) listen("l1");
  refused("l1");
  listen("l2");
  refused("l3");
  hub.stop();
  assert.equal(hub.count, 0);
  refused("l1");
});

test("who does not read is dropped, with what waits for them", async () => {
  const { happened, source } = ground();
  const hub = open(source);
  hub.listen(hash, who("slow"), { at: 0, ...nothing });
  const quick = read(hub.listen(hash, who("quick"), { at: 0, ...nothing }));
  for (let at = 0; at < 3000 && hub.count === 2; at++) {
    happened.push("p1");
    await rest(6);
  }
  assert.equal(hub.count, 1, "the slow one is gone");
  assert.equal(quick.over(), false);
  hub.stop();
});

test("a database that fails for a while stops nothing", async () => {
  const { happened, source } = ground();
  let failing = true;
  let failures = 0;
  const hub = openHub(
    {
      ...source,
      sizes: async (ids) => {
        if (failing) throw new Error("no database");
        return source.sizes(ids);
      },
    },
    { everyMs: 5, onError: () => failures++ },
  );
  const one = read(hub.listen(hash, who(), { at: 0, ...nothing }));
  await rest();
  happened.push("p1");
  await rest();
  assert.ok(failures > 0);
  failing = false;
  await rest();
  assert.deepEqual(names(one.seen), ["at", "old"]);
  hub.stop();
});

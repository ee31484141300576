/** Who finds which promise, what of it is a look, how an organisation keeps its word, and what the clock tells. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { addDays } from "../community/civil-days.ts";
import type { Role } from "../people/contract.ts";
import { exact, refused, whoOf } from "../programme/cast.ts";
import { wilson } from "../statistics/wilson.ts";
import * as promises from "./api.ts";
import { type Stage, openStage } from "./cast.ts";
import { Keeping, type PromiseItem } from "./contract.ts";
import { remind } from "./jobs.ts";
import { findPromise, pagePromises } from "./queries.ts";
import { maySee } from "./rules.ts";
import { sightOf } from "./sight.ts";

let world: World;
let at: Stage;
const door = { how: "door", on: "2026-11-23" };
type Page = { items: PromiseItem[]; next: string | null };
const list = (by: Caller, query = "") => by.get<Page>(`/api/promises?limit=200&${query}`);
const act = async (by: Caller, id: string, what: string, body: object = {}) => {
  const answer = await by.post(`/api/promises/${id}/${what}`, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
};
const looks = async (answer: { headers: Headers }) =>
  (
    await world.admin.query<{ kind: string; fields: string[]; id: string }>(
      `select e.kind, e.fields, s.subject_id::text as id from journal_entry e
       join (select station_id, entry_id, subject_id from journal_subject
             union all select station_id, id, subject_id from journal_entry where subject_id is not null) s
         on s.station_id = e.station_id and s.entry_id = e.id
       where e.request_id = $1 and e.verb = 'look' order by e.kind`,
      [answer.headers.get("x-request-id")],
    )
  ).rows;

before(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  at = await openStage(world);
});
after(() => world.close());

test("the list finds exactly what the rule lets each one see, in every view, a page at a time", async () => {
  const within = newId(world.now());
  const [other, theirs] = [await openStage(world), await openStage(world, world.hostile)];
  await theirs.make();
  const shop = await at.hire("merchant");
  const made: string[] = [];
  const party = { kind: "party", id: newId(world.now()), name: "示例丁" } as const;
  for (const stage of [at, other])
    for (const more of [
      {},
      { closeHeld: true },
      { promised: { kind: "organisation", id: world.station.organisationId } },
      {
        promised: { kind: "household", id: stage.next },
        source: { kind: "dispute_clause", id: newId(world.now()), within },
      },
      { promisor: { kind: "post", id: stage.guard.postId } },
      // Who must not know of the dispute: the cadre as a person, and everybody of the firm that promised.
      {
        source: { kind: "dispute_clause", id: newId(world.now()) },
        keptFrom: { personIds: [stage.cadre.personId], organisationIds: [world.station.organisationId] },
      },
      { promisor: party },
      { closeHeld: true, promisor: party },
      { dueOn: "2026-11-23" },
    ] as Parameters<Stage["make"]>[0][])
      made.push(await stage.make(more));
  await world.inStation(world.station, (tx) => promises.setAppointed(tx, within, [at.lawyer.postId]));
  await act(at.manager, made[0]!, "performance");
  await act(at.manager, made[1]!, "performance");
  await act(at.officer, made[1]!, "confirmation", { told: door });
  world.setNow("2026-11-24T02:00:00Z");
  const all = [
    ...Object.values(at).filter((each): each is Caller => typeof (each as Caller)?.personId === "string"),
    ...Object.values(other).filter((each): each is Caller => typeof (each as Caller)?.personId === "string"),
    shop,
    ...(await Promise.all(
      (["supervisor", "auditor", "donor", "chief"] as Role[]).map((role) => world.hire(world.station, role)),
    )),
  ];
  for (const by of all) {
    const wanted = await world.inStation(world.station, async (tx) => {
      const who = await whoOf(tx, by.personId);
      const rows = await Promise.all(made.map((id) => findPromise(tx, id)));
      return rows.filter((row) => maySee(who, row!)).map((row) => row!.id);
    });
    const found: string[] = [];
    for (const view of ["open", "overdue", "waiting", "ended"]) {
      const items = (await list(by, `view=${view}`)).body.items;
      const state = { open: ["open"], overdue: ["open"], waiting: ["performed"], ended: ["confirmed"] }[
        view
      ]!;
      assert.ok(items.every((each) => state.includes(each.state) && each.overdue === (view === "overdue")));
      found.push(...items.map(({ id }) => id).filter((id) => made.includes(id)));
    }
    assert.deepEqual(found.toSorted(), wanted.toSorted());
  }
  const paged: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: Page = (await at.officer.get<Page>(`/api/promises?limit=2${cursor && `&cursor=${cursor}`}`))
      .body;
    assert.ok(page.items.length <= 2);
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  assert.deepEqual(
    paged,
    (await list(at.officer)).body.items.map(({ id }) => id),
  );
  const there = (await list(at.chief, `communityId=${other.home}`)).body.items;
  assert.deepEqual(there, [], "the chief of this stage holds one community");
  const none = await world.inStation(world.hostile, (tx) =>
    pagePromises(
      tx,
      sightOf({ loginId: "", personId: newId(world.now()), stationId: "", scope: "all", posts: [] }),
      "2026-11-23",
      {
        view: "open",
        communityId: null,
        organisationId: null,
        after: null,
        limit: 5,
      },
    ),
  );
  assert.deepEqual(none, []);
});

test("names, doors and the words of a promise are looks, with exactly the subjects shown; between two firms there is none", async () => {
  const id = await at.make();
  const [kept, headed, bound] = await Promise.all(
    [at.officer, at.chief, at.manager].map((by) => by.get<PromiseItem>(`/api/promises/${id}`)),
  );
  assert.deepEqual(
    [kept, headed, bound].map((answer) => [answer!.body.promised.name, answer!.body.promised.door]),
    [
      ["示例甲乙", "1号楼 101"],
      ["示**乙", "1号楼 101"],
      [null, "1号楼 101"],
    ],
  );
  const both = [
    { kind: "household", fields: ["door"], id: at.household },
    { kind: "promise", fields: ["what"], id },
  ];
  assert.deepEqual(await looks(kept!), [
    ...both,
    { kind: "resident", fields: ["name", "promise"], id: at.resident },
  ]);
  assert.deepEqual(await looks(headed!), await looks(kept!));
  assert.deepEqual(await looks(bound!), both);

  const party = { kind: "party", id: newId(world.now()), name: "示例戊己" } as const;
  const named = await at.make({ promised: party });
  const [officer, manager] = await Promise.all(
    [at.officer, at.manager].map((by) => by.get<PromiseItem>(`/api/promises/${named}`)),
  );
  assert.deepEqual([officer!.body.promised.name, manager!.body.promised.name], ["示例戊己", null]);
  assert.deepEqual(await looks(officer!), [{ kind: "promise", fields: ["what", "party_name"], id: named }]);
  assert.deepEqual(await looks(manager!), [{ kind: "promise", fields: ["what"], id: named }]);
  const { rows } = await world.admin.query<{ row: string }>(
    `select p::text as row from promise p where id = $1`,
    [named],
  );
  assert.ok(
    !rows[0]!.row.includes("示例戊己") && !rows[0]!.row.includes(Buffer.from("示例戊己").toString("hex")),
  );

  const firms = await at.make({
    source: { kind: "resolution", id: newId(world.now()) },
    promised: { kind: "organisation", id: world.station.organisationId },
  });
  assert.deepEqual(await looks(await at.officer.get(`/api/promises/${firms}`)), []);
  const listed = await list(at.officer);
  const shown = await looks(listed);
  assert.deepEqual(
    shown
      .filter(({ kind }) => kind === "promise")
      .map((row) => row.id)
      .sort(),
    [id, named].sort(),
  );
  assert.deepEqual(
    shown.filter(({ kind }) => kind !== "promise").map((row) => row.id),
    [at.household, at.resident],
  );
});

test("nothing of it is ever changed or taken away: the app may only add to what happened", async () => {
  const id = await at.make();
  for (const sql of [`update promise_act set words = 'x'`, `delete from promise_act`, `delete from promise`])
    await assert.rejects(
      world.inStation(world.station, (tx) => tx.run(`${sql} where station_id = $1`, [tx.stationId])),
      {
        code: "42501",
      },
    );
  assert.equal((await at.officer.get<{ acts: unknown[] }>(`/api/promises/${id}`)).body.acts.length, 1);
});

test("kept on time ÷ due by now, with open ones in the denominator, of an organisation and of nobody else", async () => {
  const keeping = (by: Caller, more = "") =>
    by.get<Keeping>(`/api/promise-keeping?organisationId=${at.firm}${more}`);
  assert.deepEqual(refused(await keeping(at.lawyer)), [403, "promise.keeping_see"]);
  const none = exact(Keeping, await keeping(at.officer));
  assert.deepEqual([none.due, none.interval, none.share], [0, null, null]);
  for (const more of [`&personId=${at.manager.personId}`, `&postId=${at.manager.postId}`])
    assert.equal((await keeping(at.officer, more)).status, 400, "never of a person (FORM-01)");
  const soon = { dueOn: "2026-11-25" };
  const ids = [];
  for (let n = 0; n < 7; n++) ids.push(await at.make(soon));
  await at.make({ dueOn: "2027-01-10" });
  const [onTime, late, waiting, , broken, spared, dropped] = ids as string[];
  // A post's promise is its organisation's.
  const byPost = await at.make({ ...soon, promisor: { kind: "post", id: at.guard.postId } });
  for (const id of [onTime!, byPost]) {
    await act(at.manager, id, "performance");
    await act(at.officer, id, "confirmation", { told: door });
  }
  await act(at.officer, spared!, "withdrawal", { words: "不用了", told: door });
  const before = exact(Keeping, await keeping(at.officer));
  assert.deepEqual(
    [before.due, before.onTime, before.notYetDue],
    [0, 0, 8],
    "what is early counts when it is due",
  );
  world.setNow("2026-11-27T02:00:00Z");
  const now = { how: "phone", on: "2026-11-27" };
  await act(at.manager, late!, "performance");
  await act(at.officer, late!, "confirmation", { told: now });
  await act(at.manager, waiting!, "performance", { doneOn: "2026-11-24" });
  await act(at.officer, broken!, "breach", { words: "没有来" });
  await act(at.officer, dropped!, "withdrawal", { words: "等不及了", told: now });
  const counted = exact(Keeping, await keeping(at.manager));
  const { name: _, sample: __, organisationId: ___, ...counts } = counted;
  const { lower, upper } = wilson({ successes: 2, n: 7 });
  assert.deepEqual(counts, {
    due: 7,
    onTime: 2,
    late: 1,
    waiting: 1,
    owed: 1,
    broken: 1,
    withdrawn: 1,
    notYetDue: 1,
    interval: { lower, upper },
    share: null,
  });
  assert.equal(
    (await at.officer.get(`/api/promise-keeping?organisationId=${newId(world.now())}`)).status,
    404,
  );
  const elsewhere = await openStage(world);
  assert.equal(
    exact(Keeping, await elsewhere.officer.get(`/api/promise-keeping?organisationId=${at.firm}`)).due,
    0,
  );
  for (let n = 0; n < 13; n++) await at.make({ dueOn: "2026-11-27" });
  world.setNow("2026-11-28T02:00:00Z");
  assert.equal(exact(Keeping, await keeping(at.officer)).share, 2 / 20);
});

test("told ten and three days before, on the day and when it is past: each once, and never what, who or where", async () => {
  const party = { kind: "party", id: newId(world.now()), name: "示例庚" } as const;
  await at.make({ dueOn: "2026-12-10" });
  await at.make({ dueOn: "2026-12-10", promisor: party });
  const seen = new Map<string, string[]>();
  const night = async (on: string) => {
    world.setNow(`${addDays(on, -1)}T22:20:00Z`);
    await Promise.all([1, 2].map(() => remind(world.db, world.station.id, world.now())));
    await remind(world.db, world.station.id, world.now());
  };
  const told = async (by: Caller) =>
    (
      await by.get<{ items: { id: string; kind: string; text: { zh: string; en: string } }[] }>(
        "/api/notices?state=all&limit=100",
      )
    ).body.items.filter(({ kind }) => kind.startsWith("promise."));
  const steps = async (by: Caller) => (await told(by)).map(({ kind }) => kind.slice(8)).toReversed();
  for (let on = "2026-11-24"; on <= "2026-12-13"; on = addDays(on, 1)) {
    await night(on);
    if (["2026-11-29", "2026-11-30", "2026-12-06", "2026-12-07", "2026-12-10", "2026-12-13"].includes(on))
      seen.set(on, [...(await steps(at.manager)), "|", ...(await steps(at.officer))]);
  }
  assert.deepEqual(Object.fromEntries(seen), {
    "2026-11-29": ["|"],
    "2026-11-30": ["due_soon", "|", "due_soon"],
    "2026-12-06": ["due_soon", "|", "due_soon"],
    "2026-12-07": ["due_soon", "due_soon", "|", "due_soon", "due_soon"],
    "2026-12-10": ["due_soon", "due_soon", "due_today", "|", "due_soon", "due_soon", "due_today"],
    "2026-12-13": [
      ...["due_soon", "due_soon", "due_today", "overdue", "|"],
      ...["due_soon", "due_soon", "due_today", "overdue", "overdue"],
    ],
  });
  for (const { text } of [...(await told(at.manager)), ...(await told(at.officer))])
    for (const secret of ["示例", "101", "窗", "物业"])
      assert.ok(!`${text.zh}${text.en}`.includes(secret), `${text.zh} says ${secret}`);
  assert.deepEqual(await steps(at.lawyer), []);
});

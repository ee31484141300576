/** What SQL lists is what `sightOf` lets be seen, for every post and every way a dispute can stand to it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import type { Post, Role, Who } from "../people/contract.ts";
import { insertAppointed } from "./appointed/rows.ts";
import { buildDispute } from "./cast.ts";
import { insertHandOver } from "./hand-over/rows.ts";
import { keepFrom } from "./kept-from.ts";
import { findDispute, listByIds, pageDisputes, searchWords } from "./queries.ts";
import { gramsOf } from "./finding.ts";
import { mayRegister, registersIn, sightOf } from "./rules.ts";

let world: World;
let homes: string[];
before(async () => {
  world = await openWorld();
  homes = await world.inStation(world.station, async (tx) => [
    await buildCommunity(tx),
    await buildCommunity(tx),
  ]);
});
after(() => world.close());

const roles: Role[] = ["officer", "chief", "cadre", "lawyer", "guard", "department_officer", "auditor"];
const whoOf = (by: Caller, role: Role, communityIds: string[] | null): Who => ({
  loginId: by.loginId,
  personId: by.personId,
  stationId: by.stationId,
  scope: "all",
  posts: [
    {
      id: by.postId,
      personId: by.personId,
      organisationId: world.station.organisationId,
      role,
      communityIds,
      fromOn: world.today(),
      toOn: null,
      endedAt: null,
    } satisfies Post,
  ],
});

test("one rule in two languages: lists, ids and search show exactly what sightOf allows", async () => {
  const officer = await world.hire(world.station, "officer");
  const keeper = whoOf(officer, "officer", null);
  let asked = 0;
  for (const role of roles) {
    const by = await world.hire(world.station, role, [homes[0]!]);
    const who = whoOf(by, role, [homes[0]!]);
    const me = { who, today: world.today() };
    const made: string[] = [];
    for (const home of homes)
      for (const violenceKnown of [false, true])
        for (const tie of ["none", "appointed", "handed", "kept", "own"] as const)
          made.push(
            await world.inStation(world.station, async (tx) => {
              const registering = tie === "own" && mayRegister(who, home) === null ? who : keeper;
              const id = await buildDispute({ db: world.db, keys: world.keys, tx, who: registering }, home, {
                violenceKnown,
                line: "一条规矩",
              });
              const to = { disputeId: id, postId: by.postId, personId: by.personId };
              if (tie === "appointed")
                await insertAppointed(
                  tx,
                  { ...to, id: newId(tx.now), fromOn: me.today, toOn: null },
                  officer.personId,
                );
              if (tie === "handed")
                await insertHandOver(tx, {
                  id: newId(tx.now),
                  disputeId: id,
                  kind: "refer",
                  organisationId: world.station.organisationId,
                  note: "",
                  withAccount: false,
                  consentedPartyIds: [],
                  override: "急",
                  offeredBy: officer.personId,
                  answerBy: me.today,
                });
              if (tie === "kept" && role !== "chief")
                await keepFrom(
                  tx,
                  keeper,
                  { disputeId: id, today: me.today, field: "" },
                  { personId: by.personId, organisationId: null, words: null, reason: "亲戚" },
                );
              return id;
            }),
          );
    await world.inStation(world.station, async (tx) => {
      const allowed: string[] = [];
      for (const id of made) if (sightOf(who, (await findDispute(tx, me, id))!) !== null) allowed.push(id);
      const mine = (rows: { id: string }[]) =>
        rows
          .map(({ id }) => id)
          .filter((id) => made.includes(id))
          .toSorted();
      const page = { communityId: null, states: ["registered" as const], after: null, limit: 500 };
      const words = { text: "一条规矩", grams: gramsOf("一条规矩") };
      assert.deepEqual(mine(await listByIds(tx, me, made)), allowed.toSorted(), `${role} by ids`);
      assert.deepEqual(mine(await pageDisputes(tx, me, page)), allowed.toSorted(), `${role} page`);
      assert.deepEqual(
        mine(await searchWords(tx, me, words, null, 500)),
        allowed.toSorted(),
        `${role} search`,
      );
      asked += made.length;
    });
  }
  assert.equal(asked, roles.length * 20);
  assert.deepEqual(registersIn(keeper), null);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { unzipped } from "../../../test/documents.ts";
import { type Answer, type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute } from "../contract.ts";
import type { MonthlyTable } from "./contract.ts";

let world: World;
let home: string;
let other: string;
let officer: Caller;
let chief: Caller;
let cadre: Caller;
before(async () => {
  world = await openWorld();
  [home, other] = await world.inStation(
    world.station,
    async (tx) => [await buildCommunity(tx), await buildCommunity(tx)] as const,
  );
  officer = await world.hire(world.station, "officer");
  chief = await world.hire(world.station, "chief");
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
const path = "/api/dispute-statistics";
const table = async (by: Caller, month: string, more = "") =>
  done(await by.get<MonthlyTable>(`${path}?month=${month}${more}`));

/** Registered, routed to the committee and accepted there. */
async function accepted(by: Caller, communityId: string, overrides: object = {}): Promise<Dispute> {
  const dispute = done(await officer.post<Dispute>("/api/disputes", disputeBody(communityId, overrides)));
  const at = `/api/disputes/${dispute.id}`;
  done(await officer.post(`${at}/routing`, { machine: "people", reason: "双方愿意" }));
  done(await by.post(`${at}/mediation`, {}));
  const askedPartyIds = dispute.parties.map(({ id }) => id);
  done(await by.post(`${at}/mediation/acceptance`, { askedPartyIds }));
  return dispute;
}

test("no table to others, none of a month that is none, none of a place one does not know", async () => {
  for (const role of ["guard", "lawyer", "department_officer"] as const)
    assert.deepEqual(code(await (await world.hire(world.station, role)).get(`${path}?month=2026-11`)), [
      404,
      "http.missing",
    ]);
  for (const month of ["2026-13", "2026-1", "202611", ""])
    assert.deepEqual(code(await chief.get(`${path}?month=${month}`)), [400, "http.invalid"], month);
  assert.deepEqual(code(await cadre.get(`${path}?month=2026-11&communityId=${other}`)), [
    404,
    "http.missing",
  ]);
  const stranger = await world.hire(world.hostile, "chief");
  assert.deepEqual(code(await stranger.get(`${path}?month=2026-11&communityId=${home}`)), [
    404,
    "http.missing",
  ]);
});

test("counted in the month it was accepted, by type and source; each sees what they see of the disputes", async () => {
  const there = await world.hire(world.station, "cadre", [other]);
  await accepted(cadre, home, { kind: "property", source: "own_initiative" });
  await accepted(there, other, { kind: "neighbour", source: "police" });
  // Registered only, and with the police: not of the committee.
  done(await officer.post("/api/disputes", disputeBody(home)));
  const whole = await table(chief, "2026-11");
  assert.deepEqual(
    [whole.all.accepted, whole.all.ownInitiative, whole.all.application, whole.all.handedOver, whole.part],
    [2, 1, 0, 1, false],
  );
  assert.equal(whole.kinds.length, 15);
  assert.equal(whole.kinds.find(({ kind }) => kind === "property")!.counts.accepted, 1);
  const own = await table(cadre, "2026-11");
  assert.deepEqual([own.all.accepted, own.part], [1, true]);
  assert.equal((await table(officer, "2026-11", `&communityId=${other}`)).all.accepted, 1);
  assert.equal((await table(chief, "2026-10")).all.accepted, 0);
  const hostile = await world.hire(world.hostile, "chief");
  assert.equal((await table(hostile, "2026-11")).all.accepted, 0);
});

test("one that somebody must not know of is not counted to them", async () => {
  const colleague = await world.hire(world.station, "officer");
  const before = (await table(colleague, "2026-11")).all.accepted;
  await accepted(cadre, home, { keptFrom: [{ personId: colleague.personId, reason: "亲戚" }] });
  assert.equal((await table(colleague, "2026-11")).all.accepted, before);
  assert.equal((await table(chief, "2026-11")).all.accepted, before + 1);
});

test("the workbook is the table", async () => {
  const answer = await chief.get<Buffer>(`${path}/workbook?month=2026-11`);
  assert.equal(answer.status, 200);
  const sheet = (await unzipped(answer.body)).find(({ name }) => name === "xl/worksheets/sheet1.xml")!;
  const xml = sheet.bytes.toString("utf8");
  for (const text of ["物业纠纷", "合计", "0/3"]) assert.ok(xml.includes(text), text);
});

/** Agreements of each machine, through HTTP: the police's with its clock, a part of one, one a court found invalid. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import sharp from "sharp";
import { type World, openWorld } from "../../../test/world.ts";
import type { PromiseItem } from "../../promise/contract.ts";
import type { Dispute } from "../contract.ts";
import { askApart, policeCase } from "../mediation/cast.ts";
import type { Aftermath } from "./aftermath-contract.ts";
import { type Cases, code, done, openCases } from "./cast.ts";

let world: World;
let at: Cases;
before(async () => {
  world = await openWorld();
  at = await openCases(world);
});
beforeEach(() => world.setNow("2026-11-23T02:00:00Z"));
after(() => world.close());
const first = (body: Aftermath) => body.agreements[0]!;
const read = async (path: string) => done(await at.officer.get<Dispute>(path));

/** A window was broken; both want it settled by the police. */
async function policeCaseAt() {
  const of = await at.openCase("police", {
    line: "砸了车窗",
    parties: [
      { name: "示例甲", side: "a", policeRole: "suspect" },
      { name: "示例乙", side: "b", policeRole: "harmed" },
    ],
    screens: [],
  });
  await askApart(at.officer, { ...of, parties: [of.a, of.b], read: () => Promise.reject(new Error("none")) });
  const account = {
    time: "2026-11-20 20:00",
    place: "示例路口",
    persons: "示例甲、示例乙",
    cause: "停车",
    course: "砸了车窗",
    circumstances: "轻微",
    result: "车窗一块",
  };
  const found = { ...policeCase, factsFound: true, evidenceKept: true, basics: true, account };
  done(await of.post("mediation/findings", found));
  await of.talk();
  const pay = {
    debtorId: of.a,
    creditorId: of.b,
    kind: "pay",
    text: "示例甲 2026 年 12 月 1 日前赔 800 元。",
    amountFen: 80000,
    currency: "CNY",
    manner: "转账",
    dueOn: "2026-12-01",
  };
  const { id } = first(done(await of.post("agreements", { clauses: [pay] })));
  return { ...of, agreement: `agreements/${id}` };
}

test("POL-10: an agreement of the police is signed by both, read by no cadre, and its promises neither", async () => {
  const { path, post, a, b, agreement } = await policeCaseAt();
  assert.deepEqual(code(await post(`${agreement}/conclusion`)), [409, "dispute.police_unsigned"]);
  done(await post(`${agreement}/signatures`, { of: "party", partyId: a }));
  done(await post(`${agreement}/signatures`, { of: "party", partyId: b, way: "fingerprint" }));
  assert.deepEqual(code(await post(`${agreement}/conclusion`, {}, at.cadre)), [
    403,
    "dispute.police_officer_acts",
  ]);
  const agreed = done(await post(`${agreement}/conclusion`));
  assert.deepEqual([first(agreed).effectiveOn, agreed.confirmation], ["2026-11-23", null]);
  assert.deepEqual(code(await post(`${agreement}/effect`)), [409, "dispute.agreement_in_effect"]);
  const seen = done(await at.cadre.get<Aftermath>(`${path}/aftermath`));
  assert.deepEqual([seen.agreements, seen.overrides], [[], []]);
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  const scanned = done(await at.officer.upload<Aftermath>(`${path}/${agreement}/scans`, "协议.png", photo));
  const scan = `${path}/scans/${scanned.agreements[0]!.scans[0]!.id}`;
  // Whoever may not see it is not told that it is there.
  for (const address of [scan, `${path}/scans/${scanned.agreements[0]!.id}`])
    assert.deepEqual(code(await at.cadre.get(address)), [404, "http.missing"]);
  const promises = done(await at.cadre.get<{ items: PromiseItem[] }>("/api/promises?limit=200"));
  assert.ok(promises.items.every(({ source }) => source.within !== path.split("/").at(-1)));
  assert.equal((await read(path)).state, "performing");
});

test("POL-11: performed there is no punishment; not performed the clock of the case runs from that day", async () => {
  const kept = await policeCaseAt();
  const sign = async (of: typeof kept) => {
    for (const partyId of [of.a, of.b])
      done(await of.post(`${of.agreement}/signatures`, { of: "party", partyId }));
    return first(done(await of.post(`${of.agreement}/conclusion`))).clauses[0]!.promise!.id;
  };
  const promise = await sign(kept);
  const told = { how: "counter", on: "2026-11-23" };
  done(await at.officer.post(`/api/promises/${promise}/performance`, { told }));
  done(await at.officer.post(`/api/promises/${promise}/confirmation`, { told }));
  await world.settle();
  assert.deepEqual(
    [(await read(kept.path)).mediation!.state, (await read(kept.path)).state],
    ["performed", "follow_up"],
  );

  const broken = await policeCaseAt();
  const other = await sign(broken);
  assert.deepEqual(code(await at.officer.post(`/api/promises/${other}/breach`, { words: "没给" })), [
    409,
    "promise.not_due",
  ]);
  world.setNow("2026-12-02T02:00:00Z");
  done(await at.officer.post(`/api/promises/${other}/breach`, { words: "没给" }));
  await world.settle();
  const now = await read(broken.path);
  assert.deepEqual(
    [now.mediation!.state, now.clock?.kind, now.clock?.dueOn],
    ["broken", "case", "2027-01-01"],
  );
  const notices = await world.admin.query(
    `select person_id as by from notice where station_id = $1 and kind = 'dispute.broken' and subject_id = $2`,
    [world.station.id, now.id],
  );
  assert.ok(notices.rows.some(({ by }) => by === at.officer.personId));
});

test("MED-21: a part is agreed and in effect, and the rest goes on to another agreement of the same mediation", async () => {
  const { path, post, clause } = await at.openCase("people", { talked: true });
  const oral = { form: "oral", clauses: [clause()] };
  const part = first(done(await post("agreements", { ...oral, partial: true, rest: "补偿多少，改天再谈" })));
  const into = async (id: string) => {
    done(await post(`agreements/${id}/conclusion`));
    done(await post(`agreements/${id}/recording`));
    return done(await post(`agreements/${id}/effect`));
  };
  assert.equal(first(await into(part.id)).rest, "补偿多少，改天再谈");
  const step = (body: object) => at.cadre.post(`${path}/mediation/steps`, body);
  done(await step({ type: "mediate_again" }));
  const second = clause({ text: "物业另装一道绿篱。", dueOn: "2026-12-20" });
  const { id } = first(done(await post("agreements", { ...oral, clauses: [second] })));
  const both = await into(id);
  assert.deepEqual(
    both.agreements.map(({ n, effectiveOn }) => [n, effectiveOn]),
    [
      [2, "2026-11-23"],
      [1, "2026-11-23"],
    ],
  );
  // Performed is everything that was agreed, of both.
  const [later, earlier] = both.agreements.map(({ clauses }) => clauses[0]!.promise!.id);
  const told = { how: "door", on: "2026-11-23" };
  const keep = async (promise: string) => {
    done(await at.manager.post(`/api/promises/${promise}/performance`, {}));
    done(await at.officer.post(`/api/promises/${promise}/confirmation`, { told }));
    await world.settle();
    return (await read(path)).mediation!.state;
  };
  assert.equal(await keep(later!), "effective");
  assert.equal(await keep(earlier!), "performed");
});

test("MED-18: found invalid by the court it is mediated again or sued upon, and the routes are told first", async () => {
  const { path, post, clause, a, b } = await at.openCase("people", { talked: true });
  const { id } = first(done(await post("agreements", { form: "oral", clauses: [clause()] })));
  const of = `agreements/${id}`;
  for (const what of ["conclusion", "recording", "effect"]) done(await post(`${of}/${what}`));
  const materials = ["application", "agreement", "mediated", "identities", "contacts"];
  done(await post(`${of}/confirmation`, { askedBy: [a, b], materials }));
  done(await post(`${of}/confirmation/application`));
  const invalid = () => post(`${of}/confirmation/answer`, { answer: "invalid", because: "unclear" });
  assert.deepEqual(code(await invalid()), [409, "dispute.people_routes"]);
  done(await at.cadre.post(`${path}/mediation/routes-told`, { routes: ["court"] }));
  assert.equal(done(await invalid()).confirmation!.state, "invalid");
  assert.equal((await read(path)).mediation!.state, "invalid");
});

test("who must not know of a dispute finds none of its promises, from that moment on, until they may", async () => {
  const { path, post, clause, dispute } = await at.openCase("people", { talked: true });
  const { id } = first(done(await post("agreements", { form: "oral", clauses: [clause()] })));
  for (const what of ["conclusion", "recording", "effect"]) done(await post(`agreements/${id}/${what}`));
  const found = async () =>
    done(await at.cadre.get<{ items: PromiseItem[] }>("/api/promises?limit=200")).items.filter(
      ({ source }) => source.within === dispute.id,
    );
  const [promise] = await found();
  assert.ok(promise);
  const kept = done(
    await at.officer.post<Dispute>(`${path}/kept-from`, {
      personId: at.cadre.personId,
      reason: "是一方的亲戚",
    }),
  );
  assert.deepEqual(await found(), []);
  assert.deepEqual(code(await at.cadre.get(`/api/promises/${promise!.id}`)), [404, "http.missing"]);
  assert.deepEqual(code(await at.cadre.get(`${path}/aftermath`)), [404, "http.missing"]);
  done(
    await at.officer.change("DELETE", `${path}/kept-from/${kept.keptFrom[0]!.id}`, undefined, kept.version),
  );
  assert.equal((await found()).length, 1);
});

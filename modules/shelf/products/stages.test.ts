import assert from "node:assert/strict";
import { test } from "node:test";
import { shipped } from "./all.ts";
import { costOf, get, saysNumber, standing, textsOf, yearPlanned } from "./cast.ts";

for (const product of shipped) {
  const { code, stages, burdenNote } = product;

  test(`${code}: every stage takes place in a year`, () => {
    const planned = new Set(yearPlanned(product).map(({ stage }) => stage));
    for (const { key, cadence } of stages)
      if (cadence.kind !== "event") assert.ok(planned.has(key), `${key} never takes place`);
  });

  test(`${code}: the hours in its note are those of its cadence, and an officer can carry them`, () => {
    const hours = hoursOf(product);
    for (const hour of hours) {
      assert.notEqual(hour, "0.0");
      assert.ok(burdenNote.zh.includes(`${hour} 小时`), `${code}: ${hour} 小时`);
      assert.ok(burdenNote.en.includes(`${hour} h`), `${code}: ${hour} h`);
    }
    assert.ok((costOf(product).officer ?? 0) <= 6 * 60);
  });

  test(`${code}: every number in its note is one of its own, and all its minutes stand there`, () => {
    const own = numbersOf(product);
    for (const [said] of burdenNote.zh.replaceAll(",", "").matchAll(/\d+(\.\d+)?/g))
      assert.ok(own.has(said), `${code}: where does ${said} come from`);
    for (const { key, minutes } of stages) {
      const each = String(standing(product, minutes));
      assert.match(burdenNote.zh, new RegExp(`(?<!\\d)${each}(?!\\d)`), key);
      assert.ok(saysNumber(burdenNote.en, each), key);
    }
    assert.match(burdenNote.zh, /估计/);
    assert.match(burdenNote.en, /estimate/);
  });
}

const hoursOf = (product: (typeof shipped)[number]) =>
  Object.values(costOf(product)).map((minutes) => (minutes / 60).toFixed(1));

const sum = (cost: ReturnType<typeof costOf>) =>
  Object.values(cost).reduce((all, minutes) => all + minutes, 0);

/** Numbers a note may name: minutes, terms and defaults, what a year or a week has of a stage, hours. */
function numbersOf(product: (typeof shipped)[number]): Set<string> {
  const own = new Set(["310", "52", ...hoursOf(product)]);
  const all = sum(costOf(product));
  own.add((all / 60).toFixed(1));
  for (const stage of product.stages) own.add((sum(costOf({ ...product, stages: [stage] })) / 60).toFixed(1));
  const visits = yearPlanned(product);
  for (const role of new Set(visits.map((visit) => visit.role)))
    own.add(String(visits.filter((visit) => visit.role === role).length));
  for (const { key, minutes, cadence, untilMonth } of product.stages) {
    const times = visits.filter(({ stage }) => stage === key).length;
    for (const number of [minutes, times, Math.round(times / 52), untilMonth ?? 0])
      own.add(String(standing(product, number)));
    for (const value of Object.values(cadence))
      if (Array.isArray(value)) own.add(String(value.length));
      else own.add(String(standing(product, value)));
    if (cadence.kind === "event") own.add(String(cadence.opensAfterDays));
  }
  for (const { default: value } of product.parameters)
    if (typeof value === "number") own.add(String(value));
    else if (Array.isArray(value)) own.add(String(value.length));
    else if (typeof value === "object") for (const share of Object.values(value)) own.add(String(share));
  return own;
}

test("P10: an officer leads, twice at most, the second within seven working days (POL-09)", () => {
  const { stages, partners, about } = get("P10");
  for (const { who } of stages) assert.deepEqual(who.way === "together" && who.roles, ["officer"]);
  assert.deepEqual(
    partners.filter(({ required }) => required).map(({ role }) => role),
    ["officer"],
  );
  const sessions = stages.filter(({ kind }) => kind === "mediation");
  assert.deepEqual(
    sessions.map(({ key }) => key),
    ["first", "second"],
  );
  const { cadence } = sessions[1]!;
  assert.ok(cadence.kind === "event" && Number(cadence.withinDays) <= 7);
  assert.match(about.zh, /7 个工作日.*没有第三次/);
});

test("P09: declining is recorded apart from failing, nothing is charged (MED-02, MED-05)", () => {
  const { about, evidence, parameters, stages } = get("P09");
  assert.match(about.zh, /不收费.*记作不愿意，不算没调成/);
  assert.ok(evidence.some(({ label }) => /没达成、不愿意/.test(label.zh)));
  assert.doesNotMatch(JSON.stringify(parameters), /费用|fee\b|价/);
  assert.deepEqual(
    stages.map(({ cadence }) => cadence.kind === "event" && cadence.opensAfterDays),
    [0, 0, 30, 90],
  );
});

test("P13: a colour belongs to a dispute, a named person confirms it, and it ends (RISK-01, RISK-02)", () => {
  const product = get("P13");
  assert.match(product.about.zh, /只提示.*具名认定.*不挂在人身上.*盯办跟着结束/);
  assert.match(product.stopRule.zh, /颜色去掉/);
  assert.ok(product.stages.every(({ subject }) => subject === "community"));
  const first = product.stages[0]!;
  assert.ok(first.who.way === "together" && first.who.roles.includes("chief"));
  for (const [path, { zh }] of textsOf(product))
    assert.doesNotMatch(zh, /[红橙黄蓝]色?(的)?人|高危|危险的?人|盯人(?!。)|人员名单/, path);
});

test("P14: each side is visited alone, first within three days, then on days 30 and 90 (DV-01, DV-03)", () => {
  const { stages, about, lawfulBasis } = get("P14");
  const visits = stages.filter(({ kind }) => kind === "visit");
  assert.deepEqual(
    visits.map(({ key, cadence }) => [
      key,
      cadence.kind === "event" && [cadence.opensAfterDays, standing(get("P14"), cadence.withinDays)],
    ]),
    [
      ["harmed", [0, 3]],
      ["warned", [0, 3]],
      ["day_thirty", [30, 37]],
      ["day_ninety", [90, 97]],
    ],
  );
  for (const { who } of visits) assert.deepEqual(who.way === "together" && who.roles, ["officer", "cadre"]);
  assert.match(about.zh, /两方分开访.*立即报案/);
  assert.match(lawfulBasis.zh, /须报案/);
});

test("P13, P14 and P18 are seen by those appointed only, and no other product is", () => {
  const held = shipped.filter(({ seenBy }) => seenBy === "appointed").map(({ code }) => code);
  assert.deepEqual(held, ["P13", "P14", "P18"]);
  // Who may see it is an appointment, and not typed into a setting beside it (FORM-07).
  for (const code of held)
    assert.ok(!get(code).parameters.some(({ label }) => /能看|点名/.test(label.zh)), code);
});

test("P13 and P14 say who alone sees them and keep the story out of a duty", () => {
  for (const code of ["P13", "P14"]) {
    const { about, evidence, stages } = get(code);
    assert.match(about.zh, /只有.*看得到/, code);
    assert.match(about.en, /Only .* see /, code);
    const note = evidence.find(({ kind, required }) => kind === "note" && required)!;
    assert.match(note.why.zh, /案卷里.*不写在这里/, code);
    // No door: what is listed on Today names no home.
    assert.ok(stages.every(({ subject, needs }) => subject === "community" && needs.length === 0));
  }
});

test("P16: three amounts make the one received, an agent may sign, donors see totals (DON-04, DON-06)", () => {
  const { about, evidence, parameters } = get("P16");
  assert.ok(evidence.some(({ label, required }) => required && label.zh === "收到 = 发出 + 在库 + 报损"));
  assert.equal(parameters.find(({ key }) => key === "agent")?.default, true);
  assert.match(about.zh, /捐赠人只看总数.*不写谁家/);
  const eves = yearPlanned(get("P16")).filter(({ stage }) => stage === "deliver");
  assert.deepEqual(
    eves.map(({ dueOn, festival, subjectId }) => [dueOn, festival, subjectId]),
    [
      ["2027-02-05", "spring", "community"],
      ["2027-06-08", "dragon_boat", "community"],
      ["2027-09-14", "mid_autumn", "community"],
    ],
  );
});

test("P17: monthly where life is hard, weekly at high risk, the same day when nobody answers (CARE-01, 02, 04)", () => {
  const product = get("P17");
  const [visit, high, , find] = product.stages;
  assert.ok(visit!.cadence.kind === "per_subject");
  const { times, extra } = visit!.cadence;
  assert.equal(standing(product, times) + standing(product, extra!["focus"]), 12);
  assert.ok(high!.cadence.kind === "rule" && high!.cadence.freq === "weekly");
  assert.ok(find!.cadence.kind === "event" && find!.cadence.withinDays === 0);
  assert.match(product.about.zh, /打电话、问邻居、找紧急联系人、请民警.*谢绝，不算欠/);
});

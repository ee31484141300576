import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths } from "../community/civil-days.ts";
import { costPerWeek, neverFires, planProduct, planStage, type Plan } from "./cadence.ts";
import { Parameter, type Stage, type Occurrence, type ParameterValues } from "./contract.ts";
import {
  holidays2026,
  doors,
  usual,
  plan,
  stage,
  shared,
  rule,
  care,
  dues,
  countBy,
} from "./cadence/cast.ts";

fc.configureGlobal({ seed: 20261110 });

test("a stage runs from its month until its month", () => {
  const months = (overrides: object, cadence: object = { freq: "monthly", bymonthday: [20] }) =>
    dues(planStage(rule(cadence, overrides), {}, plan({ endsOn: "2027-04-30" }))).map((date) =>
      date.slice(5, 7),
    );
  assert.deepEqual(months({}), ["11", "12", "01", "02", "03", "04"]);
  assert.deepEqual(months({ fromMonth: 2 }), ["01", "02", "03", "04"]);
  assert.deepEqual(months({ untilMonth: 2 }), ["11", "12"]);
  assert.deepEqual(months({ fromMonth: 1, untilMonth: 3 }), ["12", "01"]);
  assert.deepEqual(months({ fromMonth: 6 }), []);
  const later = planStage(care({}, { fromMonth: 6 }), usual, plan({ subjects: doors(10) }));
  assert.ok(later.every(({ opensOn }) => opensOn >= "2027-05-10"));
});

test("what can never fire in the revision says so, and what is only unknown does not", () => {
  const some = { subjects: doors(1), calendar: { holidays: holidays2026 } };
  const november = { ...some, endsOn: "2026-11-30" };
  const cases: [string, Stage, Partial<Plan>, boolean][] = [
    ["a month outside the revision", rule({ freq: "yearly", bymonth: [6], bymonthday: [1] }), november, true],
    ["the same in a whole year", rule({ freq: "yearly", bymonth: [6], bymonthday: [1] }), some, false],
    ["starts after the end", rule({ freq: "daily" }, { fromMonth: 3 }), november, true],
    ["no household", care(), { ...some, subjects: [] }, true],
    ["no times", care({ times: "$none" }), some, true],
    ["one household, a revision that ends before its slot", care({ times: 1 }), november, true],
    [
      "only on holidays, and none is left this year",
      rule({ freq: "daily", holidays: "only" }),
      november,
      true,
    ],
    ["only on holidays nobody has published", rule({ freq: "daily", holidays: "only" }), some, false],
    ["an event may come any day", stage({ kind: "event", withinDays: 7, expected: 0 }), november, false],
  ];
  for (const [name, what, overrides, answer] of cases)
    assert.equal(neverFires(what, { ...usual, none: 0 }, plan(overrides)), answer, name);
});

test("minutes a week: each role's when together, the goer's when shared, events as expected", () => {
  const year = plan({ startsOn: "2027-01-01", subjects: doors(310) });
  const weeks = 365 / 7;
  const cases: [string, Stage, Record<string, number>][] = [
    [
      "together",
      rule({ freq: "weekly", at: "20:00" }, { minutes: 120 }),
      { officer: (53 * 120) / weeks, guard: (53 * 120) / weeks },
    ],
    [
      "shared",
      care(),
      { officer: (620 * 20) / weeks, cadre: (620 * 20) / weeks, civil_affairs: (310 * 20) / weeks },
    ],
    [
      "event",
      stage({ kind: "event", withinDays: 7, expected: "$expected" }, { minutes: 60 }),
      { officer: (12 * 60) / weeks, guard: (12 * 60) / weeks },
    ],
    [
      "shared event",
      stage({ kind: "event", withinDays: 7, expected: 10 }, shared),
      { officer: 80 / weeks, cadre: 80 / weeks, civil_affairs: 40 / weeks },
    ],
    [
      "event of half the year",
      stage({ kind: "event", withinDays: 7, expected: 365 }, { fromMonth: 6 }),
      { officer: (184 * 20) / weeks, guard: (184 * 20) / weeks },
    ],
  ];
  for (const [name, what, answer] of cases) {
    // The window asked about does not change what the revision costs.
    const cost = costPerWeek(
      { parameters: [], stages: [what] },
      { ...usual, expected: 12 },
      { ...year, to: "2027-01-20" },
    );
    assert.deepEqual(Object.keys(cost).sort(), Object.keys(answer).sort(), name);
    for (const [role, minutes] of Object.entries(answer))
      assert.ok(
        Math.abs(cost[role as "officer"]! - minutes) < 1e-9,
        `${name}: ${role} ${cost[role as "officer"]} ≠ ${minutes}`,
      );
  }
});

test("a product is its stages together, unset parameters at their defaults", () => {
  const label = { zh: "次数", en: "Times" };
  const content = {
    parameters: [
      Parameter.parse({ key: "times", label, type: "number", unit: label, min: 1, max: 12, default: 2 }),
      Parameter.parse({
        key: "shares",
        label,
        type: "shares",
        roles: ["officer", "cadre"],
        default: { officer: 50, cadre: 50 },
      }),
    ],
    stages: [care({ festivals: [] }), rule({ freq: "monthly", bymonthday: [1] }, { key: "meeting" })],
  };
  const year = plan({ subjects: doors(3) });
  const stagesOf = (values: ParameterValues) =>
    Object.fromEntries(countBy(planProduct(content, values, year), ({ stage }) => stage));
  assert.deepEqual(stagesOf({}), { visit: 6, meeting: 12 });
  assert.deepEqual(stagesOf({ times: 4 }), { visit: 12, meeting: 12 });
  assert.deepEqual(costPerWeek(content, {}, year).guard, (12 * 20 * 7) / 365);
});

test("a parameter that is missing or of the wrong kind is a bug, not a plan", () => {
  const year = plan({ subjects: doors(1) });
  assert.throws(() => planStage(care(), { ...usual, times: "many" }, year), /\$times is not a number/);
  assert.throws(() => planStage(care(), { times: 5, chosen: [] }, year), /shares/);
  assert.throws(() => planStage(rule({ freq: "weekly", byday: "$days" }), {}, year), /\$days has no value/);
});

const anyPlan = fc
  .record({
    start: fc.nat(2000),
    length: fc.nat(800),
    subjects: fc.uniqueArray(
      fc.record({ id: fc.uuid(), careGrade: fc.constantFrom("focus", "ordinary", undefined) }),
      { maxLength: 12, selector: ({ id }) => id },
    ),
  })
  .map(({ start, length, subjects }) => {
    const startsOn = addDays("2026-01-01", start);
    const endsOn = addDays(startsOn, length);
    return plan({
      startsOn,
      endsOn,
      from: startsOn,
      to: endsOn,
      subjects,
      calendar: { holidays: holidays2026, termBreaks: [{ from: "2026-07-10", to: "2026-08-31" }] },
    });
  });

const anyShares = fc
  .uniqueArray(fc.constantFrom("officer", "cadre", "civil_affairs", "volunteer"), { minLength: 2 })
  .chain((roles) =>
    fc
      .array(fc.integer({ min: 1, max: 97 }), { minLength: roles.length, maxLength: roles.length })
      .map((weights) => Object.fromEntries(roles.map((role, index) => [role, weights[index]!]))),
  );

const staging = {
  fromMonth: fc.nat(4),
  untilMonth: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }),
};

const anyVisit = fc
  .record({
    times: fc.nat(60),
    period: fc.constantFrom("year", "half_year", "quarter", "month"),
    graceDays: fc.nat(60),
    ...staging,
  })
  .map(({ fromMonth, untilMonth, ...cadence }) =>
    care({ ...cadence, times: Math.max(1, cadence.times), extra: { focus: 3 } }, { fromMonth, untilMonth }),
  );

const anyRule = fc
  .record({
    freq: fc.constantFrom("daily", "weekly", "monthly", "yearly"),
    interval: fc.integer({ min: 1, max: 6 }),
    at: fc.constantFrom("$start", undefined),
    perDay: fc.integer({ min: 1, max: 3 }),
    graceDays: fc.nat(10),
    holidays: fc.constantFrom("keep", "skip", "only"),
    terms: fc.constantFrom("keep", "skip"),
    subject: fc.constantFrom("community", "household"),
    ...staging,
  })
  .map(({ fromMonth, untilMonth, subject, ...cadence }) =>
    rule(cadence, { ...shared, fromMonth, untilMonth, subject }),
  );

const anyStage = fc.oneof(anyVisit, anyRule);

const anyParameters = fc.record({
  chosen: fc.subarray([
    "new_year",
    "spring",
    "lantern",
    "dragon_boat",
    "mid_autumn",
    "double_ninth",
    "national",
  ]),
  shares: anyShares,
  start: fc.constantFrom("07:30", "20:00"),
  start2: fc.constantFrom("00:30", "16:30", "22:00"),
});

test("any window of a plan holds exactly the whole plan's occurrences that are due in it", () => {
  fc.assert(
    fc.property(
      anyStage,
      anyParameters,
      anyPlan,
      fc.integer({ min: -20, max: 800 }),
      fc.nat(300),
      (what, parameters, whole, offset, length) => {
        const from = addDays(whole.startsOn, offset);
        const to = addDays(from, length);
        const inside = planStage(what, parameters, whole).filter(({ dueOn }) => from <= dueOn && dueOn <= to);
        assert.deepEqual(planStage(what, parameters, { ...whole, from, to }), inside);
      },
    ),
    { numRuns: 150 },
  );
});

test("the order of subjects changes nothing, keys are unique and days stand in order", () => {
  fc.assert(
    fc.property(anyStage, anyParameters, anyPlan, (what, parameters, whole) => {
      const planned = planStage(what, parameters, whole);
      assert.deepEqual(
        planStage(what, parameters, { ...whole, subjects: whole.subjects.toReversed() }),
        planned,
      );
      assert.equal(new Set(planned.map(({ key }) => key)).size, planned.length);
      for (const { opensOn, dueOn, closesOn } of planned) {
        assert.ok(
          whole.startsOn <= opensOn && opensOn <= dueOn && dueOn <= closesOn && dueOn <= whole.endsOn,
        );
      }
      assert.equal(neverFires(what, parameters, whole) && planned.length > 0, false);
    }),
    { numRuns: 150 },
  );
});

test("a subject has at most one a day, its windows open in turn, and each festival once", () => {
  fc.assert(
    fc.property(anyVisit, anyParameters, anyPlan, (what, parameters, whole) => {
      const last = new Map<string, Occurrence>();
      const festivals = new Set<string>();
      for (const visit of planStage(what, parameters, whole)) {
        const before = last.get(visit.subjectId);
        if (before)
          assert.ok(
            before.dueOn < visit.opensOn && before.closesOn < visit.dueOn,
            `${before.key} ${visit.key}`,
          );
        last.set(visit.subjectId, visit);
        if (visit.festival) assert.ok(parameters.chosen.includes(visit.festival));
        const once = `${visit.subjectId} ${visit.festival} ${visit.dueOn}`;
        assert.ok(!festivals.has(once), once);
        festivals.add(once);
      }
    }),
    { numRuns: 150 },
  );
});

test("whole periods give each subject exactly its times, or its festivals if these are more", () => {
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
      anyParameters,
      (start, times, years, parameters) => {
        const startsOn = addDays("2026-01-01", start);
        const whole = plan({
          startsOn,
          endsOn: addDays(addMonths(startsOn, 12 * years), -1),
          subjects: doors(7),
        });
        const perPeriod = countBy(planStage(care({ times }), parameters, whole), ({ key }) =>
          key.split(":").slice(1, 3).join(" "),
        );
        assert.equal(perPeriod.size, 7 * years);
        for (const count of perPeriod.values())
          assert.ok(count === times || (count > times && count <= parameters.chosen.length + 1));
      },
    ),
    { numRuns: 60 },
  );
});

test("over a whole plan every role is within one of its share", () => {
  fc.assert(
    fc.property(anyStage, anyParameters, anyPlan, (what, parameters, whole) => {
      const planned = planStage(what, parameters, whole);
      const counts = countBy(planned, ({ role }) => role as string);
      const sum = Object.values(parameters.shares).reduce((all, weight) => all + weight, 0);
      for (const [role, weight] of Object.entries(parameters.shares))
        assert.ok(
          Math.abs((counts.get(role) ?? 0) - (planned.length * weight) / sum) < 1,
          `${role} of ${planned.length}`,
        );
    }),
    { numRuns: 150 },
  );
});

// By the processor: by the clock it would say how busy the machine is.
test("310 households take under 30 ms and 20,000 about a second at most", () => {
  const parameters = { ...usual, chosen: ["spring", "mid_autumn"] };
  const fastest = (count: number, runs: number) => {
    const year = plan({ subjects: doors(count) });
    const times = Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      assert.equal(planStage(care(), parameters, year).length, count * 5);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  const small = fastest(310, 5);
  const large = fastest(20_000, 2);
  assert.ok(small < 30, `310: ${small.toFixed(1)} ms`);
  assert.ok(large < 1000, `20,000: ${large.toFixed(0)} ms`);
});

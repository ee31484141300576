import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween } from "../../community/civil-days.ts";
import { planStage } from "../cadence.ts";
import { doors, usual, plan, care, windows, countBy, weekOf } from "./cast.ts";

fc.configureGlobal({ seed: 20261110 });

test("CAP-01: 310 households five times a year are 1,550 visits, 29 to 31 in every week", () => {
  const year = plan({ subjects: doors(310) });
  const visits = planStage(care(), usual, year);
  assert.equal(visits.length, 1550);
  const weeks = countBy(visits, weekOf(year.startsOn));
  for (let week = 0; week < 52; week++) {
    const count = weeks.get(week)!;
    assert.ok(count >= 29 && count <= 31, `week ${week + 1}: ${count}`);
  }
  // Calendar weeks too: the first and the last are cut by the revision.
  const mondays = countBy(visits, ({ dueOn }) => Math.floor(daysBetween("2026-11-09", dueOn) / 7));
  assert.ok(Math.max(...mondays.values()) <= 31);
  assert.deepEqual(new Set(countBy(visits, ({ subjectId }) => subjectId).values()), new Set([5]));
});

test("households of different grades are each spread evenly, and together too", () => {
  const subjects = doors(310).map((door, index) => ({
    ...door,
    careGrade: index % 10 === 0 ? "focus" : "ordinary",
  }));
  const year = plan({ subjects });
  const visits = planStage(care({ extra: { focus: "$more" } }), { ...usual, more: 7 }, year);
  const perDoor = countBy(visits, ({ subjectId }) => subjectId);
  for (const { id, careGrade } of subjects) assert.equal(perDoor.get(id), careGrade === "focus" ? 12 : 5, id);
  const weeks = countBy(visits, weekOf(year.startsOn));
  for (let week = 0; week < 52; week++)
    assert.ok(Math.abs(weeks.get(week)! - 33.9) < 3, `${week}: ${weeks.get(week)}`);
});

test("none for every household, and only those visited whose grade adds some", () => {
  const subjects = doors(40).map((door, index) => ({
    ...door,
    careGrade: index < 4 ? "focus" : "ordinary",
  }));
  const visits = planStage(care({ extra: { focus: 12 } }), { ...usual, times: 0 }, plan({ subjects }));
  assert.deepEqual(
    [...countBy(visits, ({ subjectId }) => subjectId)].sort(),
    ["door-1", "door-2", "door-3", "door-4"].map((id) => [id, 12]),
  );
});

test("shares are exact over the plan, for each household and level in each week", () => {
  const year = plan({ subjects: doors(310) });
  const visits = planStage(care(), usual, year);
  const roles = Object.fromEntries(countBy(visits, ({ role }) => role));
  assert.deepEqual(roles, { officer: 620, cadre: 620, civil_affairs: 310 });
  const pairs = countBy(visits, ({ subjectId, role }) => `${subjectId} ${role}`);
  for (const { id } of year.subjects)
    assert.deepEqual(
      [pairs.get(`${id} officer`), pairs.get(`${id} cadre`), pairs.get(`${id} civil_affairs`)],
      [2, 2, 1],
    );
  const weeks = countBy(
    visits.filter(({ role }) => role === "officer"),
    weekOf(year.startsOn),
  );
  for (let week = 0; week < 52; week++)
    assert.ok([11, 12, 13].includes(weeks.get(week)!), `${week}: ${weeks.get(week)}`);
});

test("the order in which a shares parameter is stored changes nothing", () => {
  const year = plan({ subjects: doors(31) });
  const reversed = { ...usual, shares: { civil_affairs: 20, cadre: 40, officer: 40 } };
  assert.deepEqual(planStage(care(), reversed, year), planStage(care(), usual, year));
});

test("each chosen festival takes the nearest of the five visits, due on its eve (lunar trap: 2027-02-05)", () => {
  const year = plan({ subjects: doors(40) });
  const visits = planStage(care(), { ...usual, chosen: ["spring", "mid_autumn"] }, year);
  assert.equal(visits.length, 200);
  for (const { id } of year.subjects) {
    const mine = visits.filter(({ subjectId }) => subjectId === id);
    assert.deepEqual(
      mine
        .filter(({ festival }) => festival)
        .map(({ festival, dueOn, closesOn }) => [festival, dueOn, closesOn]),
      [
        ["spring", "2027-02-05", "2027-02-06"],
        ["mid_autumn", "2027-09-14", "2027-09-15"],
      ],
    );
    assert.deepEqual(mine.map(({ key }) => key.split(":").at(-1)).sort(), [
      "1",
      "2",
      "3",
      "mid_autumn-2027",
      "spring-2027",
    ]);
    for (const visit of mine.filter(({ festival }) => festival))
      assert.ok(visit.opensOn >= addDays(visit.dueOn, -10));
  }
  const spring = visits.filter(({ festival }) => festival === "spring");
  assert.ok(
    spring.filter(({ opensOn }) => opensOn === "2027-01-26").length > 30,
    "most have the whole ten days",
  );
});

test("more festivals than times: the festivals win and the count rises", () => {
  const chosen = ["new_year", "spring", "lantern", "dragon_boat", "mid_autumn", "national"];
  const visits = planStage(care(), { ...usual, times: 2, chosen }, plan({ subjects: doors(1) }));
  assert.deepEqual(
    visits.map(({ dueOn, festival }) => `${dueOn} ${festival}`),
    [
      "2026-12-31 new_year",
      "2027-02-05 spring",
      "2027-02-19 lantern",
      "2027-06-08 dragon_boat",
      "2027-09-14 mid_autumn",
      "2027-09-30 national",
    ],
  );
});

test("a festival outside the revision asks for nothing, and two with one eve are one visit", () => {
  const festivalsOf = (startsOn: string, endsOn: string, chosen: string[]) =>
    planStage(care(), { ...usual, chosen }, plan({ startsOn, endsOn, subjects: doors(1) }))
      .filter(({ festival }) => festival)
      .map(({ dueOn, festival }) => `${dueOn} ${festival}`);
  assert.deepEqual(festivalsOf("2027-02-06", "2027-12-31", ["spring"]), []);
  assert.deepEqual(festivalsOf("2027-02-05", "2027-12-31", ["spring"]), ["2027-02-05 spring"]);
  assert.deepEqual(festivalsOf("2026-06-01", "2027-02-05", ["spring"]), ["2027-02-05 spring"]);
  assert.deepEqual(festivalsOf("2026-06-01", "2027-02-04", ["spring"]), []);
  assert.equal(festivalsOf("2031-01-01", "2031-12-31", ["mid_autumn", "national"]).length, 1);
});

test("two Spring Festivals in one year of the programme are two visits with two keys", () => {
  // 2026-02-17 and 2027-02-06 are 354 days apart.
  const year = plan({ startsOn: "2026-02-10", subjects: doors(1) });
  const visits = planStage(care(), { ...usual, chosen: ["spring"] }, year);
  assert.equal(visits.length, 5);
  assert.deepEqual(
    visits.filter(({ festival }) => festival).map(({ key, dueOn }) => `${dueOn} ${key}`),
    ["2026-02-16 visit:door-1:1:spring-2026", "2027-02-05 visit:door-1:1:spring-2027"],
  );
});

test("a visit opens half the gap before it and closes after its grace, within its slot", () => {
  const one = (graceDays: number) =>
    windows(
      planStage(
        care({ graceDays }),
        { ...usual, times: 2 },
        plan({ startsOn: "2027-01-01", subjects: doors(1) }),
      ),
    );
  // 182.5 days a slot, due in its middle.
  assert.deepEqual(one(7), ["2027-01-01 2027-04-02 2027-04-09", "2027-07-02 2027-10-01 2027-10-08"]);
  assert.deepEqual(one(0), ["2027-01-01 2027-04-02 2027-04-02", "2027-07-02 2027-10-01 2027-10-01"]);
  const daily = planStage(
    care({ period: "month", graceDays: 60 }),
    { ...usual, times: 60 },
    plan({ startsOn: "2027-02-01", endsOn: "2027-02-28", subjects: doors(1) }),
  );
  assert.equal(daily.length, 28, "at most one a day");
  for (const { opensOn, dueOn, closesOn } of daily) assert.deepEqual([opensOn, closesOn], [dueOn, dueOn]);
});

test("periods count from the first day, and one cut short keeps what is due before the end", () => {
  const year = plan({ startsOn: "2026-08-31", endsOn: "2027-08-30", subjects: doors(60) });
  const cases: [string, number][] = [
    ["year", 60],
    ["half_year", 120],
    ["quarter", 240],
    ["month", 720],
  ];
  for (const [period, answer] of cases)
    assert.equal(planStage(care({ period }), { ...usual, times: 1 }, year).length, answer, period);
  const threeMonths = planStage(care(), usual, { ...year, endsOn: "2026-11-30", to: "2026-11-30" });
  assert.ok(Math.abs(threeMonths.length - (300 * 92) / 365) < 2, `${threeMonths.length}`);
});

test("one more household keeps all keys and moves the others by at most a day", () => {
  const parameters = { ...usual, chosen: ["spring"] };
  const before = planStage(care(), parameters, plan({ subjects: doors(310) }));
  const after = new Map(
    planStage(care(), parameters, plan({ subjects: doors(311) })).map((visit) => [visit.key, visit]),
  );
  assert.equal(after.size, 1555);
  const moved = before.map((visit) => Math.abs(daysBetween(visit.dueOn, after.get(visit.key)!.dueOn)));
  assert.ok(
    moved.filter((days) => days > 1).length <= 8,
    "but for the few whose festival takes the other neighbour",
  );
});

test("weeks are level for any number of households", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 12 }), (households, times) => {
      const year = plan({ subjects: doors(households) });
      const weeks = countBy(planStage(care(), { ...usual, times }, year), weekOf(year.startsOn));
      const mean = (households * times * 7) / 365;
      for (let week = 0; week < 52; week++)
        assert.ok(Math.abs((weeks.get(week) ?? 0) - mean) <= 2.5, `${week}`);
    }),
    { numRuns: 30 },
  );
});

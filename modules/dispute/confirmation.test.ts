import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween } from "../community/civil-days.ts";
import { type Holidays, isDayOff } from "../community/days-off.ts";
import {
  type ConfirmationFacts,
  type Exclusion,
  confirmationWindow,
  courtAnswersBy,
  courtRefusals,
  exclusions,
  materialsMissing,
  mayConfirm,
  venuesOf,
} from "./confirmation.ts";
import { holidays2026 } from "./machines/cast.ts";

fc.configureGlobal({ seed: 20261128 });

const on = (day: string) => ({ day, law: { place: "CN-6101", edition: 1 } });
const facts = (overrides: Partial<ConfirmationFacts> = {}): ConfirmationFacts => ({
  effectiveOn: "2026-01-31",
  partyIds: ["up", "down"],
  askedBy: ["up", "down"],
  exclusions: [],
  courtRefusals: [],
  invitedByCourt: false,
  venue: "mediators_place",
  hasProperty: false,
  materials: ["application", "agreement", "mediated", "identities", "contacts"],
  holidays: holidays2026,
  ...overrides,
});

test("MED-17, CONF-01: thirty days, the day of effect not counted; a day off moves the last one on", () => {
  const cases: [string, string, boolean, string][] = [
    ["2026-01-31", "2026-03-02", true, "a Monday"],
    ["2026-01-16", "2026-02-24", true, "15 February lies in Spring Festival"],
    ["2026-01-29", "2026-02-28", true, "a Saturday worked to make up"],
    ["2026-05-14", "2026-06-15", true, "13 June is a Saturday"],
    ["2026-09-01", "2026-10-08", true, "1 October"],
    ["2026-12-10", "2027-01-11", false, "9 January 2027 is a Saturday of a year not published"],
    ["2026-11-29", "2026-12-29", false, "the last days of December wait for the next notice"],
  ];
  for (const [effectiveOn, last, sure, why] of cases) {
    const window = confirmationWindow(effectiveOn, on(effectiveOn), holidays2026);
    assert.deepEqual([window.on, window.sure], [last, sure], why);
  }
  const { remindOn } = confirmationWindow("2026-01-31", on("2026-01-31"), holidays2026);
  assert.deepEqual(remindOn, ["2026-02-20", "2026-02-27"]);
});

test("CONF-01: over random notices the last day is worked, never before the thirtieth, and nothing worked lies between", () => {
  const offset = fc.integer({ min: 0, max: 760 });
  fc.assert(
    fc.property(
      offset,
      fc.uniqueArray(offset),
      fc.uniqueArray(offset, { maxLength: 20 }),
      (start, off, work) => {
        const of = (n: number) => addDays("2026-01-01", n);
        const holidays: Holidays = {
          years: new Set([2026, 2027, 2028, 2029]),
          off: new Set(off.map(of)),
          work: new Set(work.map(of)),
        };
        const effectiveOn = of(start);
        const window = confirmationWindow(effectiveOn, on(effectiveOn), holidays);
        assert.equal(daysBetween(effectiveOn, window.countedOn), 30);
        assert.ok(window.on >= window.countedOn && window.sure);
        assert.equal(isDayOff(window.on, holidays), false);
        for (let day = window.countedOn; day < window.on; day = addDays(day, 1))
          assert.equal(isDayOff(day, holidays), true);
        const asked = { ...facts({ effectiveOn, holidays }) };
        assert.equal(mayConfirm(asked, on(window.on)), null);
        assert.equal(mayConfirm(asked, on(addDays(window.on, 1)))?.code, "dispute.confirm_late");
      },
    ),
  );
});

test("CONF-01, CONF-02, CONF-04, CONF-05: jointly, in time, at the right court, nothing excluded, clear, with its papers", () => {
  const cases: [string, Partial<ConfirmationFacts>, string, string | null, string?][] = [
    ["all of it", {}, "2026-03-02", null],
    ["one side only", { askedBy: ["up"] }, "2026-03-02", "dispute.confirm_jointly", "205"],
    ["a day late", {}, "2026-03-03", "dispute.confirm_late", "205"],
    [
      "late by an unpublished calendar",
      { effectiveOn: "2026-12-10" },
      "2027-01-12",
      "dispute.confirm_late_unsure",
      "85",
    ],
    ["not in effect", { effectiveOn: null }, "2026-03-02", "dispute.confirm_no_effect", "33"],
    [
      "another court than the inviting one",
      { invitedByCourt: true },
      "2026-03-02",
      "dispute.confirm_venue",
      "205",
    ],
    ["content unclear", { courtRefusals: ["unclear"] }, "2026-03-02", "dispute.confirm_refused", "358"],
    [
      "no contacts",
      { materials: ["application", "agreement", "mediated", "identities"] },
      "2026-03-02",
      "dispute.confirm_materials",
      "354",
    ],
    ["a house without its papers", { hasProperty: true }, "2026-03-02", "dispute.confirm_materials"],
  ];
  for (const [name, overrides, day, code, article] of cases) {
    const refusal = mayConfirm(facts(overrides), on(day));
    assert.equal(refusal?.code ?? null, code, name);
    if (article !== undefined) assert.equal(refusal?.rule.basis?.article, article, name);
  }
  for (const reason of Object.keys(courtRefusals) as (keyof typeof courtRefusals)[])
    assert.equal(mayConfirm(facts({ courtRefusals: [reason] }), on("2026-02-01"))?.details["reason"], reason);
  assert.deepEqual(materialsMissing(facts({ hasProperty: true, materials: ["agreement"] })), [
    ...["application", "mediated", "property", "identities", "contacts"],
  ]);
  assert.deepEqual(venuesOf(true), ["inviting_court"]);
  assert.equal(venuesOf(false).length, 3);
});

test("CONF-03: marriage, parentage, adoption, title and the others are never confirmed", () => {
  assert.ok((["marriage", "parentage", "adoption", "title"] as const).every((each) => each in exclusions));
  for (const exclusion of Object.keys(exclusions) as Exclusion[]) {
    const refusal = mayConfirm(facts({ exclusions: [exclusion] }), on("2026-02-10"));
    assert.equal(refusal?.code, "dispute.confirm_excluded", exclusion);
    assert.equal(refusal.rule.basis?.article, "355");
    assert.equal(refusal.yields, false);
  }
});

test("CONF-06: three days, fifteen, ten more, by the rules of 2011", () => {
  assert.deepEqual(courtAnswersBy("2026-03-02", on("2026-03-02")), {
    acceptedOn: "2026-03-05",
    decidedOn: "2026-03-20",
    extendedOn: "2026-03-30",
  });
});

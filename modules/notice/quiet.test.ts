import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isQuiet, loudFrom } from "./quiet.ts";

const night = { from: "21:00", to: "07:30" };
const cases: [string, string, string, string, string][] = [
  // what, zone, quiet, asked at, may come at
  ["by day at once", "Asia/Shanghai", "21:00-07:30", "2026-11-23T02:00:00Z", "2026-11-23T02:00:00Z"],
  ["the last loud minute", "Asia/Shanghai", "21:00-07:30", "2026-11-23T12:59:59Z", "2026-11-23T12:59:59Z"],
  ["the first quiet one", "Asia/Shanghai", "21:00-07:30", "2026-11-23T13:00:00Z", "2026-11-23T23:30:00Z"],
  ["after midnight", "Asia/Shanghai", "21:00-07:30", "2026-11-23T20:00:00Z", "2026-11-23T23:30:00Z"],
  ["its last minute", "Asia/Shanghai", "21:00-07:30", "2026-11-23T23:29:30Z", "2026-11-23T23:30:00Z"],
  ["within one day", "Asia/Shanghai", "12:00-14:00", "2026-11-23T04:30:00Z", "2026-11-23T06:00:00Z"],
  ["none", "Asia/Shanghai", "00:00-00:00", "2026-11-23T16:00:00Z", "2026-11-23T16:00:00Z"],
  [
    "Urumqi keeps its own clock",
    "Asia/Urumqi",
    "21:00-07:30",
    "2026-11-23T15:30:00Z",
    "2026-11-24T01:30:00Z",
  ],
  // 29 March 2026: 02:00 becomes 03:00 in Berlin; 02:30 does not exist.
  ["an hour left out", "Europe/Berlin", "22:00-02:30", "2026-03-28T23:00:00Z", "2026-03-29T01:00:00Z"],
  // 25 October 2026: 02:00 to 03:00 comes twice.
  [
    "an hour that comes twice",
    "Europe/Berlin",
    "22:00-07:00",
    "2026-10-24T22:00:00Z",
    "2026-10-25T06:00:00Z",
  ],
];
for (const [what, zone, quiet, at, then] of cases)
  test(`quiet hours: ${what}`, () => {
    const [from, to] = quiet.split("-") as [string, string];
    assert.equal(loudFrom({ from, to }, zone, new Date(at)).toISOString(), new Date(then).toISOString());
  });

test("whatever the hours, the zone and the instant: never earlier, never quiet, never later than needed", () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
  const zones = [
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
  ];
  fc.assert(
    fc.property(
      clock,
      clock,
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
      (from, to, zone, ms) => {
        const at = new Date(ms);
        const then = loudFrom({ from, to }, zone, at);
        assert.ok(then >= at && !isQuiet({ from, to }, zone, then));
        assert.ok(then.getTime() - ms <= 26 * 3600_000);
        if (then > at) {
          assert.ok(isQuiet({ from, to }, zone, at));
          const before = new Date(then.getTime() - 60_000);
          assert.ok(before < at || isQuiet({ from, to }, zone, before));
        }
      },
    ),
    { numRuns: 400, seed: 6 },
  );
  assert.equal(isQuiet(night, "Asia/Shanghai", new Date("2026-11-23T13:00:00Z")), true);
});

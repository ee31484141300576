import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "./evaluate.ts";

type Fields = Record<string, unknown>;
const one = (method: string, inputs: Fields) => {
  const [answer] = evaluate([{ id: "x", method, inputs }]);
  return answer as { result?: Fields; error?: { code: string; text: string; field: string } };
};
const series = (length: number, of = (index: number): number => index) =>
  Array.from({ length }, (_, i) => of(i));

/** An input that has an answer, for each method; the wrong ones below change one field of it. */
const good: Record<string, Fields> = {
  year_on_year_exact: { after_count: 2, before_count: 10, after_exposure: 1, before_exposure: 1 },
  poisson_rate_ci: { count: 4, exposure: 1 },
  poisson_z: { after_count: 2, before_count: 10, after_exposure: 1, before_exposure: 1 },
  e_test: { k1: 2, n1: 100, k2: 6, n2: 100 },
  wdd: { control: [20, 20], treated: [20, 10] },
  wdd_harm: { types: [{ control: [20, 20], treated: [20, 10], weight: 2 }] },
  its_quasipoisson: {
    counts: series(24, (i) => 5 + ((i * 7) % 4)),
    time: series(24, (i) => i + 1),
    post: series(24, (i) => (i < 16 ? 0 : 1)),
  },
  eb_marshall_global: { counts: [2, 10, 0], populations: [1000, 1300, 310] },
  eb_gamma_poisson: { counts: [2, 30, 0, 9], expected: [5, 10, 3, 4] },
  gamma_poisson_posterior: { count: 3, expected: 5, shape: 2, rate: 2 },
  funnel_poisson: { expected: 10 },
  funnel_binomial: { n: 20, target: 0.6 },
  funnel_overdispersion: { observed: [9, 6, 26], expected: [10.2, 4.4, 21.8] },
  wilson: { successes: 18, n: 20 },
  kaplan_meier: { time: [9, 13, 13], event: [1, 1, 0], at: [10] },
  farrington: { counts: series(72, (i) => 8 + (i % 5)), freq: 12, index_1based: 70, b: 5, w: 1 },
  cusum_poisson_lr: { counts: [2, 3, 9], mu0: 2.5, rate_ratio: 2, threshold: 3 },
  benjamini_hochberg: { p: [0.01, 0.04] },
  min_detectable_fall: { before_count: 20, after_exposure: 1, before_exposure: 1 },
};

test("every method answers a case with only what it needs", () => {
  for (const [method, inputs] of Object.entries(good)) {
    const { result, error } = one(method, inputs);
    assert.equal(error, undefined, `${method}: ${JSON.stringify(error)}`);
    assert.ok(Object.keys(result!).length > 0);
    assert.doesNotMatch(JSON.stringify(result), /[A-Z]\w*":|undefined|NaN/, method);
  }
});

test("every field that is needed is missed by name", () => {
  for (const [method, inputs] of Object.entries(good))
    for (const field of Object.keys(inputs)) {
      if (["at", "b", "w"].includes(field)) continue;
      const { error } = one(method, { ...inputs, [field]: null });
      assert.deepEqual([error?.code, error?.field], ["missing", field], `${method} without ${field}`);
    }
});

test("bad input gets a code and its field, never a number", () => {
  const cases: [string, Fields, string, string][] = [
    ["year_on_year_exact", { after_count: -1 }, "not_a_count", "after_count"],
    ["year_on_year_exact", { before_count: 1.5 }, "not_a_count", "before_count"],
    ["year_on_year_exact", { before_count: "10" }, "not_a_count", "before_count"],
    ["year_on_year_exact", { after_exposure: 0 }, "not_positive", "after_exposure"],
    ["year_on_year_exact", { conf_level: 95 }, "not_a_share", "conf_level"],
    ["year_on_year_exact", { conf_levl: 0.9 }, "unknown_field", "conf_levl"],
    ["poisson_rate_ci", { exposure: -2 }, "not_positive", "exposure"],
    ["poisson_z", { before_exposure: 0 }, "not_positive", "before_exposure"],
    ["e_test", { k1: 1500, k2: 600 }, "too_large", "k1"],
    ["e_test", { diff: 1 }, "not_a_choice", "diff"],
    ["wdd", { control: [20] }, "wrong_length", "control"],
    ["wdd", { treated: [20, -1] }, "not_a_count", "treated[1]"],
    ["wdd", { time_weights: [1, 0] }, "not_positive", "time_weights[1]"],
    [
      "wdd_harm",
      { types: [{ control: [1, 2], treated: [1], weight: 1 }] },
      "wrong_length",
      "types[0].treated",
    ],
    ["wdd_harm", { types: [] }, "empty", "types"],
    ["wdd_harm", { types: [3] }, "not_an_object", "types[0]"],
    ["its_quasipoisson", { counts: [1, 2, 3] }, "unequal_lengths", "time"],
    ["its_quasipoisson", { time: series(24, (i) => 24 - i) }, "not_increasing", "time[1]"],
    ["its_quasipoisson", { time: series(24, (i) => Math.min(i, 22)) }, "not_increasing", "time[23]"],
    ["its_quasipoisson", { post: series(24, (i) => i % 2) }, "not_one_interruption", "post[2]"],
    ["its_quasipoisson", { post: series(24, () => 2) }, "not_an_indicator", "post[0]"],
    ["its_quasipoisson", { counts: series(24, (i) => i / 2) }, "not_a_count", "counts[1]"],
    ["its_quasipoisson", { offset_exposure: series(24, (i) => i) }, "not_positive", "offset_exposure[0]"],
    ["its_quasipoisson", { slope_change: true }, "missing", "slope_center"],
    ["its_quasipoisson", { harmonics: 9 }, "out_of_range", "harmonics"],
    ["eb_marshall_global", { populations: [1000, 0, 310] }, "not_positive", "populations[1]"],
    ["eb_marshall_global", { counts: [2, null, 0] }, "missing", "counts[1]"],
    ["eb_gamma_poisson", { expected: [5, 10] }, "unequal_lengths", "expected"],
    ["gamma_poisson_posterior", { shape: 0 }, "not_positive", "shape"],
    ["funnel_poisson", { expected: 0 }, "not_positive", "expected"],
    ["funnel_binomial", { target: 1 }, "not_a_share", "target"],
    ["funnel_overdispersion", { winsorise: 0.5 }, "out_of_range", "winsorise"],
    ["wilson", { successes: 21 }, "out_of_range", "successes"],
    ["kaplan_meier", { time: [9, -13, 13] }, "negative", "time[1]"],
    ["kaplan_meier", { event: [1, 2, 0] }, "not_an_indicator", "event[1]"],
    ["kaplan_meier", { time: [], event: [] }, "empty", "time"],
    ["farrington", { index_1based: 73 }, "out_of_range", "index_1based"],
    ["farrington", { b: 6 }, "not_enough_history", "counts"],
    ["farrington", { w: 6 }, "out_of_range", "w"],
    ["farrington", { powertrans: "1/3" }, "not_a_choice", "powertrans"],
    ["farrington", { trend: "yes" }, "not_yes_no", "trend"],
    ["cusum_poisson_lr", { rate_ratio: 1 }, "out_of_range", "rate_ratio"],
    ["cusum_poisson_lr", { mu0: 0 }, "not_positive", "mu0"],
    ["benjamini_hochberg", { p: [0.1, 1.2] }, "not_a_probability", "p[1]"],
    ["benjamini_hochberg", { p: 0.1 }, "not_a_list", "p"],
    ["min_detectable_fall", { before_count: 2.5 }, "not_a_count", "before_count"],
  ];
  for (const [method, wrong, code, field] of cases) {
    const { error, result } = one(method, { ...good[method], ...wrong });
    assert.deepEqual([error?.code, error?.field], [code, field], `${method} ${JSON.stringify(wrong)}`);
    assert.ok(error!.text.length > 5 && result === undefined);
  }
});

test("what is no case is answered as one that failed, and the rest is answered", () => {
  const answers = evaluate([
    null,
    { id: 1 },
    { id: 2, method: "toString", inputs: {} },
    { id: 3, method: "wilson" },
    { id: 4, method: "wilson", inputs: [] },
    { id: 5, method: "wilson", inputs: { successes: 0, n: 0 } },
  ]);
  assert.deepEqual(
    answers.map((each) => ("error" in each ? `${each.id} ${each.error.code} ${each.error.field}` : each)),
    [
      "null not_an_object case",
      "1 missing method",
      "2 unknown_method method",
      "3 missing inputs",
      "4 not_an_object inputs",
      { id: 5, result: { p: null, lower: 0, upper: 1 } },
    ],
  );
});

test("a series that bears no estimate says so and gives none", () => {
  const its = (counts: number[], before: number) =>
    one("its_quasipoisson", {
      counts,
      time: series(counts.length),
      post: series(counts.length, (i) => (i < before ? 0 : 1)),
    }).result!;
  const cases: [string, number[], number, string, unknown][] = [
    ["one point", [4], 1, "not_estimable", null],
    ["too short", [4, 5, 6, 3, 2, 4], 3, "not_estimable", null],
    ["nothing after", [...series(12, () => 4), ...series(6, () => 0)], 12, "not_estimable", null],
    ["nothing before", [...series(12, () => 0), ...series(6, (i) => i)], 12, "not_estimable", null],
    ["nothing at all", series(18, () => 0), 12, "not_estimable", null],
    ["no time after", series(18, (i) => 1 + (i % 3)), 18, "not_estimable", null],
    ["always the same", series(18, () => 7), 12, "no_variation", 1],
  ];
  for (const [name, counts, before, status, ratio] of cases) {
    const found = its(counts, before);
    assert.deepEqual([found["status"], found["level_rr"]], [status, ratio], name);
    assert.equal(found["level_rr_ci_z"], undefined, name);
  }
});

test("nothing counted anywhere gives null where there is nothing to say", () => {
  const zeros = { counts: [0, 0, 0], expected: [1, 2, 3] };
  assert.deepEqual(one("eb_gamma_poisson", zeros).result!["posterior_mean"], [null, null, null]);
  assert.deepEqual(one("eb_gamma_poisson", zeros).result!["shape"], null);
  assert.equal(
    one("eb_gamma_poisson", { counts: [5, 5, 5], expected: [5, 5, 5] }).result!["shape"],
    "Infinity",
  );
  const quiet = { counts: series(72, () => 0), freq: 12, index_1based: 70, b: 5, w: 1 };
  const { alarm, upperbound } = one("farrington", quiet).result!;
  assert.deepEqual([alarm, upperbound], [false, 0]);
  assert.equal(one("wdd", { control: [0, 0], treated: [0, 0] }).result!["z"], null);
  assert.equal(one("funnel_binomial", { n: 0, target: 0.5 }).result!["lower95"], null);
});

test("exposures beyond all counts are refused and not searched for ever; a curve is asked at many times at once", () => {
  const far = { before_count: 12, after_exposure: 1e300, before_exposure: 1e-300 };
  const days = Array.from({ length: 200_000 }, (_, day) => day + 1);
  const started = performance.now();
  const [first, second] = evaluate([
    { id: "far", method: "min_detectable_fall", inputs: far },
    { id: "many", method: "kaplan_meier", inputs: { time: days, event: days.map(() => 1), at: days } },
  ]);
  assert.equal((first as { error: { code: string } }).error.code, "out_of_range");
  assert.equal((second as { result: { surv_at: number[] } }).result.surv_at[99_999]!.toFixed(6), "0.500000");
  assert.ok(performance.now() - started < 10_000);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { cusum } from "./cusum.ts";
import { eTest } from "./e-test.ts";
import { ebGammaPoisson } from "./eb-gamma-poisson.ts";
import { ebMarshall } from "./eb-marshall.ts";
import { farrington } from "./farrington.ts";
import { funnelPoisson } from "./funnel.ts";
import { interruptedSeries } from "./interrupted-series.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { poissonZ } from "./poisson-z.ts";
import { wdd, wddHarm } from "./wdd.ts";

const seed = 4;
const near = (got: number, wanted: number, relative = 1e-9) =>
  assert.ok(Math.abs(got - wanted) <= relative * Math.abs(wanted) + 1e-12, `${got}, not ${wanted}`);
const pair = fc.tuple(fc.nat(500), fc.nat(500));
const whole = fc.integer({ min: 1, max: 400 });

test("changing treated and control turns the difference over and keeps its error", () => {
  fc.assert(
    fc.property(pair, pair, pair, pair, (control, treated, dispControl, dispTreated) => {
      const one = wdd({ control, treated, dispControl, dispTreated });
      const other = wdd({
        control: treated,
        treated: control,
        dispControl: dispTreated,
        dispTreated: dispControl,
      });
      near(other.estTotal, -one.estTotal);
      near(other.seTotal, one.seTotal);
      near(other.ciLower, -one.ciUpper);
      assert.deepEqual(other.pTwoSided, one.pTwoSided);
    }),
    { seed },
  );
});

test("harm of weight one is the plain difference, and the order of kinds does not matter", () => {
  fc.assert(
    fc.property(pair, pair, pair, pair, whole, (a, b, c, d, weight) => {
      near(
        wddHarm({ types: [{ control: a, treated: b, weight: 1 }] }).est,
        wdd({ control: a, treated: b }).estLocal,
      );
      const types = [
        { control: a, treated: b, weight },
        { control: c, treated: d, weight: 1 },
      ];
      near(wddHarm({ types }).se, wddHarm({ types: types.toReversed() }).se);
    }),
    { seed },
  );
});

test("adjusted p values keep the order of the raw ones, are no smaller, and do not depend on the place", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 40 }), (p) => {
      const { adjusted, rejected } = benjaminiHochberg({ p, q: 0.1 });
      for (const [i, each] of p.entries()) {
        assert.ok(adjusted[i]! >= each && adjusted[i]! <= 1);
        for (const [j, other] of p.entries()) if (each < other) assert.ok(adjusted[i]! <= adjusted[j]!);
        assert.equal(rejected[i], adjusted[i]! <= 0.1);
      }
      const turned = benjaminiHochberg({ p: p.toReversed(), q: 0.1 });
      assert.deepEqual(turned.adjusted.toReversed(), adjusted);
    }),
    { seed },
  );
});

test("z and the E-test turn over with the two sides", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), whole, whole, (k1, k2, n1, n2) => {
      const one = eTest({ k1, n1, k2, n2 });
      const other = eTest({ k1: k2, n1: n2, k2: k1, n2: n1 });
      near(one.statistic, -other.statistic);
      near(one.pTwoSided, other.pTwoSided);
      assert.ok(one.pTwoSided >= 0 && one.pTwoSided <= 1);
      const z = (a: number, b: number) =>
        poissonZ({ afterCount: a, beforeCount: b, afterExposure: 3, beforeExposure: 3 });
      near(z(k1, k2).zTwoSample, -z(k2, k1).zTwoSample);
      assert.equal(Math.sign(z(k1, k2).zKnownBaseline), Math.sign(k1 - k2));
    }),
    { seed, numRuns: 40 },
  );
});

test("drawn rates lie between the place's own and the common one", () => {
  const places = fc.array(fc.tuple(fc.nat(80), whole), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(places, (rows) => {
      const counts = rows.map(([count]) => count);
      const sizes = rows.map(([, size]) => size);
      if (counts.every((count) => count === 0)) return;
      const marshall = ebMarshall({ counts, populations: sizes });
      const gamma = ebGammaPoisson({ counts, expected: sizes });
      for (const [i, own] of marshall.raw.entries()) {
        const between = (value: number, mean: number) =>
          assert.ok(
            value >= Math.min(own, mean) * (1 - 1e-9) && value <= Math.max(own, mean) * (1 + 1e-9),
            `${value} from ${own} to ${mean}`,
          );
        between(marshall.eb[i]!, marshall.priorMean);
        between(gamma.posteriorMean[i]!, gamma.priorMean);
        assert.ok(gamma.posteriorLower[i]! <= gamma.posteriorMean[i]!);
        assert.ok(gamma.posteriorMean[i]! <= gamma.posteriorUpper[i]!);
      }
    }),
    { seed, numRuns: 60 },
  );
});

test("the limits of a funnel stand in order and draw together as more is expected, from five on", () => {
  fc.assert(
    fc.property(fc.double({ min: 5, max: 1e5, noNaN: true }), (expected) => {
      const { countLower998, countLower95, countUpper95, countUpper998 } = funnelPoisson({ expected });
      assert.ok(countLower998 <= countLower95 && countLower95 <= expected);
      assert.ok(expected <= countUpper95 && countUpper95 <= countUpper998);
      assert.ok(funnelPoisson({ expected: expected * 2 }).ratioUpper998 < countUpper998 / expected);
    }),
    { seed },
  );
});

test("a curve of survival falls, whatever the order of its rows", () => {
  const row = fc.tuple(fc.nat(40), fc.constantFrom(0, 1));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const of = (list: typeof rows) =>
        kaplanMeier({
          time: list.map(([time]) => time),
          event: list.map(([, event]) => event),
          at: Array.from({ length: 42 }, (_, day) => day),
        });
      const one = of(rows);
      assert.deepEqual(of(rows.toReversed()), one);
      one.survAt.reduce((before, now) => (assert.ok(now <= before), now), 1);
      if (one.q25 !== null && one.median !== null) assert.ok(one.q25 <= one.median);
      for (const [i, s] of one.survAt.entries()) {
        const low = one.survLowerLoglogAt[i] ?? null;
        if (low !== null) assert.ok(low <= s && s <= one.survUpperLoglogAt[i]!);
      }
    }),
    { seed },
  );
});

test("a sum that warns of a rise is silent below its line, and more events never silence it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), fc.nat(29), (counts, place) => {
      const at = { mu0: 5, rateRatio: 2, threshold: 4 };
      const { statistic, alarmIndices1based } = cusum({ counts, ...at });
      assert.deepEqual(
        alarmIndices1based,
        statistic.flatMap((value, index) => (value >= 4 ? [index + 1] : [])),
      );
      assert.ok(statistic.every((value) => value >= 0));
      const more = counts.map((count, index) => (index === place % counts.length ? count + 30 : count));
      assert.ok(cusum({ counts: more, ...at }).alarmIndices1based.length > 0);
    }),
    { seed },
  );
});

test("exposures of another unit move the intercept of a series and nothing else", () => {
  const points = Array.from({ length: 36 }, (_, index) => index);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 36, maxLength: 36 }),
      whole,
      (counts, unit) => {
        const of = (scale: number) =>
          interruptedSeries({
            counts,
            time: points,
            post: points.map((point) => (point < 24 ? 0 : 1)),
            offsetExposure: points.map((point) => (300 + 7 * point) * scale),
          });
        const one = of(1);
        const other = of(unit);
        near(other.levelRr!, one.levelRr!, 1e-8);
        near(other.dispersion!, one.dispersion!, 1e-8);
        near(other.counterfactualPostTotal!, one.counterfactualPostTotal!, 1e-8);
        near(other.coef!["intercept"]!, one.coef!["intercept"]! - Math.log(unit), 1e-7);
      },
    ),
    { seed, numRuns: 40 },
  );
});

test("an alarm is a count above its bound, and a larger alpha never raises the bound", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 72, maxLength: 72 }), (counts) => {
      const at = (alpha: number) => farrington({ counts, freq: 12, index1based: 72, b: 5, w: 1, alpha });
      const strict = at(0.01);
      const loose = at(0.1);
      assert.equal(strict.alarm, strict.upperbound! > 0 && strict.observed > strict.upperbound!);
      assert.ok(loose.upperbound! <= strict.upperbound!);
    }),
    { seed },
  );
});

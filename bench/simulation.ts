/**
 * How often the verdict is wrong, by simulation: a year before of twelve months and a year after, counts
 * Poisson, or gamma-mixed months with variance φ times the mean. False alarms: clear fall or clear rise
 * where nothing changed, at most 5 %. Coverage: the interval holds the true ratio, at least 94 %.
 * `node bench/simulation.ts [--runs 40000] [--seed 4]`
 */
import { parseArgs } from "node:util";
import { judge } from "../modules/statistics/verdict.ts";
import { drawGamma, drawPoisson, openChance } from "./chance.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "40000" }, seed: { type: "string", default: "4" } },
});
const runs = Number(values.runs);
const chance = openChance(Number(values.seed));

function drawYear(mean: number, phi: number): number[] {
  const month = mean / 12;
  const shape = month / (phi - 1);
  return Array.from({ length: 12 }, () =>
    drawPoisson(chance, phi === 1 ? month : (drawGamma(chance, shape) / shape) * month),
  );
}
const sum = (months: readonly number[]) => months.reduce((all, each) => all + each, 0);
const percent = (part: number) => `${((100 * part) / runs).toFixed(2)} %`;

console.log(`${runs} runs a cell, seed ${values.seed}`);
console.log("   φ   events  true ratio   clear verdict   too few   quasi    interval holds");
let missed = 0;
for (const phi of [1, 1.5])
  for (const mean of [3, 10, 50])
    for (const ratio of [1, 0.5, 2]) {
      let clear = 0;
      let few = 0;
      let quasi = 0;
      let holds = 0;
      for (let run = 0; run < runs; run++) {
        const monthsBefore = drawYear(mean, phi);
        const found = judge({
          before: { count: sum(monthsBefore), exposure: 1 },
          after: { count: sum(drawYear(mean * ratio, phi)), exposure: 1 },
          monthsBefore,
          today: "2027-01-01",
          plannedOn: "2027-01-01",
        });
        if (found.state === "clear_fall" || found.state === "clear_rise") clear++;
        if (found.state === "too_few") few++;
        if (found.rule !== "exact") quasi++;
        if (found.lower <= ratio && ratio <= found.upper) holds++;
      }
      const bad = (ratio === 1 && clear > 0.05 * runs) || holds < 0.94 * runs;
      if (bad) missed++;
      console.log(
        `${phi.toFixed(1).padStart(4)} ${String(mean).padStart(8)} ${String(ratio).padStart(11)} ${percent(clear).padStart(15)} ${percent(few).padStart(9)} ${percent(quasi).padStart(9)} ${percent(holds).padStart(12)}  ${bad ? "MISSED" : "met"}`,
      );
    }
console.log(
  `false alarms at most 5 %, intervals at least 94 %: ${missed === 0 ? "met" : `MISSED in ${missed} cells`}`,
);
process.exit(missed === 0 ? 0 : 1);

/**
 * Ten thousand exact year-on-year evaluations, each with both intervals and all p values, in at most one
 * second; counts as stations have them, a tenth in the thousands. `node bench/statistics.ts [--rounds 9]`
 */
import { parseArgs } from "node:util";
import { yearOnYear } from "../modules/statistics/year-on-year.ts";
import { openChance } from "./chance.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
const most = 1000;
const chance = openChance(4);
const whole = (below: number) => Math.floor(chance() * below);
const cases = Array.from({ length: 10_000 }, (_, index) => {
  const size = index % 10 === 0 ? 5000 : index % 2 === 0 ? 300 : 40;
  return {
    afterCount: whole(size),
    beforeCount: whole(size),
    afterExposure: index % 3 === 0 ? 0.5 : 1,
    beforeExposure: 1,
  };
});
const took: number[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const started = performance.now();
  for (const each of cases) yearOnYear(each);
  took.push(performance.now() - started);
}
took.sort((a, b) => a - b);
const median = took[Math.floor(took.length / 2)]!;
const large = performance.now();
for (let k = 0; k < 100; k++)
  yearOnYear({ afterCount: 1_000_000 - k, beforeCount: 1_001_000, afterExposure: 1, beforeExposure: 1 });
console.log(
  `10,000 exact year-on-year evaluations: median ${median.toFixed(0)} ms, ${took[0]!.toFixed(0)} to ${took.at(-1)!.toFixed(0)} ms in ${took.length} rounds (most ${most}): ${median <= most ? "met" : "MISSED"}`,
);
console.log(`one with a million events each: ${((performance.now() - large) / 100).toFixed(2)} ms`);
process.exit(median <= most ? 0 : 1);

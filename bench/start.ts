/**
 * From the command to the ready line, on an empty folder and again, and the memory of the idle server
 * (without PostgreSQL) ten seconds later. `node bench/start.ts [--rounds 3]`
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pathOf, residentMb, startServer } from "./processes.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const fresh: number[] = [];
const later: number[] = [];
const memory: number[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-start-"));
  chmodSync(folder, 0o711);
  const start = () =>
    startServer([pathOf("../bin/gongzhi.mjs"), "start"], { GONGZHI_DATA: folder, PORT: "0" });
  const first = await start();
  fresh.push(first.readyMs);
  await first.stop();
  const second = await start();
  later.push(second.readyMs);
  await delay(10_000);
  memory.push(residentMb(second.pid));
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
}
const line = (name: string, numbers: number[], most: number, unit: string) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  const all = sorted.map((each) => Math.round(each)).join(", ");
  console.log(
    `${name}: median ${Math.round(middle)} ${unit} of ${all} (most ${most}): ${middle <= most ? "met" : "MISSED"}`,
  );
  return middle <= most;
};
const met = [
  line("fresh start with the sample", fresh, 5000, "ms"),
  line("later start", later, 1500, "ms"),
  line("idle server without PostgreSQL", memory, 200, "MB"),
];
process.exit(met.every(Boolean) ? 0 : 1);

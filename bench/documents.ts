/**
 * What a dossier costs: twelve documents as .docx, the bound PDF and the zip around them, cold (the process that
 * draws is started) and warm; processor time and the most memory of that process; and, where LibreOffice is
 * installed, whether it opens every .docx without repair. `node bench/documents.ts [--rounds 5] [--office]`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dossierZip } from "../modules/dispute/document/bundle.ts";
import { buildDossier } from "../modules/dispute/document/specimen.ts";
import { noTemplates } from "../modules/dispute/document/own-templates.ts";
import { papersOf } from "../modules/dispute/document/templates/all.ts";
import { unzipped } from "../test/documents.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    office: { type: "boolean", default: false },
  },
});
/** Twelve: without mandate, inquiry, evidence, closing report and one of two sessions. */
const full = buildDossier();
const twelve = {
  ...full,
  mandates: [],
  surveys: [],
  evidence: [],
  sessions: full.sessions.slice(1),
  ending: null,
};
const wish = { gloss: false, own: noTemplates };

/** The process that draws: our child whose command names the worker of the documents. */
function drawing(): { seconds: number; peakMb: number } {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      if (!new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(status)) continue;
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("document/worker")) continue;
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
      // Fields 14 and 15 of proc(5), in hundredths of a second.
      const seconds = (Number(fields[11]) + Number(fields[12])) / 100;
      return { seconds, peakMb: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 };
    } catch {
      // Ended while we looked.
    }
  }
  return { seconds: 0, peakMb: 0 };
}

async function once(): Promise<{ wallMs: number; bytes: Uint8Array }> {
  const start = performance.now();
  const pieces: Uint8Array[] = [];
  for await (const piece of dossierZip(twelve, wish)) pieces.push(piece);
  return { wallMs: performance.now() - start, bytes: Buffer.concat(pieces) };
}

const count = papersOf(twelve).length;
const rounds = Number(values.rounds);
const walls: number[] = [];
const seconds: number[] = [];
let before = 0;
let zipped: Uint8Array = new Uint8Array();
const ownBefore = process.cpuUsage();
for (let round = 0; round <= rounds; round++) {
  const { wallMs, bytes } = await once();
  const after = drawing();
  walls.push(wallMs);
  seconds.push(after.seconds - before);
  before = after.seconds;
  zipped = bytes;
}
const own = process.cpuUsage(ownBefore);
const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const met = walls[0]! <= 2000;
console.log(`${count} documents, a zip of ${Math.round(zipped.length / 1024)} KB`);
console.log(`cold: ${Math.round(walls[0]!)} ms (most 2000): ${met ? "met" : "MISSED"}`);
console.log(`cold, processor of the process that draws: ${Math.round(1000 * seconds[0]!)} ms`);
console.log(
  `warm: median ${Math.round(middle(walls.slice(1)))} ms, processor ${Math.round(1000 * middle(seconds.slice(1)))} ms`,
);
console.log(`processor of the server, each: ${Math.round((own.user + own.system) / 1000 / (rounds + 1))} ms`);
console.log(`most memory of the process that draws: ${Math.round(drawing().peakMb)} MB`);

if (values.office) {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-office-"));
  try {
    const words = (await unzipped(zipped)).filter(({ name }) => name.endsWith(".docx"));
    for (const { name, bytes } of words) writeFileSync(join(folder, name), bytes);
    // Converting loads the whole document; what it cannot load is an error and no file. A profile of its own.
    const run = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        ...["--headless", "--convert-to", "pdf", "--outdir", join(folder, "out")],
        ...words.map(({ name }) => join(folder, name)),
      ],
      { encoding: "utf8", timeout: 300_000, env: { ...process.env, LC_ALL: "C.UTF-8" } },
    );
    const out = run.status === 0 ? readdirSync(join(folder, "out")) : [];
    const whole = out.filter((name) => statSync(join(folder, "out", name)).size > 1000);
    console.log(
      `LibreOffice: ${whole.length} of ${words.length} opened${run.error ? ` (${run.error.message})` : ""}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
process.exitCode = met ? 0 : 1;

/** The command line that imports a file is killed with kill -9 in the middle of it, and asked again. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { addDays } from "../../modules/community/civil-days.ts";
import { type Victim, openVictim } from "./victim.ts";

const program = fileURLToPath(new URL("../../bin/gongzhi.mjs", import.meta.url));
const rows = 150_000;

let victim: Victim;
before(async () => {
  victim = await openVictim(1);
});
after(() => victim.end());

const standing = (path: "incident" | "incident_coverage") =>
  victim.look(async (client) =>
    Number((await client.query<{ n: number }>(`select count(*)::int as n from ${path}`)).rows[0]!.n),
  );

test("an import killed in the middle of its run goes on: nothing lost, nothing doubled", async () => {
  const code = await victim.look(
    async (client) => (await client.query<{ code: string }>("select code from community")).rows[0]!.code,
  );
  const path = join(victim.folder, "incidents.csv");
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `K${i},${addDays("2022-01-01", (i * 7919) % 1400)},${i % 3 === 0 ? "盗窃" : "邻里纠纷"},${i % 40}号楼`,
  );
  writeFileSync(path, `编号,案发时间,类别,案发地点\n${lines.join("\n")}\n`);
  const command = ["import", "incidents", path, "--station", "faults", "--community", code];

  const env: NodeJS.ProcessEnv = { ...process.env, GONGZHI_DATA: victim.folder };
  delete env["DATABASE_URL"];
  const child = spawn(process.execPath, [program, ...command], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      // The trial is over and some batches stand.
      if (/^importing: /m.test(said)) child.kill("SIGKILL");
    });
  const [, signal] = (await ended) as [number | null, string | null];
  assert.equal(signal, "SIGKILL", said);

  const before = await standing("incident");
  assert.ok(before > 0 && before < rows, `${before} of ${rows} stood when it was killed`);
  assert.equal(before % 10_000, 0, "whole batches");
  assert.equal(await standing("incident_coverage"), 0, "nothing is known before its end");

  const again = await victim.run(...command);
  assert.equal(again.code, 0, again.text);
  assert.match(again.text, new RegExp(`${rows} rows read.*: ${rows} new, 0 changed, 0 repeated, 0 refused`));
  const found = await victim.look(async (client) => ({
    rows: (
      await client.query("select count(*)::int as n, count(distinct source_key)::int as keys from incident")
    ).rows,
    months: (await client.query("select sum(count)::int as n from incident_month")).rows,
    imports: (await client.query("select state from incident_import")).rows,
  }));
  assert.deepEqual(found, {
    rows: [{ n: rows, keys: rows }],
    months: [{ n: rows }],
    imports: [{ state: "done" }],
  });
});

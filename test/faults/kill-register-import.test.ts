/** The command line that brings the register is killed with kill -9 while it reads and writes, and asked again. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Victim, openVictim } from "./victim.ts";

const program = fileURLToPath(new URL("../../bin/gongzhi.mjs", import.meta.url));
const rows = 15_000;

let victim: Victim;
before(async () => {
  victim = await openVictim(1);
});
after(() => victim.end());

const count = (sql: string) =>
  victim.look(async (client) =>
    Number((await client.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]!.n),
  );

test("killed while it tries and writes, nothing of the register stands; asked again, all of it, once", async () => {
  const code = await victim.look(
    async (client) => (await client.query<{ code: string }>("select code from community")).rows[0]!.code,
  );
  const before = await count("resident");
  const path = join(victim.folder, "register.csv");
  const lines = Array.from(
    { length: rows },
    (_, i) => `示例${i.toString(36)},${90 + Math.floor(i / 900)}-1-${100 + Math.floor((i % 900) / 3)},1950`,
  );
  writeFileSync(path, `姓名,门牌,出生年份\n${lines.join("\n")}\n`);
  const command = ["import", "register", path, "--station", "faults", "--community", code];

  const env: NodeJS.ProcessEnv = { ...process.env, GONGZHI_DATA: victim.folder };
  delete env["DATABASE_URL"];
  const child = spawn(process.execPath, [program, ...command], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      // A batch was read, and its rows are on their way.
      if (/^reading: /m.test(said)) child.kill("SIGKILL");
    });
  const [, signal] = (await ended) as [number | null, string | null];
  assert.equal(signal, "SIGKILL", said);
  assert.equal(await count("resident"), before, "nothing is half imported");

  const again = await victim.run(...command);
  assert.equal(again.code, 0, again.text);
  assert.match(again.text, new RegExp(`${rows} rows read: ${rows} new, .* 0 repeated, 0 kept, 0 refused`));
  assert.equal((await count("resident")) - before, rows);
  assert.equal(await count("register_import where state = 'done'"), 1);
  assert.equal(
    await count(
      "(select 1 from resident where import_id is not null group by name having count(*) > 1) twice",
    ),
    0,
  );
});

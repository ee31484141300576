/** A real installation in a temporary folder, whose server can be killed and started again. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { buildProgramme, openToken } from "../../bench/ground.ts";
import * as duty from "../../modules/duty/api.ts";
import { openDb } from "../../server/db.ts";
import { startEmbedded } from "../../server/embedded.ts";
import { migrate } from "../../server/migrate.ts";

const program = fileURLToPath(new URL("../../bin/gongzhi.mjs", import.meta.url));

export type Victim = {
  folder: string;
  origin: string;
  officer: string;
  chief: string;
  communityId: string;
  /** One of each household, open today. */
  dutyIds: string[];
  start(): Promise<void>;
  /** kill -9 of the server; its PostgreSQL lives on. */
  kill(): Promise<void>;
  /** Runs a command of the program beside or after the server. */
  run(...args: string[]): Promise<{ code: number; text: string }>;
  /** Rows as the superuser sees them; only while no server runs. */
  look<T>(act: (client: pg.Client) => Promise<T>): Promise<T>;
  postmasterPid(): number;
  end(): Promise<void>;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

export async function openVictim(households: number): Promise<Victim> {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-faults-"));
  // PostgreSQL refuses root and then runs as a user who must be able to pass through.
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ folder, log: () => {} });
  await migrate(embedded.admin, () => {});
  const db = openDb(embedded.app, { max: 2 });
  const made = await buildProgramme(db, "faults", households);
  await db.station(made.stationId, new Date(), (tx) => duty.planProgramme(tx, made.programmeId, made.today));
  const officer = await openToken(db, made.officer, "officer");
  const chief = await openToken(db, made.chief, "chief");
  await db.close();
  const look = async <T>(act: (client: pg.Client) => Promise<T>, options = embedded.superuser) => {
    const client = new pg.Client(options);
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.end();
    }
  };
  const dutyIds = await look(async (client) => {
    await client.query("update duty set opens_on = least(opens_on, current_date - 1)");
    // Planned already: the server need not do it once more after each start.
    await client.query("delete from outbox_waiting");
    const { rows } = await client.query<{ id: string }>(
      "select distinct on (subject_id) id from duty order by subject_id, due_on, id",
    );
    return rows.map((row) => row.id);
  });
  await embedded.stop();

  const port = await freePort();
  const env = { ...process.env, GONGZHI_DATA: folder, PORT: String(port), HOST: "127.0.0.1" };
  delete (env as NodeJS.ProcessEnv)["DATABASE_URL"];
  let server: ChildProcess | undefined;
  const ended = (child: ChildProcess) =>
    child.exitCode === null && child.signalCode === null ? once(child, "exit") : Promise.resolve();

  return {
    folder,
    origin: `http://127.0.0.1:${port}`,
    officer,
    chief,
    communityId: made.communityId,
    dutyIds,
    start: async () => {
      const child = spawn(process.execPath, [program, "serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
      server = child;
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not ready in 30 s: ${said}`)), 30_000);
        child.stdout.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          if (/^ready /m.test(said)) resolve(clearTimeout(timer));
        });
        child.once("exit", () => reject(new Error(`ended before it was ready: ${said}`)));
      });
    },
    kill: async () => {
      assert.ok(server);
      server.kill("SIGKILL");
      await ended(server);
    },
    run: async (...args) => {
      const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
      let text = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      await once(child, "close");
      return { code: child.exitCode ?? -1, text };
    },
    look: async (act) => {
      const again = await startEmbedded({ folder, log: () => {} });
      try {
        return await look(act, again.superuser);
      } finally {
        await again.stop();
      }
    },
    postmasterPid: () => {
      const { host } = JSON.parse(readFileSync(join(folder, "running.json"), "utf8")) as { host: string };
      return Number(readFileSync(join(host, "postmaster.pid"), "utf8").split("\n")[0]);
    },
    end: async () => {
      if (server !== undefined) {
        server.kill("SIGTERM");
        const timer = setTimeout(() => server!.kill("SIGKILL"), 15_000);
        await ended(server);
        clearTimeout(timer);
      }
      // A server that was killed left its PostgreSQL: adopted once more and stopped.
      const last = await startEmbedded({ folder, log: () => {} });
      await last.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

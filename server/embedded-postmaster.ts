import { spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { connect } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { cleanEnvironment, runProgram } from "./embedded-binaries.ts";
import type { Cluster } from "./embedded-cluster.ts";
import { birthOf, inUse, worksIn } from "./embedded-lock.ts";
import { writeSettings } from "./embedded-settings.ts";
import { Outage } from "./errors.ts";

export type Postmaster = { pid: number; host: string; port: number };

/** Gives the running postmaster of this cluster, or starts one. */
export async function runPostmaster(cluster: Cluster, log: (line: string) => void): Promise<Postmaster> {
  const left = readPidFile(cluster.data);
  if (left && birthOf(left.pid) !== null && worksIn(left.pid, cluster.data) !== false) {
    // After kill -9 of Node the server lives on, perhaps still starting or stopping.
    const adopted = await settle(cluster.data, left.pid);
    if (adopted) {
      log(`the database server was still running (pid ${adopted.pid}) and goes on`);
      return adopted;
    }
  } else if (left) {
    // Invisible and yet answering: the folder is mounted in another container too.
    if (await answers(left)) throw inUse(cluster.place, "its database server answers from another container");
    // PostgreSQL takes a zombie for alive, and so does it a stranger who got that number and runs under
    // the same user; in a container without an init both last for ever. Should a worker of the dead
    // server still live, PostgreSQL finds it by the shared memory, not by these files.
    rmSync(join(cluster.data, "postmaster.pid"), { force: true });
    rmSync(`${socketOf(left)}.lock`, { force: true });
  }
  return await start(cluster, 1);
}

async function start(cluster: Cluster, attempt: number): Promise<Postmaster> {
  const { data, place, account, binaries } = cluster;
  await writeSettings(cluster);
  const log = openLog(place, account);
  // Relative names: pg_ctl hands them to a shell, which would trip over a $ or a quote in the folder's name.
  // Replaying the log after a crash takes as long as it takes; 10 minutes is beyond any case here.
  const ctl = ["start", "-D", basename(data), "-l", log.name, "-w", "-t", "600", "-s"];
  const { code, said } = await runProgram(binaries.pgCtl, ctl, place, account);
  const running = readPidFile(data);
  if (code === 0 && running) return running;
  const reason = log.reason() ?? said.split("\n")[0];
  if (reason?.includes("shared memory block") && attempt < 30) {
    // Workers of a postmaster that was killed are still on their way out.
    await delay(100);
    return await start(cluster, attempt + 1);
  }
  throw new Outage(
    "embedded.start",
    `the database server did not start: ${reason} (more in ${join(place, log.name)})`,
  );
}

/** Waits until a postmaster we did not start now is ready, or gone. */
async function settle(data: string, pid: number): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const now = readPidFile(data);
    if (!now || now.pid !== pid || birthOf(pid) === null) return undefined;
    if (now.ready) return (await answers(now)) ? now : undefined;
    await delay(50);
  }
  throw new Outage(
    "embedded.start",
    `the database server that was left running (pid ${pid}) neither serves nor ends`,
  );
}

const socketOf = ({ host, port }: Postmaster) => `${host}/.s.PGSQL.${port}`;

function answers(postmaster: Postmaster): Promise<boolean> {
  const { host, port } = postmaster;
  return new Promise((resolve) => {
    const socket = host.startsWith("/") ? connect(socketOf(postmaster)) : connect(port, host);
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

/** Stops as pg_ctl's "fast" does: open transactions are rolled back, everything is written. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  if (readPidFile(cluster.data)?.pid !== pid || birthOf(pid) === null) return;
  const stop = (mode: string) =>
    runProgram(
      cluster.binaries.pgCtl,
      ["stop", "-D", basename(cluster.data), "-m", mode, "-w", "-t", "60", "-s"],
      cluster.place,
      cluster.account,
    );
  if ((await stop("fast")).code !== 0) await stop("immediate");
}

/** For the last moment of the process, where nothing can be awaited any more. */
export function stopPostmasterNow(cluster: Cluster, pid: number): void {
  if (readPidFile(cluster.data)?.pid !== pid || birthOf(pid) === null) return;
  spawnSync(
    cluster.binaries.pgCtl,
    ["stop", "-D", basename(cluster.data), "-m", "fast", "-w", "-t", "15", "-s"],
    {
      cwd: cluster.place,
      ...cluster.account,
      env: cleanEnvironment(),
      stdio: "ignore",
    },
  );
}

/** Lines of postmaster.pid: pid, data folder, start time, port, socket folder, address, shared memory, state. */
function readPidFile(data: string): (Postmaster & { ready: boolean }) | undefined {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), host: lines[4] || lines[5] || "", ready: lines[7] === "ready" };
}

/** `postgres.log`, begun anew above 10 MB with one generation kept. */
function openLog(place: string, account: Cluster["account"]): { name: string; reason(): string | undefined } {
  const name = "postgres.log";
  const file = join(place, name);
  if (existsSync(file) && statSync(file).size > 10 * 1024 * 1024) renameSync(file, `${file}.1`);
  closeSync(openSync(file, "a", 0o600));
  if (account) chownSync(file, account.uid, account.gid);
  const from = statSync(file).size;
  return {
    name,
    reason: () => {
      const lines = readFileSync(file).subarray(from).toString("utf8").split("\n");
      return lines
        .find((line) => /(FATAL|PANIC|error while loading)/.test(line))
        ?.replace(/^.*?(FATAL|PANIC):\s*/, "");
    },
  };
}

/** Child processes of the benches: started, asked for their time, and stopped by their own id. */
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Job, Result } from "./load.ts";

export const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export type Server = {
  pid: number;
  port: number;
  /** From the start of the process to its ready line. */
  readyMs: number;
  stop(): Promise<void>;
};

/** Starts a server and waits for its line `ready http://…:port`. */
export async function startServer(
  args: string[],
  env: Record<string, string>,
  patience_ms = 60_000,
): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  let said = "";
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`not ready in ${patience_ms} ms: ${said}`));
    }, patience_ms);
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /ready https?:\/\/[^:]+:(\d+)/.exec(said);
      if (!match) return;
      clearTimeout(timer);
      resolve(Number(match[1]));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    void ended.then(() => reject(new Error(`ended before it was ready: ${said}`)));
  });
  return {
    pid: child.pid!,
    port,
    readyMs: performance.now() - started,
    stop: async () => {
      const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
      child.kill("SIGTERM");
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Seconds of processor time the process has used, its threads included (100 ticks a second on Linux). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The same for a process and its children, those that ended too: PostgreSQL's postmaster and its backends. */
export function familyCpuSeconds(pid: number): number {
  const own = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  let seconds = cpuSeconds(pid) + (Number(own[13]) + Number(own[14])) / 100;
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, "utf8").split(") ")[1]!.split(" ");
      if (Number(fields[1]) === pid) seconds += (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      // It ended meanwhile.
    }
  }
  return seconds;
}

/** Memory that stands in RAM, in MB of 1,000,000 bytes. */
export function residentMb(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return (Number(line?.[1] ?? 0) * 1024) / 1e6;
}

export async function load(job: Job): Promise<Result> {
  const child = spawn(process.execPath, [pathOf("load.ts")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(job));
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), (job.seconds + 30) * 1000);
  await new Promise((done) => child.once("close", done));
  clearTimeout(timer);
  return JSON.parse(text) as Result;
}

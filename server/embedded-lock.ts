import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Outage } from "./errors.ts";

/**
 * One server per data folder. The file names the holder and when it was born, because after a reboot or
 * in a container its number may belong to someone else. Two servers that find the same stale file in
 * the same instant are told apart later, by the advisory lock inside the database.
 */
export function takeLock(folder: string): () => void {
  const file = join(folder, "gongzhi.pid");
  const mine = `${process.pid} ${birthOf(process.pid) ?? ""}\n`;
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return () => {
        if (read(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const held = read(file);
    const [pid = "", birth = ""] = held.trim().split(/ (.*)/s);
    if (held !== "" && birthOf(Number(pid)) === birth) throw inUse(folder, `pid ${pid}`);
    // Created but not yet written: its owner is starting this very moment.
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (held === "" && age < 2_000) break;
    if (read(file) === held) rmSync(file, { force: true });
  }
  throw inUse(folder, "starting just now");
}

export const inUse = (folder: string, who: string) =>
  new Outage(
    "embedded.in_use",
    `the data folder ${folder} is in use by another Gongzhi (${who}): stop that one, or set GONGZHI_DATA to another folder`,
  );

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** When a process was born, as text that only that process has; null when it lives no more. */
export function birthOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") {
    // The name in brackets may hold anything, so count from the last bracket: state is then field 0 and
    // starttime field 19 (proc_pid_stat(5)). A zombie holds nothing any more.
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "" || fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  }
  if (process.platform !== "win32") {
    const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
    const [state = "", ...birth] = (stdout ?? "").trim().split(/\s+/);
    return state === "" || state.startsWith("Z") ? null : birth.join(" ");
  }
  try {
    process.kill(pid, 0);
    return "alive";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? "alive" : null;
  }
}

/** Whether a process works in that folder, as a postmaster does in its cluster; undefined where nobody can say. */
export function worksIn(pid: number, folder: string): boolean | undefined {
  if (process.platform === "win32") return undefined;
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      // Of another user, or gone: in neither case the server of a cluster we may read.
      return false;
    }
  }
  const { status, stdout } = spawnSync("lsof", ["-a", "-p", String(pid), "-d", "cwd", "-Fn"], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.split("\n").includes(`n${realpathSync(folder)}`) : undefined;
}

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { Outage } from "./errors.ts";

/** The operating-system user PostgreSQL runs as; undefined means as ourselves. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, which is what a container or a fresh server gives us. A cluster
 * that exists already is run by its owner, so `sudo npm start` after `npm start` goes on working.
 */
export function findAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  // `_postgres` is what macOS ships; `nobody` is the last resort of an image without useradd.
  const account = lookUp("postgres") ?? lookUp("_postgres") ?? create() ?? lookUp("nobody");
  if (account === undefined) {
    throw new Outage(
      "embedded.account",
      "PostgreSQL does not run as root and no other account was found: start Gongzhi as an ordinary user",
    );
  }
  return account;
}

function create(): Account {
  const ran = (command: string, ...args: string[]) =>
    spawnSync(command, args, { stdio: "ignore" }).status === 0;
  ran("groupadd", "--system", "postgres");
  ran(
    "useradd",
    "--system",
    "--gid",
    "postgres",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  );
  return lookUp("postgres");
}

function lookUp(name: string): Account {
  const number = (flag: string) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout.trim()) : Number.NaN;
  };
  const account = { uid: number("-u"), gid: number("-g") };
  return Number.isInteger(account.uid) && Number.isInteger(account.gid) ? account : undefined;
}

/**
 * Asked of the system itself, by entering the folder as that account: modes alone do not know about
 * access lists and mounts.
 */
export function reaches(account: Account, folder: string): boolean {
  if (account === undefined) return true;
  const tried = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  if (tried.error) {
    throw new Outage(
      "embedded.account",
      `cannot run a program as user ${account.uid}: start Gongzhi as an ordinary user`,
      {
        cause: tried.error,
      },
    );
  }
  return tried.status === 0;
}

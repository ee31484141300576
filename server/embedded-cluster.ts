import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Account, findAccount, reaches } from "./embedded-account.ts";
import { type Binaries, findBinaries, runProgram } from "./embedded-binaries.ts";
import { Outage } from "./errors.ts";

/** Passwords of the bootstrap superuser, of `gongzhi_owner` and of `gongzhi_app`. */
export type Secrets = { superuser: string; owner: string; app: string };

/** A cluster on this machine: where it lies, who runs it, with which programs. */
export type Cluster = { place: string; data: string; account: Account; binaries: Binaries; secrets: Secrets };

const major = "18";
const recordName = "where.json";

/** Finds the cluster of a data folder, or makes it. */
export async function openCluster(folder: string, log: (line: string) => void): Promise<Cluster> {
  const place = findPlace(folder);
  const data = join(place, "postgres");
  const account = findAccount(data);
  const binaries = findBinaries(place, account);
  const secrets = readSecrets(join(folder, "secrets.json"), existsSync(data));
  const cluster = { place, data, account, binaries, secrets };
  if (!existsSync(data)) {
    log("making the database, once");
    await createCluster(cluster);
  }
  // Only now, so that a record without its cluster means loss and never a first start cut short.
  if (place !== folder) writeFileSync(join(folder, recordName), `${JSON.stringify({ place })}\n`);
  checkVersion(data);
  return cluster;
}

/**
 * Usually the data folder itself. As root, PostgreSQL runs as another user, who cannot enter a checkout
 * under /root (0700); opening somebody's home to everyone is not ours to do, so the cluster then lies
 * under /var/lib and `where.json` remembers it. Not under /tmp: that is emptied.
 */
function findPlace(folder: string): string {
  const record = join(folder, recordName);
  if (existsSync(record)) {
    const { place } = JSON.parse(readFileSync(record, "utf8")) as { place: string };
    if (existsSync(join(place, "postgres"))) return place;
    throw new Outage(
      "embedded.gone",
      `the database of ${folder} lay in ${place} and is gone: restore it from the backup, or remove ${record} to begin anew`,
    );
  }
  const account = findAccount(join(folder, "postgres"));
  if (account === undefined) return folder;
  letIn(account, folder);
  if (reaches(account, folder)) return folder;
  const place = `/var/lib/gongzhi-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
  mkdirSync(place, { recursive: true, mode: 0o700 });
  letIn(account, place);
  return place;
}

/** Lets the account pass through a folder of root's, by its group and without listing it; nobody else. */
function letIn(account: { uid: number; gid: number }, folder: string): void {
  const { uid, gid, mode } = statSync(folder);
  if (uid !== 0 || gid !== 0) return;
  chownSync(folder, 0, account.gid);
  chmodSync(folder, (mode & 0o707) | 0o010);
}

function readSecrets(file: string, needed: boolean): Secrets {
  if (existsSync(file)) {
    try {
      chmodSync(file, 0o600);
      return JSON.parse(readFileSync(file, "utf8")) as Secrets;
    } catch (cause) {
      throw new Outage("embedded.secrets", `cannot read ${file}: ${(cause as Error).message}`, { cause });
    }
  }
  if (needed) {
    throw new Outage(
      "embedded.secrets",
      `${file} is missing, and without it the database beside it cannot be opened: put it back from the backup`,
    );
  }
  const secret = () => randomBytes(24).toString("base64url");
  const secrets = { superuser: secret(), owner: secret(), app: secret() };
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/**
 * Made under another name and renamed when complete: `postgres` is never a half-made cluster, and what
 * a killed start left behind (`postgres.new-…`) never held anything and may go.
 */
async function createCluster({ place, data, account, binaries, secrets }: Cluster): Promise<void> {
  for (const name of readdirSync(place)) {
    if (name.startsWith("postgres.new-"))
      rmSync(join(place, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const name = `postgres.new-${process.pid}`;
  const half = join(place, name);
  const password = join(place, `${name}.password`);
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(password, secrets.superuser, { mode: 0o600 });
  if (account) for (const path of [half, password]) chownSync(path, account.uid, account.gid);
  try {
    const { code, said } = await runProgram(
      binaries.initdb,
      [
        "--pgdata",
        name,
        "--username=postgres",
        `--pwfile=${name}.password`,
        "--auth=scram-sha-256",
        "--data-checksums",
        ...locale(),
      ],
      place,
      account,
    );
    if (code !== 0)
      throw new Outage("embedded.create", `the database could not be made: ${said.split("\n")[0]}`);
    appendFileSync(join(half, "postgresql.conf"), "\ninclude 'gongzhi.conf'\n");
    writeFileSync(join(half, "gongzhi.conf"), "");
    renameSync(half, data);
  } finally {
    rmSync(password, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

/**
 * Without these the shell's environment decides, and under LC_ALL=POSIX that is SQL_ASCII. The character
 * type must know Chinese letters too, or pg_trgm finds none in 漏水 (DATABASE rule 11); macOS and Windows
 * have no C.UTF-8 of their own (their names for it: not tried on those machines).
 */
function locale(): string[] {
  const builtin = [
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-messages=C",
  ];
  if (process.platform === "darwin") return [...builtin, "--locale=C", "--lc-ctype=UTF-8"];
  if (process.platform === "win32") return [...builtin, "--locale=C", "--lc-ctype=en-US.UTF-8"];
  return [...builtin, "--locale=C.UTF-8"];
}

function checkVersion(data: string): void {
  const file = join(data, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  if (version === major) return;
  throw version !== undefined && /^\d+$/.test(version)
    ? new Outage(
        "embedded.version",
        `the database in ${data} was made by PostgreSQL ${version} and this release carries ${major}: back it up with the release that made it, then restore it here`,
      )
    : new Outage(
        "embedded.broken",
        `${data} is not a PostgreSQL database; it was left untouched: restore it from the backup, or move it away to begin anew`,
      );
}

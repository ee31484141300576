import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Connection, type Db, openDb, usePropagation } from "./db.ts";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { Outage } from "./errors.ts";
import { migrate } from "./migrate.ts";
import type { Settings } from "./settings.ts";

/** A database ready to work with, wherever it runs. */
export type Installation = {
  db: Db;
  admin: Connection;
  /** Null for a database server of the operator's own, and where another process runs the embedded one. */
  embedded: Embedded | null;
  applied: number;
  close(): Promise<void>;
};

/**
 * Opens the installation: the embedded PostgreSQL, started if nobody runs it, or the server named by
 * DATABASE_URL; migrated. A command beside a running server works in that server's database.
 */
export async function openInstallation(
  settings: Settings,
  log: (line: string) => void,
  options: { migrate?: boolean; alone?: boolean } = {},
): Promise<Installation> {
  const { app, admin, embedded } = settings.databases
    ? { ...settings.databases, embedded: null }
    : await openEmbedded(settings.folder, log, options.alone ?? false);
  try {
    const applied = options.migrate === false ? 0 : await migrate(admin, log);
    await check(admin);
    const db = openDb(app);
    await db.directory.maybe("select 1 from station limit 1");
    return {
      db,
      admin,
      embedded,
      applied,
      close: async () => {
        await db.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    if (error instanceof Outage) throw error;
    throw new Outage("db.unusable", `the database cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const whereName = "running.json";
type Where = { host: string; port: number };

async function openEmbedded(folder: string, log: (line: string) => void, alone: boolean) {
  const where = join(folder, whereName);
  let embedded: Embedded;
  try {
    embedded = await startEmbedded({ folder, log });
  } catch (error) {
    if (alone || !(error instanceof Outage) || error.code !== "embedded.in_use" || !existsSync(where))
      throw error;
    const { host, port } = JSON.parse(readFileSync(where, "utf8")) as Where;
    const secrets = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as {
      owner: string;
      app: string;
    };
    const login = (user: string, password: string): Connection => ({
      host,
      port,
      user,
      password,
      database: "gongzhi",
    });
    return {
      app: login("gongzhi_app", secrets.app),
      admin: login("gongzhi_owner", secrets.owner),
      embedded: null,
    };
  }
  mkdirSync(folder, { recursive: true });
  const { host, port } = embedded.app;
  writeFileSync(where, JSON.stringify({ host, port } satisfies Where), { mode: 0o600 });
  process.once("exit", () => rmSync(where, { force: true }));
  return { app: embedded.app as Connection, admin: embedded.admin as Connection, embedded };
}

/** What the schema needs of the server beyond the migrations (DATABASE rules 8 and 11). */
async function check(admin: Connection): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const { rows } = await client.query<{ right: boolean }>(`select show_trgm('漏水') <> '{}' as right`);
    if (!rows[0]?.right)
      throw new Outage(
        "db.text",
        "the database cannot index Chinese text: create it with UTF-8 and the locale C.UTF-8",
      );
    const citus = await client.query("select 1 from pg_extension where extname = 'citus'");
    usePropagation(citus.rowCount !== null && citus.rowCount > 0);
  } catch (cause) {
    if (cause instanceof Outage) throw cause;
    throw new Outage(
      "db.text",
      `the extension pg_trgm is missing: run "create extension pg_trgm" in the database`,
      { cause },
    );
  } finally {
    await client.end();
  }
}

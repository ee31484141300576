import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { Connection } from "./db.ts";
import { Outage } from "./errors.ts";

const folder = fileURLToPath(new URL("../db/migrations/", import.meta.url));

export type Migration = { name: string; text: string; hash: string };

export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(folder + name, "utf8");
      return { name, text, hash: createHash("sha256").update(text).digest("hex") };
    });
}

/**
 * Applies what is missing, forward only, each file in its own transaction, under one advisory lock so
 * that two servers starting together do not race. Refuses a database made by a newer release, or one
 * whose applied files differ from ours.
 */
export async function migrate(admin: Connection, log: (line: string) => void): Promise<number> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Outage("db.unreachable", `the database does not answer: ${(cause as Error).message}`, {
      cause,
    });
  }
  try {
    await client.query("select pg_advisory_lock(7250412)");
    await client.query(
      "create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null)",
    );
    const applied = new Map(
      (await client.query<{ name: string; hash: string }>("select name, hash from migration")).rows.map(
        (row) => [row.name, row.hash],
      ),
    );
    const ours = listMigrations();
    const known = new Set(ours.map((migration) => migration.name));
    const foreign = [...applied.keys()].filter((name) => !known.has(name));
    if (foreign.length > 0) {
      throw new Outage(
        "db.newer",
        `the database was made by a newer release (${foreign[0]}); update Gongzhi first`,
      );
    }
    let count = 0;
    for (const migration of ours) {
      const hash = applied.get(migration.name);
      if (hash === migration.hash) continue;
      if (hash !== undefined) {
        throw new Outage(
          "db.changed",
          `migration ${migration.name} differs from the one this database was made with`,
        );
      }
      await client.query("begin");
      try {
        await client.query(migration.text);
        await client.query("insert into migration values ($1, $2, $3)", [
          migration.name,
          migration.hash,
          new Date(),
        ]);
        await client.query("commit");
      } catch (cause) {
        await client.query("rollback").catch(() => undefined);
        throw new Outage("db.migration", `migration ${migration.name} failed: ${(cause as Error).message}`, {
          cause,
        });
      }
      count++;
    }
    if (count > 0) log(`${count} migrations applied`);
    return count;
  } finally {
    await client.end().catch(() => undefined);
  }
}

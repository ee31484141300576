import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { inUse } from "./embedded-lock.ts";
import type { Secrets } from "./embedded-cluster.ts";
import { Outage } from "./errors.ts";
import { roleSql } from "./roles.ts";

export type ConnectionOptions = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

/** Any number, as long as it is always this one. */
const lockNumber = 7_250_411;

/** Makes database, roles and extension where they are missing; interrupted anywhere, the next start completes it. */
export async function prepareDatabase(superuser: ConnectionOptions, secrets: Secrets): Promise<void> {
  let client: pg.Client;
  try {
    client = await connect(superuser);
  } catch (error) {
    if (stateOf(error) !== "3D000") throw error;
    const first = await connect({ ...superuser, database: "postgres" });
    try {
      await first.query(`create database ${superuser.database}`);
    } finally {
      await first.end();
    }
    client = await connect(superuser);
  }
  try {
    const { rowCount } = await client.query("select from pg_extension where extname = 'pg_trgm'");
    if (rowCount === 0) {
      // One message is one transaction, so the extension stands for all of it.
      await client.query(
        `${roleSql(secrets.owner, secrets.app)}; alter database ${superuser.database} owner to gongzhi_owner; create extension pg_trgm`,
      );
    }
  } finally {
    await client.end();
  }
}

/** A connection that stays open and holds the lock of the only server; it ends when the database server dies. */
export async function openWatch(superuser: ConnectionOptions, folder: string): Promise<pg.Client> {
  const client = await connect(superuser);
  // PostgreSQL needs a moment to see that a killed holder's connection is gone.
  for (let attempt = 1; attempt <= 30; attempt++) {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
      lockNumber,
    ]);
    if (rows[0]?.mine) return client;
    await delay(100);
  }
  await client.end();
  throw inUse(folder, "it holds the database");
}

async function connect(options: ConnectionOptions): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({
      ...options,
      application_name: "gongzhi watch",
      connectionTimeoutMillis: 5_000,
    });
    // Without a listener the death of the server would end this process; the watch listens to "end".
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (cause) {
      const state = stateOf(cause);
      if (state === "3D000") throw cause;
      if (state === "28P01" || state === "28000") {
        throw new Outage(
          "embedded.secrets",
          "secrets.json does not belong to the database beside it: put back the one from the same backup",
          { cause },
        );
      }
      if (attempt === 100)
        throw new Outage(
          "embedded.start",
          `the database server does not answer: ${(cause as Error).message}`,
          { cause },
        );
      await delay(100);
    }
  }
}

const stateOf = (error: unknown) => (error as { code?: string }).code;

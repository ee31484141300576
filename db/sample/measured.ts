import pg from "pg";
import type { Connection } from "../../server/db.ts";

/**
 * Tables that were just filled have no statistics, and PostgreSQL then reads every duty of the station for each that
 * is completed: without this, that was half of its time for the whole sample.
 */
export async function measure(admin: Connection): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query("analyze duty, duty_closing, duty_sign_off, person, post");
  } finally {
    await client.end();
  }
}

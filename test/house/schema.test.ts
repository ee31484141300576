import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import pg from "pg";
import { dumpSchema, schemaFile } from "../../scripts/schema.ts";
import { type World, ground, openWorld } from "../world.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test("db/schema.sql equals the sum of the migrations; node scripts/schema.ts writes it", async () => {
  assert.equal(await dumpSchema(world.admin), readFileSync(schemaFile, "utf8"));
});

test("db/schema.sql is SQL that makes the same schema in an empty database", async () => {
  const { admin } = ground();
  const name = `t_${process.pid}_empty`;
  await world.admin.query(`create database ${name} template template0`);
  const client = new pg.Client({ ...admin, database: name });
  await client.connect();
  try {
    await client.query(readFileSync(schemaFile, "utf8"));
    assert.equal(await dumpSchema(client), readFileSync(schemaFile, "utf8"));
  } finally {
    await client.end();
    await world.admin.query(`drop database ${name} with (force)`);
  }
});

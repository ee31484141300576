/** The catalogue held to docs/DATABASE.md and to the list in db/tables.ts. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pg from "pg";
import { tables } from "../../db/tables.ts";
import { listMigrations } from "../../server/migrate.ts";
import { type World, ground, openWorld } from "../world.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

type Row = Record<string, unknown>;
const ask = async <R = Row>(text: string, values: unknown[] = []) =>
  (await world.admin.query(text, values)).rows as R[];
const named = (kind: string) =>
  Object.entries(tables)
    .filter(([, table]) => table.class === kind)
    .map(([name]) => name)
    .sort();
const classOf = (name: string) => tables[name as keyof typeof tables]?.class;

test("db/tables.ts lists every table, and no other", async () => {
  const there = await ask<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  assert.deepEqual(there.map((row) => row.name).sort(), Object.keys(tables).sort());
  const others = await ask(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f', 'S')`,
  );
  assert.deepEqual(others, [], "a view, foreign table or sequence");
});

test("station_id stands first in every tenant table, its keys and its unique indexes", async () => {
  const rows = await ask<{ name: string; first: string; type: string; needed: boolean }>(
    `select c.relname as name, a.attname as first, format_type(a.atttypid, null) as type, a.attnotnull as needed
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  for (const row of rows.filter((row) => classOf(row.name) === "tenant"))
    assert.deepEqual([row.name, row.first, row.type, row.needed], [row.name, "station_id", "uuid", true]);
  const keys = await ask<{ name: string; index: string; first: string; primary: boolean }>(
    `select c.relname as name, i.relname as index, a.attname as first, x.indisprimary as primary
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where c.relnamespace = 'public'::regnamespace`,
  );
  const tenantKeys = keys.filter((row) => classOf(row.name) === "tenant");
  // Plain indexes too: without the station first, one station's rows would slow another's (ARCHITECTURE §7).
  assert.deepEqual(
    tenantKeys.filter((row) => row.first !== "station_id").map((row) => row.index),
    [],
  );
  for (const name of named("tenant"))
    assert.ok(
      tenantKeys.some((row) => row.name === name && row.primary),
      `${name} has no primary key`,
    );
});

test("foreign keys go tenant to tenant with the station, or tenant to reference (rule 3)", async () => {
  const keys = await ask<{
    name: string;
    from: string;
    to: string;
    columns: string[];
    targets: string[];
    ondelete: string;
    onupdate: string;
  }>(
    `select k.conname as name, f.relname as "from", t.relname as "to", k.confdeltype as ondelete, k.confupdtype as onupdate,
       array(select a.attname::text from unnest(k.conkey) with ordinality u(n, i)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i) as columns,
       array(select a.attname::text from unnest(k.confkey) with ordinality u(n, i)
             join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i) as targets
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace`,
  );
  assert.ok(keys.length > 15);
  for (const key of keys) {
    const way = `${classOf(key.from)} to ${classOf(key.to)}`;
    assert.ok(
      ["tenant to tenant", "tenant to reference", "local to local"].includes(way),
      `${key.name}: ${way}`,
    );
    if (way === "tenant to tenant")
      assert.deepEqual([key.columns[0], key.targets[0]], ["station_id", "station_id"], key.name);
    assert.ok(
      ["a", "r", "c"].includes(key.ondelete) && key.onupdate === "a",
      `${key.name}: RESTRICT or CASCADE only`,
    );
  }
});

test("row level security is forced on every tenant table and compares the station only", async () => {
  const rows = await ask<{ name: string; on: boolean; forced: boolean; policies: string[] }>(
    `select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
       array(select pg_get_expr(p.polqual, p.polrelid) || ' / ' || pg_get_expr(p.polwithcheck, p.polrelid) || ' / ' || p.polcmd::text
             from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  const only = "(station_id = (current_setting('app.station'::text, true))::uuid)";
  for (const row of rows.filter((each) => classOf(each.name) === "tenant"))
    assert.deepEqual([row.on, row.forced, row.policies], [true, true, [`${only} / ${only} / *`]], row.name);
});

test("no triggers, no rules, no clocks and no chance in the schema", async () => {
  assert.deepEqual(await ask(`select tgname from pg_trigger where not tgisinternal`), []);
  assert.deepEqual(
    await ask(
      `select rulename from pg_rewrite where ev_class in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    ),
    [],
  );
  const defaults = await ask<{ column: string; expression: string }>(
    `select c.relname || '.' || a.attname as column, pg_get_expr(d.adbin, d.adrelid) as expression
     from pg_attrdef d join pg_class c on c.oid = d.adrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum where c.relnamespace = 'public'::regnamespace`,
  );
  for (const each of defaults) assert.doesNotMatch(each.expression, /\(/, `${each.column} calls a function`);
  const generated = await ask(
    `select attname from pg_attribute where attgenerated <> '' or attidentity <> ''`,
  );
  assert.deepEqual(generated, []);
  const functions = await ask<{ name: string }>(
    `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by proname`,
  );
  assert.deepEqual(
    functions.map((row) => row.name),
    ["app_distribute", "app_reference", "app_tenant"],
  );
  const migrations = listMigrations()
    .map((each) => each.text)
    .join("\n");
  assert.doesNotMatch(migrations, /\b(now|clock_timestamp|random|gen_random_uuid|uuidv7)\s*\(/i);
  assert.doesNotMatch(migrations, /on (delete|update) set (null|default)/i);
});

test("no unique index stands on text with an ICU collation (rule 11)", async () => {
  const rows = await ask(
    `select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid, unnest(x.indcollation) c (oid)
     join pg_collation l on l.oid = c.oid where x.indisunique and l.collprovider = 'i'`,
  );
  assert.deepEqual(rows, []);
});

test("the three roles are bound: no superuser, no BYPASSRLS, nothing owned by the app", async () => {
  const roles = await ask(
    `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolinherit, rolcreaterole, rolcreatedb from pg_roles
     where rolname in ('app_rw', 'gongzhi_app', 'gongzhi_owner') order by rolname`,
  );
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  assert.deepEqual(roles, [
    { rolname: "app_rw", ...none, rolcanlogin: false, rolinherit: false },
    { rolname: "gongzhi_app", ...none, rolcanlogin: true, rolinherit: false },
    { rolname: "gongzhi_owner", ...none, rolcanlogin: true, rolinherit: true },
  ]);
  const owned = await ask(
    `select relname from pg_class c join pg_roles r on r.oid = c.relowner where rolname in ('app_rw', 'gongzhi_app')`,
  );
  assert.deepEqual(owned, []);
  const members = await ask(
    `select r.rolname as of, m.rolname as member from pg_auth_members a join pg_roles r on r.oid = a.roleid
     join pg_roles m on m.oid = a.member where m.rolname in ('app_rw', 'gongzhi_app')`,
  );
  assert.deepEqual(members, [{ of: "app_rw", member: "gongzhi_app" }]);
});

test("grants: nobody truncates, the journal is only added to, tenant rows belong to app_rw alone", async () => {
  const rows = await ask<{ table: string; role: string; right: string }>(
    `select c.relname as table, coalesce(r.rolname, 'public') as role, g.privilege_type as right
     from pg_class c cross join lateral aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and g.grantee <> c.relowner`,
  );
  const rights = (role: string, table: string) =>
    rows
      .filter((row) => row.role === role && row.table === table)
      .map((row) => row.right)
      .sort();
  assert.deepEqual(
    rows.filter(
      (row) => ["TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"].includes(row.right) || row.role === "public",
    ),
    [],
  );
  assert.deepEqual([...new Set(rows.map((row) => row.role))].sort(), ["app_rw", "gongzhi_app"]);
  for (const table of named("tenant")) assert.deepEqual(rights("gongzhi_app", table), [], table);
  for (const table of [
    "journal_entry",
    "journal_subject",
    "journal_leaf",
    "journal_head",
    "outbox",
    "approval",
  ])
    assert.deepEqual(rights("app_rw", table), ["INSERT", "SELECT"], table);
  for (const table of named("reference")) assert.deepEqual(rights("app_rw", table), ["SELECT"], table);
  // What decides who signs in is out of reach of a station's transaction.
  for (const table of ["device", "login", "login_station", "session", "sign_in_failure", "migration"])
    assert.deepEqual(rights("app_rw", table), [], table);
  // Deleting is the exception: a choice leaves a draft basket, an assignment is taken back, a key grows old,
  // the content of a file that is removed is destroyed, months are added up anew from the records, an imported file is destroyed,
  // what a dispute is found by is written anew when its line changes, rounds from door to door go a year after (PI-05), notices after half a year, pieces of a photo from a phone once it
  // is put together.
  assert.deepEqual(
    rows
      .filter((row) => row.role === "app_rw" && row.right === "DELETE")
      .map((row) => row.table)
      .sort(),
    [
      "choice",
      "dispute_gram",
      "door_round",
      "door_visit",
      "evidence_piece",
      "incident_import_piece",
      "incident_import_refusal",
      "incident_month",
      "journal_unsealed",
      "local_record",
      "mediation_photo_piece",
      "notice",
      "notice_message",
      "offline_piece",
      "register_import_conflict",
      "register_import_piece",
      "register_import_refusal",
      "request_key",
    ],
  );
});

test("the pool's login sees no tenant row: outside a role, after RESET ROLE, or under no station", async () => {
  const { app } = ground();
  const client = new pg.Client({ ...app, database: world.admin.database! });
  await client.connect();
  await client.query("begin; set local role app_rw");
  assert.equal(
    (await client.query("select 1 from person")).rowCount,
    0,
    "no station set: no row, not every row",
  );
  await client.query("rollback");
  // Once set, the station is the empty text outside a transaction: no uuid, so the policy itself fails.
  const refusals = ["42501", "22P02"];
  const refused = async (text: string) => {
    await assert.rejects(
      client.query(text),
      (error: { code?: string }) => refusals.includes(error.code!),
      text,
    );
    await client.query("rollback");
  };
  try {
    for (const table of named("tenant")) {
      await refused(`select 1 from ${table}`);
      await refused(
        `begin; set local role app_rw; set local app.station='${world.station.id}'; reset role; select 1 from ${table}`,
      );
      await refused(`begin; set local role app_rw; truncate ${table}`);
    }
    for (const role of ["gongzhi_owner", "postgres"]) await refused(`set role ${role}`);
    await refused("begin; set local role app_rw; set local row_security = off; select 1 from person");
    await refused("begin; set local role app_rw; select 1 from person");
  } finally {
    await client.end();
  }
});

test("a station's transaction writes no row of another station", async () => {
  for (const stationId of [world.hostile.id]) {
    await assert.rejects(
      world.inStation(world.station, (tx) =>
        tx.run(
          `insert into person (station_id, id, name, sample, created_at) values ($1, $1, '外人', true, $2)`,
          [stationId, world.now()],
        ),
      ),
      (error: { code?: string }) => error.code === "42501",
    );
    await world.hire(world.hostile, "officer", null, "对面的人");
    const touched = await world.inStation(world.station, (tx) =>
      tx.run(`update person set name = '改了' where station_id = $1`, [stationId]),
    );
    assert.equal(touched, 0);
  }
});

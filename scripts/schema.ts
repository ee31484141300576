/**
 * Writes db/schema.sql: the whole schema as the migrations make it, read from the catalogue, since the
 * embedded PostgreSQL ships no pg_dump. `node scripts/schema.ts`; test/house/schema.test.ts compares.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { prepareGround } from "./test.ts";

export const schemaFile = fileURLToPath(new URL("../db/schema.sql", import.meta.url));
const heading =
  "-- The sum of db/migrations, written by scripts/schema.ts. Read it; change the migrations.\n";

/** Everything in schema public that is ours, in a fixed order; not what an extension brought. */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const rows = async (text: string) => (await client.query<Record<string, string>>(text)).rows;
  const ours = (kind: string, oid: string) =>
    `not exists (select from pg_depend d where d.classid = '${kind}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

  const collations = await rows(
    `select format('create collation %I (provider = icu, locale = %L);', collname,
       coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale')) as line
     from pg_collation c where collnamespace = 'public'::regnamespace order by collname`,
  );
  const functions = await rows(
    `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p
     where pronamespace = 'public'::regnamespace and ${ours("pg_proc", "p.oid")} order by proname`,
  );
  const tables = await rows(
    `select c.oid::text as oid, c.relname as name, c.relrowsecurity::text as secured, c.relforcerowsecurity::text as forced
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and ${ours("pg_class", "c.oid")}
     order by relname`,
  );
  const columns = await rows(
    `select a.attrelid::text as oid, format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
       case when a.attcollation <> 0 and a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) else '' end,
       case when a.attnotnull then ' not null' else '' end,
       case when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
     from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
     join pg_type t on t.oid = a.atttypid
     left join pg_collation l on l.oid = a.attcollation
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  );
  // Kind n, not null as a constraint, is new in PostgreSQL 18 and stands with its column.
  const constraints = await rows(
    `select conrelid::text as oid, contype as kind,
       format('alter table %I add constraint %I %s;', c.relname, conname, pg_get_constraintdef(k.oid)) as line
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c', 'x')
     order by array_position(array['p', 'u', 'x', 'c', 'f']::"char"[], contype), conname`,
  );
  const indexes = await rows(
    `select i.indrelid::text as oid, pg_get_indexdef(i.indexrelid) || ';' as line
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by c.relname`,
  );
  const policies = await rows(
    `select polrelid::text as oid, format('create policy %I on %I using (%s) with check (%s);', polname, c.relname,
       pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as line
     from pg_policy p join pg_class c on c.oid = p.polrelid order by polname`,
  );
  const grants = await rows(
    `select c.oid::text as oid, format('grant %s on %I to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
       c.relname, r.rolname) as line
     from pg_class c, aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and g.grantee <> c.relowner
     group by c.oid, c.relname, r.rolname order by r.rolname`,
  );
  const comments = await rows(
    `select objoid::text as oid, format('comment on %s is %L;', case when objsubid = 0 then 'table ' || quote_ident(c.relname)
       else 'column ' || quote_ident(c.relname) || '.' || quote_ident(a.attname) end, d.description) as line
     from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
     left join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid and d.objsubid > 0
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by objsubid`,
  );

  const of = (list: Record<string, string>[], oid: string | undefined) =>
    list.filter((row) => row["oid"] === oid).map((row) => row["line"]!);
  const table = ({ oid, name, secured, forced }: Record<string, string>) =>
    [
      `create table ${name} (\n${of(columns, oid).join(",\n")}\n);`,
      ...of(
        constraints.filter((row) => row["kind"] !== "f"),
        oid,
      ),
      ...of(indexes, oid),
      ...(secured === "true" ? [`alter table ${name} enable row level security;`] : []),
      ...(forced === "true" ? [`alter table ${name} force row level security;`] : []),
      ...of(policies, oid),
      ...of(grants, oid),
      ...of(comments, oid),
    ].join("\n");
  return [
    heading.trimEnd(),
    ...collations.map((row) => row["line"]!),
    ...functions.map((row) => row["line"]!.trimEnd()),
    ...tables.map(table),
    constraints
      .filter((row) => row["kind"] === "f")
      .map((row) => row["line"])
      .join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-schema-"));
  const { embedded, ground } = await prepareGround(folder);
  const client = new pg.Client({ ...ground.admin, database: "gongzhi_template" });
  await client.connect();
  writeFileSync(schemaFile, await dumpSchema(client));
  await client.end();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

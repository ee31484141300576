import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/**
 * Three roles, in every database Gongzhi runs on:
 * - `gongzhi_owner` owns tables and queue; only migrations and pg-boss log in with it;
 * - `gongzhi_app` is the login of the pool. It owns nothing and inherits nothing, so RESET ROLE inside
 *   a hijacked session leads to a role that can read no table (DATABASE rule 8);
 * - `app_rw` holds the grants on tables and is bound by row level security.
 *
 * Idempotent, without BEGIN/COMMIT, so that it can be sent as one implicit transaction, run by
 * `migrate` on an outside server, or printed for a DBA, who needs the database itself selected.
 */
export function roleSql(ownerPassword: string, appPassword: string): string {
  return `do $gongzhi$
declare
  name text;
begin
  foreach name in array array['gongzhi_owner', 'gongzhi_app', 'app_rw'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
  end loop;
  alter role gongzhi_owner with login inherit password ${literal(scramSecret(ownerPassword))};
  alter role gongzhi_app with login noinherit password ${literal(scramSecret(appPassword))};
  alter role app_rw with nologin noinherit;
  -- Only a superuser may name BYPASSRLS in ALTER ROLE, so a DBA without it is told instead.
  if exists (select from pg_roles where rolname in ('gongzhi_app', 'app_rw') and (rolbypassrls or rolsuper)) then
    raise exception 'gongzhi_app and app_rw must be neither superuser nor BYPASSRLS';
  end if;
  -- PostgreSQL 15 has no options per grant: there NOINHERIT of gongzhi_app itself does the work.
  if current_setting('server_version_num')::int >= 160000 then
    execute 'grant app_rw to gongzhi_app with inherit false, set true';
  else
    grant app_rw to gongzhi_app;
  end if;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create, temporary on database %I to gongzhi_owner', current_database());
  execute format('grant connect on database %I to gongzhi_app', current_database());
  -- Imports COPY into a temporary table first (DATABASE rule 8).
  execute format('grant temporary on database %I to app_rw', current_database());
  revoke create on schema public from public;
  grant usage, create on schema public to gongzhi_owner;
  grant usage on schema public to app_rw;
end
$gongzhi$;
`;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The SCRAM-SHA-256 secret as PostgreSQL stores it (RFC 5802 §3), made here so that neither the SQL
 * printed for a DBA nor a server that logs DDL ever holds the password. 4096 rounds is PostgreSQL's
 * own default; our generated passwords carry 192 random bits, so more rounds would add nothing.
 */
function scramSecret(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const keyed = (word: string) => createHmac("sha256", salted).update(word).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${keyed("Server Key").toString("base64")}`;
}

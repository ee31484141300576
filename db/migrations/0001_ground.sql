-- The ground: what every later table stands on (docs/DATABASE.md).
set local citus.multi_shard_modify_mode = 'sequential';

-- Without Citus these two are no-ops; with it they shard by station or copy everywhere.
create function app_distribute(name text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    perform create_distributed_table(name, 'station_id');
  end if;
end $$;
create function app_reference(name text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    perform create_reference_table(name);
  end if;
  execute format('grant select on %I to app_rw, gongzhi_app', name);
end $$;
-- The second wall: row level security compares only station_id with the session's setting.
-- `rights` is what the product may do with the rows; nothing is ever truncated.
create function app_tenant(name text, rights text) returns void language plpgsql as $$
begin
  perform app_distribute(name);
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy station on %I using (station_id = current_setting(''app.station'', true)::uuid)
    with check (station_id = current_setting(''app.station'', true)::uuid)', name);
  execute format('grant %s on %I to app_rw', rights, name);
end $$;

create table station (
  id uuid primary key,
  code text not null unique,
  name text not null,
  time_zone text not null,
  sample boolean not null default false,
  created_at timestamptz not null
);
select app_reference('station');

-- One row: the body that answers for the installation (国办函〔2026〕12号 art. 2: county level or above).
create table operator (
  id int primary key check (id = 1),
  name text not null,
  contact text not null,
  filing text,
  privacy_contact text,
  set_at timestamptz not null
);
select app_reference('operator');

-- Public codes of every kind resolve here and nowhere else.
create table public_code (
  code text primary key,
  kind text not null,
  station_id uuid not null,
  target_id uuid not null,
  claimed_at timestamptz not null
);

-- The effect of a keyed POST: status and the id to read again, never the answer itself.
create table request_key (
  station_id uuid not null,
  person_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  status int not null,
  target_id uuid,
  made_at timestamptz not null,
  primary key (station_id, person_id, key)
);
select app_tenant('request_key', 'select, insert, delete');
create index request_key_age on request_key (station_id, made_at);

-- Events for other modules, written in the acting transaction; consumed once by each consumer.
create table outbox (
  station_id uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  written_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('outbox', 'select, insert');
create table outbox_consumed (
  station_id uuid not null,
  event_id uuid not null,
  consumer text not null,
  consumed_at timestamptz not null,
  primary key (station_id, event_id, consumer)
);
select app_tenant('outbox_consumed', 'select, insert');
-- Local: which stations have events not yet handed to the queue.
create table outbox_waiting (
  event_id uuid primary key,
  station_id uuid not null,
  name text not null
);

-- The pool's login reads and writes local tables outside a station; inside one, app_rw may only
-- add what the acting transaction must leave behind.
grant select, insert, delete on outbox_waiting to gongzhi_app;
grant insert on outbox_waiting to app_rw;
grant select, insert, update, delete on public_code to gongzhi_app;
grant insert on public_code to app_rw;
grant insert, update on station, operator to gongzhi_app;

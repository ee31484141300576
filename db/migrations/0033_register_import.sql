-- registry (底册): importing households, residents and units. What a file holds of people is sealed under a key of the
-- import that is not in here (0026, 0030): the file until it is through, rows that were not taken for a week more.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table register_import (
  station_id uuid not null,
  id uuid not null,
  state text not null check (state in ('received', 'trying', 'tried', 'running', 'done', 'cancelled', 'failed', 'undone')),
  name text not null,
  byte_count bigint not null,
  -- SHA-256 of the file: by the command line the same one again goes on where it stopped.
  digest bytea not null,
  format jsonb not null,
  -- Of each sheet how it is read: heads, columns, place. No cell below the heads.
  parts jsonb not null,
  -- The first rows of each sheet, sealed; empty once the file is gone.
  heads bytea,
  settings jsonb,
  rows jsonb not null,
  -- Of each kind of conflict the decision for all.
  decisions jsonb not null default '{}',
  -- Rows that a later row of the file contradicts: found out by the trial, refused by the run.
  contradicted jsonb not null default '[]',
  bytes_read bigint not null default 0,
  mark int not null default 0,
  failure text,
  -- Where the keys lie in the key store: of the file, and of what was not taken of it.
  file_key_ref text,
  rest_key_ref text,
  made_by uuid,
  community_ids uuid[],
  received_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  version int not null default 1,
  primary key (station_id, id)
);
select app_tenant('register_import', 'select, insert, update');
create index register_import_digest on register_import (station_id, digest);

-- The bytes of the file, sealed, until it is through or given up.
create table register_import_piece (
  station_id uuid not null,
  import_id uuid not null,
  n int not null,
  bytes bytea not null check (octet_length(bytes) <= 262200),
  primary key (station_id, import_id, n)
);
select app_tenant('register_import_piece', 'select, insert, delete');
alter table register_import_piece add constraint register_import_piece_import_fk foreign key (station_id, import_id) references register_import (station_id, id);

-- Rows that were not taken: where and why, and the row itself, sealed, so that it can be corrected and brought again.
create table register_import_refusal (
  station_id uuid not null,
  import_id uuid not null,
  n int not null,
  part int not null,
  sheet_row int not null,
  problems jsonb not null,
  cells bytea,
  primary key (station_id, import_id, n)
);
select app_tenant('register_import_refusal', 'select, insert, delete');
alter table register_import_refusal add constraint register_import_refusal_import_fk foreign key (station_id, import_id) references register_import (station_id, id);

-- Where the file says something else than the register, until somebody has decided and it is through.
create table register_import_conflict (
  station_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  part int not null,
  sheet_row int not null,
  kind text not null check (kind in ('differs', 'elsewhere', 'number_elsewhere', 'grade', 'unit')),
  target_id uuid not null,
  -- What the file says of it, sealed.
  theirs bytea not null,
  decision text check (decision in ('keep', 'take', 'both')),
  decided_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('register_import_conflict', 'select, insert, update, delete');
alter table register_import_conflict add constraint register_import_conflict_import_fk foreign key (station_id, import_id) references register_import (station_id, id);
create index register_import_conflict_of on register_import_conflict (station_id, import_id, part, sheet_row);

-- How files of a kind are read here: remembered from the last import.
create table register_mapping (
  station_id uuid not null,
  kind text not null check (kind in ('residents', 'households', 'units')),
  headers jsonb not null,
  set_at timestamptz not null,
  primary key (station_id, kind)
);
select app_tenant('register_mapping', 'select, insert, update');

-- An import that is taken back takes its households off the register: they were no households.
alter table household drop constraint household_ended_because_check;
alter table household add constraint household_ended_because_check check (ended_because in ('moved', 'gone', 'twice', 'mistake'));

-- Which import brought a row in: what is taken back as a whole.
alter table household add column import_id uuid;
alter table resident add column import_id uuid;
alter table unit add column import_id uuid;

-- Importing incidents: the file while it is needed, how it is read, what became of its rows.
set local citus.multi_shard_modify_mode = 'sequential';
set local app.station = '00000000-0000-0000-0000-000000000000';

create table incident_import (
  station_id uuid not null,
  id uuid not null,
  state text not null check (state in ('received', 'trying', 'tried', 'running', 'done', 'cancelled', 'failed')),
  name text not null,
  byte_count bigint not null,
  -- SHA-256 of the file: the same one again goes on where it stopped.
  digest bytea not null,
  format jsonb not null,
  headers jsonb not null,
  header_row int not null,
  -- The first rows, in the columns that are taken only.
  sample jsonb not null,
  columns jsonb not null,
  source text check (source in ('police', 'hotline', 'property')),
  community_id uuid,
  labels jsonb not null default '[]',
  given_labels jsonb not null default '{}',
  coverage jsonb,
  shown jsonb,
  found_in uuid[] not null default '{}',
  rows jsonb not null,
  bytes_read bigint not null default 0,
  -- Batches that stand; the next one is asked for with this number and no other.
  mark int not null default 0,
  failure text,
  -- Null: by the command line, for the whole station; otherwise the communities of who brought it.
  made_by uuid,
  community_ids uuid[],
  received_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  version int not null default 1,
  primary key (station_id, id)
);
select app_tenant('incident_import', 'select, insert, update');
create index incident_import_digest on incident_import (station_id, digest);

-- The bytes of the file, until it is imported or given up: it may hold columns that are none of ours.
create table incident_import_piece (
  station_id uuid not null,
  import_id uuid not null,
  n int not null,
  bytes bytea not null check (octet_length(bytes) <= 262144),
  primary key (station_id, import_id, n)
);
select app_tenant('incident_import_piece', 'select, insert, delete');
alter table incident_import_piece add constraint incident_import_piece_import_fk foreign key (station_id, import_id) references incident_import (station_id, id);

-- The first thousand rows that were not taken: where and why, never what stood there.
create table incident_import_refusal (
  station_id uuid not null,
  import_id uuid not null,
  n int not null,
  sheet_row int not null,
  sheet_column text,
  code text not null,
  primary key (station_id, import_id, n)
);
select app_tenant('incident_import_refusal', 'select, insert, delete');
alter table incident_import_refusal add constraint incident_import_refusal_import_fk foreign key (station_id, import_id) references incident_import (station_id, id);

-- How files of a source are read here: remembered from the last import.
create table incident_mapping (
  station_id uuid not null,
  source text not null check (source in ('police', 'hotline', 'property')),
  headers jsonb not null,
  labels jsonb not null,
  set_at timestamptz not null,
  primary key (station_id, source)
);
select app_tenant('incident_mapping', 'select, insert, update');

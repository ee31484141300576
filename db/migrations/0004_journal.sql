-- journal (留痕): every act and every look at personal data. Ids and field names, never values.
set local citus.multi_shard_modify_mode = 'sequential';

create table journal_entry (
  station_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  login_id uuid,
  person_id uuid,
  verb text not null,
  kind text not null,
  target_id uuid,
  fields text[] not null,
  purpose text,
  request_id text,
  primary key (station_id, id)
);
select app_tenant('journal_entry', 'select, insert');

create table journal_subject (
  station_id uuid not null,
  entry_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  primary key (station_id, entry_id, subject_id)
);
select app_tenant('journal_subject', 'select, insert');
create index journal_subject_of on journal_subject (station_id, subject_id, entry_id);

-- A sealed entry is a leaf of the station's tree, in the order it was sealed.
create table journal_leaf (
  station_id uuid not null,
  position bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  primary key (station_id, position),
  unique (station_id, entry_id)
);
select app_tenant('journal_leaf', 'select, insert');

-- A signed head after each round of sealing; `frontier` lets the next round go on without re-reading.
create table journal_head (
  station_id uuid not null,
  size bigint not null,
  root bytea not null,
  frontier bytea[] not null,
  sealed_at timestamptz not null,
  signature bytea not null,
  primary key (station_id, size)
);
select app_tenant('journal_head', 'select, insert');

-- Local: entries written and not yet sealed. Sealing leaves by this table and not by a high-water
-- mark, so an entry that commits late is not missed.
create table journal_unsealed (
  entry_id uuid primary key,
  station_id uuid not null
);
grant select, insert, delete on journal_unsealed to gongzhi_app;
grant insert, select, delete on journal_unsealed to app_rw;

-- incident (警情): records as the sources gave them, what was changed in them, months added up, periods known.
-- No person, no case text: decision 0024.
set local citus.multi_shard_modify_mode = 'sequential';
-- A migration before this one named a station; what is left of the setting is '', which is no uuid for the
-- policies under which new foreign keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- One row a record of a source. An event is counted once: by its record that is joined to no other.
create table incident (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source text not null check (source in ('police', 'hotline', 'property')),
  source_key text not null,
  -- The number under which the source puts the calls of one event together.
  event_no text,
  joined_to uuid,
  label text not null,
  problem text not null,
  fraud_year int,
  fraud_label text,
  occurred_on date not null,
  occurred_time time,
  reported_on date,
  place text check (char_length(place) <= 60),
  import_id uuid,
  -- SHA-256 of the row as it came, 16 bytes: whether a file says anything new of it.
  digest bytea,
  corrected boolean not null default false,
  withdrawn_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, source, source_key)
);
select app_tenant('incident', 'select, insert, update');
create index incident_day on incident (station_id, community_id, occurred_on, id);
create index incident_event on incident (station_id, source, event_no) where event_no is not null;
create index incident_joined on incident (station_id, joined_to) where joined_to is not null;
-- No foreign key to community: asked for each of a million rows it takes 5 s; an import asks once for each place.

create table incident_change (
  station_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('correction', 'reclassification', 'withdrawal', 'restoration', 'joining', 'parting')),
  before jsonb not null,
  after jsonb not null,
  reason text,
  -- A person, or an import that brought the row anew.
  made_by uuid,
  import_id uuid,
  made_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('incident_change', 'select, insert');
create index incident_change_of on incident_change (station_id, incident_id, id);

-- Events by month: what the records add up to, written with them and made anew by rebuildMonths.
create table incident_month (
  station_id uuid not null,
  community_id uuid not null,
  source text not null,
  problem text not null,
  month date not null,
  count int not null,
  lag_known int not null,
  after_7 int not null,
  after_30 int not null,
  primary key (station_id, community_id, source, problem, month)
);
select app_tenant('incident_month', 'select, insert, update, delete');

-- Numbers for whole months where no records are had.
create table incident_count (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source text not null check (source in ('police', 'hotline', 'property')),
  problem text not null,
  from_month date not null,
  to_month date not null check (to_month >= from_month),
  number int not null check (number >= 0),
  import_id uuid,
  version int not null default 1,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('incident_count', 'select, insert, update');
create index incident_count_place on incident_count (station_id, community_id, source);
alter table incident_count add constraint incident_count_community_fk foreign key (station_id, community_id) references community (station_id, id);

-- Days of which a source's records of a place are all here; without a row nothing is known, and no zero either.
create table incident_coverage (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source text not null check (source in ('police', 'hotline', 'property')),
  -- Null: of every problem.
  problem text,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  import_id uuid,
  recorded_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('incident_coverage', 'select, insert');
create index incident_coverage_place on incident_coverage (station_id, community_id, source);
alter table incident_coverage add constraint incident_coverage_community_fk foreign key (station_id, community_id) references community (station_id, id);

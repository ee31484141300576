-- registry (底册): who lives behind a door. Sensitive fields are sealed under a key that is not in here (0026).
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table resident (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  household_id uuid not null,
  relation text not null,
  -- Empty once erased.
  name text not null,
  initials text not null,
  pinyin text not null,
  birth_year int,
  birth_on date,
  work text not null default '',
  help_at_door boolean not null default false,
  -- Of each field: on what basis, from whom, as of when, until when. Field names as in fields.ts.
  facts jsonb not null,
  -- Where the key lies in the key store; null while nothing is sealed, and once it was destroyed.
  key_ref text,
  citizen_number bytea,
  phone bytea,
  health bytea,
  hardship bytea,
  -- HMACs under the station's index key: equal texts are found, none is read back.
  citizen_hash bytea,
  phone_hash bytea,
  phone_tail bytea,
  index_generation int,
  -- A hash under the current index key was taken away: the night gives the station a new one.
  index_stale boolean not null default false,
  state text not null check (state in ('here', 'left', 'died')),
  left_on date,
  -- The day the first of its fields, or all of it, is past its retention.
  due_on date,
  sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  erased_at timestamptz,
  erased_because text check (erased_because in ('asked', 'withdrawn', 'mistake', 'retention')),
  primary key (station_id, id)
);
select app_tenant('resident', 'select, insert, update');
alter table resident add constraint resident_household_fk foreign key (station_id, household_id) references household (station_id, id);
create index resident_household on resident (station_id, household_id);
create index resident_name on resident (station_id, name collate "C", id) where erased_at is null;
create index resident_given on resident (station_id, substr(name, 2) collate "C", id) where erased_at is null;
create index resident_initials on resident (station_id, initials collate "C", id) where erased_at is null;
create index resident_given_initials on resident (station_id, substr(initials, 2) collate "C", id) where erased_at is null;
create index resident_pinyin on resident (station_id, pinyin collate "C", id) where erased_at is null;
create index resident_citizen on resident (station_id, citizen_hash) where citizen_hash is not null;
create index resident_phone on resident (station_id, phone_hash) where phone_hash is not null;
create index resident_tail on resident (station_id, phone_tail) where phone_tail is not null;
create index resident_due on resident (station_id, due_on) where due_on is not null;
create index resident_generation on resident (station_id, index_generation) where index_generation is not null;

-- A key that is to be destroyed: written in the transaction that took away what it sealed, done once the store has done it.
create table resident_key_end (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  key_ref text not null,
  asked_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('resident_key_end', 'select, insert, update');
create index resident_key_end_of on resident_key_end (station_id, resident_id);

-- What happened in a household: rows are added, and marked where one was taken back; never removed.
create table household_event (
  station_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  to_household_id uuid,
  kind text not null check (kind in ('found', 'arrived', 'born', 'left', 'died', 'moved', 'split', 'merged', 'erased')),
  resident_ids uuid[] not null,
  happened_on date not null,
  reason text not null default '',
  -- How each of them stood before: household, relation, state, day of leaving. No name and no value.
  before jsonb,
  by_person_id uuid,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('household_event', 'select, insert, update');
create index household_event_of on household_event (station_id, household_id, id);
create index household_event_to on household_event (station_id, to_household_id, id) where to_household_id is not null;

create table care_review (
  station_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  grade text not null check (grade in ('ordinary', 'focus')),
  proposed text not null check (proposed in ('ordinary', 'focus')),
  reasons text[] not null,
  note text not null default '',
  review_on date not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('care_review', 'select, insert');
create index care_review_of on care_review (station_id, household_id, id);

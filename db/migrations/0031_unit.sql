-- registry (底册): units (实有单位): firms, shops and institutions on the standard addresses (REG-01).
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table unit (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  name text not null,
  kind text not null,
  -- GB 32100-2015, or empty. A code whose check character fails is kept with the reason: real ones fail.
  code text not null default '',
  code_reason text not null default '',
  hours text not null default '',
  -- Where there is no door, in words: a stall, a kiosk.
  place text not null default '',
  source text not null,
  as_of date not null,
  since_on date,
  -- What a search compares: name, earlier names, code, pinyin; folded by unit/naming.ts.
  found_by text not null,
  -- The name without signs: the same name at one door is asked about.
  name_key text not null,
  sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  ended_on date,
  -- closed: it is no more; left: it went elsewhere; twice: registered twice, merged_into is the one that stays.
  ended_because text check (ended_because in ('closed', 'left', 'twice')),
  merged_into uuid,
  primary key (station_id, id)
);
select app_tenant('unit', 'select, insert, update');
create index unit_community on unit (station_id, community_id);
create index unit_code on unit (station_id, community_id, code) where code <> '' and ended_on is null;
alter table unit add constraint unit_community_fk foreign key (station_id, community_id) references community (station_id, id);

create table unit_address (
  station_id uuid not null,
  unit_id uuid not null,
  address_id uuid not null,
  -- 0 is the door it is found at.
  position int not null,
  ended_at timestamptz,
  primary key (station_id, unit_id, address_id)
);
select app_tenant('unit_address', 'select, insert, update');
create index unit_address_at on unit_address (station_id, address_id) where ended_at is null;
alter table unit_address add constraint unit_address_unit_fk foreign key (station_id, unit_id) references unit (station_id, id);
alter table unit_address add constraint unit_address_address_fk foreign key (station_id, address_id) references standard_address (station_id, id);

-- Whom to call: personal data, apart from the unit, emptied when it is taken out.
create table unit_contact (
  station_id uuid not null,
  unit_id uuid not null,
  name text not null,
  phone text not null,
  basis text not null,
  source text not null,
  as_of date not null,
  set_at timestamptz not null,
  removed_at timestamptz,
  primary key (station_id, unit_id)
);
select app_tenant('unit_contact', 'select, insert, update');
alter table unit_contact add constraint unit_contact_unit_fk foreign key (station_id, unit_id) references unit (station_id, id);

-- Moved, renamed, closed, merged: what stood before, so that it can be taken back. No contact stands in it.
create table unit_event (
  station_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('moved', 'renamed', 'closed', 'merged')),
  happened_on date not null,
  recorded_at timestamptz not null,
  person_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  -- The unit's version right after: another one since, and it is too late to take this back.
  version int not null,
  other_id uuid,
  other_version int,
  undone_at timestamptz,
  undone_by uuid,
  primary key (station_id, id)
);
select app_tenant('unit_event', 'select, insert, update');
create index unit_event_of on unit_event (station_id, unit_id);
alter table unit_event add constraint unit_event_unit_fk foreign key (station_id, unit_id) references unit (station_id, id);

-- Two that look like one and are two, said by a person.
create table unit_apart (
  station_id uuid not null,
  low_id uuid not null,
  high_id uuid not null,
  person_id uuid not null,
  said_at timestamptz not null,
  primary key (station_id, low_id, high_id)
);
select app_tenant('unit_apart', 'select, insert');
alter table unit_apart add constraint unit_apart_low_fk foreign key (station_id, low_id) references unit (station_id, id);
alter table unit_apart add constraint unit_apart_high_fk foreign key (station_id, high_id) references unit (station_id, id);

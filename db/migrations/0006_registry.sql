-- registry (底册), first slice: address first, household on it (REG-01). No person, name or phone yet.
set local citus.multi_shard_modify_mode = 'sequential';

create table standard_address (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  building text not null,
  unit text not null default '',
  floor text not null default '',
  room text not null,
  door text not null,
  -- The door with its numbers padded: one sort for people and machines.
  door_key text not null,
  created_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, community_id, door_key)
);
select app_tenant('standard_address', 'select, insert, update');
alter table standard_address add constraint standard_address_community_fk foreign key (station_id, community_id) references community (station_id, id);

create table household (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  address_id uuid not null,
  care_grade text not null check (care_grade in ('ordinary', 'focus')),
  sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  ended_at timestamptz,
  -- moved: nobody lives there now; gone: the dwelling is no more; twice: registered twice.
  ended_because text check (ended_because in ('moved', 'gone', 'twice')),
  primary key (station_id, id)
);
select app_tenant('household', 'select, insert, update');
create index household_community on household (station_id, community_id);
create index household_address on household (station_id, address_id);
alter table household add constraint household_address_fk foreign key (station_id, address_id) references standard_address (station_id, id);

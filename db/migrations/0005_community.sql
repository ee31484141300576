-- community (辖区): the profile is facts with a source and a date.
set local citus.multi_shard_modify_mode = 'sequential';

create table community (
  station_id uuid not null,
  id uuid not null,
  code text not null,
  name jsonb not null,
  kind text not null check (kind in ('community', 'village', 'school', 'hospital', 'enterprise')),
  mode jsonb,
  problems text[] not null,
  -- Ways of working, each in both languages or as somebody wrote it.
  practices jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('community', 'select, insert, update');

-- One fact of the profile. A null value says "asked, not known"; no row says "not asked".
create table trait (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  key text not null,
  value jsonb not null,
  source text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('trait', 'select, insert');
create index trait_community on trait (station_id, community_id, key, as_of desc, recorded_at desc);
alter table trait add constraint trait_community_fk foreign key (station_id, community_id) references community (station_id, id);

create table venue (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  name text not null,
  address text not null,
  kind text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('venue', 'select, insert, update');
create index venue_community on venue (station_id, community_id);
alter table venue add constraint venue_community_fk foreign key (station_id, community_id) references community (station_id, id);

-- An organisation that works in this community, in a role.
create table partner_link (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('partner_link', 'select, insert, update');
create index partner_link_community on partner_link (station_id, community_id);
alter table partner_link add constraint partner_link_community_fk foreign key (station_id, community_id) references community (station_id, id);
alter table partner_link add constraint partner_link_organisation_fk foreign key (station_id, organisation_id) references organisation (station_id, id);

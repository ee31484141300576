-- registry (底册): going from door to door. A round is a building or one stairwell of it, a visit one knock at one door.
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table door_round (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  -- The first part of its door keys.
  building text not null,
  -- One stairwell of it; null is all of them.
  stairs text,
  downward boolean not null,
  -- Only the doors where nobody was at home in that round.
  after_round_id uuid,
  opened_by_person_id uuid not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  ended_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('door_round', 'select, insert, update, delete');
alter table door_round add constraint door_round_community_fk foreign key (station_id, community_id) references community (station_id, id);
create index door_round_of on door_round (station_id, community_id, id);

-- Rows are added, and marked where one was taken back; a year after the round they are deleted (PI-05).
create table door_visit (
  station_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  address_id uuid not null,
  -- Who was registered there at that moment, if anybody.
  household_id uuid,
  outcome text not null check (outcome in ('same', 'changed', 'nobody', 'refused', 'no_dwelling')),
  by_person_id uuid not null,
  at timestamptz not null,
  -- Of each resident confirmed: the facts as they stood, so that the tap can be taken back. No name and no value.
  before jsonb,
  undone_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('door_visit', 'select, insert, update, delete');
alter table door_visit add constraint door_visit_round_fk foreign key (station_id, round_id) references door_round (station_id, id);
create index door_visit_of on door_visit (station_id, round_id, id);
create index door_visit_kept on door_visit (station_id, household_id) where before is not null;

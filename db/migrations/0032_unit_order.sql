-- Units in the order of doors, read from an index: joined with their addresses for each page, 4,000 fresh units
-- (no statistics yet) took longer than the half minute a statement has. Written by code with the unit; a unit
-- written under 0031 alone comes first until its next change.
set local citus.multi_shard_modify_mode = 'sequential';
alter table unit add column sort_key text not null default '';
alter table unit add column main_door text not null default '';
create index unit_order on unit (station_id, community_id, sort_key collate "C", id);
create index unit_named on unit (station_id, community_id, name_key) where ended_on is null;

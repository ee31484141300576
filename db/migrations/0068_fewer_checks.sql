-- What a resident cost PostgreSQL beside its row, 28 of 67 µs in an import: three foreign keys, each a query of its own for
-- every row, into tables of which nobody may delete (app_rw has no such right), and whose row was held or written by the
-- same transaction before (lockCommunity, holdHouseholds, settleDoors). The walk looks for rows that hang on nothing.
-- resident_generation answered one question of the night, whether somebody stands under an older index key: asked only
-- where there is one (renewal.ts). Whether a hash was taken away is asked every night, and had no index.
set local citus.multi_shard_modify_mode = 'sequential';

alter table resident drop constraint resident_household_fk;
alter table household drop constraint household_address_fk;
alter table standard_address drop constraint standard_address_community_fk;
drop index resident_generation;
create index resident_stale on resident (station_id, id) where index_stale;

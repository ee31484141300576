-- Search: a door in whichever community it stands, and what is still to be done there.
-- Ranges of keys need one order on every engine, so the collation is named.
set local citus.multi_shard_modify_mode = 'sequential';

create index standard_address_door on standard_address (station_id, door_key collate "C");
create index duty_place on duty (station_id, place_key collate "C", due_on, id) where state in ('open', 'signing') and place_key <> '';

-- Five indexes on texts, each with the id behind it, were half of what a resident costs PostgreSQL in an import: 25 of 39 µs,
-- and 10 to 15 without the id (4 MB instead of 23 for 50,000 people). Who shares name or initials then shares an entry.
-- The id was there for the order of those who are alike; a search cuts off after fifty anyway and sorts what it shows.
set local citus.multi_shard_modify_mode = 'sequential';

drop index resident_name;
drop index resident_given;
drop index resident_pinyin;
drop index resident_initials;
drop index resident_given_initials;
create index resident_name on resident (station_id, name collate "C") where erased_at is null;
create index resident_given on resident (station_id, given collate "C") where erased_at is null;
create index resident_pinyin on resident (station_id, pinyin collate "C") where erased_at is null;
create index resident_initials on resident (station_id, initials collate "C") where erased_at is null;
create index resident_given_initials on resident (station_id, given_initials collate "C") where erased_at is null;

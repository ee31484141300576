-- How far each station's journal is sealed, to be asked for all stations by one statement and outside any: pages learn
-- by it that a colleague acted (decision 0041). Written by the sealer, so that no act pays for it.
create table journal_sealed (
  station_id uuid primary key,
  size bigint not null
);
grant select on journal_sealed to gongzhi_app;
grant select, insert, update on journal_sealed to app_rw;

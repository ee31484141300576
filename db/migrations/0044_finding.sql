-- outcome (成效): findings (结论): what somebody concluded from a verdict and the counts it stood on, and what is to
-- follow. Never changed; taken back only on its day and while no revision stands on it (modules/outcome/rules.ts).
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table finding (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  -- The revision whose frozen contract was judged.
  revision int not null,
  verdict text not null check (verdict in ('too_few', 'clear_fall', 'clear_rise', 'cannot_tell')),
  withheld text,
  -- The two counts with their periods and the moment of the imports behind them, as they stood.
  before_count int not null,
  before_from date not null,
  before_to date not null,
  after_count int not null,
  after_from date not null,
  after_to date not null,
  as_of timestamptz,
  words text not null,
  follows text not null check (follows in ('keep', 'change', 'end')),
  found_by uuid not null,
  found_at timestamptz not null,
  found_on date not null,
  withdrawn_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('finding', 'select, insert, update');
create index finding_programme on finding (station_id, programme_id, id);
alter table finding add constraint finding_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);

-- people: what a phone wrote without a network, as it comes: sealed to the station's key (decision 0043).
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- A photo piece by piece, so that over a slow link nothing is sent twice. Opened when its command has come.
create table offline_piece (
  station_id uuid not null,
  device_id uuid not null,
  key text not null,
  n int not null,
  bytes bytea not null check (octet_length(bytes) <= 262160),
  byte_count int not null,
  arrived_at timestamptz not null,
  -- Its command was carried out: an answer that got lost is asked for again, so it stays a day.
  spent_at timestamptz,
  primary key (station_id, device_id, key, n)
);
select app_tenant('offline_piece', 'select, insert, update, delete');
create index offline_piece_age on offline_piece (station_id, arrived_at);
-- Sealed bytes do not get smaller.
alter table offline_piece alter column bytes set storage external;

-- 没收下的记录: refused for good and kept for the chief. Its content stays sealed as it came.
create table left_write (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  key text not null,
  -- Method and pattern of the address: no id, nothing that was typed.
  act text not null,
  refusal text not null,
  made_at timestamptz not null,
  arrived_at timestamptz not null,
  kid text not null,
  public_key bytea,
  sealed bytea,
  primary key (station_id, id),
  unique (station_id, person_id, key)
);
select app_tenant('left_write', 'select, insert, update');

-- What the chief decided, once: taken over by hand, or dropped with the reason.
create table left_decision (
  station_id uuid not null,
  left_id uuid not null,
  decision text not null check (decision in ('taken_over', 'dropped')),
  note text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (station_id, left_id)
);
select app_tenant('left_decision', 'select, insert');
alter table left_decision add constraint left_decision_write_fk foreign key (station_id, left_id) references left_write (station_id, id);

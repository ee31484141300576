-- registry (底册): what residents ask about their own record, with a clock and an answer (PIPL 44-50).
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table resident_request (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  kind text not null check (kind in ('correct', 'object', 'withdraw', 'export', 'erase')),
  field text,
  -- What was written on both sides, sealed under a key of its own: destroyed when the resident is erased.
  key_ref text,
  asked bytea,
  answer bytea,
  asked_at timestamptz not null,
  asked_on date not null,
  -- Who handles it; null where the community has no officer and the station no chief.
  handler_person_id uuid,
  state text not null check (state in ('open', 'granted', 'partly', 'refused', 'lapsed')),
  -- Of the law, where it is not granted.
  reason text,
  closed_at timestamptz,
  closed_by_person_id uuid,
  version int not null default 1,
  primary key (station_id, id)
);
select app_tenant('resident_request', 'select, insert, update');
alter table resident_request add constraint resident_request_resident_fk foreign key (station_id, resident_id) references resident (station_id, id);
create index resident_request_of on resident_request (station_id, resident_id, id);
create index resident_request_open on resident_request (station_id, id) where state = 'open';

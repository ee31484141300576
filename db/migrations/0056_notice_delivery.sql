-- notice (通知): what a person chose, where they are reached, and what leaves the house with its fate.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- A way out of the house, one row a kind of way. Its secrets are sealed under a key of the key store (decision 0026).
create table notice_channel (
  station_id uuid not null,
  channel text not null check (channel in ('mail', 'sms', 'wecom', 'dingtalk', 'push')),
  enabled boolean not null,
  settings jsonb not null,
  secret_names text[] not null,
  secret bytea,
  key_ref text,
  last_ok_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (station_id, channel)
);
select app_tenant('notice_channel', 'select, insert, update');

-- Where somebody is reached. The address itself is sealed; what is shown is covered.
create table notice_address (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('mail', 'sms', 'push')),
  shown text not null,
  sealed bytea,
  key_ref text,
  made_at timestamptz not null,
  -- A code is good for ten minutes from here, for five tries, once.
  code_at timestamptz,
  code_tries int not null default 0,
  verified_at timestamptz,
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('notice_address', 'select, insert, update');
create index notice_address_of on notice_address (station_id, person_id) where ended_at is null;
alter table notice_address add constraint notice_address_person_fk foreign key (station_id, person_id) references person (station_id, id);

create table notice_preference (
  station_id uuid not null,
  person_id uuid not null,
  quiet_from time not null,
  quiet_to time not null,
  digest_at time,
  -- By channel the priority from which it is used, or none.
  channels jsonb not null,
  muted text[] not null,
  language text not null check (language in ('zh', 'en')),
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (station_id, person_id)
);
select app_tenant('notice_preference', 'select, insert, update');
create index notice_preference_digest on notice_preference (station_id, digest_at) where digest_at is not null;
alter table notice_preference add constraint notice_preference_person_fk foreign key (station_id, person_id) references person (station_id, id);

-- One message on its way. Its text is made when it is sent and kept nowhere.
create table notice_message (
  station_id uuid not null,
  id uuid not null,
  what text not null check (what in ('notice', 'group', 'digest', 'code', 'test')),
  channel text not null,
  notice_id uuid,
  person_id uuid,
  address_id uuid,
  once_key text not null,
  state text not null check (state in ('waiting', 'failed', 'sent', 'dead', 'dropped')),
  tries int not null default 0,
  due_at timestamptz not null,
  -- Somebody is sending it until then; after it the next one may.
  claimed_until timestamptz,
  error text,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('notice_message', 'select, insert, update, delete');
create unique index notice_message_once on notice_message (station_id, once_key);
create index notice_message_due on notice_message (station_id, due_at) where state in ('waiting', 'failed');
create index notice_message_dead on notice_message (station_id, id) where state = 'dead';
create index notice_message_age on notice_message (station_id, made_at);

-- notice (通知): what somebody is told, one row a person. No name, phone, door or case text of anybody stands in it:
-- decision 0037. Read marks are the reader's own; nothing counts them (FORM-04).
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table notice (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- The post it came by; ended, it matters no longer. Null: told to the person.
  post_id uuid,
  kind text not null,
  priority text not null check (priority in ('now', 'today', 'digest')),
  -- What it is about, as a plain id of another module.
  subject_kind text not null,
  subject_id uuid not null,
  -- Where in the app it leads.
  address text not null,
  -- What fills its words: days, counts, titles.
  details jsonb not null,
  -- Told once: a second one under the same key is not written.
  once_key text,
  made_at timestamptz not null,
  read_at timestamptz,
  -- Done by somebody, decided, answered: nobody has to look any more.
  retired_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('notice', 'select, insert, update, delete');
create unique index notice_once on notice (station_id, person_id, once_key) where once_key is not null;
create index notice_of on notice (station_id, person_id, id);
create index notice_unread on notice (station_id, person_id, id) where read_at is null and retired_at is null;
create index notice_subject on notice (station_id, subject_kind, subject_id) where retired_at is null;
create index notice_post on notice (station_id, post_id) where retired_at is null and post_id is not null;
create index notice_age on notice (station_id, made_at);
alter table notice add constraint notice_person_fk foreign key (station_id, person_id) references person (station_id, id);

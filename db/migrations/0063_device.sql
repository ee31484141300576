-- people (人员岗位): the phones and browsers a login works with, and the sessions tied to each (decision 0043).
set local citus.multi_shard_modify_mode = 'sequential';

-- Local, as session is. Of one login in one station: another station has another key to seal to.
create table device (
  id uuid primary key,
  login_id uuid not null references login (id),
  station_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  label text not null,
  created_at timestamptz not null,
  contact_at timestamptz,
  -- Final: it never comes back.
  cut_at timestamptz
);
create index device_login on device (login_id, id);
grant select, insert, update, delete on device to gongzhi_app;
alter table session add column device_id uuid references device (id);

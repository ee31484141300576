-- Products whose duties only the officer, the chief and those appointed see (被指定的人).
set local citus.multi_shard_modify_mode = 'sequential';

-- As the product said when the duty was planned; what was once for those appointed stays so.
alter table duty add column appointed_only boolean not null default false;
alter table duty_event add column appointed_only boolean not null default false;

-- 指定: a post that sees the duties of one product of one programme. An ended one stays, marked.
create table duty_appointment (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  product_code text not null,
  post_id uuid not null,
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  -- Null: it ended with its post.
  ended_by uuid,
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('duty_appointment', 'select, insert, update');
-- Small: a handful of rows a programme. It answers "may one of these posts see this duty".
create unique index duty_appointment_in_force on duty_appointment (station_id, programme_id, product_code, post_id) where ended_at is null;
create index duty_appointment_post on duty_appointment (station_id, post_id) where ended_at is null;
alter table duty_appointment add constraint duty_appointment_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);

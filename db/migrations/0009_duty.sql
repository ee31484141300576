-- duty (任务): windows are columns; an assignment row only where a person is named.
set local citus.multi_shard_modify_mode = 'sequential';

create table duty (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision_id uuid not null,
  choice_id uuid not null,
  -- Stable across runs of the planner: generating twice changes nothing.
  occurrence_key text not null,
  product_code text not null,
  stage text not null,
  kind text not null,
  title jsonb not null,
  community_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- A projection of the register's address, kept true by its events.
  place text,
  place_key text not null default '',
  roles text[] not null,
  minutes int not null,
  opens_on date not null,
  due_on date not null,
  closes_on date not null,
  at_time text,
  not_before text,
  festival text,
  -- Fields of the subject shown while it is open, and what closing it asks for (from the product version).
  needs text[] not null,
  asks text[] not null,
  agreed_times int,
  agreed_period text,
  state text not null check (state in ('open', 'done', 'excused', 'failed', 'cancelled')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('duty', 'select, insert, update');
-- The three questions asked of it: is it planned already, what is open here by date, what of this programme.
create unique index duty_occurrence on duty (station_id, choice_id, occurrence_key);
create index duty_open on duty (station_id, community_id, due_on, place_key, id) where state = 'open';
create index duty_programme on duty (station_id, programme_id, state, due_on);
create index duty_subject on duty (station_id, subject_id, stage) where state = 'done';
alter table duty add constraint duty_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);
alter table duty add constraint duty_choice_fk foreign key (station_id, choice_id) references choice (station_id, id);

create table duty_assignment (
  station_id uuid not null,
  duty_id uuid not null,
  post_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  primary key (station_id, duty_id)
);
select app_tenant('duty_assignment', 'select, insert, update, delete');
create index duty_assignment_post on duty_assignment (station_id, post_id);
alter table duty_assignment add constraint duty_assignment_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);

-- How a duty ended: done, excused, failed or cancelled, by whom, when. Undone rows stay, marked.
create table duty_closing (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  state text not null,
  done_on date not null,
  on_time boolean not null,
  note text not null,
  count int,
  excuse text,
  -- Null: the product itself, when a household left the register.
  by_person_id uuid,
  closed_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (station_id, id)
);
select app_tenant('duty_closing', 'select, insert, update');
create index duty_closing_duty on duty_closing (station_id, duty_id, closed_at desc);
alter table duty_closing add constraint duty_closing_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);

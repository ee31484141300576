-- registry (底册): what residents were told, what they agreed to, and what was weighed before (PI-03, 04, 10, 16).
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- The text of the notice, by the operator; a later one takes its place, none is changed.
create table privacy_notice (
  station_id uuid not null,
  id uuid not null,
  number int not null,
  body text not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, number)
);
select app_tenant('privacy_notice', 'select, insert');

create table notice_given (
  station_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  resident_id uuid not null,
  how text not null check (how in ('spoken', 'paper', 'posted')),
  given_on date not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('notice_given', 'select, insert');
alter table notice_given add constraint notice_given_notice_fk foreign key (station_id, notice_id) references privacy_notice (station_id, id);
create index notice_given_of on notice_given (station_id, resident_id, id);

create table consent (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  field text not null,
  how text not null check (how in ('spoken', 'paper')),
  given_by text not null check (given_by in ('self', 'guardian')),
  given_on date not null,
  notice_id uuid not null,
  by_person_id uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('consent', 'select, insert, update');
alter table consent add constraint consent_resident_fk foreign key (station_id, resident_id) references resident (station_id, id);
alter table consent add constraint consent_notice_fk foreign key (station_id, notice_id) references privacy_notice (station_id, id);
create index consent_of on consent (station_id, resident_id, field);

-- Impact assessments are kept three years and longer (PIPL 56): ended, never removed.
create table impact_assessment (
  station_id uuid not null,
  id uuid not null,
  purpose text not null,
  necessity text not null,
  risks text not null,
  measures text not null,
  review_on date not null,
  by_person_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('impact_assessment', 'select, insert, update');

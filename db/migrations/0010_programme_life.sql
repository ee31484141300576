-- The life of a programme after approval: revisions one at a time, suspension, early closing, copies.
set local citus.multi_shard_modify_mode = 'sequential';

alter table programme drop constraint programme_state_check;
-- set_aside: a second basket of the same person for the same community, waiting for the first to go.
alter table programme add constraint programme_state_check check (state in ('draft', 'set_aside', 'submitted', 'returned', 'approved', 'active', 'suspended', 'closed', 'discarded'));
-- The revision beside the one in force: being written, submitted, or approved and waiting for its day.
alter table programme add column next_revision_id uuid;
alter table programme add column copied_from_id uuid;

-- The day from which it governs. Null: of the first, its start; of a later one, the day of its approval.
alter table revision add column effective_on date;
alter table revision add column reason text not null default '';
alter table revision add column returned_at timestamptz;
alter table revision add column withdrawn_at timestamptz;
alter table revision add column withdrawn_by uuid;

-- The choice of an earlier revision that this one carries on: duties name that first one. Null: itself.
alter table choice add column line_id uuid;
-- The day its cadence counts from, where it joined later than the programme began.
alter table choice add column since date;

-- Every submission; the revision keeps only the one that stands.
create table submission (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision_id uuid not null,
  by_person_id uuid not null,
  submitted_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('submission', 'select, insert');
create index submission_programme on submission (station_id, programme_id);
alter table submission add constraint submission_revision_fk foreign key (station_id, revision_id) references revision (station_id, id);

create table suspension (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  from_on date not null,
  -- The day it resumes by itself; null: when the chief resumes it.
  until_on date,
  reason text not null,
  by_person_id uuid not null,
  suspended_at timestamptz not null,
  resumed_on date,
  -- Null with a day beside it: the product itself, on the planned day or at the programme's end.
  resumed_by uuid,
  resumed_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('suspension', 'select, insert, update');
create unique index suspension_open on suspension (station_id, programme_id) where resumed_on is null;
create index suspension_programme on suspension (station_id, programme_id, from_on);
alter table suspension add constraint suspension_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);

-- Ending early: proposed by the officer or not, decided by the chief.
create table closure (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  proposal text,
  proposed_by uuid,
  proposed_at timestamptz,
  decision text check (decision in ('closed', 'kept', 'withdrawn')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  closed_on date,
  planned_end date,
  primary key (station_id, id)
);
select app_tenant('closure', 'select, insert, update');
create unique index closure_open on closure (station_id, programme_id) where decision is null;
create index closure_programme on closure (station_id, programme_id);
alter table closure add constraint closure_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);

-- held: its programme is suspended; neither owed nor late meanwhile.
alter table duty drop constraint duty_state_check;
alter table duty add constraint duty_state_check check (state in ('open', 'held', 'signing', 'done', 'excused', 'failed', 'cancelled'));

-- How far the duties of a programme have been brought in line with what stands; one row, the latest run.
create table replanning (
  station_id uuid not null,
  programme_id uuid not null,
  -- What it follows: `revision:2`, `suspended`, `resumed`, `closed`.
  follows text not null,
  total int not null,
  done int not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (station_id, programme_id)
);
select app_tenant('replanning', 'select, insert, update');
alter table replanning add constraint replanning_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);

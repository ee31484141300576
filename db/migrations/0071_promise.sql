-- promise (承诺): who promised whom what by when, and everything that came of it. A change is a row; none is ever changed
-- or taken away: app_rw may only add to promise_act.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table promise (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  -- Where it was promised, and the whole that belongs to: a clause and its dispute. Rows of other modules, plain values.
  source_kind text not null check (source_kind in ('dispute_clause', 'resolution', 'visit', 'reply')),
  source_id uuid not null,
  source_within uuid not null,
  -- The post that answers for the source; null: the officers of the place.
  owner_post_id uuid,
  -- Seen by officer and chief, the two sides and those appointed; by no cadre.
  close_held boolean not null default false,
  promisor_kind text not null check (promisor_kind in ('organisation', 'post', 'party')),
  promisor_id uuid not null,
  -- Whose promise it counts as; null of a party.
  promisor_organisation_id uuid,
  promised_kind text not null check (promised_kind in ('resident', 'household', 'organisation', 'post', 'party')),
  promised_id uuid not null,
  promised_organisation_id uuid,
  -- The door at which it was promised.
  promised_household_id uuid,
  -- Names of parties, under a key of the promise's own.
  names bytea,
  key_ref text,
  what text not null,
  proof text not null,
  made_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- Changed by both sides only; the earlier ones stand in promise_act.
  due_on date not null,
  -- A new term that one side has proposed and the other has not answered.
  term_on date,
  term_side text check (term_side in ('promisor', 'promised')),
  term_by uuid,
  state text not null check (state in ('open', 'performed', 'disputed', 'confirmed', 'broken', 'withdrawn')),
  -- The claim that waits or was confirmed: the day it was done, who said so, and whether in the promisor's name.
  done_on date,
  claimed_by uuid,
  ended_on date,
  sample boolean not null default false,
  version int not null default 1,
  primary key (station_id, id)
);
select app_tenant('promise', 'select, insert, update');
create index promise_open on promise (station_id, community_id, due_on, id) where state in ('open', 'disputed');
create index promise_performed on promise (station_id, community_id, due_on, id) where state = 'performed';
create index promise_ended on promise (station_id, community_id, due_on, id) where state in ('confirmed', 'broken', 'withdrawn');
create index promise_promisor on promise (station_id, promisor_organisation_id, due_on, id);
create index promise_promised on promise (station_id, promised_organisation_id, due_on, id);
create index promise_due on promise (station_id, due_on, id) where state in ('open', 'disputed');
create index promise_source on promise (station_id, source_kind, source_id);
create index promise_within on promise (station_id, source_within);

create table promise_act (
  station_id uuid not null,
  promise_id uuid not null,
  -- The promise's version with it: in their order, also where two came in one moment.
  n int not null,
  kind text not null check (kind in ('made', 'performed', 'confirmed', 'disputed', 'term_proposed', 'term_agreed',
    'term_refused', 'broken', 'withdrawn', 'reminded', 'reported', 'routed')),
  -- For which side it was said; null: by a keeper for neither.
  side text check (side in ('promisor', 'promised')),
  by_person_id uuid not null,
  at timestamptz not null,
  -- On a phone without a network: when it was written down, and by its own clock.
  recorded_at timestamptz,
  device_at timestamptz,
  -- Said by somebody else in the side's name: how and on which day it was told.
  told_how text check (told_how in ('phone', 'door', 'counter', 'written')),
  told_on date,
  -- The day it was done, or the new term; and the term before.
  on_date date,
  before_on date,
  words text not null default '',
  file_id uuid,
  route text,
  primary key (station_id, promise_id, n)
);
select app_tenant('promise_act', 'select, insert');
alter table promise_act add constraint promise_act_promise_fk foreign key (station_id, promise_id) references promise (station_id, id);

-- Lawyers, elders and mediators see the promises of what they are appointed to, for that time; told by the source.
create table promise_appointment (
  station_id uuid not null,
  id uuid not null,
  source_within uuid not null,
  post_id uuid not null,
  appointed_at timestamptz not null,
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('promise_appointment', 'select, insert, update');
create unique index promise_appointment_now on promise_appointment (station_id, source_within, post_id) where ended_at is null;

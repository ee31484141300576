-- The life of a duty: events that make duties, sign-offs of a joint one, hand-overs, reviews of excuses,
-- notes, and acts on many at once. Rows are added and marked, never taken away.
set local citus.multi_shard_modify_mode = 'sequential';

-- `signing`: reported done, and not every partner has signed yet.
alter table duty drop constraint duty_state_check;
alter table duty add constraint duty_state_check check (state in ('open', 'held', 'signing', 'done', 'excused', 'failed', 'cancelled'));
-- Null: its cadence planned it.
alter table duty add column event_id uuid;
-- To whom it is offered at the moment, so that a list need not look for it.
alter table duty add column offered_post_id uuid;
create index duty_event_id on duty (station_id, event_id) where event_id is not null;
create index duty_offered on duty (station_id, offered_post_id) where offered_post_id is not null;
-- What waits for signatures was done there too: one visit counts a day.
drop index duty_subject;
create index duty_subject on duty (station_id, subject_id, stage) where state in ('done', 'signing');
create index duty_signing on duty (station_id, community_id, due_on) where state = 'signing';
create index duty_by_day on duty (station_id, community_id, due_on);
create index duty_closing_excused on duty_closing (station_id, done_on, id) where state = 'excused';
create index duty_excused on duty (station_id, subject_id) where state = 'excused';
create index duty_closing_lately on duty_closing (station_id, closed_at) where undone_at is null;

-- For which role a post is named: of a joint duty the other roles stay everyone's. Null: from before.
alter table duty_assignment add column role text;

-- 事件: something happened that a product waits for. Withdrawn when entered by mistake; the row stays.
create table duty_event (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  choice_id uuid not null,
  product_code text not null,
  community_id uuid not null,
  household_id uuid,
  happened_on date not null,
  what text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (station_id, id)
);
select app_tenant('duty_event', 'select, insert, update');
create index duty_event_programme on duty_event (station_id, programme_id, happened_on, id);
create index duty_event_choice on duty_event (station_id, choice_id);
alter table duty_event add constraint duty_event_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);
alter table duty_event add constraint duty_event_choice_fk foreign key (station_id, choice_id) references choice (station_id, id);
alter table duty add constraint duty_event_fk foreign key (station_id, event_id) references duty_event (station_id, id);

-- 签认: one row a role and completion. `vacant`: nobody holds the role, said by the officer. `disputed`: "I was
-- not there"; it ends the completion.
create table duty_sign_off (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  closing_id uuid not null,
  role text not null,
  kind text not null check (kind in ('signed', 'vacant', 'disputed')),
  post_id uuid,
  person_id uuid not null,
  note text not null default '',
  signed_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('duty_sign_off', 'select, insert, update');
create unique index duty_sign_off_role on duty_sign_off (station_id, closing_id, role) where undone_at is null and kind <> 'disputed';
create index duty_sign_off_duty on duty_sign_off (station_id, duty_id, signed_at);
alter table duty_sign_off add constraint duty_sign_off_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);
alter table duty_sign_off add constraint duty_sign_off_closing_fk foreign key (station_id, closing_id) references duty_closing (station_id, id);

-- 转交: an offer to one post, answered before `answer_by` ends or back where it came from.
create table duty_hand_over (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  state text not null check (state in ('offered', 'accepted', 'refused', 'returned', 'lapsed', 'withdrawn')),
  -- Whose it was by name; null: everyone's of the role.
  from_post_id uuid,
  from_person_id uuid not null,
  to_post_id uuid not null,
  to_person_id uuid not null,
  note text not null default '',
  offered_at timestamptz not null,
  answer_by date not null,
  -- Null where nobody answered: the clock ran out or the post ended.
  answered_by uuid,
  answered_at timestamptz,
  reason text not null default '',
  returned_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('duty_hand_over', 'select, insert, update');
create unique index duty_hand_over_open on duty_hand_over (station_id, duty_id) where state = 'offered';
create index duty_hand_over_due on duty_hand_over (station_id, answer_by) where state = 'offered';
create index duty_hand_over_to on duty_hand_over (station_id, to_post_id) where state = 'offered';
create index duty_hand_over_from on duty_hand_over (station_id, from_person_id, offered_at);
create index duty_hand_over_duty on duty_hand_over (station_id, duty_id, offered_at);
alter table duty_hand_over add constraint duty_hand_over_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);

-- 免办复核: upheld or sent back, once for each excuse.
create table duty_excuse_review (
  station_id uuid not null,
  closing_id uuid not null,
  duty_id uuid not null,
  verdict text not null check (verdict in ('upheld', 'sent_back')),
  note text not null default '',
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (station_id, closing_id)
);
select app_tenant('duty_excuse_review', 'select, insert');
create index duty_excuse_review_duty on duty_excuse_review (station_id, duty_id);
alter table duty_excuse_review add constraint duty_excuse_review_closing_fk foreign key (station_id, closing_id) references duty_closing (station_id, id);

-- 备注: added to, also after it is closed.
create table duty_note (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('duty_note', 'select, insert');
create index duty_note_duty on duty_note (station_id, duty_id, written_at);
alter table duty_note add constraint duty_note_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);

-- 一批: one act on many duties, and what came of each, so that all of it can be taken back.
create table duty_batch (
  station_id uuid not null,
  id uuid not null,
  act text not null check (act in ('assign', 'excuse', 'move')),
  acted_by uuid not null,
  acted_at timestamptz not null,
  undone_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('duty_batch', 'select, insert, update');
create table duty_batch_item (
  station_id uuid not null,
  batch_id uuid not null,
  duty_id uuid not null,
  position int not null,
  -- Null: it was done; else the code it was refused with.
  refusal text,
  -- The duty's version afterwards: what was changed since is not taken back.
  version_after int,
  before_post_id uuid,
  before_role text,
  before_due_on date,
  closing_id uuid,
  undone boolean not null default false,
  primary key (station_id, batch_id, duty_id)
);
select app_tenant('duty_batch_item', 'select, insert, update');
alter table duty_batch_item add constraint duty_batch_item_batch_fk foreign key (station_id, batch_id) references duty_batch (station_id, id);

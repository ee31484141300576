-- dispute (矛盾化解): what is done in a mediation. Who leads it, who was asked in, what the parties said, sessions, notes,
-- surveys with pictures, proposals, conferences of departments.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0073: the policies under which a new key is looked at want a uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- Of a department: which one works it; others it asks for help see it and stay out.
alter table mediation add column organisation_id uuid;

-- Whoever leads it, with what they told of themselves. A conflict is never argued away: somebody else is chosen.
create table mediation_mediator (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  quality text not null check (quality in ('member', 'appointee', 'authority')),
  -- What they told: of age, and ties to parties (party, kind).
  adult boolean not null,
  ties jsonb not null,
  chosen_by text not null check (chosen_by in ('committee', 'parties')),
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text check (ended_because in ('recused', 'withdrew', 'replaced')),
  -- Which party asked for it; null: the mediator themselves.
  recused_by uuid,
  primary key (station_id, id)
);
select app_tenant('mediation_mediator', 'select, insert, update');
create index mediation_mediator_of on mediation_mediator (station_id, mediation_id, id);
create unique index mediation_mediator_now on mediation_mediator (station_id, mediation_id, person_id) where ended_at is null;
alter table mediation_mediator add constraint mediation_mediator_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);
alter table mediation_mediator add constraint mediation_mediator_post_fk foreign key (station_id, post_id) references post (station_id, id);

-- Each conflict check with what it found, also of who was then not appointed.
create table mediation_check (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  person_id uuid not null,
  -- Kind, party and earlier dispute of each; empty: nothing was found.
  conflicts jsonb not null,
  refused text,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('mediation_check', 'select, insert');
create index mediation_check_of on mediation_check (station_id, mediation_id, id);
alter table mediation_check add constraint mediation_check_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

-- Asked in beside the parties (MED-08, POL-08): relatives, neighbours, experts.
create table mediation_invitee (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  name text not null,
  kind text not null check (kind in ('relative', 'neighbour', 'colleague', 'expert', 'committee', 'organisation', 'other')),
  -- Of the committee, or known to both sides.
  known boolean not null,
  by_person_id uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('mediation_invitee', 'select, insert, update');
create index mediation_invitee_of on mediation_invitee (station_id, mediation_id, id);
alter table mediation_invitee add constraint mediation_invitee_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

-- What a party said, each time anew; the last word counts. Never changed.
create table mediation_word (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  party_id uuid not null,
  about text not null check (about in ('willing', 'open', 'invitee', 'extend', 'no_punishment')),
  invitee_id uuid,
  yes boolean not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id),
  check ((about = 'invitee') = (invitee_id is not null))
);
select app_tenant('mediation_word', 'select, insert');
create index mediation_word_of on mediation_word (station_id, mediation_id, id);
alter table mediation_word add constraint mediation_word_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);
alter table mediation_word add constraint mediation_word_party_fk foreign key (station_id, party_id) references dispute_party (station_id, id);
alter table mediation_word add constraint mediation_word_invitee_fk foreign key (station_id, invitee_id) references mediation_invitee (station_id, id);

create table mediation_session (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  n int not null,
  -- With all, or with one side alone.
  joint boolean not null,
  with_party_id uuid,
  open boolean not null,
  place text not null,
  planned_at timestamptz,
  -- Parties, guardians and agents who were asked to come; others who were asked in.
  invited uuid[] not null,
  invitee_ids uuid[] not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  held_on date,
  -- Who was there.
  present uuid[] not null default '{}',
  invitees_present uuid[] not null default '{}',
  led_by uuid[] not null default '{}',
  -- Of a second session of the police: who found it necessary (POL-09). On the spot: performed there and then (POL-03).
  second_because text check (second_because in ('police', 'party')),
  on_the_spot boolean not null default false,
  cancelled_because text not null default '',
  by_person_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz,
  device_at timestamptz,
  primary key (station_id, id),
  check ((state = 'held') = (held_on is not null))
);
select app_tenant('mediation_session', 'select, insert, update');
create unique index mediation_session_of on mediation_session (station_id, mediation_id, n);
alter table mediation_session add constraint mediation_session_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

-- The record of the work (MED-12): of a session, or between two. Only added to.
create table mediation_note (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  session_id uuid,
  text text not null,
  by_person_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz,
  device_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('mediation_note', 'select, insert');
create index mediation_note_of on mediation_note (station_id, mediation_id, id);
alter table mediation_note add constraint mediation_note_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);
alter table mediation_note add constraint mediation_note_session_fk foreign key (station_id, session_id) references mediation_session (station_id, id);

-- What one side said alone: sealed under a key of its own (0026), opened by who leads this mediation, gone with its end.
create table mediation_caucus_note (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  party_id uuid not null,
  key_ref text,
  text bytea,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('mediation_caucus_note', 'select, insert, update');
create index mediation_caucus_note_of on mediation_caucus_note (station_id, mediation_id, id);
alter table mediation_caucus_note add constraint mediation_caucus_note_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);
alter table mediation_caucus_note add constraint mediation_caucus_note_party_fk foreign key (station_id, party_id) references dispute_party (station_id, id);

-- Looked at on the spot.
create table mediation_survey (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  surveyed_on date not null,
  place text not null,
  text text not null,
  by_person_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz,
  device_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('mediation_survey', 'select, insert');
create index mediation_survey_of on mediation_survey (station_id, mediation_id, id);
alter table mediation_survey add constraint mediation_survey_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

-- Its pictures: drawn anew without place and camera, in pieces (decision 0017). Faces and plates were covered before.
create table mediation_photo (
  station_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  name text,
  digest bytea,
  media_type text not null,
  byte_count int not null,
  has_thumbnail boolean not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  removal_reason text,
  primary key (station_id, id)
);
select app_tenant('mediation_photo', 'select, insert, update');
create index mediation_photo_of on mediation_photo (station_id, survey_id, id);
alter table mediation_photo add constraint mediation_photo_survey_fk foreign key (station_id, survey_id) references mediation_survey (station_id, id);

create table mediation_photo_piece (
  station_id uuid not null,
  photo_id uuid not null,
  part text not null check (part in ('content', 'thumbnail')),
  n int not null,
  bytes bytea not null check (octet_length(bytes) <= 262144),
  primary key (station_id, photo_id, part, n)
);
select app_tenant('mediation_photo_piece', 'select, insert, delete');
alter table mediation_photo_piece alter column bytes set storage external;
alter table mediation_photo_piece add constraint mediation_photo_piece_photo_fk foreign key (station_id, photo_id) references mediation_photo (station_id, id);

-- A proposal and every counter-proposal to it: a version each, none is changed.
create table mediation_proposal (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  -- The first of its versions.
  thread_id uuid not null,
  n int not null,
  -- Whose it is; null: the mediator's.
  party_id uuid,
  text text not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('mediation_proposal', 'select, insert');
create unique index mediation_proposal_version on mediation_proposal (station_id, thread_id, n);
create index mediation_proposal_of on mediation_proposal (station_id, mediation_id, id);
alter table mediation_proposal add constraint mediation_proposal_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

create table mediation_answer (
  station_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  party_id uuid not null,
  answer text not null check (answer in ('yes', 'no', 'thinks')),
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('mediation_answer', 'select, insert');
create index mediation_answer_of on mediation_answer (station_id, proposal_id, id);
alter table mediation_answer add constraint mediation_answer_proposal_fk foreign key (station_id, proposal_id) references mediation_proposal (station_id, id);
alter table mediation_answer add constraint mediation_answer_party_fk foreign key (station_id, party_id) references dispute_party (station_id, id);

-- Departments asked to sit together (P12); what each answers stands in dispute_hand_over.
create table mediation_conference (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  hand_over_ids uuid[] not null,
  about text not null,
  called_on date not null,
  meets_by date not null,
  met_on date,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('mediation_conference', 'select, insert, update');
create index mediation_conference_of on mediation_conference (station_id, mediation_id, id);
alter table mediation_conference add constraint mediation_conference_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

-- What it says: policy, law, and what each side answers for (party, text). A later one stands beside it.
create table mediation_opinion (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  policy text not null,
  law text not null,
  responsibilities jsonb not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('mediation_opinion', 'select, insert');
create index mediation_opinion_of on mediation_opinion (station_id, mediation_id, id);
alter table mediation_opinion add constraint mediation_opinion_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);

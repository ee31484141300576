-- dispute (矛盾化解): handing over, and what a station sets for itself.
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- To another organisation: 移交 (it is theirs now), 转介 (they are told of it), 协助 (their help is asked for).
create table dispute_hand_over (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null check (kind in ('transfer', 'refer', 'request')),
  organisation_id uuid not null,
  note text not null,
  with_account boolean not null,
  -- The parties who agreed; where not all did, why it went all the same.
  consented_party_ids uuid[] not null,
  override text not null default '',
  state text not null check (state in ('offered', 'accepted', 'refused', 'returned', 'withdrawn')),
  offered_by uuid not null,
  offered_at timestamptz not null,
  answer_by date not null,
  answered_by uuid,
  answered_at timestamptz,
  because text check (because in ('not_competent', 'incomplete', 'other')),
  reason text not null default '',
  -- Of not competent: who is.
  competent text not null default '',
  primary key (station_id, id)
);
select app_tenant('dispute_hand_over', 'select, insert, update');
create index dispute_hand_over_of on dispute_hand_over (station_id, dispute_id, id);
create index dispute_hand_over_to on dispute_hand_over (station_id, organisation_id) where state in ('offered', 'accepted');
alter table dispute_hand_over add constraint dispute_hand_over_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
alter table dispute_hand_over add constraint dispute_hand_over_organisation_fk foreign key (station_id, organisation_id) references organisation (station_id, id);

-- Which of the four machines, each time one was chosen: what was proposed with its reasons, and what a person chose.
create table dispute_routing (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  machine text not null check (machine in ('people', 'police', 'administrative', 'own')),
  proposed text[] not null,
  -- Of the police: which act and circumstance, as the officer said.
  police jsonb,
  reason text not null,
  law_edition int not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_routing', 'select, insert');
alter table dispute_routing add constraint dispute_routing_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
create index dispute_routing_of on dispute_routing (station_id, dispute_id, id);

-- How it ended: by whom, why, and when the other routes were told (MED-11).
create table dispute_closing (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  ending text not null check (ending in ('solved', 'refused', 'failed', 'escalated', 'withdrawn')),
  reason text not null,
  routes text[] not null,
  routes_informed_at timestamptz,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_closing', 'select, insert');
alter table dispute_closing add constraint dispute_closing_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
create index dispute_closing_of on dispute_closing (station_id, dispute_id, id);

-- A colour is proposed with its factors; a named person confirms one (RISK-01). Seen by police only (RISK-02).
create table dispute_colour (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  -- What was seen of each factor, as counts; and the level that followed, if any.
  seen jsonb not null,
  proposed text,
  colour text,
  reason text not null default '',
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_colour', 'select, insert');
alter table dispute_colour add constraint dispute_colour_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
create index dispute_colour_of on dispute_colour (station_id, dispute_id, id);

-- The colours of this station, highest first; without a row our own default holds.
create table dispute_setting (
  station_id uuid not null,
  palette jsonb not null,
  version int not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (station_id)
);
select app_tenant('dispute_setting', 'select, insert, update');

-- Three linked reports in six months: a review by several organisations was offered, and what the resident wished.
create table dispute_review (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  wished boolean not null,
  offered_on date not null,
  -- Where it was wished: the last day for its first meeting.
  meets_by date,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_review', 'select, insert');
alter table dispute_review add constraint dispute_review_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
create index dispute_review_of on dispute_review (station_id, dispute_id, id);

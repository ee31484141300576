-- dispute (矛盾化解): what a mediation came to, and what follows: signatures, the court, the looks back, the overrides.
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table agreement (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  mediation_id uuid not null,
  -- The first of a mediation, and those that came after it: with the rest of a partial one, or mediated again.
  n int not null,
  form text not null check (form in ('written', 'oral')),
  partial boolean not null,
  agreed_on date not null,
  -- What the paper may state (MED-14); of a partial one what stays open (MED-21).
  facts text not null default '',
  disputed text not null default '',
  rest text not null default '',
  -- Party and text, each.
  responsibilities jsonb not null default '[]',
  -- Of an oral one: that the mediator wrote its content down (MED-13).
  recorded_by uuid,
  recorded_at timestamptz,
  -- Under which the drawn signatures lie (decision 0026).
  key_ref text,
  concluded_at timestamptz,
  effective_on date,
  -- Said to be broken by somebody, where no promise said it by itself.
  broken_on date,
  broken_because text not null default '',
  version int not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, mediation_id, n)
);
select app_tenant('agreement', 'select, insert, update');
create index agreement_of on agreement (station_id, dispute_id, id);
alter table agreement add constraint agreement_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);
alter table agreement add constraint agreement_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);

create table agreement_clause (
  station_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  position int not null,
  debtor_party_id uuid,
  creditor_party_id uuid,
  kind text not null check (kind in ('pay', 'do', 'refrain', 'apologise')),
  text text not null,
  amount_fen bigint,
  currency text check (currency in ('CNY')),
  manner text,
  due_on date,
  -- Made when the agreement took effect: from then on it is watched there.
  promise_id uuid,
  -- Taken out or written anew before it was signed.
  removed_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('agreement_clause', 'select, insert, update');
create index agreement_clause_of on agreement_clause (station_id, agreement_id, position) where removed_at is null;
alter table agreement_clause add constraint agreement_clause_agreement_fk foreign key (station_id, agreement_id) references agreement (station_id, id);

-- Of a party, the mediator, or the seal of the committee. Drawn on the screen, or on paper and noted here.
create table agreement_signature (
  station_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  of text not null check (of in ('party', 'mediator', 'seal')),
  party_id uuid,
  -- Who signed for the party: itself, its guardian or its agent.
  by_party_id uuid,
  -- The mediator who signed.
  mediator_person_id uuid,
  on_date date not null,
  way text not null check (way in ('signed', 'sealed', 'fingerprint')),
  medium text not null check (medium in ('screen', 'paper')),
  drawing bytea,
  by_person_id uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  primary key (station_id, id)
);
select app_tenant('agreement_signature', 'select, insert, update');
create index agreement_signature_of on agreement_signature (station_id, agreement_id, id) where withdrawn_at is null;
alter table agreement_signature add constraint agreement_signature_agreement_fk foreign key (station_id, agreement_id) references agreement (station_id, id);

-- The paper as it was signed, scanned or photographed; its bytes in pieces (decision 0017).
create table agreement_scan (
  station_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count int not null,
  digest bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('agreement_scan', 'select, insert');
create index agreement_scan_of on agreement_scan (station_id, agreement_id, id);
alter table agreement_scan add constraint agreement_scan_agreement_fk foreign key (station_id, agreement_id) references agreement (station_id, id);
create table agreement_scan_piece (
  station_id uuid not null,
  scan_id uuid not null,
  n int not null,
  bytes bytea not null check (octet_length(bytes) <= 262144),
  primary key (station_id, scan_id, n)
);
select app_tenant('agreement_scan_piece', 'select, insert');
alter table agreement_scan_piece alter column bytes set storage external;
alter table agreement_scan_piece add constraint agreement_scan_piece_scan_fk foreign key (station_id, scan_id) references agreement_scan (station_id, id);

-- 司法确认: what is gathered, when it was asked for, what the court said.
create table court_confirmation (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  state text not null check (state in ('gathering', 'applied', 'accepted', 'not_accepted', 'valid', 'invalid', 'let_be')),
  court text not null default '',
  venue text not null,
  invited_by_court boolean not null default false,
  has_property boolean not null default false,
  asked_by uuid[] not null default '{}',
  exclusions text[] not null default '{}',
  court_refusals text[] not null default '{}',
  materials text[] not null default '{}',
  applied_on date,
  answered_on date,
  -- The number on the court's paper; why it did not accept or refused.
  paper text not null default '',
  because text,
  version int not null default 1,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, agreement_id)
);
select app_tenant('court_confirmation', 'select, insert, update');
create index court_confirmation_of on court_confirmation (station_id, dispute_id, id);
alter table court_confirmation add constraint court_confirmation_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
alter table court_confirmation add constraint court_confirmation_agreement_fk foreign key (station_id, agreement_id) references agreement (station_id, id);

-- 回访: the callback and the looks back at 30, 90 and 180 days. Due from the day it is planned until somebody asked.
create table dispute_follow_up (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null check (kind in ('callback', 'check')),
  n int not null,
  due_on date not null,
  -- The notice of that year's days off was published when it was counted.
  sure boolean not null,
  done_on date,
  how text check (how in ('phone', 'door', 'counter')),
  party_id uuid,
  performance text check (performance in ('kept', 'partly', 'not', 'nothing_due')),
  solved text check (solved in ('yes', 'partly', 'no', 'unsaid')),
  satisfied text check (satisfied in ('yes', 'fair', 'no', 'unsaid')),
  sued boolean,
  wrongly boolean,
  worse boolean,
  hidden boolean,
  measures text not null default '',
  by_person_id uuid,
  at timestamptz,
  primary key (station_id, id),
  unique (station_id, dispute_id, kind, n)
);
select app_tenant('dispute_follow_up', 'select, insert, update');
create index dispute_follow_up_due on dispute_follow_up (station_id, due_on, id) where done_on is null;
alter table dispute_follow_up add constraint dispute_follow_up_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);

-- The chief lets a rule pass that was not compared with the text in force. Holds for one step.
create table mediation_override (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  mediation_id uuid not null,
  code text not null,
  -- The version of the rule, as the case keeps it.
  rule text not null,
  reason text not null,
  citation text not null,
  by_person_id uuid not null,
  at timestamptz not null,
  used_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('mediation_override', 'select, insert, update');
create index mediation_override_of on mediation_override (station_id, mediation_id, id);
alter table mediation_override add constraint mediation_override_mediation_fk foreign key (station_id, mediation_id) references mediation (station_id, id);
alter table mediation_override add constraint mediation_override_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);

-- 家庭暴力告诫书 (DV-02, DV-03): what it says, whom it reached, and the visits to each side, apart.
create table warning_letter (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  warned_party_id uuid not null,
  harmed_party_id uuid not null,
  facts text not null,
  prohibition text not null,
  issued_on date not null,
  warned_on date,
  harmed_on date,
  committee_on date,
  ended_on date,
  version int not null default 1,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('warning_letter', 'select, insert, update');
create index warning_letter_of on warning_letter (station_id, dispute_id, id);
alter table warning_letter add constraint warning_letter_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
create table warning_visit (
  station_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  by text not null check (by in ('committee', 'station')),
  side text not null check (side in ('warned', 'harmed')),
  apart boolean not null,
  on_date date not null,
  note text not null default '',
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('warning_visit', 'select, insert');
create index warning_visit_of on warning_visit (station_id, letter_id, id);
alter table warning_visit add constraint warning_visit_letter_fk foreign key (station_id, letter_id) references warning_letter (station_id, id);

-- Who must not know of a dispute is not told by its promises either.
alter table promise add column kept_person_ids uuid[] not null default '{}';
alter table promise add column kept_organisation_ids uuid[] not null default '{}';
-- A resident's own page asks for what was promised to them.
create index promise_resident on promise (station_id, promised_id) where promised_kind = 'resident';

-- dispute (矛盾化解): the register. Who, where, what, since when; the machines of mediation build on these tables.
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- The last number given in a year.
create table dispute_number (
  station_id uuid not null,
  year int not null,
  last int not null,
  primary key (station_id, year)
);
select app_tenant('dispute_number', 'select, insert, update');

create table dispute (
  station_id uuid not null,
  id uuid not null,
  -- The year × 1,000,000 and the running number: 2026000012 is printed 2026-0012.
  number int not null,
  community_id uuid not null,
  -- Where: a door of the register, or a place in words.
  household_id uuid,
  place text not null default '',
  -- What two registrations at one place have in common: the household, or the place without signs.
  place_key text not null,
  -- One of the Ministry's fifteen (kinds.ts).
  kind text not null,
  source text not null,
  urgency text not null check (urgency in ('today', 'soon', 'ordinary')),
  line text not null,
  -- What a search compares: the line, the place and names of organisations, without signs (finding.ts).
  found_by text not null,
  account text not null default '',
  -- Who wrote the account: what the police wrote is not read by the committee.
  account_by text not null check (account_by in ('police', 'community')),
  since_on date,
  -- Known from elsewhere: a warning letter, a protection order, a call; a child in danger.
  violence_known boolean not null default false,
  child_at_risk boolean not null default false,
  -- The safety gate is closed: no reconciliation, and seen by fewer.
  guarded boolean not null default false,
  state text not null check (state in ('registered', 'routed', 'performing', 'follow_up', 'closed')),
  -- Never mixed: refused is not failed, and neither is handed over.
  ending text check (ending in ('solved', 'refused', 'failed', 'referred', 'escalated', 'withdrawn')),
  -- Which of the four machines; by which law it is judged: the division of its place and the edition of the table.
  machine text,
  law_place text not null,
  law_edition int not null,
  -- The next thing that is due; 9999-12-31 where nothing is.
  clock text,
  due_on date not null,
  colour text,
  sample boolean not null default false,
  version int not null default 1,
  registered_by uuid,
  registered_at timestamptz not null,
  registered_on date not null,
  -- Written down on a phone without a network: by the server's clock and by its own.
  recorded_at timestamptz,
  device_at timestamptz,
  closed_at timestamptz,
  primary key (station_id, id),
  check ((state = 'closed') = (ending is not null))
);
select app_tenant('dispute', 'select, insert, update');
create unique index dispute_numbered on dispute (station_id, number);
create index dispute_due on dispute (station_id, state, due_on, number);
create index dispute_here on dispute (station_id, community_id, state, due_on, number);
create index dispute_newest on dispute (station_id, community_id, number);
create index dispute_place on dispute (station_id, place_key collate "C", registered_on);
alter table dispute add constraint dispute_community_fk foreign key (station_id, community_id) references community (station_id, id);
alter table dispute add constraint dispute_household_fk foreign key (station_id, household_id) references household (station_id, id);

create table dispute_party (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  position int not null,
  role text not null check (role in ('party', 'guardian', 'agent')),
  -- Who stands together.
  side text not null check (side in ('a', 'b', 'c', 'd')),
  kind text not null check (kind in ('person', 'organisation')),
  -- Of the register, or nobody: then the name was typed. A resident's name is never copied.
  resident_id uuid,
  unit_id uuid,
  organisation_id uuid,
  name text not null default '',
  initials text not null default '',
  pinyin text not null default '',
  given text not null default '',
  given_initials text not null default '',
  -- Sealed under a key of its own that is not in here (0026).
  key_ref text,
  phone bytea,
  -- Of who is not of the register: the birthday, or only that they are under age.
  born_on date,
  minor boolean not null default false,
  capacity text not null default 'full' check (capacity in ('full', 'limited', 'none')),
  -- Of sixteen or seventeen: lives mainly on own work, and agrees that no guardian is told.
  own_labour boolean not null default false,
  waives_guardian boolean not null default false,
  police_role text check (police_role in ('suspect', 'harmed', 'both')),
  -- Whose guardian or agent; of a guardian, when they were told.
  of_party_id uuid,
  told_at timestamptz,
  mandate_scope text not null default '',
  mandate_on date,
  removed_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('dispute_party', 'select, insert, update');
create index dispute_party_of on dispute_party (station_id, dispute_id, position);
create index dispute_party_resident on dispute_party (station_id, resident_id) where resident_id is not null;
create index dispute_party_unit on dispute_party (station_id, unit_id) where unit_id is not null;
create index dispute_party_organisation on dispute_party (station_id, organisation_id) where organisation_id is not null;
create index dispute_party_name on dispute_party (station_id, name collate "C", dispute_id) where name <> '';
create index dispute_party_given on dispute_party (station_id, given collate "C", dispute_id) where given <> '';
create index dispute_party_initials on dispute_party (station_id, initials collate "C", dispute_id) where initials <> '';
create index dispute_party_given_initials on dispute_party (station_id, given_initials collate "C", dispute_id) where given_initials <> '';
create index dispute_party_pinyin on dispute_party (station_id, pinyin collate "C", dispute_id) where pinyin <> '';
alter table dispute_party add constraint dispute_party_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
alter table dispute_party add constraint dispute_party_resident_fk foreign key (station_id, resident_id) references resident (station_id, id);
alter table dispute_party add constraint dispute_party_unit_fk foreign key (station_id, unit_id) references unit (station_id, id);
alter table dispute_party add constraint dispute_party_organisation_fk foreign key (station_id, organisation_id) references organisation (station_id, id);

-- A key that is to be destroyed: written with what took away its phone, done once the store has done it.
create table dispute_key_end (
  station_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  key_ref text not null,
  asked_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('dispute_key_end', 'select, insert, update');

-- Every two signs that follow each other in what it is about and where, as one number. Row level security lets no
-- operator of arrays or text search into an index condition; equal numbers it does.
create table dispute_gram (
  station_id uuid not null,
  gram int not null,
  number int not null,
  primary key (station_id, gram, number)
);
select app_tenant('dispute_gram', 'select, insert, delete');
create index dispute_gram_of on dispute_gram (station_id, number);

-- Who must not know: a person of the staff or everybody of an organisation, who then finds nothing; or somebody in words.
create table dispute_kept_from (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  words text not null default '',
  reason text not null,
  set_by uuid,
  set_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (station_id, id)
);
select app_tenant('dispute_kept_from', 'select, insert, update');
create index dispute_kept_from_of on dispute_kept_from (station_id, dispute_id) where ended_at is null;
alter table dispute_kept_from add constraint dispute_kept_from_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
alter table dispute_kept_from add constraint dispute_kept_from_person_fk foreign key (station_id, person_id) references person (station_id, id);
alter table dispute_kept_from add constraint dispute_kept_from_organisation_fk foreign key (station_id, organisation_id) references organisation (station_id, id);

-- Two that belong together, said by a person; low_id < high_id.
create table dispute_link (
  station_id uuid not null,
  low_id uuid not null,
  high_id uuid not null,
  because text[] not null,
  person_id uuid not null,
  linked_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (station_id, low_id, high_id)
);
select app_tenant('dispute_link', 'select, insert, update');
create index dispute_link_high on dispute_link (station_id, high_id);
alter table dispute_link add constraint dispute_link_low_fk foreign key (station_id, low_id) references dispute (station_id, id);
alter table dispute_link add constraint dispute_link_high_fk foreign key (station_id, high_id) references dispute (station_id, id);

-- What happened, in order: codes and ids, no personal data. Never changed.
create table dispute_event (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null,
  details jsonb not null default '{}',
  by_person_id uuid,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_event', 'select, insert');
create index dispute_event_of on dispute_event (station_id, dispute_id, id);
alter table dispute_event add constraint dispute_event_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);

-- The screen as one person answered it, each time anew.
create table dispute_safety (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  party_id uuid not null,
  -- Asked with nobody else in earshot.
  apart boolean not null,
  answers jsonb not null,
  by_person_id uuid,
  at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_safety', 'select, insert');
create index dispute_safety_of on dispute_safety (station_id, dispute_id, id);
alter table dispute_safety add constraint dispute_safety_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
alter table dispute_safety add constraint dispute_safety_party_fk foreign key (station_id, party_id) references dispute_party (station_id, id);

-- A report that the law asks for: to whom and when it was made.
create table dispute_report (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null check (kind in ('child', 'capacity', 'danger')),
  to_whom text not null,
  reported_at timestamptz not null,
  by_person_id uuid not null,
  recorded_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('dispute_report', 'select, insert');
create index dispute_report_of on dispute_report (station_id, dispute_id, id);
alter table dispute_report add constraint dispute_report_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);

-- A lawyer, an elder, a mediator: of a dispute they see what they are appointed to, for that time.
create table dispute_appointed (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text,
  primary key (station_id, id)
);
select app_tenant('dispute_appointed', 'select, insert, update');
create index dispute_appointed_of on dispute_appointed (station_id, dispute_id);
create index dispute_appointed_person on dispute_appointed (station_id, person_id) where ended_at is null;
alter table dispute_appointed add constraint dispute_appointed_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
alter table dispute_appointed add constraint dispute_appointed_post_fk foreign key (station_id, post_id) references post (station_id, id);

-- programme (方案): basket → choices → submission → approval; a revision supersedes the one before.
set local citus.multi_shard_modify_mode = 'sequential';

create table programme (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  -- Running number within the community and year, printed on the receipt: OY3-2026-1.
  code text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'active', 'suspended', 'closed', 'discarded')),
  author_id uuid not null,
  current_revision_id uuid,
  sample boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, code)
);
select app_tenant('programme', 'select, insert, update');
create index programme_community on programme (station_id, community_id, state);
alter table programme add constraint programme_community_fk foreign key (station_id, community_id) references community (station_id, id);

create table revision (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  number int not null,
  author_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  -- A finding that led to this revision, as a plain id (ARCHITECTURE §3).
  because_of uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  approved_at timestamptz,
  created_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, programme_id, number),
  check (ends_on > starts_on)
);
select app_tenant('revision', 'select, insert, update');
alter table revision add constraint revision_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);

create table choice (
  station_id uuid not null,
  id uuid not null,
  revision_id uuid not null,
  product_version_id uuid not null,
  parameters jsonb not null,
  -- One line when the officer chooses against the advice.
  reason text,
  position int not null,
  -- Worked out whenever the choice or the dates change, and again at submission: minutes a week by
  -- role, and how many occurrences the whole revision holds.
  cost jsonb not null,
  occurrences int not null,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('choice', 'select, insert, update, delete');
create index choice_revision on choice (station_id, revision_id);
create index choice_product_version on choice (station_id, product_version_id);
alter table choice add constraint choice_revision_fk foreign key (station_id, revision_id) references revision (station_id, id);
alter table choice add constraint choice_product_version_fk foreign key (station_id, product_version_id) references product_version (station_id, id);

-- What would count, said beforehand; frozen at approval.
create table metric_contract (
  station_id uuid not null,
  id uuid not null,
  revision_id uuid not null,
  content jsonb not null,
  frozen_at timestamptz,
  primary key (station_id, id),
  unique (station_id, revision_id)
);
select app_tenant('metric_contract', 'select, insert, update');
alter table metric_contract add constraint metric_contract_revision_fk foreign key (station_id, revision_id) references revision (station_id, id);

-- A decision on a submitted revision, by a person who is not its author.
create table approval (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision_id uuid not null,
  decision text not null check (decision in ('approved', 'returned')),
  by_person_id uuid not null,
  note text not null default '',
  decided_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('approval', 'select, insert');
create index approval_programme on approval (station_id, programme_id);
alter table approval add constraint approval_revision_fk foreign key (station_id, revision_id) references revision (station_id, id);

-- Hours people have, by role and community; the newest row holds.
create table declared_hours (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  role text not null,
  minutes_per_week int not null check (minutes_per_week >= 0),
  declared_by uuid not null,
  declared_at timestamptz not null,
  version int not null default 1,
  primary key (station_id, id),
  unique (station_id, community_id, role)
);
select app_tenant('declared_hours', 'select, insert, update');
alter table declared_hours add constraint declared_hours_community_fk foreign key (station_id, community_id) references community (station_id, id);

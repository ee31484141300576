-- dispute (矛盾化解): what only the papers need to know, the numbers on their covers, and a station's own forms.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0073: the policies under which a new key is looked at want a uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table dispute_dossier (
  station_id uuid not null,
  dispute_id uuid not null,
  -- As the pattern spelled it on the day it was given; it never changes.
  number text,
  -- 申请事项, one each.
  requests text[] not null default '{}',
  rights_told_on date,
  -- Whose identity was seen by which paper: [{partyId, paper, seenOn, seenBy}]. No number of a paper.
  identities jsonb not null default '[]',
  -- 证据材料: [{name, from, copies, on}].
  evidence jsonb not null default '[]',
  note text not null default '',
  retention text not null default '',
  remark text not null default '',
  filed_on date,
  filed_by uuid,
  version int not null default 1,
  primary key (station_id, dispute_id)
);
select app_tenant('dispute_dossier', 'select, insert, update');
alter table dispute_dossier add constraint dispute_dossier_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);
-- A number stands on one cover.
create unique index dispute_dossier_numbered on dispute_dossier (station_id, number) where number is not null;

-- The last number given in a year, to papers of one short name: a committee's or the station's own.
create table dispute_case_number (
  station_id uuid not null,
  series text not null,
  year int not null,
  last int not null,
  primary key (station_id, series, year)
);
select app_tenant('dispute_case_number', 'select, insert, update');

-- How this station spells the numbers on covers, and how long it keeps a dossier; without a row our own default holds.
create table dispute_papers_setting (
  station_id uuid not null,
  people_pattern text not null,
  police_pattern text not null,
  retention text not null,
  version int not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (station_id)
);
select app_tenant('dispute_papers_setting', 'select, insert, update');

-- A form of the station's own: tried on a made-up case before it is kept, then used in place of ours until it is ended.
create table dispute_template (
  station_id uuid not null,
  id uuid not null,
  -- The place it takes: agreement.docx, agreement.typ, paper.typ (docs/DOCUMENTS.md).
  file text not null,
  bytes bytea not null check (octet_length(bytes) <= 4194304),
  added_by uuid not null,
  added_at timestamptz not null,
  used_from timestamptz,
  used_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (station_id, id)
);
select app_tenant('dispute_template', 'select, insert, update');
alter table dispute_template alter column bytes set storage external;
create unique index dispute_template_used on dispute_template (station_id, file) where used_from is not null and ended_at is null;

-- The monthly table asks for those accepted in a month.
create index mediation_accepted on mediation (station_id, accepted_on) where accepted_on is not null;

-- Lists ask once what a person must not know of, and not once a row.
create index dispute_kept_from_person on dispute_kept_from (station_id, person_id) where ended_at is null and person_id is not null;
create index dispute_kept_from_organisation on dispute_kept_from (station_id, organisation_id)
  where ended_at is null and organisation_id is not null;

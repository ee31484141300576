-- dispute (矛盾化解): one run of one of the four machines on one dispute. What is done in it stands in 0078.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0073: the policies under which a new key is looked at want a uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table mediation (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  machine text not null check (machine in ('people', 'police', 'administrative', 'own')),
  -- The machine's own state; which there are stands in its file.
  state text not null,
  -- By which law this run is judged, as the dispute was routed.
  law_place text not null,
  law_edition int not null,
  began_on date not null,
  began_by uuid not null,
  accepted_on date,
  accepted_from text check (accepted_from in ('application', 'own_initiative', 'court', 'police')),
  -- The parties' own last day, or the one all agreed to extend to; null: the rule's.
  agreed_until date,
  -- Somebody asked for money (MED-02).
  fee_asked boolean not null default false,
  -- A case may follow, and when the police were told (MED-10).
  police_matter_seen boolean not null default false,
  police_told_at timestamptz,
  -- The other routes, and when the parties were told of them (MED-11).
  routes text[] not null default '{}',
  routes_told_at timestamptz,
  -- Of a department: whether it is theirs, and whether it is complex (MED-22).
  in_remit boolean not null default true,
  complex boolean not null default false,
  -- Of the police: what was found of the case. Read by the police.
  police jsonb,
  -- The day it failed or was not performed; and who approved the longer limit (POL-11).
  failed_on date,
  extended_by uuid,
  -- The state it ended in.
  outcome text,
  ended_at timestamptz,
  ended_by uuid,
  version int not null default 1,
  primary key (station_id, id),
  check ((ended_at is null) = (outcome is null))
);
select app_tenant('mediation', 'select, insert, update');
-- One at a time: the four never mix.
create unique index mediation_now on mediation (station_id, dispute_id) where ended_at is null;
create index mediation_of on mediation (station_id, dispute_id, id);
alter table mediation add constraint mediation_dispute_fk foreign key (station_id, dispute_id) references dispute (station_id, id);

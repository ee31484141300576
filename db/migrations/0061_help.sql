-- people (人员岗位): helping somebody who has no phone (代办): half an hour in which one acts in the other's name, and
-- where it stands who held the phone.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table help (
  station_id uuid not null,
  id uuid not null,
  helper_person_id uuid not null,
  person_id uuid not null,
  started_at timestamptz not null,
  until_at timestamptz not null,
  -- Null: it ran out by itself, or is under way.
  ended_at timestamptz,
  primary key (station_id, id)
);
select app_tenant('help', 'select, insert, update');
alter table help add constraint help_helper_fk foreign key (station_id, helper_person_id) references person (station_id, id);
alter table help add constraint help_person_fk foreign key (station_id, person_id) references person (station_id, id);
create index help_person on help (station_id, person_id, id);
create index help_helper on help (station_id, helper_person_id, id);

-- Such a session is of the person who is helped and of the login of who helps: what ends that login ends it.
alter table session add column helper_person_id uuid;
alter table session add column help_id uuid;

-- Who held the phone, where that was not whose act it is.
alter table journal_entry add column helper_id uuid;
alter table duty_closing add column helped_by uuid;
alter table duty_sign_off add column helped_by uuid;

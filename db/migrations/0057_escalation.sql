-- duty (任务): who is told of overdue duties after how many days, and what was told: once a step and duty.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

-- A station's own steps; without a row the product's stand.
create table escalation (
  station_id uuid not null,
  steps jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (station_id)
);
select app_tenant('escalation', 'select, insert, update');

create table escalation_told (
  station_id uuid not null,
  duty_id uuid not null,
  -- Days and to whom: `7 chief`.
  step text not null,
  told_at timestamptz not null,
  primary key (station_id, duty_id, step)
);
select app_tenant('escalation_told', 'select, insert');
alter table escalation_told add constraint escalation_told_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);

-- For whom a duty is by name, at the duty itself instead of a row beside it: that join was 18 of the 68 µs PostgreSQL
-- took for one duty, in every list and under every lock, and most duties are for nobody by name.
set local citus.multi_shard_modify_mode = 'sequential';

alter table duty
  add column assignee_post_id uuid,
  -- The other roles of a joint duty stay everyone's.
  add column assignee_role text,
  add column assigned_by uuid,
  add column assigned_at timestamptz;
do $$
declare each uuid;
begin
  for each in select id from station loop
    perform set_config('app.station', each::text, true);
    update duty d set assignee_post_id = a.post_id, assignee_role = a.role, assigned_by = a.assigned_by, assigned_at = a.assigned_at
      from duty_assignment a
      where d.station_id = each and a.station_id = each and a.duty_id = d.id;
  end loop;
  perform set_config('app.station', '', true);
end $$;
drop table duty_assignment;
create index duty_assignee on duty (station_id, assignee_post_id) where assignee_post_id is not null;

-- Duties that were taken off before the column stood (0019), station by station: row level security holds for the owner too.
do $$
declare each uuid;
begin
  for each in select id from station loop
    perform set_config('app.station', each::text, true);
    update duty d set taken_off = split_part(c.excuse, ':', 1)
      from duty_closing c
      where d.station_id = each and d.state = 'cancelled' and c.station_id = each and c.duty_id = d.id and c.undone_at is null
        and split_part(c.excuse, ':', 1) in ('superseded', 'suspended', 'programme_closed');
  end loop;
  perform set_config('app.station', '', true);
end $$;

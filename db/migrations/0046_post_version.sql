-- What a process remembers of a person's posts is good while this number stands: opening and ending a post
-- raise it in the same transaction. A table of its own and no column of session: a session opened beside an
-- ending that is not committed yet would not be raised.
create table post_version (
  station_id uuid not null,
  person_id uuid not null,
  version int not null,
  primary key (station_id, person_id)
);
-- Local, as session is, which it is read with: before the role of a station is taken.
grant select on post_version to gongzhi_app;
grant select, insert, update on post_version to app_rw;

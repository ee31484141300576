-- notice (通知): calendars that a phone or a desk subscribes to. The token stands in nobody's table: its hash is the
-- public code (kind feed) that leads here.
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table calendar_feed (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Of whoever made it: without it, or cut off since, the feed is not there.
  login_id uuid not null,
  -- Null: the person's own duties; else those of one community.
  community_id uuid,
  label text not null,
  language text not null check (language in ('zh', 'en')),
  alarm text not null check (alarm in ('none', 'quarter', 'hour', 'day')),
  made_at timestamptz not null,
  -- The civil day of the last fetch, and nothing else of it.
  fetched_on date,
  ended_at timestamptz,
  ended_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('calendar_feed', 'select, insert, update');
alter table calendar_feed add constraint calendar_feed_person_fk foreign key (station_id, person_id) references person (station_id, id);
create index calendar_feed_person on calendar_feed (station_id, person_id, id);
create index calendar_feed_community on calendar_feed (station_id, community_id, id) where community_id is not null;

-- Signed out everywhere, or given a new secret: what this login gave out before that moment opens nothing any more.
alter table login add column cut_at timestamptz;

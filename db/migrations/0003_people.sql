-- people (人员岗位): posts are tenant rows; logins, sessions and tokens are the local directory.
set local citus.multi_shard_modify_mode = 'sequential';

-- People's names sort as people expect them: pinyin, numbers by value (DATABASE rule 11).
create collation if not exists "zh-u-co-pinyin-kn-true" (provider = icu, locale = 'zh-u-co-pinyin-kn-true');

create table organisation (
  station_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  sample boolean not null default false,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('organisation', 'select, insert, update');

create table person (
  station_id uuid not null,
  id uuid not null,
  name text not null,
  sample boolean not null default false,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('person', 'select, insert, update');

-- Person × organisation × role × communities × from/to. community_ids null: the whole station.
create table post (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  community_ids uuid[],
  from_on date not null,
  to_on date,
  ended_at timestamptz,
  ended_by uuid,
  created_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('post', 'select, insert, update');
create index post_person on post (station_id, person_id);
alter table post add constraint post_person_fk foreign key (station_id, person_id) references person (station_id, id);
alter table post add constraint post_organisation_fk foreign key (station_id, organisation_id) references organisation (station_id, id);

create table login (
  id uuid primary key,
  login text not null unique,
  secret text not null,
  must_change boolean not null default true,
  created_at timestamptz not null,
  ended_at timestamptz
);
create table login_station (
  login_id uuid not null references login (id),
  station_id uuid not null,
  person_id uuid not null,
  primary key (login_id, station_id)
);
-- Guesses are counted by name, known or not, so that both behave alike (SECURITY 7).
create table sign_in_failure (
  name_hash bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
-- A session of a browser or a bearer token: only the hash of its secret is kept.
create table session (
  hash bytea primary key,
  id uuid not null unique,
  login_id uuid not null references login (id),
  station_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('cookie', 'token')),
  scope text not null check (scope in ('all', 'read')),
  label text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_login on session (login_id);
grant select, insert, update, delete on login, login_station, sign_in_failure, session to gongzhi_app;

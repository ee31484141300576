-- registry (底册): the card a resident gets at the door, and looks that are told later (PIPL 18, 35, 45).
set local citus.multi_shard_modify_mode = 'sequential';
-- What an earlier migration left of the setting is '', no uuid for the policies under which new keys are looked at.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table resident_card (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  -- The number printed on it, in public_code too: where to look, and no secret.
  number text not null,
  given_to text not null check (given_to in ('self', 'guardian')),
  -- argon2id of the one-time code; null once it opened a page.
  code_hash text,
  code_until timestamptz not null,
  used_at timestamptz,
  made_by_person_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('resident_card', 'select, insert, update');
alter table resident_card add constraint resident_card_resident_fk foreign key (station_id, resident_id) references resident (station_id, id);
create index resident_card_of on resident_card (station_id, resident_id, id);

-- Looks of one person at one resident that are told later: for a time, on a ground of the law, said by the chief.
create table look_exception (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('secrecy', 'obstruction')),
  reason text not null,
  until_on date not null,
  by_person_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by_person_id uuid,
  primary key (station_id, id)
);
select app_tenant('look_exception', 'select, insert, update');
alter table look_exception add constraint look_exception_resident_fk foreign key (station_id, resident_id) references resident (station_id, id);
create index look_exception_of on look_exception (station_id, resident_id, id);

-- Local, as sessions of staff are, and apart from them: only the hash of the secret is kept.
create table resident_session (
  hash bytea primary key,
  station_id uuid not null,
  resident_id uuid not null,
  card_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index resident_session_card on resident_session (card_id);
-- Tried codes by the number they were tried for, known or not, so that both behave alike; and of all numbers together.
create table card_guess (
  number_hash bytea primary key,
  guesses int not null,
  since timestamptz not null
);
grant select, insert, update, delete on resident_session, card_guess to gongzhi_app;

-- evidence_file (附件): what it is called and who added it; its bytes beside it in pieces (decision 0017).
set local citus.multi_shard_modify_mode = 'sequential';

create table evidence_file (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  -- Of one that was removed neither the name nor the hash stays: both can tell what it was.
  name text,
  digest bytea,
  media_type text not null,
  byte_count int not null,
  has_thumbnail boolean not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  removal_reason text,
  primary key (station_id, id)
);
select app_tenant('evidence_file', 'select, insert, update');
create index evidence_file_duty on evidence_file (station_id, duty_id, id);
alter table evidence_file add constraint evidence_file_duty_fk foreign key (station_id, duty_id) references duty (station_id, id);

create table evidence_piece (
  station_id uuid not null,
  file_id uuid not null,
  part text not null check (part in ('content', 'thumbnail')),
  n int not null,
  bytes bytea not null check (octet_length(bytes) <= 262144),
  primary key (station_id, file_id, part, n)
);
select app_tenant('evidence_piece', 'select, insert, delete');
-- Pictures and zips do not get smaller: PostgreSQL need not try.
alter table evidence_piece alter column bytes set storage external;
alter table evidence_piece add constraint evidence_piece_file_fk foreign key (station_id, file_id) references evidence_file (station_id, id);

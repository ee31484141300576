-- shelf (货架): the local record of a product: what a community of this station measured with it. A row for each product
-- of the programme a finding judged, written and taken back with the finding (modules/outcome/findings.ts).
set local citus.multi_shard_modify_mode = 'sequential';
-- As in 0021: what an earlier migration left of the setting is no uuid.
set local app.station = '00000000-0000-0000-0000-000000000000';

create table local_record (
  station_id uuid not null,
  -- The finding it stands on, and the programme, of which the newest counts; plain values: both are above the shelf.
  finding_id uuid not null,
  programme_id uuid not null,
  product_code text not null,
  community_id uuid not null,
  indicator jsonb not null,
  before_count int not null,
  after_count int not null,
  months int not null,
  -- The 95 % interval of after ÷ before; null: without an upper end.
  low double precision not null,
  high double precision,
  -- A clear fall that is not called one: it is shown and speaks for nothing.
  withheld boolean not null,
  measured_on date not null,
  primary key (station_id, finding_id, product_code)
);
select app_tenant('local_record', 'select, insert, delete');
alter table local_record add constraint local_record_community_fk foreign key (station_id, community_id) references community (station_id, id);

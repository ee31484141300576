-- shelf (货架): products and their versions stand on each station's own shelf.
set local citus.multi_shard_modify_mode = 'sequential';

create table product (
  station_id uuid not null,
  id uuid not null,
  code text not null,
  origin text not null check (origin in ('shipped', 'own')),
  position int not null,
  retired_at timestamptz,
  created_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, code)
);
select app_tenant('product', 'select, insert, update');

create table product_version (
  station_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  number int not null,
  content jsonb not null,
  content_hash text not null,
  published_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, product_id, number)
);
select app_tenant('product_version', 'select, insert');
alter table product_version add constraint product_version_product_fk foreign key (station_id, product_id) references product (station_id, id);

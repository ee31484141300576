-- A station's own products (货架): drafts as they are written, and what was said to a new version.
set local citus.multi_shard_modify_mode = 'sequential';

create table product_draft (
  station_id uuid not null,
  id uuid not null,
  -- The product whose next version it becomes; null: a new product, made at publication.
  product_id uuid,
  code text not null,
  -- Code of the product it began as a copy of.
  copied_from text,
  state text not null check (state in ('open', 'published', 'discarded')),
  content jsonb not null,
  author_id uuid not null,
  -- Everyone who has written in it; none of them publishes it.
  writer_ids uuid[] not null,
  version_id uuid,
  ended_by uuid,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (station_id, id)
);
select app_tenant('product_draft', 'select, insert, update');
create index product_draft_code on product_draft (station_id, code, state);
alter table product_draft add constraint product_draft_product_fk foreign key (station_id, product_id) references product (station_id, id);
alter table product_draft add constraint product_draft_version_fk foreign key (station_id, version_id) references product_version (station_id, id);

-- A programme runs on with the version it has, or took the newer one over: asked once for each version.
create table version_answer (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  product_version_id uuid not null,
  answer text not null check (answer in ('kept', 'taken')),
  by_person_id uuid not null,
  answered_at timestamptz not null,
  primary key (station_id, id),
  unique (station_id, programme_id, product_version_id)
);
select app_tenant('version_answer', 'select, insert');
alter table version_answer add constraint version_answer_programme_fk foreign key (station_id, programme_id) references programme (station_id, id);
alter table version_answer add constraint version_answer_version_fk foreign key (station_id, product_version_id) references product_version (station_id, id);

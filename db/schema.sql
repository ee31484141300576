-- The sum of db/migrations, written by scripts/schema.ts. Read it; change the migrations.

create collation "zh-u-co-pinyin-kn-true" (provider = icu, locale = 'zh-u-co-pinyin-kn-true');

CREATE OR REPLACE FUNCTION public.app_distribute(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    perform create_distributed_table(name, 'station_id');
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.app_reference(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    perform create_reference_table(name);
  end if;
  execute format('grant select on %I to app_rw, gongzhi_app', name);
end $function$
;

CREATE OR REPLACE FUNCTION public.app_tenant(name text, rights text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform app_distribute(name);
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy station on %I using (station_id = current_setting(''app.station'', true)::uuid)
    with check (station_id = current_setting(''app.station'', true)::uuid)', name);
  execute format('grant %s on %I to app_rw', rights, name);
end $function$
;

create table agreement (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  mediation_id uuid not null,
  n integer not null,
  form text not null,
  partial boolean not null,
  agreed_on date not null,
  facts text not null default ''::text,
  disputed text not null default ''::text,
  rest text not null default ''::text,
  responsibilities jsonb not null default '[]'::jsonb,
  recorded_by uuid,
  recorded_at timestamp with time zone,
  key_ref text,
  concluded_at timestamp with time zone,
  effective_on date,
  broken_on date,
  broken_because text not null default ''::text,
  version integer not null default 1,
  made_by uuid not null,
  made_at timestamp with time zone not null
);
alter table agreement add constraint agreement_pkey PRIMARY KEY (station_id, id);
alter table agreement add constraint agreement_station_id_mediation_id_n_key UNIQUE (station_id, mediation_id, n);
alter table agreement add constraint agreement_form_check CHECK ((form = ANY (ARRAY['written'::text, 'oral'::text])));
CREATE INDEX agreement_of ON public.agreement USING btree (station_id, dispute_id, id);
alter table agreement enable row level security;
alter table agreement force row level security;
create policy station on agreement using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on agreement to app_rw;

create table agreement_clause (
  station_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  "position" integer not null,
  debtor_party_id uuid,
  creditor_party_id uuid,
  kind text not null,
  text text not null,
  amount_fen bigint,
  currency text,
  manner text,
  due_on date,
  promise_id uuid,
  removed_at timestamp with time zone
);
alter table agreement_clause add constraint agreement_clause_pkey PRIMARY KEY (station_id, id);
alter table agreement_clause add constraint agreement_clause_currency_check CHECK ((currency = 'CNY'::text));
alter table agreement_clause add constraint agreement_clause_kind_check CHECK ((kind = ANY (ARRAY['pay'::text, 'do'::text, 'refrain'::text, 'apologise'::text])));
CREATE INDEX agreement_clause_of ON public.agreement_clause USING btree (station_id, agreement_id, "position") WHERE (removed_at IS NULL);
alter table agreement_clause enable row level security;
alter table agreement_clause force row level security;
create policy station on agreement_clause using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on agreement_clause to app_rw;

create table agreement_scan (
  station_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count integer not null,
  digest bytea not null,
  added_by uuid not null,
  added_at timestamp with time zone not null
);
alter table agreement_scan add constraint agreement_scan_pkey PRIMARY KEY (station_id, id);
CREATE INDEX agreement_scan_of ON public.agreement_scan USING btree (station_id, agreement_id, id);
alter table agreement_scan enable row level security;
alter table agreement_scan force row level security;
create policy station on agreement_scan using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on agreement_scan to app_rw;

create table agreement_scan_piece (
  station_id uuid not null,
  scan_id uuid not null,
  n integer not null,
  bytes bytea not null
);
alter table agreement_scan_piece add constraint agreement_scan_piece_pkey PRIMARY KEY (station_id, scan_id, n);
alter table agreement_scan_piece add constraint agreement_scan_piece_bytes_check CHECK ((octet_length(bytes) <= 262144));
alter table agreement_scan_piece enable row level security;
alter table agreement_scan_piece force row level security;
create policy station on agreement_scan_piece using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on agreement_scan_piece to app_rw;

create table agreement_signature (
  station_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  of text not null,
  party_id uuid,
  by_party_id uuid,
  mediator_person_id uuid,
  on_date date not null,
  way text not null,
  medium text not null,
  drawing bytea,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_because text not null default ''::text
);
alter table agreement_signature add constraint agreement_signature_pkey PRIMARY KEY (station_id, id);
alter table agreement_signature add constraint agreement_signature_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text])));
alter table agreement_signature add constraint agreement_signature_of_check CHECK ((of = ANY (ARRAY['party'::text, 'mediator'::text, 'seal'::text])));
alter table agreement_signature add constraint agreement_signature_way_check CHECK ((way = ANY (ARRAY['signed'::text, 'sealed'::text, 'fingerprint'::text])));
CREATE INDEX agreement_signature_of ON public.agreement_signature USING btree (station_id, agreement_id, id) WHERE (withdrawn_at IS NULL);
alter table agreement_signature enable row level security;
alter table agreement_signature force row level security;
create policy station on agreement_signature using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on agreement_signature to app_rw;

create table approval (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision_id uuid not null,
  decision text not null,
  by_person_id uuid not null,
  note text not null default ''::text,
  decided_at timestamp with time zone not null
);
alter table approval add constraint approval_pkey PRIMARY KEY (station_id, id);
alter table approval add constraint approval_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'returned'::text])));
CREATE INDEX approval_programme ON public.approval USING btree (station_id, programme_id);
alter table approval enable row level security;
alter table approval force row level security;
create policy station on approval using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on approval to app_rw;

create table calendar_feed (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  login_id uuid not null,
  community_id uuid,
  label text not null,
  language text not null,
  alarm text not null,
  made_at timestamp with time zone not null,
  fetched_on date,
  ended_at timestamp with time zone,
  ended_by_person_id uuid
);
alter table calendar_feed add constraint calendar_feed_pkey PRIMARY KEY (station_id, id);
alter table calendar_feed add constraint calendar_feed_alarm_check CHECK ((alarm = ANY (ARRAY['none'::text, 'quarter'::text, 'hour'::text, 'day'::text])));
alter table calendar_feed add constraint calendar_feed_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
CREATE INDEX calendar_feed_community ON public.calendar_feed USING btree (station_id, community_id, id) WHERE (community_id IS NOT NULL);
CREATE INDEX calendar_feed_person ON public.calendar_feed USING btree (station_id, person_id, id);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy station on calendar_feed using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on calendar_feed to app_rw;

create table card_guess (
  number_hash bytea not null,
  guesses integer not null,
  since timestamp with time zone not null
);
alter table card_guess add constraint card_guess_pkey PRIMARY KEY (number_hash);
grant delete, insert, select, update on card_guess to gongzhi_app;

create table care_review (
  station_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  grade text not null,
  proposed text not null,
  reasons text[] not null,
  note text not null default ''::text,
  review_on date not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table care_review add constraint care_review_pkey PRIMARY KEY (station_id, id);
alter table care_review add constraint care_review_grade_check CHECK ((grade = ANY (ARRAY['ordinary'::text, 'focus'::text])));
alter table care_review add constraint care_review_proposed_check CHECK ((proposed = ANY (ARRAY['ordinary'::text, 'focus'::text])));
CREATE INDEX care_review_of ON public.care_review USING btree (station_id, household_id, id);
alter table care_review enable row level security;
alter table care_review force row level security;
create policy station on care_review using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on care_review to app_rw;

create table choice (
  station_id uuid not null,
  id uuid not null,
  revision_id uuid not null,
  product_version_id uuid not null,
  parameters jsonb not null,
  reason text,
  "position" integer not null,
  cost jsonb not null,
  occurrences integer not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  line_id uuid,
  since date
);
alter table choice add constraint choice_pkey PRIMARY KEY (station_id, id);
CREATE INDEX choice_product_version ON public.choice USING btree (station_id, product_version_id);
CREATE INDEX choice_revision ON public.choice USING btree (station_id, revision_id);
alter table choice enable row level security;
alter table choice force row level security;
create policy station on choice using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on choice to app_rw;

create table closure (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  proposal text,
  proposed_by uuid,
  proposed_at timestamp with time zone,
  decision text,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  closed_on date,
  planned_end date
);
alter table closure add constraint closure_pkey PRIMARY KEY (station_id, id);
alter table closure add constraint closure_decision_check CHECK ((decision = ANY (ARRAY['closed'::text, 'kept'::text, 'withdrawn'::text])));
CREATE UNIQUE INDEX closure_open ON public.closure USING btree (station_id, programme_id) WHERE (decision IS NULL);
CREATE INDEX closure_programme ON public.closure USING btree (station_id, programme_id);
alter table closure enable row level security;
alter table closure force row level security;
create policy station on closure using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on closure to app_rw;

create table community (
  station_id uuid not null,
  id uuid not null,
  code text not null,
  name jsonb not null,
  kind text not null,
  mode jsonb,
  problems text[] not null,
  practices jsonb not null,
  version integer not null default 1,
  created_at timestamp with time zone not null
);
alter table community add constraint community_pkey PRIMARY KEY (station_id, id);
alter table community add constraint community_kind_check CHECK ((kind = ANY (ARRAY['community'::text, 'village'::text, 'school'::text, 'hospital'::text, 'enterprise'::text])));
alter table community enable row level security;
alter table community force row level security;
create policy station on community using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on community to app_rw;

create table consent (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  field text not null,
  how text not null,
  given_by text not null,
  given_on date not null,
  notice_id uuid not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by_person_id uuid
);
alter table consent add constraint consent_pkey PRIMARY KEY (station_id, id);
alter table consent add constraint consent_given_by_check CHECK ((given_by = ANY (ARRAY['self'::text, 'guardian'::text])));
alter table consent add constraint consent_how_check CHECK ((how = ANY (ARRAY['spoken'::text, 'paper'::text])));
CREATE INDEX consent_of ON public.consent USING btree (station_id, resident_id, field);
alter table consent enable row level security;
alter table consent force row level security;
create policy station on consent using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on consent to app_rw;

create table court_confirmation (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  state text not null,
  court text not null default ''::text,
  venue text not null,
  invited_by_court boolean not null default false,
  has_property boolean not null default false,
  asked_by uuid[] not null default '{}'::uuid[],
  exclusions text[] not null default '{}'::text[],
  court_refusals text[] not null default '{}'::text[],
  materials text[] not null default '{}'::text[],
  applied_on date,
  answered_on date,
  paper text not null default ''::text,
  because text,
  version integer not null default 1,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table court_confirmation add constraint court_confirmation_pkey PRIMARY KEY (station_id, id);
alter table court_confirmation add constraint court_confirmation_station_id_agreement_id_key UNIQUE (station_id, agreement_id);
alter table court_confirmation add constraint court_confirmation_state_check CHECK ((state = ANY (ARRAY['gathering'::text, 'applied'::text, 'accepted'::text, 'not_accepted'::text, 'valid'::text, 'invalid'::text, 'let_be'::text])));
CREATE INDEX court_confirmation_of ON public.court_confirmation USING btree (station_id, dispute_id, id);
alter table court_confirmation enable row level security;
alter table court_confirmation force row level security;
create policy station on court_confirmation using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on court_confirmation to app_rw;

create table declared_hours (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  role text not null,
  minutes_per_week integer not null,
  declared_by uuid not null,
  declared_at timestamp with time zone not null,
  version integer not null default 1
);
alter table declared_hours add constraint declared_hours_pkey PRIMARY KEY (station_id, id);
alter table declared_hours add constraint declared_hours_station_id_community_id_role_key UNIQUE (station_id, community_id, role);
alter table declared_hours add constraint declared_hours_minutes_per_week_check CHECK ((minutes_per_week >= 0));
alter table declared_hours enable row level security;
alter table declared_hours force row level security;
create policy station on declared_hours using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on declared_hours to app_rw;

create table device (
  id uuid not null,
  login_id uuid not null,
  station_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  label text not null,
  created_at timestamp with time zone not null,
  contact_at timestamp with time zone,
  cut_at timestamp with time zone
);
alter table device add constraint device_pkey PRIMARY KEY (id);
CREATE INDEX device_login ON public.device USING btree (login_id, id);
grant delete, insert, select, update on device to gongzhi_app;

create table dispute (
  station_id uuid not null,
  id uuid not null,
  number integer not null,
  community_id uuid not null,
  household_id uuid,
  place text not null default ''::text,
  place_key text not null,
  kind text not null,
  source text not null,
  urgency text not null,
  line text not null,
  found_by text not null,
  account text not null default ''::text,
  account_by text not null,
  since_on date,
  violence_known boolean not null default false,
  child_at_risk boolean not null default false,
  guarded boolean not null default false,
  state text not null,
  ending text,
  machine text,
  law_place text not null,
  law_edition integer not null,
  clock text,
  due_on date not null,
  colour text,
  sample boolean not null default false,
  version integer not null default 1,
  registered_by uuid,
  registered_at timestamp with time zone not null,
  registered_on date not null,
  recorded_at timestamp with time zone,
  device_at timestamp with time zone,
  closed_at timestamp with time zone
);
alter table dispute add constraint dispute_pkey PRIMARY KEY (station_id, id);
alter table dispute add constraint dispute_account_by_check CHECK ((account_by = ANY (ARRAY['police'::text, 'community'::text])));
alter table dispute add constraint dispute_check CHECK (((state = 'closed'::text) = (ending IS NOT NULL)));
alter table dispute add constraint dispute_ending_check CHECK ((ending = ANY (ARRAY['solved'::text, 'refused'::text, 'failed'::text, 'referred'::text, 'escalated'::text, 'withdrawn'::text])));
alter table dispute add constraint dispute_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'routed'::text, 'performing'::text, 'follow_up'::text, 'closed'::text])));
alter table dispute add constraint dispute_urgency_check CHECK ((urgency = ANY (ARRAY['today'::text, 'soon'::text, 'ordinary'::text])));
CREATE INDEX dispute_due ON public.dispute USING btree (station_id, state, due_on, number);
CREATE INDEX dispute_here ON public.dispute USING btree (station_id, community_id, state, due_on, number);
CREATE INDEX dispute_newest ON public.dispute USING btree (station_id, community_id, number);
CREATE UNIQUE INDEX dispute_numbered ON public.dispute USING btree (station_id, number);
CREATE INDEX dispute_place ON public.dispute USING btree (station_id, place_key COLLATE "C", registered_on);
alter table dispute enable row level security;
alter table dispute force row level security;
create policy station on dispute using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute to app_rw;

create table dispute_appointed (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  appointed_by uuid not null,
  appointed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text
);
alter table dispute_appointed add constraint dispute_appointed_pkey PRIMARY KEY (station_id, id);
CREATE INDEX dispute_appointed_of ON public.dispute_appointed USING btree (station_id, dispute_id);
CREATE INDEX dispute_appointed_person ON public.dispute_appointed USING btree (station_id, person_id) WHERE (ended_at IS NULL);
alter table dispute_appointed enable row level security;
alter table dispute_appointed force row level security;
create policy station on dispute_appointed using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_appointed to app_rw;

create table dispute_case_number (
  station_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null
);
alter table dispute_case_number add constraint dispute_case_number_pkey PRIMARY KEY (station_id, series, year);
alter table dispute_case_number enable row level security;
alter table dispute_case_number force row level security;
create policy station on dispute_case_number using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_case_number to app_rw;

create table dispute_closing (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  ending text not null,
  reason text not null,
  routes text[] not null,
  routes_informed_at timestamp with time zone,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table dispute_closing add constraint dispute_closing_pkey PRIMARY KEY (station_id, id);
alter table dispute_closing add constraint dispute_closing_ending_check CHECK ((ending = ANY (ARRAY['solved'::text, 'refused'::text, 'failed'::text, 'escalated'::text, 'withdrawn'::text])));
CREATE INDEX dispute_closing_of ON public.dispute_closing USING btree (station_id, dispute_id, id);
alter table dispute_closing enable row level security;
alter table dispute_closing force row level security;
create policy station on dispute_closing using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_closing to app_rw;

create table dispute_colour (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  seen jsonb not null,
  proposed text,
  colour text,
  reason text not null default ''::text,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table dispute_colour add constraint dispute_colour_pkey PRIMARY KEY (station_id, id);
CREATE INDEX dispute_colour_of ON public.dispute_colour USING btree (station_id, dispute_id, id);
alter table dispute_colour enable row level security;
alter table dispute_colour force row level security;
create policy station on dispute_colour using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_colour to app_rw;

create table dispute_dossier (
  station_id uuid not null,
  dispute_id uuid not null,
  number text,
  requests text[] not null default '{}'::text[],
  rights_told_on date,
  identities jsonb not null default '[]'::jsonb,
  evidence jsonb not null default '[]'::jsonb,
  note text not null default ''::text,
  retention text not null default ''::text,
  remark text not null default ''::text,
  filed_on date,
  filed_by uuid,
  version integer not null default 1
);
alter table dispute_dossier add constraint dispute_dossier_pkey PRIMARY KEY (station_id, dispute_id);
CREATE UNIQUE INDEX dispute_dossier_numbered ON public.dispute_dossier USING btree (station_id, number) WHERE (number IS NOT NULL);
alter table dispute_dossier enable row level security;
alter table dispute_dossier force row level security;
create policy station on dispute_dossier using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_dossier to app_rw;

create table dispute_event (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null,
  details jsonb not null default '{}'::jsonb,
  by_person_id uuid,
  at timestamp with time zone not null
);
alter table dispute_event add constraint dispute_event_pkey PRIMARY KEY (station_id, id);
CREATE INDEX dispute_event_of ON public.dispute_event USING btree (station_id, dispute_id, id);
alter table dispute_event enable row level security;
alter table dispute_event force row level security;
create policy station on dispute_event using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_event to app_rw;

create table dispute_follow_up (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null,
  n integer not null,
  due_on date not null,
  sure boolean not null,
  done_on date,
  how text,
  party_id uuid,
  performance text,
  solved text,
  satisfied text,
  sued boolean,
  wrongly boolean,
  worse boolean,
  hidden boolean,
  measures text not null default ''::text,
  by_person_id uuid,
  at timestamp with time zone
);
alter table dispute_follow_up add constraint dispute_follow_up_pkey PRIMARY KEY (station_id, id);
alter table dispute_follow_up add constraint dispute_follow_up_station_id_dispute_id_kind_n_key UNIQUE (station_id, dispute_id, kind, n);
alter table dispute_follow_up add constraint dispute_follow_up_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'door'::text, 'counter'::text])));
alter table dispute_follow_up add constraint dispute_follow_up_kind_check CHECK ((kind = ANY (ARRAY['callback'::text, 'check'::text])));
alter table dispute_follow_up add constraint dispute_follow_up_performance_check CHECK ((performance = ANY (ARRAY['kept'::text, 'partly'::text, 'not'::text, 'nothing_due'::text])));
alter table dispute_follow_up add constraint dispute_follow_up_satisfied_check CHECK ((satisfied = ANY (ARRAY['yes'::text, 'fair'::text, 'no'::text, 'unsaid'::text])));
alter table dispute_follow_up add constraint dispute_follow_up_solved_check CHECK ((solved = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unsaid'::text])));
CREATE INDEX dispute_follow_up_due ON public.dispute_follow_up USING btree (station_id, due_on, id) WHERE (done_on IS NULL);
alter table dispute_follow_up enable row level security;
alter table dispute_follow_up force row level security;
create policy station on dispute_follow_up using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_follow_up to app_rw;

create table dispute_gram (
  station_id uuid not null,
  gram integer not null,
  number integer not null
);
alter table dispute_gram add constraint dispute_gram_pkey PRIMARY KEY (station_id, gram, number);
CREATE INDEX dispute_gram_of ON public.dispute_gram USING btree (station_id, number);
alter table dispute_gram enable row level security;
alter table dispute_gram force row level security;
create policy station on dispute_gram using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on dispute_gram to app_rw;

create table dispute_hand_over (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null,
  organisation_id uuid not null,
  note text not null,
  with_account boolean not null,
  consented_party_ids uuid[] not null,
  override text not null default ''::text,
  state text not null,
  offered_by uuid not null,
  offered_at timestamp with time zone not null,
  answer_by date not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  because text,
  reason text not null default ''::text,
  competent text not null default ''::text
);
alter table dispute_hand_over add constraint dispute_hand_over_pkey PRIMARY KEY (station_id, id);
alter table dispute_hand_over add constraint dispute_hand_over_because_check CHECK ((because = ANY (ARRAY['not_competent'::text, 'incomplete'::text, 'other'::text])));
alter table dispute_hand_over add constraint dispute_hand_over_kind_check CHECK ((kind = ANY (ARRAY['transfer'::text, 'refer'::text, 'request'::text])));
alter table dispute_hand_over add constraint dispute_hand_over_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'refused'::text, 'returned'::text, 'withdrawn'::text])));
CREATE INDEX dispute_hand_over_of ON public.dispute_hand_over USING btree (station_id, dispute_id, id);
CREATE INDEX dispute_hand_over_to ON public.dispute_hand_over USING btree (station_id, organisation_id) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text]));
alter table dispute_hand_over enable row level security;
alter table dispute_hand_over force row level security;
create policy station on dispute_hand_over using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_hand_over to app_rw;

create table dispute_kept_from (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  words text not null default ''::text,
  reason text not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid
);
alter table dispute_kept_from add constraint dispute_kept_from_pkey PRIMARY KEY (station_id, id);
CREATE INDEX dispute_kept_from_of ON public.dispute_kept_from USING btree (station_id, dispute_id) WHERE (ended_at IS NULL);
CREATE INDEX dispute_kept_from_organisation ON public.dispute_kept_from USING btree (station_id, organisation_id) WHERE ((ended_at IS NULL) AND (organisation_id IS NOT NULL));
CREATE INDEX dispute_kept_from_person ON public.dispute_kept_from USING btree (station_id, person_id) WHERE ((ended_at IS NULL) AND (person_id IS NOT NULL));
alter table dispute_kept_from enable row level security;
alter table dispute_kept_from force row level security;
create policy station on dispute_kept_from using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_kept_from to app_rw;

create table dispute_key_end (
  station_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  key_ref text not null,
  asked_at timestamp with time zone not null,
  destroyed_at timestamp with time zone
);
alter table dispute_key_end add constraint dispute_key_end_pkey PRIMARY KEY (station_id, id);
alter table dispute_key_end enable row level security;
alter table dispute_key_end force row level security;
create policy station on dispute_key_end using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_key_end to app_rw;

create table dispute_link (
  station_id uuid not null,
  low_id uuid not null,
  high_id uuid not null,
  because text[] not null,
  person_id uuid not null,
  linked_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by uuid
);
alter table dispute_link add constraint dispute_link_pkey PRIMARY KEY (station_id, low_id, high_id);
CREATE INDEX dispute_link_high ON public.dispute_link USING btree (station_id, high_id);
alter table dispute_link enable row level security;
alter table dispute_link force row level security;
create policy station on dispute_link using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_link to app_rw;

create table dispute_number (
  station_id uuid not null,
  year integer not null,
  last integer not null
);
alter table dispute_number add constraint dispute_number_pkey PRIMARY KEY (station_id, year);
alter table dispute_number enable row level security;
alter table dispute_number force row level security;
create policy station on dispute_number using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_number to app_rw;

create table dispute_papers_setting (
  station_id uuid not null,
  people_pattern text not null,
  police_pattern text not null,
  retention text not null,
  version integer not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
alter table dispute_papers_setting add constraint dispute_papers_setting_pkey PRIMARY KEY (station_id);
alter table dispute_papers_setting enable row level security;
alter table dispute_papers_setting force row level security;
create policy station on dispute_papers_setting using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_papers_setting to app_rw;

create table dispute_party (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  "position" integer not null,
  role text not null,
  side text not null,
  kind text not null,
  resident_id uuid,
  unit_id uuid,
  organisation_id uuid,
  name text not null default ''::text,
  initials text not null default ''::text,
  pinyin text not null default ''::text,
  given text not null default ''::text,
  given_initials text not null default ''::text,
  key_ref text,
  phone bytea,
  born_on date,
  minor boolean not null default false,
  capacity text not null default 'full'::text,
  own_labour boolean not null default false,
  waives_guardian boolean not null default false,
  police_role text,
  of_party_id uuid,
  told_at timestamp with time zone,
  mandate_scope text not null default ''::text,
  mandate_on date,
  removed_at timestamp with time zone
);
alter table dispute_party add constraint dispute_party_pkey PRIMARY KEY (station_id, id);
alter table dispute_party add constraint dispute_party_capacity_check CHECK ((capacity = ANY (ARRAY['full'::text, 'limited'::text, 'none'::text])));
alter table dispute_party add constraint dispute_party_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])));
alter table dispute_party add constraint dispute_party_police_role_check CHECK ((police_role = ANY (ARRAY['suspect'::text, 'harmed'::text, 'both'::text])));
alter table dispute_party add constraint dispute_party_role_check CHECK ((role = ANY (ARRAY['party'::text, 'guardian'::text, 'agent'::text])));
alter table dispute_party add constraint dispute_party_side_check CHECK ((side = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text])));
CREATE INDEX dispute_party_given ON public.dispute_party USING btree (station_id, given COLLATE "C", dispute_id) WHERE (given <> ''::text);
CREATE INDEX dispute_party_given_initials ON public.dispute_party USING btree (station_id, given_initials COLLATE "C", dispute_id) WHERE (given_initials <> ''::text);
CREATE INDEX dispute_party_initials ON public.dispute_party USING btree (station_id, initials COLLATE "C", dispute_id) WHERE (initials <> ''::text);
CREATE INDEX dispute_party_name ON public.dispute_party USING btree (station_id, name COLLATE "C", dispute_id) WHERE (name <> ''::text);
CREATE INDEX dispute_party_of ON public.dispute_party USING btree (station_id, dispute_id, "position");
CREATE INDEX dispute_party_organisation ON public.dispute_party USING btree (station_id, organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX dispute_party_pinyin ON public.dispute_party USING btree (station_id, pinyin COLLATE "C", dispute_id) WHERE (pinyin <> ''::text);
CREATE INDEX dispute_party_resident ON public.dispute_party USING btree (station_id, resident_id) WHERE (resident_id IS NOT NULL);
CREATE INDEX dispute_party_unit ON public.dispute_party USING btree (station_id, unit_id) WHERE (unit_id IS NOT NULL);
alter table dispute_party enable row level security;
alter table dispute_party force row level security;
create policy station on dispute_party using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_party to app_rw;

create table dispute_report (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  kind text not null,
  to_whom text not null,
  reported_at timestamp with time zone not null,
  by_person_id uuid not null,
  recorded_at timestamp with time zone not null
);
alter table dispute_report add constraint dispute_report_pkey PRIMARY KEY (station_id, id);
alter table dispute_report add constraint dispute_report_kind_check CHECK ((kind = ANY (ARRAY['child'::text, 'capacity'::text, 'danger'::text])));
CREATE INDEX dispute_report_of ON public.dispute_report USING btree (station_id, dispute_id, id);
alter table dispute_report enable row level security;
alter table dispute_report force row level security;
create policy station on dispute_report using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_report to app_rw;

create table dispute_review (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  wished boolean not null,
  offered_on date not null,
  meets_by date,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table dispute_review add constraint dispute_review_pkey PRIMARY KEY (station_id, id);
CREATE INDEX dispute_review_of ON public.dispute_review USING btree (station_id, dispute_id, id);
alter table dispute_review enable row level security;
alter table dispute_review force row level security;
create policy station on dispute_review using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_review to app_rw;

create table dispute_routing (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  machine text not null,
  proposed text[] not null,
  police jsonb,
  reason text not null,
  law_edition integer not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table dispute_routing add constraint dispute_routing_pkey PRIMARY KEY (station_id, id);
alter table dispute_routing add constraint dispute_routing_machine_check CHECK ((machine = ANY (ARRAY['people'::text, 'police'::text, 'administrative'::text, 'own'::text])));
CREATE INDEX dispute_routing_of ON public.dispute_routing USING btree (station_id, dispute_id, id);
alter table dispute_routing enable row level security;
alter table dispute_routing force row level security;
create policy station on dispute_routing using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_routing to app_rw;

create table dispute_safety (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  party_id uuid not null,
  apart boolean not null,
  answers jsonb not null,
  by_person_id uuid,
  at timestamp with time zone not null
);
alter table dispute_safety add constraint dispute_safety_pkey PRIMARY KEY (station_id, id);
CREATE INDEX dispute_safety_of ON public.dispute_safety USING btree (station_id, dispute_id, id);
alter table dispute_safety enable row level security;
alter table dispute_safety force row level security;
create policy station on dispute_safety using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on dispute_safety to app_rw;

create table dispute_setting (
  station_id uuid not null,
  palette jsonb not null,
  version integer not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
alter table dispute_setting add constraint dispute_setting_pkey PRIMARY KEY (station_id);
alter table dispute_setting enable row level security;
alter table dispute_setting force row level security;
create policy station on dispute_setting using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_setting to app_rw;

create table dispute_template (
  station_id uuid not null,
  id uuid not null,
  file text not null,
  bytes bytea not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  used_from timestamp with time zone,
  used_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid
);
alter table dispute_template add constraint dispute_template_pkey PRIMARY KEY (station_id, id);
alter table dispute_template add constraint dispute_template_bytes_check CHECK ((octet_length(bytes) <= 4194304));
CREATE UNIQUE INDEX dispute_template_used ON public.dispute_template USING btree (station_id, file) WHERE ((used_from IS NOT NULL) AND (ended_at IS NULL));
alter table dispute_template enable row level security;
alter table dispute_template force row level security;
create policy station on dispute_template using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on dispute_template to app_rw;

create table door_round (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  building text not null,
  stairs text,
  downward boolean not null,
  after_round_id uuid,
  opened_by_person_id uuid not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_person_id uuid
);
alter table door_round add constraint door_round_pkey PRIMARY KEY (station_id, id);
CREATE INDEX door_round_of ON public.door_round USING btree (station_id, community_id, id);
alter table door_round enable row level security;
alter table door_round force row level security;
create policy station on door_round using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on door_round to app_rw;

create table door_visit (
  station_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  address_id uuid not null,
  household_id uuid,
  outcome text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  before jsonb,
  undone_at timestamp with time zone
);
alter table door_visit add constraint door_visit_pkey PRIMARY KEY (station_id, id);
alter table door_visit add constraint door_visit_outcome_check CHECK ((outcome = ANY (ARRAY['same'::text, 'changed'::text, 'nobody'::text, 'refused'::text, 'no_dwelling'::text])));
CREATE INDEX door_visit_kept ON public.door_visit USING btree (station_id, household_id) WHERE (before IS NOT NULL);
CREATE INDEX door_visit_of ON public.door_visit USING btree (station_id, round_id, id);
alter table door_visit enable row level security;
alter table door_visit force row level security;
create policy station on door_visit using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on door_visit to app_rw;

create table duty (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision_id uuid not null,
  choice_id uuid not null,
  occurrence_key text not null,
  product_code text not null,
  stage text not null,
  kind text not null,
  title jsonb not null,
  community_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  place text,
  place_key text not null default ''::text,
  roles text[] not null,
  minutes integer not null,
  opens_on date not null,
  due_on date not null,
  closes_on date not null,
  at_time text,
  not_before text,
  festival text,
  needs text[] not null,
  asks text[] not null,
  agreed_times integer,
  agreed_period text,
  state text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  event_id uuid,
  offered_post_id uuid,
  appointed_only boolean not null default false,
  taken_off text,
  done_on date,
  assignee_post_id uuid,
  assignee_role text,
  assigned_by uuid,
  assigned_at timestamp with time zone
);
alter table duty add constraint duty_pkey PRIMARY KEY (station_id, id);
alter table duty add constraint duty_state_check CHECK ((state = ANY (ARRAY['open'::text, 'held'::text, 'signing'::text, 'done'::text, 'excused'::text, 'failed'::text, 'cancelled'::text])));
alter table duty add constraint duty_taken_off_check CHECK ((taken_off = ANY (ARRAY['superseded'::text, 'suspended'::text, 'programme_closed'::text])));
CREATE INDEX duty_assignee ON public.duty USING btree (station_id, assignee_post_id) WHERE (assignee_post_id IS NOT NULL);
CREATE INDEX duty_by_day ON public.duty USING btree (station_id, community_id, due_on);
CREATE INDEX duty_event_id ON public.duty USING btree (station_id, event_id) WHERE (event_id IS NOT NULL);
CREATE INDEX duty_excused ON public.duty USING btree (station_id, subject_id) WHERE (state = 'excused'::text);
CREATE UNIQUE INDEX duty_occurrence ON public.duty USING btree (station_id, choice_id, occurrence_key);
CREATE INDEX duty_offered ON public.duty USING btree (station_id, offered_post_id) WHERE (offered_post_id IS NOT NULL);
CREATE INDEX duty_open ON public.duty USING btree (station_id, community_id, due_on, place_key, id) WHERE (state = 'open'::text);
CREATE INDEX duty_place ON public.duty USING btree (station_id, place_key COLLATE "C", due_on, id) WHERE ((state = ANY (ARRAY['open'::text, 'signing'::text])) AND (place_key <> ''::text));
CREATE INDEX duty_programme ON public.duty USING btree (station_id, programme_id, state, due_on);
CREATE INDEX duty_signing ON public.duty USING btree (station_id, community_id, due_on) WHERE (state = 'signing'::text);
CREATE INDEX duty_subject ON public.duty USING btree (station_id, subject_id, stage, done_on) WHERE (state = ANY (ARRAY['done'::text, 'signing'::text]));
alter table duty enable row level security;
alter table duty force row level security;
create policy station on duty using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty to app_rw;

create table duty_appointment (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  product_code text not null,
  post_id uuid not null,
  appointed_by uuid not null,
  appointed_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone
);
alter table duty_appointment add constraint duty_appointment_pkey PRIMARY KEY (station_id, id);
CREATE UNIQUE INDEX duty_appointment_in_force ON public.duty_appointment USING btree (station_id, programme_id, product_code, post_id) WHERE (ended_at IS NULL);
CREATE INDEX duty_appointment_post ON public.duty_appointment USING btree (station_id, post_id) WHERE (ended_at IS NULL);
alter table duty_appointment enable row level security;
alter table duty_appointment force row level security;
create policy station on duty_appointment using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_appointment to app_rw;

create table duty_batch (
  station_id uuid not null,
  id uuid not null,
  act text not null,
  acted_by uuid not null,
  acted_at timestamp with time zone not null,
  undone_at timestamp with time zone
);
alter table duty_batch add constraint duty_batch_pkey PRIMARY KEY (station_id, id);
alter table duty_batch add constraint duty_batch_act_check CHECK ((act = ANY (ARRAY['assign'::text, 'excuse'::text, 'move'::text])));
alter table duty_batch enable row level security;
alter table duty_batch force row level security;
create policy station on duty_batch using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_batch to app_rw;

create table duty_batch_item (
  station_id uuid not null,
  batch_id uuid not null,
  duty_id uuid not null,
  "position" integer not null,
  refusal text,
  version_after integer,
  before_post_id uuid,
  before_role text,
  before_due_on date,
  closing_id uuid,
  undone boolean not null default false
);
alter table duty_batch_item add constraint duty_batch_item_pkey PRIMARY KEY (station_id, batch_id, duty_id);
alter table duty_batch_item enable row level security;
alter table duty_batch_item force row level security;
create policy station on duty_batch_item using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_batch_item to app_rw;

create table duty_closing (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  state text not null,
  done_on date not null,
  on_time boolean not null,
  note text not null,
  count integer,
  excuse text,
  by_person_id uuid,
  closed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  helped_by uuid,
  recorded_at timestamp with time zone,
  device_at timestamp with time zone
);
alter table duty_closing add constraint duty_closing_pkey PRIMARY KEY (station_id, id);
CREATE INDEX duty_closing_duty ON public.duty_closing USING btree (station_id, duty_id, closed_at DESC);
CREATE INDEX duty_closing_excused ON public.duty_closing USING btree (station_id, done_on, id) WHERE (state = 'excused'::text);
CREATE INDEX duty_closing_lately ON public.duty_closing USING btree (station_id, closed_at) WHERE (undone_at IS NULL);
alter table duty_closing enable row level security;
alter table duty_closing force row level security;
create policy station on duty_closing using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_closing to app_rw;

create table duty_event (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  choice_id uuid not null,
  product_code text not null,
  community_id uuid not null,
  household_id uuid,
  happened_on date not null,
  what text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  appointed_only boolean not null default false
);
alter table duty_event add constraint duty_event_pkey PRIMARY KEY (station_id, id);
CREATE INDEX duty_event_choice ON public.duty_event USING btree (station_id, choice_id);
CREATE INDEX duty_event_programme ON public.duty_event USING btree (station_id, programme_id, happened_on, id);
alter table duty_event enable row level security;
alter table duty_event force row level security;
create policy station on duty_event using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_event to app_rw;

create table duty_excuse_review (
  station_id uuid not null,
  closing_id uuid not null,
  duty_id uuid not null,
  verdict text not null,
  note text not null default ''::text,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null
);
alter table duty_excuse_review add constraint duty_excuse_review_pkey PRIMARY KEY (station_id, closing_id);
alter table duty_excuse_review add constraint duty_excuse_review_verdict_check CHECK ((verdict = ANY (ARRAY['upheld'::text, 'sent_back'::text])));
CREATE INDEX duty_excuse_review_duty ON public.duty_excuse_review USING btree (station_id, duty_id);
alter table duty_excuse_review enable row level security;
alter table duty_excuse_review force row level security;
create policy station on duty_excuse_review using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on duty_excuse_review to app_rw;

create table duty_hand_over (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  state text not null,
  from_post_id uuid,
  from_person_id uuid not null,
  to_post_id uuid not null,
  to_person_id uuid not null,
  note text not null default ''::text,
  offered_at timestamp with time zone not null,
  answer_by date not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  reason text not null default ''::text,
  returned_at timestamp with time zone
);
alter table duty_hand_over add constraint duty_hand_over_pkey PRIMARY KEY (station_id, id);
alter table duty_hand_over add constraint duty_hand_over_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'refused'::text, 'returned'::text, 'lapsed'::text, 'withdrawn'::text])));
CREATE INDEX duty_hand_over_due ON public.duty_hand_over USING btree (station_id, answer_by) WHERE (state = 'offered'::text);
CREATE INDEX duty_hand_over_duty ON public.duty_hand_over USING btree (station_id, duty_id, offered_at);
CREATE INDEX duty_hand_over_from ON public.duty_hand_over USING btree (station_id, from_person_id, offered_at);
CREATE UNIQUE INDEX duty_hand_over_open ON public.duty_hand_over USING btree (station_id, duty_id) WHERE (state = 'offered'::text);
CREATE INDEX duty_hand_over_to ON public.duty_hand_over USING btree (station_id, to_post_id) WHERE (state = 'offered'::text);
alter table duty_hand_over enable row level security;
alter table duty_hand_over force row level security;
create policy station on duty_hand_over using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_hand_over to app_rw;

create table duty_note (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null
);
alter table duty_note add constraint duty_note_pkey PRIMARY KEY (station_id, id);
CREATE INDEX duty_note_duty ON public.duty_note USING btree (station_id, duty_id, written_at);
alter table duty_note enable row level security;
alter table duty_note force row level security;
create policy station on duty_note using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on duty_note to app_rw;

create table duty_sign_off (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  closing_id uuid not null,
  role text not null,
  kind text not null,
  post_id uuid,
  person_id uuid not null,
  note text not null default ''::text,
  signed_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  helped_by uuid
);
alter table duty_sign_off add constraint duty_sign_off_pkey PRIMARY KEY (station_id, id);
alter table duty_sign_off add constraint duty_sign_off_kind_check CHECK ((kind = ANY (ARRAY['signed'::text, 'vacant'::text, 'disputed'::text])));
CREATE INDEX duty_sign_off_duty ON public.duty_sign_off USING btree (station_id, duty_id, signed_at);
CREATE UNIQUE INDEX duty_sign_off_role ON public.duty_sign_off USING btree (station_id, closing_id, role) WHERE ((undone_at IS NULL) AND (kind <> 'disputed'::text));
alter table duty_sign_off enable row level security;
alter table duty_sign_off force row level security;
create policy station on duty_sign_off using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on duty_sign_off to app_rw;

create table escalation (
  station_id uuid not null,
  steps jsonb not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
);
alter table escalation add constraint escalation_pkey PRIMARY KEY (station_id);
alter table escalation enable row level security;
alter table escalation force row level security;
create policy station on escalation using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on escalation to app_rw;

create table escalation_told (
  station_id uuid not null,
  duty_id uuid not null,
  step text not null,
  told_at timestamp with time zone not null
);
alter table escalation_told add constraint escalation_told_pkey PRIMARY KEY (station_id, duty_id, step);
alter table escalation_told enable row level security;
alter table escalation_told force row level security;
create policy station on escalation_told using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on escalation_told to app_rw;

create table evidence_file (
  station_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  name text,
  digest bytea,
  media_type text not null,
  byte_count integer not null,
  has_thumbnail boolean not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  removal_reason text
);
alter table evidence_file add constraint evidence_file_pkey PRIMARY KEY (station_id, id);
CREATE INDEX evidence_file_duty ON public.evidence_file USING btree (station_id, duty_id, id);
alter table evidence_file enable row level security;
alter table evidence_file force row level security;
create policy station on evidence_file using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on evidence_file to app_rw;

create table evidence_piece (
  station_id uuid not null,
  file_id uuid not null,
  part text not null,
  n integer not null,
  bytes bytea not null
);
alter table evidence_piece add constraint evidence_piece_pkey PRIMARY KEY (station_id, file_id, part, n);
alter table evidence_piece add constraint evidence_piece_bytes_check CHECK ((octet_length(bytes) <= 262144));
alter table evidence_piece add constraint evidence_piece_part_check CHECK ((part = ANY (ARRAY['content'::text, 'thumbnail'::text])));
alter table evidence_piece enable row level security;
alter table evidence_piece force row level security;
create policy station on evidence_piece using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on evidence_piece to app_rw;

create table finding (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision integer not null,
  verdict text not null,
  withheld text,
  before_count integer not null,
  before_from date not null,
  before_to date not null,
  after_count integer not null,
  after_from date not null,
  after_to date not null,
  as_of timestamp with time zone,
  words text not null,
  follows text not null,
  found_by uuid not null,
  found_at timestamp with time zone not null,
  found_on date not null,
  withdrawn_at timestamp with time zone
);
alter table finding add constraint finding_pkey PRIMARY KEY (station_id, id);
alter table finding add constraint finding_follows_check CHECK ((follows = ANY (ARRAY['keep'::text, 'change'::text, 'end'::text])));
alter table finding add constraint finding_verdict_check CHECK ((verdict = ANY (ARRAY['too_few'::text, 'clear_fall'::text, 'clear_rise'::text, 'cannot_tell'::text])));
CREATE INDEX finding_programme ON public.finding USING btree (station_id, programme_id, id);
alter table finding enable row level security;
alter table finding force row level security;
create policy station on finding using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on finding to app_rw;

create table help (
  station_id uuid not null,
  id uuid not null,
  helper_person_id uuid not null,
  person_id uuid not null,
  started_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table help add constraint help_pkey PRIMARY KEY (station_id, id);
CREATE INDEX help_helper ON public.help USING btree (station_id, helper_person_id, id);
CREATE INDEX help_person ON public.help USING btree (station_id, person_id, id);
alter table help enable row level security;
alter table help force row level security;
create policy station on help using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on help to app_rw;

create table holiday (
  on_date date not null,
  name_zh text not null,
  name_en text not null,
  kind text not null
);
alter table holiday add constraint holiday_pkey PRIMARY KEY (on_date);
alter table holiday add constraint holiday_kind CHECK ((kind = ANY (ARRAY['off'::text, 'work'::text])));
grant select on holiday to app_rw;
grant select on holiday to gongzhi_app;
comment on column holiday.kind is 'off: a day off by the notice, its weekends included; work: a weekend worked to make up';

create table holiday_year (
  year integer not null,
  source text not null
);
alter table holiday_year add constraint holiday_year_pkey PRIMARY KEY (year);
grant select on holiday_year to app_rw;
grant select on holiday_year to gongzhi_app;

create table household (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  address_id uuid not null,
  care_grade text not null,
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text,
  import_id uuid
);
alter table household add constraint household_pkey PRIMARY KEY (station_id, id);
alter table household add constraint household_care_grade_check CHECK ((care_grade = ANY (ARRAY['ordinary'::text, 'focus'::text])));
alter table household add constraint household_ended_because_check CHECK ((ended_because = ANY (ARRAY['moved'::text, 'gone'::text, 'twice'::text, 'mistake'::text])));
CREATE INDEX household_address ON public.household USING btree (station_id, address_id);
CREATE INDEX household_community ON public.household USING btree (station_id, community_id);
alter table household enable row level security;
alter table household force row level security;
create policy station on household using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on household to app_rw;

create table household_event (
  station_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  to_household_id uuid,
  kind text not null,
  resident_ids uuid[] not null,
  happened_on date not null,
  reason text not null default ''::text,
  before jsonb,
  by_person_id uuid,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by_person_id uuid
);
alter table household_event add constraint household_event_pkey PRIMARY KEY (station_id, id);
alter table household_event add constraint household_event_kind_check CHECK ((kind = ANY (ARRAY['found'::text, 'arrived'::text, 'born'::text, 'left'::text, 'died'::text, 'moved'::text, 'split'::text, 'merged'::text, 'erased'::text])));
CREATE INDEX household_event_of ON public.household_event USING btree (station_id, household_id, id);
CREATE INDEX household_event_to ON public.household_event USING btree (station_id, to_household_id, id) WHERE (to_household_id IS NOT NULL);
alter table household_event enable row level security;
alter table household_event force row level security;
create policy station on household_event using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on household_event to app_rw;

create table impact_assessment (
  station_id uuid not null,
  id uuid not null,
  purpose text not null,
  necessity text not null,
  risks text not null,
  measures text not null,
  review_on date not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_person_id uuid
);
alter table impact_assessment add constraint impact_assessment_pkey PRIMARY KEY (station_id, id);
alter table impact_assessment enable row level security;
alter table impact_assessment force row level security;
create policy station on impact_assessment using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on impact_assessment to app_rw;

create table incident (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source text not null,
  source_key text not null,
  event_no text,
  joined_to uuid,
  label text not null,
  problem text not null,
  fraud_year integer,
  fraud_label text,
  occurred_on date not null,
  occurred_time time without time zone,
  reported_on date,
  place text,
  import_id uuid,
  digest bytea,
  corrected boolean not null default false,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null
);
alter table incident add constraint incident_pkey PRIMARY KEY (station_id, id);
alter table incident add constraint incident_station_id_source_source_key_key UNIQUE (station_id, source, source_key);
alter table incident add constraint incident_place_check CHECK ((char_length(place) <= 60));
alter table incident add constraint incident_source_check CHECK ((source = ANY (ARRAY['police'::text, 'hotline'::text, 'property'::text])));
CREATE INDEX incident_day ON public.incident USING btree (station_id, community_id, occurred_on);
CREATE INDEX incident_event ON public.incident USING btree (station_id, source, event_no) WHERE (event_no IS NOT NULL);
CREATE INDEX incident_joined ON public.incident USING btree (station_id, joined_to) WHERE (joined_to IS NOT NULL);
alter table incident enable row level security;
alter table incident force row level security;
create policy station on incident using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on incident to app_rw;

create table incident_change (
  station_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null,
  before jsonb not null,
  after jsonb not null,
  reason text,
  made_by uuid,
  import_id uuid,
  made_at timestamp with time zone not null
);
alter table incident_change add constraint incident_change_pkey PRIMARY KEY (station_id, id);
alter table incident_change add constraint incident_change_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'reclassification'::text, 'withdrawal'::text, 'restoration'::text, 'joining'::text, 'parting'::text])));
CREATE INDEX incident_change_of ON public.incident_change USING btree (station_id, incident_id, id);
alter table incident_change enable row level security;
alter table incident_change force row level security;
create policy station on incident_change using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on incident_change to app_rw;

create table incident_count (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source text not null,
  problem text not null,
  from_month date not null,
  to_month date not null,
  number integer not null,
  import_id uuid,
  version integer not null default 1,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null
);
alter table incident_count add constraint incident_count_pkey PRIMARY KEY (station_id, id);
alter table incident_count add constraint incident_count_check CHECK ((to_month >= from_month));
alter table incident_count add constraint incident_count_number_check CHECK ((number >= 0));
alter table incident_count add constraint incident_count_source_check CHECK ((source = ANY (ARRAY['police'::text, 'hotline'::text, 'property'::text])));
CREATE INDEX incident_count_place ON public.incident_count USING btree (station_id, community_id, source);
alter table incident_count enable row level security;
alter table incident_count force row level security;
create policy station on incident_count using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on incident_count to app_rw;

create table incident_coverage (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source text not null,
  problem text,
  from_on date not null,
  to_on date not null,
  import_id uuid,
  recorded_at timestamp with time zone not null
);
alter table incident_coverage add constraint incident_coverage_pkey PRIMARY KEY (station_id, id);
alter table incident_coverage add constraint incident_coverage_check CHECK ((to_on >= from_on));
alter table incident_coverage add constraint incident_coverage_source_check CHECK ((source = ANY (ARRAY['police'::text, 'hotline'::text, 'property'::text])));
CREATE INDEX incident_coverage_place ON public.incident_coverage USING btree (station_id, community_id, source);
alter table incident_coverage enable row level security;
alter table incident_coverage force row level security;
create policy station on incident_coverage using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on incident_coverage to app_rw;

create table incident_import (
  station_id uuid not null,
  id uuid not null,
  state text not null,
  name text not null,
  byte_count bigint not null,
  digest bytea not null,
  format jsonb not null,
  headers jsonb not null,
  header_row integer not null,
  sample jsonb not null,
  columns jsonb not null,
  source text,
  community_id uuid,
  labels jsonb not null default '[]'::jsonb,
  given_labels jsonb not null default '{}'::jsonb,
  coverage jsonb,
  shown jsonb,
  found_in uuid[] not null default '{}'::uuid[],
  rows jsonb not null,
  bytes_read bigint not null default 0,
  mark integer not null default 0,
  failure text,
  made_by uuid,
  community_ids uuid[],
  received_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  version integer not null default 1
);
alter table incident_import add constraint incident_import_pkey PRIMARY KEY (station_id, id);
alter table incident_import add constraint incident_import_source_check CHECK ((source = ANY (ARRAY['police'::text, 'hotline'::text, 'property'::text])));
alter table incident_import add constraint incident_import_state_check CHECK ((state = ANY (ARRAY['received'::text, 'trying'::text, 'tried'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])));
CREATE INDEX incident_import_digest ON public.incident_import USING btree (station_id, digest);
alter table incident_import enable row level security;
alter table incident_import force row level security;
create policy station on incident_import using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on incident_import to app_rw;

create table incident_import_piece (
  station_id uuid not null,
  import_id uuid not null,
  n integer not null,
  bytes bytea not null
);
alter table incident_import_piece add constraint incident_import_piece_pkey PRIMARY KEY (station_id, import_id, n);
alter table incident_import_piece add constraint incident_import_piece_bytes_check CHECK ((octet_length(bytes) <= 262144));
alter table incident_import_piece enable row level security;
alter table incident_import_piece force row level security;
create policy station on incident_import_piece using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on incident_import_piece to app_rw;

create table incident_import_refusal (
  station_id uuid not null,
  import_id uuid not null,
  n integer not null,
  sheet_row integer not null,
  sheet_column text,
  code text not null
);
alter table incident_import_refusal add constraint incident_import_refusal_pkey PRIMARY KEY (station_id, import_id, n);
alter table incident_import_refusal enable row level security;
alter table incident_import_refusal force row level security;
create policy station on incident_import_refusal using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on incident_import_refusal to app_rw;

create table incident_mapping (
  station_id uuid not null,
  source text not null,
  headers jsonb not null,
  labels jsonb not null,
  set_at timestamp with time zone not null
);
alter table incident_mapping add constraint incident_mapping_pkey PRIMARY KEY (station_id, source);
alter table incident_mapping add constraint incident_mapping_source_check CHECK ((source = ANY (ARRAY['police'::text, 'hotline'::text, 'property'::text])));
alter table incident_mapping enable row level security;
alter table incident_mapping force row level security;
create policy station on incident_mapping using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on incident_mapping to app_rw;

create table incident_month (
  station_id uuid not null,
  community_id uuid not null,
  source text not null,
  problem text not null,
  month date not null,
  count integer not null,
  lag_known integer not null,
  after_7 integer not null,
  after_30 integer not null
);
alter table incident_month add constraint incident_month_pkey PRIMARY KEY (station_id, community_id, source, problem, month);
alter table incident_month enable row level security;
alter table incident_month force row level security;
create policy station on incident_month using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on incident_month to app_rw;

create table journal_entry (
  station_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  login_id uuid,
  person_id uuid,
  verb text not null,
  kind text not null,
  target_id uuid,
  fields text[] not null,
  purpose text,
  request_id text,
  subject_kind text,
  subject_id uuid,
  helper_id uuid
);
alter table journal_entry add constraint journal_entry_pkey PRIMARY KEY (station_id, id);
CREATE INDEX journal_entry_of ON public.journal_entry USING btree (station_id, subject_id, id) WHERE (subject_id IS NOT NULL);
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
create policy station on journal_entry using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on journal_entry to app_rw;

create table journal_head (
  station_id uuid not null,
  size bigint not null,
  root bytea not null,
  frontier bytea[] not null,
  sealed_at timestamp with time zone not null,
  signature bytea not null
);
alter table journal_head add constraint journal_head_pkey PRIMARY KEY (station_id, size);
alter table journal_head enable row level security;
alter table journal_head force row level security;
create policy station on journal_head using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on journal_head to app_rw;

create table journal_leaf (
  station_id uuid not null,
  "position" bigint not null,
  entry_id uuid not null,
  hash bytea not null
);
alter table journal_leaf add constraint journal_leaf_pkey PRIMARY KEY (station_id, "position");
alter table journal_leaf enable row level security;
alter table journal_leaf force row level security;
create policy station on journal_leaf using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on journal_leaf to app_rw;

create table journal_sealed (
  station_id uuid not null,
  size bigint not null
);
alter table journal_sealed add constraint journal_sealed_pkey PRIMARY KEY (station_id);
grant insert, select, update on journal_sealed to app_rw;
grant select on journal_sealed to gongzhi_app;

create table journal_subject (
  station_id uuid not null,
  entry_id uuid not null,
  kind text not null,
  subject_id uuid not null
);
alter table journal_subject add constraint journal_subject_pkey PRIMARY KEY (station_id, entry_id, subject_id);
CREATE INDEX journal_subject_of ON public.journal_subject USING btree (station_id, subject_id, entry_id);
alter table journal_subject enable row level security;
alter table journal_subject force row level security;
create policy station on journal_subject using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on journal_subject to app_rw;

create table journal_unsealed (
  entry_id uuid not null,
  station_id uuid not null
);
alter table journal_unsealed add constraint journal_unsealed_pkey PRIMARY KEY (entry_id);
grant delete, insert, select on journal_unsealed to app_rw;
grant delete, insert, select on journal_unsealed to gongzhi_app;

create table left_decision (
  station_id uuid not null,
  left_id uuid not null,
  decision text not null,
  note text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null
);
alter table left_decision add constraint left_decision_pkey PRIMARY KEY (station_id, left_id);
alter table left_decision add constraint left_decision_decision_check CHECK ((decision = ANY (ARRAY['taken_over'::text, 'dropped'::text])));
alter table left_decision enable row level security;
alter table left_decision force row level security;
create policy station on left_decision using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on left_decision to app_rw;

create table left_write (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  key text not null,
  act text not null,
  refusal text not null,
  made_at timestamp with time zone not null,
  arrived_at timestamp with time zone not null,
  kid text not null,
  public_key bytea,
  sealed bytea
);
alter table left_write add constraint left_write_pkey PRIMARY KEY (station_id, id);
alter table left_write add constraint left_write_station_id_person_id_key_key UNIQUE (station_id, person_id, key);
alter table left_write enable row level security;
alter table left_write force row level security;
create policy station on left_write using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on left_write to app_rw;

create table local_record (
  station_id uuid not null,
  finding_id uuid not null,
  programme_id uuid not null,
  product_code text not null,
  community_id uuid not null,
  indicator jsonb not null,
  before_count integer not null,
  after_count integer not null,
  months integer not null,
  low double precision not null,
  high double precision,
  withheld boolean not null,
  measured_on date not null
);
alter table local_record add constraint local_record_pkey PRIMARY KEY (station_id, finding_id, product_code);
alter table local_record enable row level security;
alter table local_record force row level security;
create policy station on local_record using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on local_record to app_rw;

create table login (
  id uuid not null,
  login text not null,
  secret text not null,
  must_change boolean not null default true,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  cut_at timestamp with time zone
);
alter table login add constraint login_pkey PRIMARY KEY (id);
alter table login add constraint login_login_key UNIQUE (login);
grant delete, insert, select, update on login to gongzhi_app;

create table login_station (
  login_id uuid not null,
  station_id uuid not null,
  person_id uuid not null
);
alter table login_station add constraint login_station_pkey PRIMARY KEY (login_id, station_id);
grant delete, insert, select, update on login_station to gongzhi_app;

create table look_exception (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  person_id uuid not null,
  ground text not null,
  reason text not null,
  until_on date not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_person_id uuid
);
alter table look_exception add constraint look_exception_pkey PRIMARY KEY (station_id, id);
alter table look_exception add constraint look_exception_ground_check CHECK ((ground = ANY (ARRAY['secrecy'::text, 'obstruction'::text])));
CREATE INDEX look_exception_of ON public.look_exception USING btree (station_id, resident_id, id);
alter table look_exception enable row level security;
alter table look_exception force row level security;
create policy station on look_exception using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on look_exception to app_rw;

create table mediation (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  machine text not null,
  state text not null,
  law_place text not null,
  law_edition integer not null,
  began_on date not null,
  began_by uuid not null,
  accepted_on date,
  accepted_from text,
  agreed_until date,
  fee_asked boolean not null default false,
  police_matter_seen boolean not null default false,
  police_told_at timestamp with time zone,
  routes text[] not null default '{}'::text[],
  routes_told_at timestamp with time zone,
  in_remit boolean not null default true,
  complex boolean not null default false,
  police jsonb,
  failed_on date,
  extended_by uuid,
  outcome text,
  ended_at timestamp with time zone,
  ended_by uuid,
  version integer not null default 1,
  organisation_id uuid
);
alter table mediation add constraint mediation_pkey PRIMARY KEY (station_id, id);
alter table mediation add constraint mediation_accepted_from_check CHECK ((accepted_from = ANY (ARRAY['application'::text, 'own_initiative'::text, 'court'::text, 'police'::text])));
alter table mediation add constraint mediation_check CHECK (((ended_at IS NULL) = (outcome IS NULL)));
alter table mediation add constraint mediation_machine_check CHECK ((machine = ANY (ARRAY['people'::text, 'police'::text, 'administrative'::text, 'own'::text])));
CREATE INDEX mediation_accepted ON public.mediation USING btree (station_id, accepted_on) WHERE (accepted_on IS NOT NULL);
CREATE UNIQUE INDEX mediation_now ON public.mediation USING btree (station_id, dispute_id) WHERE (ended_at IS NULL);
CREATE INDEX mediation_of ON public.mediation USING btree (station_id, dispute_id, id);
alter table mediation enable row level security;
alter table mediation force row level security;
create policy station on mediation using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation to app_rw;

create table mediation_answer (
  station_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  party_id uuid not null,
  answer text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_answer add constraint mediation_answer_pkey PRIMARY KEY (station_id, id);
alter table mediation_answer add constraint mediation_answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'thinks'::text])));
CREATE INDEX mediation_answer_of ON public.mediation_answer USING btree (station_id, proposal_id, id);
alter table mediation_answer enable row level security;
alter table mediation_answer force row level security;
create policy station on mediation_answer using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_answer to app_rw;

create table mediation_caucus_note (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  party_id uuid not null,
  key_ref text,
  text bytea,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_caucus_note add constraint mediation_caucus_note_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_caucus_note_of ON public.mediation_caucus_note USING btree (station_id, mediation_id, id);
alter table mediation_caucus_note enable row level security;
alter table mediation_caucus_note force row level security;
create policy station on mediation_caucus_note using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_caucus_note to app_rw;

create table mediation_check (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  person_id uuid not null,
  conflicts jsonb not null,
  refused text,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_check add constraint mediation_check_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_check_of ON public.mediation_check USING btree (station_id, mediation_id, id);
alter table mediation_check enable row level security;
alter table mediation_check force row level security;
create policy station on mediation_check using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_check to app_rw;

create table mediation_conference (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  hand_over_ids uuid[] not null,
  about text not null,
  called_on date not null,
  meets_by date not null,
  met_on date,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_conference add constraint mediation_conference_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_conference_of ON public.mediation_conference USING btree (station_id, mediation_id, id);
alter table mediation_conference enable row level security;
alter table mediation_conference force row level security;
create policy station on mediation_conference using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_conference to app_rw;

create table mediation_invitee (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  name text not null,
  kind text not null,
  known boolean not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  removed_at timestamp with time zone
);
alter table mediation_invitee add constraint mediation_invitee_pkey PRIMARY KEY (station_id, id);
alter table mediation_invitee add constraint mediation_invitee_kind_check CHECK ((kind = ANY (ARRAY['relative'::text, 'neighbour'::text, 'colleague'::text, 'expert'::text, 'committee'::text, 'organisation'::text, 'other'::text])));
CREATE INDEX mediation_invitee_of ON public.mediation_invitee USING btree (station_id, mediation_id, id);
alter table mediation_invitee enable row level security;
alter table mediation_invitee force row level security;
create policy station on mediation_invitee using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_invitee to app_rw;

create table mediation_mediator (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  quality text not null,
  adult boolean not null,
  ties jsonb not null,
  chosen_by text not null,
  appointed_by uuid not null,
  appointed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  recused_by uuid
);
alter table mediation_mediator add constraint mediation_mediator_pkey PRIMARY KEY (station_id, id);
alter table mediation_mediator add constraint mediation_mediator_chosen_by_check CHECK ((chosen_by = ANY (ARRAY['committee'::text, 'parties'::text])));
alter table mediation_mediator add constraint mediation_mediator_ended_because_check CHECK ((ended_because = ANY (ARRAY['recused'::text, 'withdrew'::text, 'replaced'::text])));
alter table mediation_mediator add constraint mediation_mediator_quality_check CHECK ((quality = ANY (ARRAY['member'::text, 'appointee'::text, 'authority'::text])));
CREATE UNIQUE INDEX mediation_mediator_now ON public.mediation_mediator USING btree (station_id, mediation_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX mediation_mediator_of ON public.mediation_mediator USING btree (station_id, mediation_id, id);
alter table mediation_mediator enable row level security;
alter table mediation_mediator force row level security;
create policy station on mediation_mediator using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_mediator to app_rw;

create table mediation_note (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  session_id uuid,
  text text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone,
  device_at timestamp with time zone
);
alter table mediation_note add constraint mediation_note_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_note_of ON public.mediation_note USING btree (station_id, mediation_id, id);
alter table mediation_note enable row level security;
alter table mediation_note force row level security;
create policy station on mediation_note using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_note to app_rw;

create table mediation_opinion (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  policy text not null,
  law text not null,
  responsibilities jsonb not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_opinion add constraint mediation_opinion_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_opinion_of ON public.mediation_opinion USING btree (station_id, mediation_id, id);
alter table mediation_opinion enable row level security;
alter table mediation_opinion force row level security;
create policy station on mediation_opinion using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_opinion to app_rw;

create table mediation_override (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  mediation_id uuid not null,
  code text not null,
  rule text not null,
  reason text not null,
  citation text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  used_at timestamp with time zone
);
alter table mediation_override add constraint mediation_override_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_override_of ON public.mediation_override USING btree (station_id, mediation_id, id);
alter table mediation_override enable row level security;
alter table mediation_override force row level security;
create policy station on mediation_override using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_override to app_rw;

create table mediation_photo (
  station_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  name text,
  digest bytea,
  media_type text not null,
  byte_count integer not null,
  has_thumbnail boolean not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  removal_reason text
);
alter table mediation_photo add constraint mediation_photo_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_photo_of ON public.mediation_photo USING btree (station_id, survey_id, id);
alter table mediation_photo enable row level security;
alter table mediation_photo force row level security;
create policy station on mediation_photo using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_photo to app_rw;

create table mediation_photo_piece (
  station_id uuid not null,
  photo_id uuid not null,
  part text not null,
  n integer not null,
  bytes bytea not null
);
alter table mediation_photo_piece add constraint mediation_photo_piece_pkey PRIMARY KEY (station_id, photo_id, part, n);
alter table mediation_photo_piece add constraint mediation_photo_piece_bytes_check CHECK ((octet_length(bytes) <= 262144));
alter table mediation_photo_piece add constraint mediation_photo_piece_part_check CHECK ((part = ANY (ARRAY['content'::text, 'thumbnail'::text])));
alter table mediation_photo_piece enable row level security;
alter table mediation_photo_piece force row level security;
create policy station on mediation_photo_piece using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on mediation_photo_piece to app_rw;

create table mediation_proposal (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  thread_id uuid not null,
  n integer not null,
  party_id uuid,
  text text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_proposal add constraint mediation_proposal_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_proposal_of ON public.mediation_proposal USING btree (station_id, mediation_id, id);
CREATE UNIQUE INDEX mediation_proposal_version ON public.mediation_proposal USING btree (station_id, thread_id, n);
alter table mediation_proposal enable row level security;
alter table mediation_proposal force row level security;
create policy station on mediation_proposal using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_proposal to app_rw;

create table mediation_session (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  n integer not null,
  joint boolean not null,
  with_party_id uuid,
  open boolean not null,
  place text not null,
  planned_at timestamp with time zone,
  invited uuid[] not null,
  invitee_ids uuid[] not null,
  state text not null,
  held_on date,
  present uuid[] not null default '{}'::uuid[],
  invitees_present uuid[] not null default '{}'::uuid[],
  led_by uuid[] not null default '{}'::uuid[],
  second_because text,
  on_the_spot boolean not null default false,
  cancelled_because text not null default ''::text,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone,
  device_at timestamp with time zone
);
alter table mediation_session add constraint mediation_session_pkey PRIMARY KEY (station_id, id);
alter table mediation_session add constraint mediation_session_check CHECK (((state = 'held'::text) = (held_on IS NOT NULL)));
alter table mediation_session add constraint mediation_session_second_because_check CHECK ((second_because = ANY (ARRAY['police'::text, 'party'::text])));
alter table mediation_session add constraint mediation_session_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])));
CREATE UNIQUE INDEX mediation_session_of ON public.mediation_session USING btree (station_id, mediation_id, n);
alter table mediation_session enable row level security;
alter table mediation_session force row level security;
create policy station on mediation_session using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on mediation_session to app_rw;

create table mediation_survey (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  surveyed_on date not null,
  place text not null,
  text text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone,
  device_at timestamp with time zone
);
alter table mediation_survey add constraint mediation_survey_pkey PRIMARY KEY (station_id, id);
CREATE INDEX mediation_survey_of ON public.mediation_survey USING btree (station_id, mediation_id, id);
alter table mediation_survey enable row level security;
alter table mediation_survey force row level security;
create policy station on mediation_survey using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_survey to app_rw;

create table mediation_word (
  station_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  party_id uuid not null,
  about text not null,
  invitee_id uuid,
  yes boolean not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table mediation_word add constraint mediation_word_pkey PRIMARY KEY (station_id, id);
alter table mediation_word add constraint mediation_word_about_check CHECK ((about = ANY (ARRAY['willing'::text, 'open'::text, 'invitee'::text, 'extend'::text, 'no_punishment'::text])));
alter table mediation_word add constraint mediation_word_check CHECK (((about = 'invitee'::text) = (invitee_id IS NOT NULL)));
CREATE INDEX mediation_word_of ON public.mediation_word USING btree (station_id, mediation_id, id);
alter table mediation_word enable row level security;
alter table mediation_word force row level security;
create policy station on mediation_word using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on mediation_word to app_rw;

create table metric_contract (
  station_id uuid not null,
  id uuid not null,
  revision_id uuid not null,
  content jsonb not null,
  frozen_at timestamp with time zone
);
alter table metric_contract add constraint metric_contract_pkey PRIMARY KEY (station_id, id);
alter table metric_contract add constraint metric_contract_station_id_revision_id_key UNIQUE (station_id, revision_id);
alter table metric_contract enable row level security;
alter table metric_contract force row level security;
create policy station on metric_contract using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on metric_contract to app_rw;

create table migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null
);
alter table migration add constraint migration_pkey PRIMARY KEY (name);

create table notice (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid,
  kind text not null,
  priority text not null,
  subject_kind text not null,
  subject_id uuid not null,
  address text not null,
  details jsonb not null,
  once_key text,
  made_at timestamp with time zone not null,
  read_at timestamp with time zone,
  retired_at timestamp with time zone
);
alter table notice add constraint notice_pkey PRIMARY KEY (station_id, id);
alter table notice add constraint notice_priority_check CHECK ((priority = ANY (ARRAY['now'::text, 'today'::text, 'digest'::text])));
CREATE INDEX notice_age ON public.notice USING btree (station_id, made_at);
CREATE INDEX notice_of ON public.notice USING btree (station_id, person_id, id);
CREATE UNIQUE INDEX notice_once ON public.notice USING btree (station_id, person_id, once_key) WHERE (once_key IS NOT NULL);
CREATE INDEX notice_post ON public.notice USING btree (station_id, post_id) WHERE ((retired_at IS NULL) AND (post_id IS NOT NULL));
CREATE INDEX notice_subject ON public.notice USING btree (station_id, subject_kind, subject_id) WHERE (retired_at IS NULL);
CREATE INDEX notice_unread ON public.notice USING btree (station_id, person_id, id) WHERE ((read_at IS NULL) AND (retired_at IS NULL));
alter table notice enable row level security;
alter table notice force row level security;
create policy station on notice using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on notice to app_rw;

create table notice_address (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  channel text not null,
  shown text not null,
  sealed bytea,
  key_ref text,
  made_at timestamp with time zone not null,
  code_at timestamp with time zone,
  code_tries integer not null default 0,
  verified_at timestamp with time zone,
  ended_at timestamp with time zone
);
alter table notice_address add constraint notice_address_pkey PRIMARY KEY (station_id, id);
alter table notice_address add constraint notice_address_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'push'::text])));
CREATE INDEX notice_address_of ON public.notice_address USING btree (station_id, person_id) WHERE (ended_at IS NULL);
alter table notice_address enable row level security;
alter table notice_address force row level security;
create policy station on notice_address using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on notice_address to app_rw;

create table notice_channel (
  station_id uuid not null,
  channel text not null,
  enabled boolean not null,
  settings jsonb not null,
  secret_names text[] not null,
  secret bytea,
  key_ref text,
  last_ok_at timestamp with time zone,
  last_error text,
  last_error_at timestamp with time zone,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
);
alter table notice_channel add constraint notice_channel_pkey PRIMARY KEY (station_id, channel);
alter table notice_channel add constraint notice_channel_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'wecom'::text, 'dingtalk'::text, 'push'::text])));
alter table notice_channel enable row level security;
alter table notice_channel force row level security;
create policy station on notice_channel using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on notice_channel to app_rw;

create table notice_given (
  station_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  resident_id uuid not null,
  how text not null,
  given_on date not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table notice_given add constraint notice_given_pkey PRIMARY KEY (station_id, id);
alter table notice_given add constraint notice_given_how_check CHECK ((how = ANY (ARRAY['spoken'::text, 'paper'::text, 'posted'::text])));
CREATE INDEX notice_given_of ON public.notice_given USING btree (station_id, resident_id, id);
alter table notice_given enable row level security;
alter table notice_given force row level security;
create policy station on notice_given using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on notice_given to app_rw;

create table notice_message (
  station_id uuid not null,
  id uuid not null,
  what text not null,
  channel text not null,
  notice_id uuid,
  person_id uuid,
  address_id uuid,
  once_key text not null,
  state text not null,
  tries integer not null default 0,
  due_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  error text,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table notice_message add constraint notice_message_pkey PRIMARY KEY (station_id, id);
alter table notice_message add constraint notice_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'failed'::text, 'sent'::text, 'dead'::text, 'dropped'::text])));
alter table notice_message add constraint notice_message_what_check CHECK ((what = ANY (ARRAY['notice'::text, 'group'::text, 'digest'::text, 'code'::text, 'test'::text])));
CREATE INDEX notice_message_age ON public.notice_message USING btree (station_id, made_at);
CREATE INDEX notice_message_dead ON public.notice_message USING btree (station_id, id) WHERE (state = 'dead'::text);
CREATE INDEX notice_message_due ON public.notice_message USING btree (station_id, due_at) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text]));
CREATE UNIQUE INDEX notice_message_once ON public.notice_message USING btree (station_id, once_key);
alter table notice_message enable row level security;
alter table notice_message force row level security;
create policy station on notice_message using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on notice_message to app_rw;

create table notice_preference (
  station_id uuid not null,
  person_id uuid not null,
  quiet_from time without time zone not null,
  quiet_to time without time zone not null,
  digest_at time without time zone,
  channels jsonb not null,
  muted text[] not null,
  language text not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1
);
alter table notice_preference add constraint notice_preference_pkey PRIMARY KEY (station_id, person_id);
alter table notice_preference add constraint notice_preference_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])));
CREATE INDEX notice_preference_digest ON public.notice_preference USING btree (station_id, digest_at) WHERE (digest_at IS NOT NULL);
alter table notice_preference enable row level security;
alter table notice_preference force row level security;
create policy station on notice_preference using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on notice_preference to app_rw;

create table offline_piece (
  station_id uuid not null,
  device_id uuid not null,
  key text not null,
  n integer not null,
  bytes bytea not null,
  byte_count integer not null,
  arrived_at timestamp with time zone not null,
  spent_at timestamp with time zone
);
alter table offline_piece add constraint offline_piece_pkey PRIMARY KEY (station_id, device_id, key, n);
alter table offline_piece add constraint offline_piece_bytes_check CHECK ((octet_length(bytes) <= 262160));
CREATE INDEX offline_piece_age ON public.offline_piece USING btree (station_id, arrived_at);
alter table offline_piece enable row level security;
alter table offline_piece force row level security;
create policy station on offline_piece using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on offline_piece to app_rw;

create table operator (
  id integer not null,
  name text not null,
  contact text not null,
  filing text,
  privacy_contact text,
  set_at timestamp with time zone not null
);
alter table operator add constraint operator_pkey PRIMARY KEY (id);
alter table operator add constraint operator_id_check CHECK ((id = 1));
grant select on operator to app_rw;
grant insert, select, update on operator to gongzhi_app;

create table organisation (
  station_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  sample boolean not null default false,
  created_at timestamp with time zone not null
);
alter table organisation add constraint organisation_pkey PRIMARY KEY (station_id, id);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy station on organisation using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on organisation to app_rw;

create table outbox (
  station_id uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  written_at timestamp with time zone not null
);
alter table outbox add constraint outbox_pkey PRIMARY KEY (station_id, id);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy station on outbox using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on outbox to app_rw;

create table outbox_consumed (
  station_id uuid not null,
  event_id uuid not null,
  consumer text not null,
  consumed_at timestamp with time zone not null
);
alter table outbox_consumed add constraint outbox_consumed_pkey PRIMARY KEY (station_id, event_id, consumer);
alter table outbox_consumed enable row level security;
alter table outbox_consumed force row level security;
create policy station on outbox_consumed using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on outbox_consumed to app_rw;

create table outbox_waiting (
  event_id uuid not null,
  station_id uuid not null,
  name text not null
);
alter table outbox_waiting add constraint outbox_waiting_pkey PRIMARY KEY (event_id);
grant insert on outbox_waiting to app_rw;
grant delete, insert, select on outbox_waiting to gongzhi_app;

create table partner_link (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table partner_link add constraint partner_link_pkey PRIMARY KEY (station_id, id);
CREATE INDEX partner_link_community ON public.partner_link USING btree (station_id, community_id);
alter table partner_link enable row level security;
alter table partner_link force row level security;
create policy station on partner_link using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on partner_link to app_rw;

create table person (
  station_id uuid not null,
  id uuid not null,
  name text not null,
  sample boolean not null default false,
  created_at timestamp with time zone not null
);
alter table person add constraint person_pkey PRIMARY KEY (station_id, id);
alter table person enable row level security;
alter table person force row level security;
create policy station on person using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on person to app_rw;

create table post (
  station_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  community_ids uuid[],
  from_on date not null,
  to_on date,
  ended_at timestamp with time zone,
  ended_by uuid,
  created_at timestamp with time zone not null
);
alter table post add constraint post_pkey PRIMARY KEY (station_id, id);
CREATE INDEX post_person ON public.post USING btree (station_id, person_id);
alter table post enable row level security;
alter table post force row level security;
create policy station on post using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on post to app_rw;

create table post_version (
  station_id uuid not null,
  person_id uuid not null,
  version integer not null
);
alter table post_version add constraint post_version_pkey PRIMARY KEY (station_id, person_id);
grant insert, select, update on post_version to app_rw;
grant select on post_version to gongzhi_app;

create table privacy_notice (
  station_id uuid not null,
  id uuid not null,
  number integer not null,
  body text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table privacy_notice add constraint privacy_notice_pkey PRIMARY KEY (station_id, id);
alter table privacy_notice add constraint privacy_notice_station_id_number_key UNIQUE (station_id, number);
alter table privacy_notice enable row level security;
alter table privacy_notice force row level security;
create policy station on privacy_notice using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on privacy_notice to app_rw;

create table product (
  station_id uuid not null,
  id uuid not null,
  code text not null,
  origin text not null,
  "position" integer not null,
  retired_at timestamp with time zone,
  created_at timestamp with time zone not null
);
alter table product add constraint product_pkey PRIMARY KEY (station_id, id);
alter table product add constraint product_station_id_code_key UNIQUE (station_id, code);
alter table product add constraint product_origin_check CHECK ((origin = ANY (ARRAY['shipped'::text, 'own'::text])));
alter table product enable row level security;
alter table product force row level security;
create policy station on product using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on product to app_rw;

create table product_draft (
  station_id uuid not null,
  id uuid not null,
  product_id uuid,
  code text not null,
  copied_from text,
  state text not null,
  content jsonb not null,
  author_id uuid not null,
  writer_ids uuid[] not null,
  version_id uuid,
  ended_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table product_draft add constraint product_draft_pkey PRIMARY KEY (station_id, id);
alter table product_draft add constraint product_draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'published'::text, 'discarded'::text])));
CREATE INDEX product_draft_code ON public.product_draft USING btree (station_id, code, state);
alter table product_draft enable row level security;
alter table product_draft force row level security;
create policy station on product_draft using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on product_draft to app_rw;

create table product_version (
  station_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  number integer not null,
  content jsonb not null,
  content_hash text not null,
  published_at timestamp with time zone not null
);
alter table product_version add constraint product_version_pkey PRIMARY KEY (station_id, id);
alter table product_version add constraint product_version_station_id_product_id_number_key UNIQUE (station_id, product_id, number);
alter table product_version enable row level security;
alter table product_version force row level security;
create policy station on product_version using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on product_version to app_rw;

create table programme (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  code text not null,
  state text not null,
  author_id uuid not null,
  current_revision_id uuid,
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  next_revision_id uuid,
  copied_from_id uuid
);
alter table programme add constraint programme_pkey PRIMARY KEY (station_id, id);
alter table programme add constraint programme_station_id_code_key UNIQUE (station_id, code);
alter table programme add constraint programme_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'set_aside'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'active'::text, 'suspended'::text, 'closed'::text, 'discarded'::text])));
CREATE INDEX programme_community ON public.programme USING btree (station_id, community_id, state);
alter table programme enable row level security;
alter table programme force row level security;
create policy station on programme using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on programme to app_rw;

create table promise (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  source_kind text not null,
  source_id uuid not null,
  source_within uuid not null,
  owner_post_id uuid,
  close_held boolean not null default false,
  promisor_kind text not null,
  promisor_id uuid not null,
  promisor_organisation_id uuid,
  promised_kind text not null,
  promised_id uuid not null,
  promised_organisation_id uuid,
  promised_household_id uuid,
  names bytea,
  key_ref text,
  what text not null,
  proof text not null,
  made_on date not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  due_on date not null,
  term_on date,
  term_side text,
  term_by uuid,
  state text not null,
  done_on date,
  claimed_by uuid,
  ended_on date,
  sample boolean not null default false,
  version integer not null default 1,
  kept_person_ids uuid[] not null default '{}'::uuid[],
  kept_organisation_ids uuid[] not null default '{}'::uuid[]
);
alter table promise add constraint promise_pkey PRIMARY KEY (station_id, id);
alter table promise add constraint promise_promised_kind_check CHECK ((promised_kind = ANY (ARRAY['resident'::text, 'household'::text, 'organisation'::text, 'post'::text, 'party'::text])));
alter table promise add constraint promise_promisor_kind_check CHECK ((promisor_kind = ANY (ARRAY['organisation'::text, 'post'::text, 'party'::text])));
alter table promise add constraint promise_source_kind_check CHECK ((source_kind = ANY (ARRAY['dispute_clause'::text, 'resolution'::text, 'visit'::text, 'reply'::text])));
alter table promise add constraint promise_state_check CHECK ((state = ANY (ARRAY['open'::text, 'performed'::text, 'disputed'::text, 'confirmed'::text, 'broken'::text, 'withdrawn'::text])));
alter table promise add constraint promise_term_side_check CHECK ((term_side = ANY (ARRAY['promisor'::text, 'promised'::text])));
CREATE INDEX promise_due ON public.promise USING btree (station_id, due_on, id) WHERE (state = ANY (ARRAY['open'::text, 'disputed'::text]));
CREATE INDEX promise_ended ON public.promise USING btree (station_id, community_id, due_on, id) WHERE (state = ANY (ARRAY['confirmed'::text, 'broken'::text, 'withdrawn'::text]));
CREATE INDEX promise_open ON public.promise USING btree (station_id, community_id, due_on, id) WHERE (state = ANY (ARRAY['open'::text, 'disputed'::text]));
CREATE INDEX promise_performed ON public.promise USING btree (station_id, community_id, due_on, id) WHERE (state = 'performed'::text);
CREATE INDEX promise_promised ON public.promise USING btree (station_id, promised_organisation_id, due_on, id);
CREATE INDEX promise_promisor ON public.promise USING btree (station_id, promisor_organisation_id, due_on, id);
CREATE INDEX promise_resident ON public.promise USING btree (station_id, promised_id) WHERE (promised_kind = 'resident'::text);
CREATE INDEX promise_source ON public.promise USING btree (station_id, source_kind, source_id);
CREATE INDEX promise_within ON public.promise USING btree (station_id, source_within);
alter table promise enable row level security;
alter table promise force row level security;
create policy station on promise using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on promise to app_rw;

create table promise_act (
  station_id uuid not null,
  promise_id uuid not null,
  n integer not null,
  kind text not null,
  side text,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone,
  device_at timestamp with time zone,
  told_how text,
  told_on date,
  on_date date,
  before_on date,
  words text not null default ''::text,
  file_id uuid,
  route text
);
alter table promise_act add constraint promise_act_pkey PRIMARY KEY (station_id, promise_id, n);
alter table promise_act add constraint promise_act_kind_check CHECK ((kind = ANY (ARRAY['made'::text, 'performed'::text, 'confirmed'::text, 'disputed'::text, 'term_proposed'::text, 'term_agreed'::text, 'term_refused'::text, 'broken'::text, 'withdrawn'::text, 'reminded'::text, 'reported'::text, 'routed'::text])));
alter table promise_act add constraint promise_act_side_check CHECK ((side = ANY (ARRAY['promisor'::text, 'promised'::text])));
alter table promise_act add constraint promise_act_told_how_check CHECK ((told_how = ANY (ARRAY['phone'::text, 'door'::text, 'counter'::text, 'written'::text])));
alter table promise_act enable row level security;
alter table promise_act force row level security;
create policy station on promise_act using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on promise_act to app_rw;

create table promise_appointment (
  station_id uuid not null,
  id uuid not null,
  source_within uuid not null,
  post_id uuid not null,
  appointed_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table promise_appointment add constraint promise_appointment_pkey PRIMARY KEY (station_id, id);
CREATE UNIQUE INDEX promise_appointment_now ON public.promise_appointment USING btree (station_id, source_within, post_id) WHERE (ended_at IS NULL);
alter table promise_appointment enable row level security;
alter table promise_appointment force row level security;
create policy station on promise_appointment using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on promise_appointment to app_rw;

create table public_code (
  code text not null,
  kind text not null,
  station_id uuid not null,
  target_id uuid not null,
  claimed_at timestamp with time zone not null
);
alter table public_code add constraint public_code_pkey PRIMARY KEY (code);
grant insert on public_code to app_rw;
grant delete, insert, select, update on public_code to gongzhi_app;

create table register_import (
  station_id uuid not null,
  id uuid not null,
  state text not null,
  name text not null,
  byte_count bigint not null,
  digest bytea not null,
  format jsonb not null,
  parts jsonb not null,
  heads bytea,
  settings jsonb,
  rows jsonb not null,
  decisions jsonb not null default '{}'::jsonb,
  contradicted jsonb not null default '[]'::jsonb,
  bytes_read bigint not null default 0,
  mark integer not null default 0,
  failure text,
  file_key_ref text,
  rest_key_ref text,
  made_by uuid,
  community_ids uuid[],
  received_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  version integer not null default 1
);
alter table register_import add constraint register_import_pkey PRIMARY KEY (station_id, id);
alter table register_import add constraint register_import_state_check CHECK ((state = ANY (ARRAY['received'::text, 'trying'::text, 'tried'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text, 'undone'::text])));
CREATE INDEX register_import_digest ON public.register_import USING btree (station_id, digest);
alter table register_import enable row level security;
alter table register_import force row level security;
create policy station on register_import using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on register_import to app_rw;

create table register_import_conflict (
  station_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  part integer not null,
  sheet_row integer not null,
  kind text not null,
  target_id uuid not null,
  theirs bytea not null,
  decision text,
  decided_at timestamp with time zone
);
alter table register_import_conflict add constraint register_import_conflict_pkey PRIMARY KEY (station_id, id);
alter table register_import_conflict add constraint register_import_conflict_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'take'::text, 'both'::text])));
alter table register_import_conflict add constraint register_import_conflict_kind_check CHECK ((kind = ANY (ARRAY['differs'::text, 'elsewhere'::text, 'number_elsewhere'::text, 'grade'::text, 'unit'::text])));
CREATE INDEX register_import_conflict_of ON public.register_import_conflict USING btree (station_id, import_id, part, sheet_row);
alter table register_import_conflict enable row level security;
alter table register_import_conflict force row level security;
create policy station on register_import_conflict using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select, update on register_import_conflict to app_rw;

create table register_import_piece (
  station_id uuid not null,
  import_id uuid not null,
  n integer not null,
  bytes bytea not null
);
alter table register_import_piece add constraint register_import_piece_pkey PRIMARY KEY (station_id, import_id, n);
alter table register_import_piece add constraint register_import_piece_bytes_check CHECK ((octet_length(bytes) <= 262200));
alter table register_import_piece enable row level security;
alter table register_import_piece force row level security;
create policy station on register_import_piece using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on register_import_piece to app_rw;

create table register_import_refusal (
  station_id uuid not null,
  import_id uuid not null,
  n integer not null,
  part integer not null,
  sheet_row integer not null,
  problems jsonb not null,
  cells bytea
);
alter table register_import_refusal add constraint register_import_refusal_pkey PRIMARY KEY (station_id, import_id, n);
alter table register_import_refusal enable row level security;
alter table register_import_refusal force row level security;
create policy station on register_import_refusal using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on register_import_refusal to app_rw;

create table register_mapping (
  station_id uuid not null,
  kind text not null,
  headers jsonb not null,
  set_at timestamp with time zone not null
);
alter table register_mapping add constraint register_mapping_pkey PRIMARY KEY (station_id, kind);
alter table register_mapping add constraint register_mapping_kind_check CHECK ((kind = ANY (ARRAY['residents'::text, 'households'::text, 'units'::text])));
alter table register_mapping enable row level security;
alter table register_mapping force row level security;
create policy station on register_mapping using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on register_mapping to app_rw;

create table replanning (
  station_id uuid not null,
  programme_id uuid not null,
  follows text not null,
  total integer not null,
  done integer not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
alter table replanning add constraint replanning_pkey PRIMARY KEY (station_id, programme_id);
alter table replanning enable row level security;
alter table replanning force row level security;
create policy station on replanning using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on replanning to app_rw;

create table request_key (
  station_id uuid not null,
  person_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  status integer not null,
  target_id uuid,
  made_at timestamp with time zone not null,
  device_at timestamp with time zone
);
alter table request_key add constraint request_key_pkey PRIMARY KEY (station_id, person_id, key);
CREATE INDEX request_key_age ON public.request_key USING btree (station_id, made_at);
alter table request_key enable row level security;
alter table request_key force row level security;
create policy station on request_key using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant delete, insert, select on request_key to app_rw;

create table resident (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  household_id uuid not null,
  relation text not null,
  name text not null,
  initials text not null,
  pinyin text not null,
  birth_year integer,
  birth_on date,
  work text not null default ''::text,
  help_at_door boolean not null default false,
  facts jsonb not null,
  key_ref text,
  citizen_number bytea,
  phone bytea,
  health bytea,
  hardship bytea,
  citizen_hash bytea,
  phone_hash bytea,
  phone_tail bytea,
  index_generation integer,
  index_stale boolean not null default false,
  state text not null,
  left_on date,
  due_on date,
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  erased_because text,
  import_id uuid,
  given text not null default ''::text,
  given_initials text not null default ''::text
);
alter table resident add constraint resident_pkey PRIMARY KEY (station_id, id);
alter table resident add constraint resident_erased_because_check CHECK ((erased_because = ANY (ARRAY['asked'::text, 'withdrawn'::text, 'mistake'::text, 'retention'::text])));
alter table resident add constraint resident_state_check CHECK ((state = ANY (ARRAY['here'::text, 'left'::text, 'died'::text])));
CREATE INDEX resident_by_hand ON public.resident USING btree (station_id) WHERE (import_id IS NULL);
CREATE INDEX resident_citizen ON public.resident USING btree (station_id, citizen_hash) WHERE (citizen_hash IS NOT NULL);
CREATE INDEX resident_due ON public.resident USING btree (station_id, due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX resident_given ON public.resident USING btree (station_id, given COLLATE "C") WHERE (erased_at IS NULL);
CREATE INDEX resident_given_initials ON public.resident USING btree (station_id, given_initials COLLATE "C") WHERE (erased_at IS NULL);
CREATE INDEX resident_household ON public.resident USING btree (station_id, household_id);
CREATE INDEX resident_initials ON public.resident USING btree (station_id, initials COLLATE "C") WHERE (erased_at IS NULL);
CREATE INDEX resident_name ON public.resident USING btree (station_id, name COLLATE "C") WHERE (erased_at IS NULL);
CREATE INDEX resident_phone ON public.resident USING btree (station_id, phone_hash) WHERE (phone_hash IS NOT NULL);
CREATE INDEX resident_pinyin ON public.resident USING btree (station_id, pinyin COLLATE "C") WHERE (erased_at IS NULL);
CREATE INDEX resident_stale ON public.resident USING btree (station_id, id) WHERE index_stale;
CREATE INDEX resident_tail ON public.resident USING btree (station_id, phone_tail) WHERE (phone_tail IS NOT NULL);
alter table resident enable row level security;
alter table resident force row level security;
create policy station on resident using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on resident to app_rw;

create table resident_card (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  number text not null,
  given_to text not null,
  code_hash text,
  code_until timestamp with time zone not null,
  used_at timestamp with time zone,
  made_by_person_id uuid not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by_person_id uuid
);
alter table resident_card add constraint resident_card_pkey PRIMARY KEY (station_id, id);
alter table resident_card add constraint resident_card_given_to_check CHECK ((given_to = ANY (ARRAY['self'::text, 'guardian'::text])));
CREATE INDEX resident_card_of ON public.resident_card USING btree (station_id, resident_id, id);
alter table resident_card enable row level security;
alter table resident_card force row level security;
create policy station on resident_card using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on resident_card to app_rw;

create table resident_key_end (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  key_ref text not null,
  asked_at timestamp with time zone not null,
  destroyed_at timestamp with time zone
);
alter table resident_key_end add constraint resident_key_end_pkey PRIMARY KEY (station_id, id);
CREATE INDEX resident_key_end_of ON public.resident_key_end USING btree (station_id, resident_id);
alter table resident_key_end enable row level security;
alter table resident_key_end force row level security;
create policy station on resident_key_end using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on resident_key_end to app_rw;

create table resident_request (
  station_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  kind text not null,
  field text,
  key_ref text,
  asked bytea,
  answer bytea,
  asked_at timestamp with time zone not null,
  asked_on date not null,
  handler_person_id uuid,
  state text not null,
  reason text,
  closed_at timestamp with time zone,
  closed_by_person_id uuid,
  version integer not null default 1
);
alter table resident_request add constraint resident_request_pkey PRIMARY KEY (station_id, id);
alter table resident_request add constraint resident_request_kind_check CHECK ((kind = ANY (ARRAY['correct'::text, 'object'::text, 'withdraw'::text, 'export'::text, 'erase'::text])));
alter table resident_request add constraint resident_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'partly'::text, 'refused'::text, 'lapsed'::text])));
CREATE INDEX resident_request_of ON public.resident_request USING btree (station_id, resident_id, id);
CREATE INDEX resident_request_open ON public.resident_request USING btree (station_id, id) WHERE (state = 'open'::text);
alter table resident_request enable row level security;
alter table resident_request force row level security;
create policy station on resident_request using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on resident_request to app_rw;

create table resident_session (
  hash bytea not null,
  station_id uuid not null,
  resident_id uuid not null,
  card_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
alter table resident_session add constraint resident_session_pkey PRIMARY KEY (hash);
CREATE INDEX resident_session_card ON public.resident_session USING btree (card_id);
grant delete, insert, select, update on resident_session to gongzhi_app;

create table revision (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  number integer not null,
  author_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  because_of uuid,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  approved_at timestamp with time zone,
  created_at timestamp with time zone not null,
  effective_on date,
  reason text not null default ''::text,
  returned_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid
);
alter table revision add constraint revision_pkey PRIMARY KEY (station_id, id);
alter table revision add constraint revision_station_id_programme_id_number_key UNIQUE (station_id, programme_id, number);
alter table revision add constraint revision_check CHECK ((ends_on > starts_on));
alter table revision enable row level security;
alter table revision force row level security;
create policy station on revision using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on revision to app_rw;

create table session (
  hash bytea not null,
  id uuid not null,
  login_id uuid not null,
  station_id uuid not null,
  person_id uuid not null,
  kind text not null,
  scope text not null,
  label text,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  helper_person_id uuid,
  help_id uuid,
  device_id uuid
);
alter table session add constraint session_pkey PRIMARY KEY (hash);
alter table session add constraint session_id_key UNIQUE (id);
alter table session add constraint session_kind_check CHECK ((kind = ANY (ARRAY['cookie'::text, 'token'::text])));
alter table session add constraint session_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'read'::text])));
CREATE INDEX session_login ON public.session USING btree (login_id);
grant delete, insert, select, update on session to gongzhi_app;

create table sign_in_failure (
  name_hash bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone
);
alter table sign_in_failure add constraint sign_in_failure_pkey PRIMARY KEY (name_hash);
grant delete, insert, select, update on sign_in_failure to gongzhi_app;

create table standard_address (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  building text not null,
  unit text not null default ''::text,
  floor text not null default ''::text,
  room text not null,
  door text not null,
  door_key text not null,
  created_at timestamp with time zone not null
);
alter table standard_address add constraint standard_address_pkey PRIMARY KEY (station_id, id);
alter table standard_address add constraint standard_address_station_id_community_id_door_key_key UNIQUE (station_id, community_id, door_key);
CREATE INDEX standard_address_door ON public.standard_address USING btree (station_id, door_key COLLATE "C");
alter table standard_address enable row level security;
alter table standard_address force row level security;
create policy station on standard_address using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on standard_address to app_rw;

create table station (
  id uuid not null,
  code text not null,
  name text not null,
  time_zone text not null,
  sample boolean not null default false,
  created_at timestamp with time zone not null
);
alter table station add constraint station_pkey PRIMARY KEY (id);
alter table station add constraint station_code_key UNIQUE (code);
grant select on station to app_rw;
grant insert, select, update on station to gongzhi_app;

create table submission (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revision_id uuid not null,
  by_person_id uuid not null,
  submitted_at timestamp with time zone not null
);
alter table submission add constraint submission_pkey PRIMARY KEY (station_id, id);
CREATE INDEX submission_programme ON public.submission USING btree (station_id, programme_id);
alter table submission enable row level security;
alter table submission force row level security;
create policy station on submission using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on submission to app_rw;

create table suspension (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  from_on date not null,
  until_on date,
  reason text not null,
  by_person_id uuid not null,
  suspended_at timestamp with time zone not null,
  resumed_on date,
  resumed_by uuid,
  resumed_at timestamp with time zone
);
alter table suspension add constraint suspension_pkey PRIMARY KEY (station_id, id);
CREATE UNIQUE INDEX suspension_open ON public.suspension USING btree (station_id, programme_id) WHERE (resumed_on IS NULL);
CREATE INDEX suspension_programme ON public.suspension USING btree (station_id, programme_id, from_on);
alter table suspension enable row level security;
alter table suspension force row level security;
create policy station on suspension using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on suspension to app_rw;

create table trait (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  key text not null,
  value jsonb not null,
  source text not null,
  as_of date not null,
  recorded_at timestamp with time zone not null
);
alter table trait add constraint trait_pkey PRIMARY KEY (station_id, id);
CREATE INDEX trait_community ON public.trait USING btree (station_id, community_id, key, as_of DESC, recorded_at DESC);
alter table trait enable row level security;
alter table trait force row level security;
create policy station on trait using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on trait to app_rw;

create table unit (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  name text not null,
  kind text not null,
  code text not null default ''::text,
  code_reason text not null default ''::text,
  hours text not null default ''::text,
  place text not null default ''::text,
  source text not null,
  as_of date not null,
  since_on date,
  found_by text not null,
  name_key text not null,
  sample boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  ended_on date,
  ended_because text,
  merged_into uuid,
  sort_key text not null default ''::text,
  main_door text not null default ''::text,
  import_id uuid
);
alter table unit add constraint unit_pkey PRIMARY KEY (station_id, id);
alter table unit add constraint unit_ended_because_check CHECK ((ended_because = ANY (ARRAY['closed'::text, 'left'::text, 'twice'::text])));
CREATE INDEX unit_code ON public.unit USING btree (station_id, community_id, code) WHERE ((code <> ''::text) AND (ended_on IS NULL));
CREATE INDEX unit_community ON public.unit USING btree (station_id, community_id);
CREATE INDEX unit_named ON public.unit USING btree (station_id, community_id, name_key) WHERE (ended_on IS NULL);
CREATE INDEX unit_order ON public.unit USING btree (station_id, community_id, sort_key COLLATE "C", id);
alter table unit enable row level security;
alter table unit force row level security;
create policy station on unit using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on unit to app_rw;

create table unit_address (
  station_id uuid not null,
  unit_id uuid not null,
  address_id uuid not null,
  "position" integer not null,
  ended_at timestamp with time zone
);
alter table unit_address add constraint unit_address_pkey PRIMARY KEY (station_id, unit_id, address_id);
CREATE INDEX unit_address_at ON public.unit_address USING btree (station_id, address_id) WHERE (ended_at IS NULL);
alter table unit_address enable row level security;
alter table unit_address force row level security;
create policy station on unit_address using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on unit_address to app_rw;

create table unit_apart (
  station_id uuid not null,
  low_id uuid not null,
  high_id uuid not null,
  person_id uuid not null,
  said_at timestamp with time zone not null
);
alter table unit_apart add constraint unit_apart_pkey PRIMARY KEY (station_id, low_id, high_id);
alter table unit_apart enable row level security;
alter table unit_apart force row level security;
create policy station on unit_apart using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on unit_apart to app_rw;

create table unit_contact (
  station_id uuid not null,
  unit_id uuid not null,
  name text not null,
  phone text not null,
  basis text not null,
  source text not null,
  as_of date not null,
  set_at timestamp with time zone not null,
  removed_at timestamp with time zone
);
alter table unit_contact add constraint unit_contact_pkey PRIMARY KEY (station_id, unit_id);
alter table unit_contact enable row level security;
alter table unit_contact force row level security;
create policy station on unit_contact using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on unit_contact to app_rw;

create table unit_event (
  station_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  person_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  version integer not null,
  other_id uuid,
  other_version integer,
  undone_at timestamp with time zone,
  undone_by uuid
);
alter table unit_event add constraint unit_event_pkey PRIMARY KEY (station_id, id);
alter table unit_event add constraint unit_event_kind_check CHECK ((kind = ANY (ARRAY['moved'::text, 'renamed'::text, 'closed'::text, 'merged'::text])));
CREATE INDEX unit_event_of ON public.unit_event USING btree (station_id, unit_id);
alter table unit_event enable row level security;
alter table unit_event force row level security;
create policy station on unit_event using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on unit_event to app_rw;

create table venue (
  station_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  name text not null,
  address text not null,
  kind text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table venue add constraint venue_pkey PRIMARY KEY (station_id, id);
CREATE INDEX venue_community ON public.venue USING btree (station_id, community_id);
alter table venue enable row level security;
alter table venue force row level security;
create policy station on venue using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on venue to app_rw;

create table version_answer (
  station_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  product_version_id uuid not null,
  answer text not null,
  by_person_id uuid not null,
  answered_at timestamp with time zone not null
);
alter table version_answer add constraint version_answer_pkey PRIMARY KEY (station_id, id);
alter table version_answer add constraint version_answer_station_id_programme_id_product_version_id_key UNIQUE (station_id, programme_id, product_version_id);
alter table version_answer add constraint version_answer_answer_check CHECK ((answer = ANY (ARRAY['kept'::text, 'taken'::text])));
alter table version_answer enable row level security;
alter table version_answer force row level security;
create policy station on version_answer using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on version_answer to app_rw;

create table warning_letter (
  station_id uuid not null,
  id uuid not null,
  dispute_id uuid not null,
  warned_party_id uuid not null,
  harmed_party_id uuid not null,
  facts text not null,
  prohibition text not null,
  issued_on date not null,
  warned_on date,
  harmed_on date,
  committee_on date,
  ended_on date,
  version integer not null default 1,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table warning_letter add constraint warning_letter_pkey PRIMARY KEY (station_id, id);
CREATE INDEX warning_letter_of ON public.warning_letter USING btree (station_id, dispute_id, id);
alter table warning_letter enable row level security;
alter table warning_letter force row level security;
create policy station on warning_letter using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select, update on warning_letter to app_rw;

create table warning_visit (
  station_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  by text not null,
  side text not null,
  apart boolean not null,
  on_date date not null,
  note text not null default ''::text,
  by_person_id uuid not null,
  at timestamp with time zone not null
);
alter table warning_visit add constraint warning_visit_pkey PRIMARY KEY (station_id, id);
alter table warning_visit add constraint warning_visit_by_check CHECK ((by = ANY (ARRAY['committee'::text, 'station'::text])));
alter table warning_visit add constraint warning_visit_side_check CHECK ((side = ANY (ARRAY['warned'::text, 'harmed'::text])));
CREATE INDEX warning_visit_of ON public.warning_visit USING btree (station_id, letter_id, id);
alter table warning_visit enable row level security;
alter table warning_visit force row level security;
create policy station on warning_visit using ((station_id = (current_setting('app.station'::text, true))::uuid)) with check ((station_id = (current_setting('app.station'::text, true))::uuid));
grant insert, select on warning_visit to app_rw;

alter table agreement_clause add constraint agreement_clause_agreement_fk FOREIGN KEY (station_id, agreement_id) REFERENCES agreement(station_id, id);
alter table agreement add constraint agreement_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table agreement add constraint agreement_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table agreement_scan add constraint agreement_scan_agreement_fk FOREIGN KEY (station_id, agreement_id) REFERENCES agreement(station_id, id);
alter table agreement_scan_piece add constraint agreement_scan_piece_scan_fk FOREIGN KEY (station_id, scan_id) REFERENCES agreement_scan(station_id, id);
alter table agreement_signature add constraint agreement_signature_agreement_fk FOREIGN KEY (station_id, agreement_id) REFERENCES agreement(station_id, id);
alter table approval add constraint approval_revision_fk FOREIGN KEY (station_id, revision_id) REFERENCES revision(station_id, id);
alter table calendar_feed add constraint calendar_feed_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table choice add constraint choice_product_version_fk FOREIGN KEY (station_id, product_version_id) REFERENCES product_version(station_id, id);
alter table choice add constraint choice_revision_fk FOREIGN KEY (station_id, revision_id) REFERENCES revision(station_id, id);
alter table closure add constraint closure_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table consent add constraint consent_notice_fk FOREIGN KEY (station_id, notice_id) REFERENCES privacy_notice(station_id, id);
alter table consent add constraint consent_resident_fk FOREIGN KEY (station_id, resident_id) REFERENCES resident(station_id, id);
alter table court_confirmation add constraint court_confirmation_agreement_fk FOREIGN KEY (station_id, agreement_id) REFERENCES agreement(station_id, id);
alter table court_confirmation add constraint court_confirmation_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table declared_hours add constraint declared_hours_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table device add constraint device_login_id_fkey FOREIGN KEY (login_id) REFERENCES login(id);
alter table dispute_appointed add constraint dispute_appointed_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_appointed add constraint dispute_appointed_post_fk FOREIGN KEY (station_id, post_id) REFERENCES post(station_id, id);
alter table dispute_closing add constraint dispute_closing_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_colour add constraint dispute_colour_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute add constraint dispute_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table dispute_dossier add constraint dispute_dossier_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_event add constraint dispute_event_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_follow_up add constraint dispute_follow_up_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_hand_over add constraint dispute_hand_over_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_hand_over add constraint dispute_hand_over_organisation_fk FOREIGN KEY (station_id, organisation_id) REFERENCES organisation(station_id, id);
alter table dispute add constraint dispute_household_fk FOREIGN KEY (station_id, household_id) REFERENCES household(station_id, id);
alter table dispute_kept_from add constraint dispute_kept_from_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_kept_from add constraint dispute_kept_from_organisation_fk FOREIGN KEY (station_id, organisation_id) REFERENCES organisation(station_id, id);
alter table dispute_kept_from add constraint dispute_kept_from_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table dispute_link add constraint dispute_link_high_fk FOREIGN KEY (station_id, high_id) REFERENCES dispute(station_id, id);
alter table dispute_link add constraint dispute_link_low_fk FOREIGN KEY (station_id, low_id) REFERENCES dispute(station_id, id);
alter table dispute_party add constraint dispute_party_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_party add constraint dispute_party_organisation_fk FOREIGN KEY (station_id, organisation_id) REFERENCES organisation(station_id, id);
alter table dispute_party add constraint dispute_party_resident_fk FOREIGN KEY (station_id, resident_id) REFERENCES resident(station_id, id);
alter table dispute_party add constraint dispute_party_unit_fk FOREIGN KEY (station_id, unit_id) REFERENCES unit(station_id, id);
alter table dispute_report add constraint dispute_report_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_review add constraint dispute_review_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_routing add constraint dispute_routing_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_safety add constraint dispute_safety_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table dispute_safety add constraint dispute_safety_party_fk FOREIGN KEY (station_id, party_id) REFERENCES dispute_party(station_id, id);
alter table door_round add constraint door_round_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table door_visit add constraint door_visit_round_fk FOREIGN KEY (station_id, round_id) REFERENCES door_round(station_id, id);
alter table duty_appointment add constraint duty_appointment_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table duty_batch_item add constraint duty_batch_item_batch_fk FOREIGN KEY (station_id, batch_id) REFERENCES duty_batch(station_id, id);
alter table duty add constraint duty_choice_fk FOREIGN KEY (station_id, choice_id) REFERENCES choice(station_id, id);
alter table duty_closing add constraint duty_closing_duty_fk FOREIGN KEY (station_id, duty_id) REFERENCES duty(station_id, id);
alter table duty_event add constraint duty_event_choice_fk FOREIGN KEY (station_id, choice_id) REFERENCES choice(station_id, id);
alter table duty add constraint duty_event_fk FOREIGN KEY (station_id, event_id) REFERENCES duty_event(station_id, id);
alter table duty_event add constraint duty_event_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table duty_excuse_review add constraint duty_excuse_review_closing_fk FOREIGN KEY (station_id, closing_id) REFERENCES duty_closing(station_id, id);
alter table duty_hand_over add constraint duty_hand_over_duty_fk FOREIGN KEY (station_id, duty_id) REFERENCES duty(station_id, id);
alter table duty_note add constraint duty_note_duty_fk FOREIGN KEY (station_id, duty_id) REFERENCES duty(station_id, id);
alter table duty add constraint duty_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table duty_sign_off add constraint duty_sign_off_closing_fk FOREIGN KEY (station_id, closing_id) REFERENCES duty_closing(station_id, id);
alter table duty_sign_off add constraint duty_sign_off_duty_fk FOREIGN KEY (station_id, duty_id) REFERENCES duty(station_id, id);
alter table escalation_told add constraint escalation_told_duty_fk FOREIGN KEY (station_id, duty_id) REFERENCES duty(station_id, id);
alter table evidence_file add constraint evidence_file_duty_fk FOREIGN KEY (station_id, duty_id) REFERENCES duty(station_id, id);
alter table evidence_piece add constraint evidence_piece_file_fk FOREIGN KEY (station_id, file_id) REFERENCES evidence_file(station_id, id);
alter table finding add constraint finding_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table help add constraint help_helper_fk FOREIGN KEY (station_id, helper_person_id) REFERENCES person(station_id, id);
alter table help add constraint help_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table incident_count add constraint incident_count_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table incident_coverage add constraint incident_coverage_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table incident_import_piece add constraint incident_import_piece_import_fk FOREIGN KEY (station_id, import_id) REFERENCES incident_import(station_id, id);
alter table incident_import_refusal add constraint incident_import_refusal_import_fk FOREIGN KEY (station_id, import_id) REFERENCES incident_import(station_id, id);
alter table left_decision add constraint left_decision_write_fk FOREIGN KEY (station_id, left_id) REFERENCES left_write(station_id, id);
alter table local_record add constraint local_record_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table login_station add constraint login_station_login_id_fkey FOREIGN KEY (login_id) REFERENCES login(id);
alter table look_exception add constraint look_exception_resident_fk FOREIGN KEY (station_id, resident_id) REFERENCES resident(station_id, id);
alter table mediation_answer add constraint mediation_answer_party_fk FOREIGN KEY (station_id, party_id) REFERENCES dispute_party(station_id, id);
alter table mediation_answer add constraint mediation_answer_proposal_fk FOREIGN KEY (station_id, proposal_id) REFERENCES mediation_proposal(station_id, id);
alter table mediation_caucus_note add constraint mediation_caucus_note_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_caucus_note add constraint mediation_caucus_note_party_fk FOREIGN KEY (station_id, party_id) REFERENCES dispute_party(station_id, id);
alter table mediation_check add constraint mediation_check_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_conference add constraint mediation_conference_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation add constraint mediation_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table mediation_invitee add constraint mediation_invitee_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_mediator add constraint mediation_mediator_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_mediator add constraint mediation_mediator_post_fk FOREIGN KEY (station_id, post_id) REFERENCES post(station_id, id);
alter table mediation_note add constraint mediation_note_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_note add constraint mediation_note_session_fk FOREIGN KEY (station_id, session_id) REFERENCES mediation_session(station_id, id);
alter table mediation_opinion add constraint mediation_opinion_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_override add constraint mediation_override_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table mediation_override add constraint mediation_override_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_photo_piece add constraint mediation_photo_piece_photo_fk FOREIGN KEY (station_id, photo_id) REFERENCES mediation_photo(station_id, id);
alter table mediation_photo add constraint mediation_photo_survey_fk FOREIGN KEY (station_id, survey_id) REFERENCES mediation_survey(station_id, id);
alter table mediation_proposal add constraint mediation_proposal_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_session add constraint mediation_session_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_survey add constraint mediation_survey_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_word add constraint mediation_word_invitee_fk FOREIGN KEY (station_id, invitee_id) REFERENCES mediation_invitee(station_id, id);
alter table mediation_word add constraint mediation_word_mediation_fk FOREIGN KEY (station_id, mediation_id) REFERENCES mediation(station_id, id);
alter table mediation_word add constraint mediation_word_party_fk FOREIGN KEY (station_id, party_id) REFERENCES dispute_party(station_id, id);
alter table metric_contract add constraint metric_contract_revision_fk FOREIGN KEY (station_id, revision_id) REFERENCES revision(station_id, id);
alter table notice_address add constraint notice_address_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table notice_given add constraint notice_given_notice_fk FOREIGN KEY (station_id, notice_id) REFERENCES privacy_notice(station_id, id);
alter table notice add constraint notice_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table notice_preference add constraint notice_preference_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table partner_link add constraint partner_link_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table partner_link add constraint partner_link_organisation_fk FOREIGN KEY (station_id, organisation_id) REFERENCES organisation(station_id, id);
alter table post add constraint post_organisation_fk FOREIGN KEY (station_id, organisation_id) REFERENCES organisation(station_id, id);
alter table post add constraint post_person_fk FOREIGN KEY (station_id, person_id) REFERENCES person(station_id, id);
alter table product_draft add constraint product_draft_product_fk FOREIGN KEY (station_id, product_id) REFERENCES product(station_id, id);
alter table product_draft add constraint product_draft_version_fk FOREIGN KEY (station_id, version_id) REFERENCES product_version(station_id, id);
alter table product_version add constraint product_version_product_fk FOREIGN KEY (station_id, product_id) REFERENCES product(station_id, id);
alter table programme add constraint programme_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table promise_act add constraint promise_act_promise_fk FOREIGN KEY (station_id, promise_id) REFERENCES promise(station_id, id);
alter table register_import_conflict add constraint register_import_conflict_import_fk FOREIGN KEY (station_id, import_id) REFERENCES register_import(station_id, id);
alter table register_import_piece add constraint register_import_piece_import_fk FOREIGN KEY (station_id, import_id) REFERENCES register_import(station_id, id);
alter table register_import_refusal add constraint register_import_refusal_import_fk FOREIGN KEY (station_id, import_id) REFERENCES register_import(station_id, id);
alter table replanning add constraint replanning_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table resident_card add constraint resident_card_resident_fk FOREIGN KEY (station_id, resident_id) REFERENCES resident(station_id, id);
alter table resident_request add constraint resident_request_resident_fk FOREIGN KEY (station_id, resident_id) REFERENCES resident(station_id, id);
alter table revision add constraint revision_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table session add constraint session_device_id_fkey FOREIGN KEY (device_id) REFERENCES device(id);
alter table session add constraint session_login_id_fkey FOREIGN KEY (login_id) REFERENCES login(id);
alter table submission add constraint submission_revision_fk FOREIGN KEY (station_id, revision_id) REFERENCES revision(station_id, id);
alter table suspension add constraint suspension_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table trait add constraint trait_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table unit_address add constraint unit_address_address_fk FOREIGN KEY (station_id, address_id) REFERENCES standard_address(station_id, id);
alter table unit_address add constraint unit_address_unit_fk FOREIGN KEY (station_id, unit_id) REFERENCES unit(station_id, id);
alter table unit_apart add constraint unit_apart_high_fk FOREIGN KEY (station_id, high_id) REFERENCES unit(station_id, id);
alter table unit_apart add constraint unit_apart_low_fk FOREIGN KEY (station_id, low_id) REFERENCES unit(station_id, id);
alter table unit add constraint unit_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table unit_contact add constraint unit_contact_unit_fk FOREIGN KEY (station_id, unit_id) REFERENCES unit(station_id, id);
alter table unit_event add constraint unit_event_unit_fk FOREIGN KEY (station_id, unit_id) REFERENCES unit(station_id, id);
alter table venue add constraint venue_community_fk FOREIGN KEY (station_id, community_id) REFERENCES community(station_id, id);
alter table version_answer add constraint version_answer_programme_fk FOREIGN KEY (station_id, programme_id) REFERENCES programme(station_id, id);
alter table version_answer add constraint version_answer_version_fk FOREIGN KEY (station_id, product_version_id) REFERENCES product_version(station_id, id);
alter table warning_letter add constraint warning_letter_dispute_fk FOREIGN KEY (station_id, dispute_id) REFERENCES dispute(station_id, id);
alter table warning_visit add constraint warning_visit_letter_fk FOREIGN KEY (station_id, letter_id) REFERENCES warning_letter(station_id, id);

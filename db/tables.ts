/**
 * Every table with its class (DATABASE rule 4) and the module that writes it; test/house/tables.test.ts
 * holds the catalogue to this list. `by` says where rows come from: the product, or migrations only.
 */
type Table = { class: "tenant" | "reference" | "local"; owner: string; by: "product" | "migration" };
const tenant = (owner: string): Table => ({ class: "tenant", owner, by: "product" });
const local = (owner: string): Table => ({ class: "local", owner, by: "product" });

export const tables = {
  approval: tenant("programme"),
  choice: tenant("programme"),
  community: tenant("community"),
  declared_hours: tenant("programme"),
  duty: tenant("duty"),
  duty_assignment: tenant("duty"),
  duty_closing: tenant("duty"),
  evidence_file: tenant("duty"),
  evidence_piece: tenant("duty"),
  holiday: { class: "reference", owner: "community", by: "migration" },
  holiday_year: { class: "reference", owner: "community", by: "migration" },
  household: tenant("registry"),
  journal_entry: tenant("journal"),
  journal_head: tenant("journal"),
  journal_leaf: tenant("journal"),
  journal_subject: tenant("journal"),
  journal_unsealed: local("journal"),
  login: local("people"),
  login_station: local("people"),
  metric_contract: tenant("programme"),
  migration: local("server"),
  operator: { class: "reference", owner: "people", by: "product" },
  organisation: tenant("people"),
  outbox: tenant("server"),
  outbox_consumed: tenant("server"),
  outbox_waiting: local("server"),
  partner_link: tenant("community"),
  person: tenant("people"),
  post: tenant("people"),
  product: tenant("shelf"),
  product_draft: tenant("shelf"),
  product_version: tenant("shelf"),
  programme: tenant("programme"),
  public_code: local("community"),
  request_key: tenant("server"),
  revision: tenant("programme"),
  session: local("people"),
  sign_in_failure: local("people"),
  standard_address: tenant("registry"),
  station: { class: "reference", owner: "people", by: "product" },
  trait: tenant("community"),
  venue: tenant("community"),
  version_answer: tenant("programme"),
} as const satisfies Record<string, Table>;

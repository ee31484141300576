/**
 * What the documents of a case are made of: plain facts, whoever keeps them. Dates are civil dates (`2026-01-31`),
 * times of day are `14:05`, money is counted in fen. No field for 民族, politics or a citizen number: forms that
 * print them leave a line to be filled in by hand.
 */
import type { DisputeKind, DisputeSource } from "../kinds.ts";

export type Party = {
  name: string;
  kind: "person" | "organisation";
  side: "applicant" | "respondent";
  /** In a police case only: its suspect may appoint nobody (POL-07). */
  role: "victim" | "suspect" | null;
  sex: "male" | "female" | null;
  age: number | null;
  occupation: string | null;
  phone: string | null;
  address: string | null;
  /** Who speaks for an organisation. */
  representative: string | null;
  /** A minor's, with the relation where it is known: 父亲. */
  guardian: { name: string; relation: string; phone: string | null } | null;
};

export type Mandate = {
  /** Names stand for parties by their place in `parties`. */
  party: number;
  agent: string;
  phone: string | null;
  relation: string | null;
  scope: "general" | "special";
  /** What a special mandate allows: admitting, waiving, settling. */
  matters: string[];
  from: string | null;
  until: string | null;
  signedOn: string | null;
};

export type Mediator = { name: string; post: string | null; lead: boolean };
/** Whoever was asked to come (MED-08): nobody without the consent of every party. */
export type Invited = { name: string; relation: string; consentedOn: string | null };

export type Session = {
  on: string;
  from: string | null;
  to: string | null;
  place: string;
  open: boolean;
  /** Places in `parties`. */
  present: number[];
  /** Agents, guardians and those invited. */
  others: string[];
  mediators: string[];
  recorder: string | null;
  notes: string;
  result: "agreed" | "partly_agreed" | "not_agreed" | "goes_on";
};
export type Survey = {
  on: string;
  from: string | null;
  to: string | null;
  place: string;
  asked: string[];
  by: string[];
  recorder: string | null;
  notes: string;
};
export type Identity = { party: number; paper: string; seenOn: string; seenBy: string };
export type Evidence = { name: string; from: string; copies: number; on: string | null };

/** One obligation: who owes what to whom, how and by when (MED-14, CONF-04). */
export type Clause = {
  debtor: string;
  creditor: string;
  act: string;
  /** As it was agreed, in one sentence; null where the paper makes it of the parts. */
  sentence: string | null;
  /** Something to be left alone: it has no day. */
  lasting: boolean;
  fen: number | null;
  manner: string;
  dueOn: string | null;
};
/** The facts of a signature: the paper itself is signed by hand. */
export type Signature = {
  name: string;
  as: "party" | "agent" | "guardian" | "mediator" | "other";
  way: "signed" | "sealed" | "fingerprint";
  on: string;
};
export type Agreement = {
  form: "written" | "oral";
  reachedOn: string;
  place: string;
  partial: boolean;
  facts: string;
  disputed: string;
  /** Each party's part in it. */
  responsibility: string[];
  clauses: Clause[];
  signatures: Signature[];
  sealedOn: string | null;
  /** MED-15: the latest of the three, as the rules found it. */
  effectiveOn: string | null;
};
export type Performance = {
  /** Its place in the agreement's clauses. */
  clause: number;
  state: "open" | "kept" | "broken";
  on: string | null;
  proofs: { kind: string; number: string | null; on: string | null }[];
};
export type Visit = {
  on: string;
  by: string;
  whom: string[];
  how: "door" | "phone" | "office";
  reason: string;
  performance: string;
  satisfaction: "satisfied" | "fair" | "not_satisfied" | "not_asked";
  court: string | null;
  mistakes: string | null;
  measures: string | null;
};
export type Confirmation = {
  appliedOn: string | null;
  court: string;
  /** What is handed in, beside what the law asks for. */
  titles: string[];
  result: "applied" | "confirmed" | "refused" | "withdrawn";
  decidedOn: string | null;
  paper: string | null;
};
export type Ending = {
  how: "agreed" | "partly_agreed" | "failed" | "refused" | "withdrawn";
  on: string;
  /** MED-11: what else they can do, and when they were told. */
  routes: string[];
  routesToldOn: string | null;
};
/** What the police agreement has to say of the deed (程序规定 184). */
export type Incident = {
  /** As the police wrote it: a day and an hour, or from when until when. */
  when: string;
  place: string;
  cause: string;
  course: string;
  circumstances: string;
  result: string;
};

export type Dossier = {
  way: "people" | "police";
  organ: { name: string; phone: string | null };
  /** As the committee spells it: case-number.ts. */
  number: string | null;
  /** Of the agreement, by the rule table: one for each party and so many beyond (MED-15). */
  copies: number;
  title: string;
  kind: DisputeKind;
  source: DisputeSource;
  summary: string;
  requests: string[];
  appliedOn: string | null;
  acceptedOn: string | null;
  registrar: string | null;
  parties: Party[];
  mandates: Mandate[];
  mediators: Mediator[];
  invited: Invited[];
  rightsToldOn: string | null;
  identities: Identity[];
  surveys: Survey[];
  evidence: Evidence[];
  sessions: Session[];
  incident: Incident | null;
  agreement: Agreement | null;
  performances: Performance[];
  visits: Visit[];
  confirmation: Confirmation | null;
  ending: Ending | null;
  note: string | null;
  filing: { by: string | null; on: string | null; retention: string | null; remark: string | null };
};

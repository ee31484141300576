/** An agreement is written down, clause by clause, and changed until somebody signed. */
import { Refusal, Stale, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { addMonths } from "../../community/civil-days.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { refuseBy } from "../mediation/saying.ts";
import { loadStanding } from "../mediation/facts.ts";
import type { MediationRow } from "../mediation/rows.ts";
import type { Acting } from "../mediation/step.ts";
import { touch } from "../queries.ts";
import { heldAgreement, keptMediation, partiesOf } from "./asking.ts";
import type { Clause } from "./clause.ts";
import type { AgreementInput } from "./contract.ts";
import { agreementSays } from "./in-effect.ts";
import { mayChange } from "./rules.ts";
import * as rows from "./rows.ts";
import { listSignatures } from "./signature-rows.ts";

/** Promises reach three years, and so do clauses. */
const monthsMost = 36;

async function check(acting: Acting, seen: Seen, input: AgreementInput): Promise<Clause[]> {
  const { tx } = acting;
  const { row, me } = seen;
  const agreedOn = input.agreedOn ?? me.today;
  if (agreedOn > me.today || agreedOn < row.registeredOn)
    throw new Refusal("dispute.agreement_ahead", { field: "agreedOn" });
  const ids = (await partiesOf(tx, row.id)).own.map(({ id }) => id);
  const unknown = (id: string | null) => id !== null && !ids.includes(id);
  for (const [at, { debtorId, creditorId, dueOn }] of input.clauses.entries()) {
    const field = `clauses.${at}`;
    if (unknown(debtorId) || unknown(creditorId)) throw new Refusal("dispute.clause_party", { field });
    if (dueOn !== null && dueOn > addMonths(me.today, monthsMost))
      throw new Refusal("dispute.clause_too_far", { field: `${field}.dueOn` });
  }
  if (input.responsibilities.some(({ partyId }) => unknown(partyId)))
    throw new Refusal("dispute.clause_party", { field: "responsibilities" });
  return input.clauses.map((clause) => ({ ...clause, id: newId(tx.now) }));
}
const rowOf = (
  input: AgreementInput,
  today: string,
  of: { id: string; disputeId: string; mediationId: string; n: number },
) => ({
  ...of,
  form: input.form,
  partial: input.partial,
  agreedOn: input.agreedOn ?? today,
  facts: input.facts,
  disputed: input.disputed,
  rest: input.partial ? input.rest : "",
  responsibilities: input.responsibilities,
});

export async function write(acting: Acting, seen: Seen, input: AgreementInput): Promise<string> {
  const { tx, who } = acting;
  const mediation = await keptMediation(acting, seen);
  const before = await rows.findAgreementOf(tx, mediation.id);
  if (before !== undefined && before.effectiveOn === null) throw new Refusal("dispute.agreement_there");
  const clauses = await check(acting, seen, input);
  const of = {
    id: newId(tx.now),
    disputeId: seen.row.id,
    mediationId: mediation.id,
    n: (before?.n ?? 0) + 1,
  };
  await rows.insertAgreement(tx, { ...rowOf(input, seen.me.today, of), madeBy: who.personId });
  await rows.putClauses(tx, of.id, clauses);
  writeEvent(tx, seen.row.id, "agreement_written", who.personId, { clauses: clauses.length });
  await touch(tx, seen.row.id);
  return of.id;
}

/** What was agreed already stays clear when it is written anew (CONF-04, MED-14). */
async function staysClear(acting: Acting, seen: Seen, mediation: MediationRow): Promise<void> {
  const standing = await loadStanding(acting, seen, mediation);
  if (standing.machine === "people" || standing.machine === "administrative")
    refuseBy(agreementSays(standing.facts, seen.me.today), "clauses");
}

export async function change(
  acting: Acting,
  seen: Seen,
  id: string,
  input: AgreementInput,
  expected: number,
): Promise<void> {
  const { tx, who } = acting;
  const { agreement, mediation } = await heldAgreement(acting, seen, id, expected);
  const signed = (await listSignatures(tx, [id])).length > 0;
  refuse(mayChange({ ...agreement, signed }));
  const clauses = await check(acting, seen, input);
  const written = rowOf(input, seen.me.today, agreement);
  if ((await rows.updateAgreement(tx, written, expected)) === 0) throw new Stale(seen.row.id);
  await rows.putClauses(tx, id, clauses);
  if (agreement.concludedAt !== null) await staysClear(acting, seen, mediation);
  writeEvent(tx, seen.row.id, "agreement_written", who.personId, { clauses: clauses.length });
  await touch(tx, seen.row.id);
}

/** Every clause with a day becomes a promise when the agreement takes effect (MED-16): there it is watched. */
import { Refusal } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import * as people from "../../people/api.ts";
import type { Tx } from "../../../server/db.ts";
import * as promises from "../../promise/api.ts";
import * as registry from "../../registry/api.ts";
import { listAppointed } from "../appointed/rows.ts";
import type { Seen } from "../asking.ts";
import { listHandOvers } from "../hand-over/rows.ts";
import { type KeptRow, listKeptFrom } from "../kept-from.ts";
import type { MediationRow } from "../mediation/rows.ts";
import type { Acting } from "../mediation/step.ts";
import { type Called, namesOf } from "../party/names.ts";
import type { PartyRow } from "../party/rows.ts";
import { receivers } from "../rules.ts";
import { partiesOf } from "./asking.ts";
import { type AgreementRow, type ClauseRow, listClauses, setPromise } from "./rows.ts";
import { owedTo } from "./rules.ts";

type Promising = Acting & { keys: KeyStore };
type Asking = Parameters<typeof promises.promise>[4];
const yuan = (fen: number) =>
  `${Math.trunc(fen / 100)}${fen % 100 === 0 ? "" : `.${String(fen % 100).padStart(2, "0")}`}`;

/** What shall show that it was done, from how it is done. */
const proofOf = ({ kind, amountFen, manner }: ClauseRow): string =>
  (kind === "pay" && amountFen !== null ? `${yuan(amountFen)} 元，${manner ?? ""}` : (manner ?? "")).slice(
    0,
    200,
  ) || "—";
const named = (party: PartyRow, called: Called) =>
  ({ kind: "party", id: party.id, name: called.name || "—" }) as const;

/** An organisation of the staff promises by itself; everybody else has no login and is a party by name. */
const promisorOf = (party: PartyRow, called: Called): Asking["promisor"] =>
  party.organisationId === null ? named(party, called) : { kind: "organisation", id: party.organisationId };
async function promisedOf(
  tx: Tx,
  party: PartyRow,
  called: Called,
  communityId: string,
): Promise<Asking["promised"]> {
  if (party.organisationId !== null) return { kind: "organisation", id: party.organisationId };
  if (party.residentId === null) return named(party, called);
  // A resident of another community has no home here that somebody could go to.
  const resident = (await registry.listResidentNames(tx, [party.residentId])).get(party.residentId);
  return resident?.communityId === communityId && resident.name !== ""
    ? { kind: "resident", id: party.residentId }
    : named(party, called);
}

const keptBy = (rows: readonly KeptRow[]) => ({
  personIds: rows.flatMap(({ personId }) => personId ?? []),
  organisationIds: rows.flatMap(({ organisationId }) => organisationId ?? []),
});

export async function promiseClauses(
  acting: Promising,
  { row, me }: Seen,
  mediation: MediationRow,
  agreement: AgreementRow,
): Promise<void> {
  const { db, tx, keys, who } = acting;
  const { own } = await partiesOf(tx, row.id);
  const called = await namesOf(tx, own);
  const ids = own.map(({ id }) => id);
  const byId = new Map(own.map((party) => [party.id, party]));
  const kept = keptBy(await listKeptFrom(tx, row.id));
  const owner = who.posts.find(
    ({ communityIds }) => communityIds === null || communityIds.includes(row.communityId),
  );
  for (const clause of await listClauses(tx, [agreement.id])) {
    if (clause.dueOn === null) continue;
    const debtor = byId.get(clause.debtorId ?? "");
    const creditor = byId.get(owedTo(clause, ids) ?? "");
    if (debtor === undefined || creditor === undefined)
      throw new Refusal("dispute.clause_to_whom", { field: "clauses" });
    const id = await promises.promise(db, tx, keys, who, {
      communityId: row.communityId,
      source: { kind: "dispute_clause", id: clause.id, within: row.id },
      ownerPostId: owner?.id ?? null,
      // Of the police's machine, and where the gate is closed, the cadre is not told.
      closeHeld: row.guarded || mediation.machine === "police",
      promisor: promisorOf(debtor, called.get(debtor.id)!),
      promised: await promisedOf(tx, creditor, called.get(creditor.id)!, row.communityId),
      what: clause.text.slice(0, 300),
      proof: proofOf(clause),
      dueOn: clause.dueOn,
      madeOn: agreement.agreedOn,
      keptFrom: kept,
      sample: row.sample,
    });
    await setPromise(tx, clause.id, id);
  }
  await followAppointed(tx, row, me.today);
}

/** Who is appointed to the dispute, or took it over for their organisation, sees its promises; nobody else beside. */
export async function followAppointed(
  tx: Tx,
  row: Pick<Seen["row"], "id" | "communityId">,
  today: string,
): Promise<void> {
  const [appointed, handed] = await Promise.all([listAppointed(tx, row.id), listHandOvers(tx, row.id)]);
  const taken = handed
    .filter(({ state }) => state === "accepted")
    .map(({ organisationId }) => organisationId);
  const posts = taken.length === 0 ? [] : await people.listPosts(tx, row.communityId);
  await promises.setAppointed(tx, row.id, [
    ...appointed
      .filter(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today))
      .map(({ postId }) => postId),
    ...posts
      .filter(
        ({ organisationId, role }) =>
          taken.includes(organisationId) && (receivers as readonly string[]).includes(role),
      )
      .map(({ id }) => id),
  ]);
}
/** Who must not know of the dispute finds none of its promises. */
export async function followKept(tx: Tx, disputeId: string): Promise<void> {
  await promises.setKept(tx, disputeId, keptBy(await listKeptFrom(tx, disputeId)));
}

/** A promise comes into being: for the modules it is made in, and by hand at a visit. */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import type { KeyStore } from "../../server/keys.ts";
import { addMonths } from "../community/civil-days.ts";
import * as duty from "../duty/api.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import * as registry from "../registry/api.ts";
import { todayOf } from "./acting.ts";
import type { PromiseInput, SourceKind } from "./contract.ts";
import { type Names, sealNames } from "./names.ts";
import * as queries from "./queries.ts";
import { mayMake } from "./rules.ts";
import { type KeptFrom, setKept } from "./standing.ts";

/** `name`: of a party, who has no row here. Its id is the one the source knows it by. */
type Party = { kind: "party"; id: string; name: string };
export type NewPromise = {
  communityId: string;
  source: { kind: SourceKind; id: string; within?: string };
  /** The post that answers for the source: a report goes there. */
  ownerPostId?: string | null;
  /** Kept from the cadres of the place. */
  closeHeld?: boolean;
  promisor: { kind: "organisation" | "post"; id: string } | Party;
  promised: { kind: "resident" | "household" | "organisation" | "post"; id: string } | Party;
  what: string;
  proof: string;
  dueOn: string;
  /** Where it was promised before it is put down here. */
  madeOn?: string;
  keptFrom?: KeptFrom;
  sample?: boolean;
};

type Placed = { organisationId: string | null; householdId: string | null };
/** Where a side belongs; refused where there is no such thing in this community. */
async function place(
  tx: Tx,
  side: NewPromise["promised"],
  communityId: string,
  field: string,
): Promise<Placed> {
  const unknown = () => new Refusal("promise.side_unknown", { field });
  const none = { organisationId: null, householdId: null };
  switch (side.kind) {
    case "party":
      return none;
    case "organisation": {
      if ((await people.getOrganisation(tx, side.id)) === undefined) throw unknown();
      return { ...none, organisationId: side.id };
    }
    case "post": {
      const post = await people.getPost(tx, side.id);
      const here = post?.communityIds === null || post?.communityIds.includes(communityId);
      if (post === undefined || post.endedAt !== null || !here) throw unknown();
      return { ...none, organisationId: post.organisationId };
    }
    case "household": {
      if ((await registry.getDoors(tx, [side.id])).get(side.id)?.communityId !== communityId) throw unknown();
      return { ...none, householdId: side.id };
    }
    case "resident": {
      const resident = (await registry.listResidentNames(tx, [side.id])).get(side.id);
      if (resident?.communityId !== communityId) throw unknown();
      return { ...none, householdId: resident.householdId };
    }
  }
}

const yearsMost = 3;
export const lastTerm = (today: string) => addMonths(today, 12 * yearsMost);

/** Whoever calls it has asked the own rule; `by` is who put it down. */
export async function promise(
  db: Db,
  tx: Tx,
  keys: KeyStore,
  by: Pick<Who, "personId">,
  input: NewPromise,
): Promise<string> {
  const today = await todayOf(db, tx);
  const madeOn = input.madeOn ?? today;
  if (input.dueOn < madeOn || input.dueOn > lastTerm(today))
    throw new Refusal("promise.due_outside", { field: "dueOn" });
  const promisor = await place(tx, input.promisor, input.communityId, "promisor");
  const promised = await place(tx, input.promised, input.communityId, "promised");
  const same = input.promisor.kind === input.promised.kind && input.promisor.id === input.promised.id;
  const one = promisor.organisationId !== null && promisor.organisationId === promised.organisationId;
  if (same || one) throw new Refusal("promise.same_side");
  const names: Names = {
    ...(input.promisor.kind === "party" && { promisor: input.promisor.name }),
    ...(input.promised.kind === "party" && { promised: input.promised.name }),
  };
  const id = newId(tx.now);
  await queries.insertPromise(tx, {
    id,
    communityId: input.communityId,
    sourceKind: input.source.kind,
    sourceId: input.source.id,
    sourceWithin: input.source.within ?? input.source.id,
    ownerPostId: input.ownerPostId ?? null,
    closeHeld: input.closeHeld ?? false,
    promisorKind: input.promisor.kind,
    promisorId: input.promisor.id,
    promisorOrganisationId: promisor.organisationId,
    promisedKind: input.promised.kind,
    promisedId: input.promised.id,
    promisedOrganisationId: promised.organisationId,
    promisedHouseholdId: promised.householdId,
    ...(await sealNames(tx, keys, id, names)),
    what: input.what,
    proof: input.proof,
    madeOn,
    madeBy: by.personId,
    dueOn: input.dueOn,
    sample: input.sample ?? false,
  });
  if (input.keptFrom) await setKept(tx, input.source.within ?? input.source.id, input.keptFrom);
  await queries.insertAct(
    tx,
    { id, version: 0 },
    { kind: "made", byPersonId: by.personId, onDate: input.dueOn },
  );
  return id;
}

/** At a visit one may see: promised to its household, or to one who lives there. */
export async function promiseAtVisit(
  db: Db,
  tx: Tx,
  keys: KeyStore,
  who: Who,
  input: PromiseInput,
): Promise<string> {
  const visit = found(await duty.findSeen(tx, who, input.visitId));
  refuse(mayMake(who, visit.communityId));
  if (visit.subjectKind !== "household") throw new Refusal("promise.visit_unfit", { field: "visitId" });
  if (input.residentId !== null) {
    const resident = (await registry.listResidentNames(tx, [input.residentId])).get(input.residentId);
    if (resident?.householdId !== visit.subjectId)
      throw new Refusal("promise.side_unknown", { field: "residentId" });
  }
  return promise(db, tx, keys, who, {
    communityId: visit.communityId,
    source: { kind: "visit", id: visit.id },
    promisor: input.promisor,
    promised:
      input.residentId === null
        ? { kind: "household", id: visit.subjectId }
        : { kind: "resident", id: input.residentId },
    what: input.what,
    proof: input.proof,
    dueOn: input.dueOn,
  });
}

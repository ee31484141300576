import type { Tx } from "../../server/db.ts";
import { Refusal, Stale, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { getOrganisation } from "../people/api.ts";
import { claimCode } from "./codes.ts";
import type {
  CommunityInput,
  CommunityPatch,
  PartnerInput,
  TraitInput,
  VenueInput,
  Practice,
} from "./contract.ts";
import { type Fault, problemsFault, traitFault } from "./fact-rules.ts";
import * as queries from "./queries.ts";
import { mayPartner, mayVenue } from "./rules.ts";

const refuseFault = (fault: Fault | null) => {
  if (fault !== null) throw new Refusal(fault.code, fault);
};
const unique = (codes: readonly string[]) => [...new Set(codes)];

/** Who may is asked by the route; the command line and the sample come here directly. */
export async function addCommunity(
  tx: Tx,
  input: CommunityInput & { practices?: Practice[] },
): Promise<string> {
  refuseFault(problemsFault(input.kind, input.problems));
  const id = newId(tx.now);
  await claimCode(tx, input.code, "community", tx.stationId, id);
  await queries.insertCommunity(tx, {
    id,
    code: input.code,
    name: input.name,
    kind: input.kind,
    mode: input.mode ?? null,
    problems: unique(input.problems),
    practices: input.practices ?? [],
  });
  return id;
}

/** The names of the fields that changed. */
export async function changeCommunity(
  tx: Tx,
  id: string,
  patch: CommunityPatch,
  expected: number,
): Promise<string[]> {
  const row = await queries.getCommunity(tx, id);
  if (row.version !== expected) throw new Stale(id);
  if (patch.problems) refuseFault(problemsFault(row.kind, patch.problems));
  const fields = Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (fields.length === 0) return [];
  const changed = await queries.updateCommunity(tx, {
    id,
    name: patch.name ?? row.name,
    mode: patch.mode === undefined ? row.mode : patch.mode,
    problems: patch.problems ? unique(patch.problems) : row.problems,
    version: expected,
  });
  if (changed === 0) throw new Stale(id);
  return fields;
}

export async function addTrait(
  tx: Tx,
  communityId: string,
  fact: TraitInput,
  today: string,
): Promise<string> {
  const { kind } = await queries.getCommunity(tx, communityId);
  refuseFault(traitFault(kind, fact, today));
  const id = newId(tx.now);
  await queries.insertTrait(tx, communityId, id, fact);
  return id;
}

export async function addVenue(tx: Tx, communityId: string, venue: VenueInput): Promise<string> {
  const { kind } = await queries.getCommunity(tx, communityId);
  refuse(mayVenue(venue.kind, kind), { field: "kind" });
  const id = newId(tx.now);
  await queries.insertVenue(tx, communityId, id, venue);
  return id;
}
export async function endVenue(tx: Tx, id: string): Promise<void> {
  if ((await queries.endVenue(tx, id)) === 0) throw new Refusal("community.venue_ended");
}

export async function linkPartner(tx: Tx, communityId: string, input: PartnerInput): Promise<string> {
  const { kind } = await queries.getCommunity(tx, communityId);
  refuse(mayPartner(input.role, kind), { field: "role" });
  // Locked, so that two clicks at once do not link the same organisation twice.
  await queries.lockCommunity(tx, communityId);
  if ((await getOrganisation(tx, input.organisationId)) === undefined)
    throw new Refusal("community.organisation_missing", { field: "organisationId" });
  const partners = await queries.listPartners(tx, communityId);
  if (partners.some((each) => each.organisationId === input.organisationId && each.role === input.role))
    throw new Refusal("community.partner_there", { field: "organisationId" });
  const id = newId(tx.now);
  await queries.insertPartner(tx, communityId, { id, ...input });
  return id;
}
export async function endPartner(tx: Tx, id: string): Promise<void> {
  if ((await queries.endPartner(tx, id)) === 0) throw new Refusal("community.partner_ended");
}

/** Those who lead a mediation and what earlier disputes say of them, as the machines are asked with it. */
import type { Tx } from "../../../../server/db.ts";
import * as people from "../../../people/api.ts";
import type { Party } from "../../machines/machine.ts";
import type { Mediator, PastCase } from "../../machines/mediator.ts";
import { type PartyRow } from "../../party/rows.ts";
import { type MediatorRow, listActedFor, listMediators, listPoliceSide } from "./rows.ts";

export type Leading = {
  rows: MediatorRow[];
  /** Who leads it now. */
  mediators: Mediator[];
  recused: string[];
  past: PastCase[];
  names: ReadonlyMap<string, { name: string; sample: boolean }>;
};

/** `others` are asked about too: who might lead it. */
export async function loadLeading(
  tx: Tx,
  of: { disputeId: string; mediationId: string; parties: readonly Party[] },
  others: readonly string[] = [],
): Promise<Leading> {
  const rows = await listMediators(tx, of.mediationId);
  const now = rows.filter(({ endedAt }) => endedAt === null);
  const asked = [...new Set([...now.map(({ personId }) => personId), ...others])];
  const [posts, names, police] = await Promise.all([
    people.listPostsAmong(
      tx,
      now.map(({ postId }) => postId),
    ),
    people.listNames(tx, [...new Set([...rows.map(({ personId }) => personId), ...asked])]),
    asked.length === 0 ? [] : listPoliceSide(tx, of.disputeId),
  ]);
  const acted = await Promise.all(
    asked.map(async (personId) => ({
      personId,
      rows: await listActedFor(tx, of.disputeId, names.get(personId)?.name ?? ""),
    })),
  );
  const subjectOf = new Map(of.parties.map(({ id, subjectId }) => [id, subjectId]));
  const byPost = new Map(posts.map((post) => [post.id, post]));
  return {
    rows,
    names,
    mediators: now.map(({ personId, adult, ties, quality, postId }) => ({
      personId,
      adult,
      ties,
      quality,
      organisationId: byPost.get(postId)?.organisationId ?? null,
    })),
    recused: rows.filter(({ endedBecause }) => endedBecause === "recused").map(({ personId }) => personId),
    past: [
      ...acted.flatMap(({ personId, rows: cases }) =>
        cases.map(({ disputeId, partyId }): PastCase => ({
          disputeId,
          matterId: null,
          personId,
          as: "agent",
          forSubjectIds: [subjectOf.get(partyId) ?? ""],
        })),
      ),
      // A linked dispute is the same matter.
      ...police.map(({ disputeId, personId }): PastCase => ({
        disputeId,
        matterId: of.disputeId,
        personId,
        as: "police",
        forSubjectIds: [],
      })),
    ],
  };
}

/** An agent here of the same name is this person: the two registers share nothing else. */
export const agentsKnown = (
  parties: readonly Party[],
  rows: readonly PartyRow[],
  { names }: Pick<Leading, "names">,
): Party[] =>
  parties.map((party) => {
    const called = rows.find(({ id }) => id === party.agent?.personId)?.name ?? "";
    const same = [...names].find(([, { name }]) => name !== "" && name === called);
    return party.agent === null || same === undefined
      ? party
      : { ...party, agent: { ...party.agent, personId: same[0] } };
  });

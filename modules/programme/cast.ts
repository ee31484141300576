/** Sample rows for tests, made by the product's own acts so that they keep every rule. */
import assert from "node:assert/strict";
import type { z } from "zod";
import type { Db, Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { listPostsOf } from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import { shipped, stockShelf } from "../shelf/api.ts";
import type { ParameterValues } from "../shelf/contract.ts";
import { changeDates, chooseProduct, configure, openBasket } from "./actions.ts";
import { approve, submit } from "./decisions.ts";
import { getProgramme, listChoices, putHours } from "./queries.ts";

export const stock = (tx: Tx) => stockShelf(tx, shipped);

/** The person as a request would know them. */
export async function whoOf(tx: Tx, personId: string): Promise<Who> {
  const posts = await listPostsOf(tx, personId);
  return { loginId: personId, personId, stationId: tx.stationId, posts, scope: "all" };
}

/** Somebody with these posts, for tables of rules that need no database. */
export const whoWith = (...posts: [Role, string[] | null][]): Who => ({
  loginId: "login",
  personId: "me",
  stationId: "station",
  scope: "all",
  posts: posts.map(([role, communityIds], index) => ({
    id: `post-${index}`,
    personId: "me",
    organisationId: "organisation",
    role,
    communityIds,
    fromOn: "2026-01-01",
    toOn: null,
    endedAt: null,
  })),
});

/** Hours a week by role, whoever may declare them. */
export async function buildHours(
  tx: Tx,
  communityId: string,
  declaredBy: string,
  hours: Partial<Record<Role, number>>,
): Promise<void> {
  for (const [role, each] of Object.entries(hours))
    await putHours(tx, { id: newId(tx.now), communityId, role, minutesPerWeek: each * 60, declaredBy });
}

/** A programme of one product; with `submitter` it is submitted, with `chief` approved too. */
export async function buildProgramme(
  db: Db,
  tx: Tx,
  of: {
    communityId: string;
    author: string;
    submitter?: string;
    chief?: string | undefined;
    product?: string;
    parameters?: ParameterValues;
    startsOn?: string;
    endsOn?: string;
  },
): Promise<string> {
  const author = await whoOf(tx, of.author);
  const id = await openBasket(db, tx, author, of.communityId);
  // P21 suits the community of the cast; what it is advised against is chosen with a line of reason.
  const chosen =
    of.product === undefined ? { productCode: "P21" } : { productCode: of.product, reason: "示例原因" };
  await chooseProduct(tx, author, id, chosen);
  const { startsOn, endsOn } = of;
  if (startsOn !== undefined || endsOn !== undefined) {
    const { version } = (await getProgramme(tx, id))!;
    const patch = { ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
    await changeDates(db, tx, author, id, version, patch);
  }
  if (of.parameters !== undefined) {
    const [choice] = await listChoices(tx, [(await getProgramme(tx, id))!.revisionId]);
    const parameters = { ...choice!.parameters, ...of.parameters };
    await configure(tx, author, choice!.id, choice!.version, parameters);
  }
  const submitter = of.submitter ?? (of.chief === undefined ? undefined : of.author);
  if (submitter !== undefined) await submit(db, tx, await whoOf(tx, submitter), id);
  if (of.chief !== undefined) await approve(db, tx, await whoOf(tx, of.chief), id, "");
  return id;
}

/** The answer, proven to be the contract's: every field of it and none besides. */
export function exact<S extends z.ZodType>(
  schema: S,
  answer: { status: number; body: unknown; problem: { code: string } },
  status = 200,
): z.output<S> {
  assert.equal(answer.status, status, answer.problem?.code);
  const parsed = schema.parse(answer.body);
  assert.deepEqual(answer.body, parsed);
  return parsed;
}
/** Status, code and field of a refusal. */
export const refused = (answer: {
  status: number;
  problem: { code: string; field?: string | undefined };
}) => [
  answer.status,
  answer.problem.code,
  ...(answer.problem.field === undefined ? [] : [answer.problem.field]),
];

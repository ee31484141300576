import { randomInt } from "node:crypto";
import type { Db, Sql, Tx } from "../../server/db.ts";
import { sqlState } from "../../server/db.ts";
import { civilDateIn } from "../../server/civil.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { emit } from "../../server/outbox.ts";
import { append } from "../journal/api.ts";
import {
  type OrganisationInput,
  type PersonInput,
  type PostInput,
  type Role,
  type Who,
  type PostEnded,
  postEnded,
} from "./contract.ts";
import { forgetFailures } from "./lockout.ts";
import { hashPassword } from "./password.ts";
import * as queries from "./queries.ts";
import { conflictsWith, mayAppoint, mayReset } from "./rules.ts";
import { timeZoneOf } from "./stations.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
/** A first secret: 16 characters without look-alikes, about 79 bits. */
function newSecret(): string {
  const word = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [word(), word(), word(), word()].join("-");
}

export async function addOrganisation(
  tx: Tx,
  input: OrganisationInput & { sample?: boolean },
): Promise<string> {
  const id = newId(tx.now);
  await queries.insertOrganisation(tx, {
    id,
    name: input.name,
    kind: input.kind,
    sample: input.sample ?? false,
  });
  return id;
}

export async function addPerson(tx: Tx, input: { name: string; sample?: boolean }): Promise<string> {
  const id = newId(tx.now);
  await queries.insertPerson(tx, { id, name: input.name, sample: input.sample ?? false });
  return id;
}

/**
 * Gives a person a login. The name is unique in the whole installation and lives in the local
 * directory; the answer is the one-time secret, which must be changed at first sign-in.
 */
export async function addLogin(
  sql: Sql,
  of: { login: string; stationId: string; personId: string; mustChange?: boolean },
  now: Date,
): Promise<{ loginId: string; secret: string }> {
  const secret = newSecret();
  const loginId = newId(now);
  const hashed = await hashPassword(secret);
  try {
    await queries.insertLogin(
      sql,
      { id: loginId, login: of.login, secret: hashed, mustChange: of.mustChange ?? true },
      now,
    );
  } catch (error) {
    if (sqlState(error) === "23505")
      throw new Refusal("people.login_taken", { field: "login", details: { login: of.login } });
    throw error;
  }
  await queries.linkLogin(sql, loginId, of.stationId, of.personId);
  return { loginId, secret };
}

/** Appoints without asking who appoints: for the command line and the sample. */
export async function openPost(tx: Tx, input: PostInput, today: string): Promise<string> {
  found(await queries.getPerson(tx, input.personId));
  found(await queries.getOrganisation(tx, input.organisationId));
  const held = (await queries.listPostsOf(tx, input.personId)).map((post) => post.role);
  refuse(conflictsWith(input.role, held), { field: "role" });
  const fromOn = input.fromOn ?? today;
  const toOn = input.toOn ?? null;
  if (toOn !== null && toOn < fromOn) throw new Refusal("people.ends_before_start", { field: "toOn" });
  const id = newId(tx.now);
  await queries.insertPost(tx, {
    id,
    personId: input.personId,
    organisationId: input.organisationId,
    role: input.role,
    communityIds: input.communityIds,
    fromOn,
    toOn,
  });
  return id;
}

export async function appoint(db: Db, tx: Tx, who: Who, input: PostInput): Promise<string> {
  refuse(mayAppoint(who, input.role));
  return openPost(tx, input, civilDateIn(await timeZoneOf(db, tx.stationId), tx.now));
}

/** Ends a post at this instant; a request after it finds nothing to see. */
export async function endPost(tx: Tx, who: Who, id: string): Promise<void> {
  const post = found(await queries.getPost(tx, id));
  refuse(mayAppoint(who, post.role as Role));
  if (post.personId === who.personId) throw new Refusal("people.own_post");
  if ((await queries.endPost(tx, post, who.personId)) === 0) throw new Refusal("people.post_ended");
  emit(tx, postEnded, { postId: id } satisfies PostEnded);
}

/** Records sign-in, sign-out and the like in the station's journal. */
export async function recordSession(
  db: Db,
  stationId: string,
  now: Date,
  by: { loginId: string; personId: string; requestId: string },
  verb: string,
): Promise<void> {
  await db.station(stationId, now, async (tx) =>
    append(tx, by, [{ verb, kind: "session", targetId: by.personId }]),
  );
}

export async function addPersonWithLogin(
  db: Db,
  tx: Tx,
  input: PersonInput,
): Promise<{ personId: string; secret: string | null }> {
  const personId = await addPerson(tx, { name: input.name });
  if (input.login === undefined) return { personId, secret: null };
  // The directory stands outside the station's transaction: if that fails, a login without posts sees nothing.
  const made = await addLogin(
    db.directory,
    { login: input.login, stationId: tx.stationId, personId },
    tx.now,
  );
  return { personId, secret: made.secret };
}

/**
 * A new one-time secret for somebody who forgot theirs; every session and token of that login ends. A login
 * that works in several stations is reset by the operator: whoever holds the new secret could sign in to all.
 */
export async function resetSecret(db: Db, tx: Tx, who: Who, personId: string): Promise<string> {
  found(await queries.getPerson(tx, personId));
  refuse(
    mayReset(
      who,
      (await queries.listPostsOf(tx, personId)).map((post) => post.role),
    ),
  );
  const login = await queries.findLoginOf(db.directory, tx.stationId, personId);
  if (login === undefined) throw new Refusal("people.no_login");
  if (login.stations > 1) throw new Refusal("people.login_elsewhere");
  return renewSecret(db.directory, login, tx.now);
}

/** Gives a login a new one-time secret without asking who asks: for the above and the command line. */
export async function renewSecret(
  sql: Sql,
  login: { id: string; login: string },
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await queries.setSecret(sql, login.id, await hashPassword(secret), true);
  await queries.cutOff(sql, login.id, now);
  await forgetFailures(sql, login.login);
  return secret;
}

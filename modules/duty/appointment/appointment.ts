/**
 * Appointing posts to a product whose duties not everybody sees (指定), for one programme: by the officer or the
 * chief of the place, and ended by them. An ended appointment takes sight away at the same moment.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import * as people from "../../people/api.ts";
import type { Post, Who } from "../../people/contract.ts";
import { isInForce } from "../../people/rules.ts";
import * as programme from "../../programme/api.ts";
import { maySeeProgramme } from "../../programme/rules.ts";
import { todayOf } from "../actions.ts";
import * as rows from "./rows.ts";
import type { Appointments, AppointablePosts, Appointment } from "../contract.ts";
import { type Choice, rolesOf } from "../event/product.ts";
import { isHead, mayAppointTo, maySeeWhole } from "../rules.ts";

/** The product of a running programme, where it is one for those appointed. */
async function productOf(db: Db, tx: Tx, programmeId: string, code: string): Promise<Choice> {
  const running = await programme.seeForDuties(tx, programmeId);
  if (running === undefined || running.endsOn < (await todayOf(db, tx)))
    throw new Refusal("duty.appoint_not_running");
  // The revision in force and one approved for a later day.
  const choice = running.segments
    .flatMap(({ choices }) => choices)
    .findLast(({ content }) => content.code === code && content.seenBy === "appointed");
  if (choice === undefined) throw new Refusal("duty.appoint_open", { field: "productCode" });
  return choice;
}
/** A programme outside one's communities and one that does not exist answer alike. */
async function placeOf(tx: Tx, who: Who, programmeId: string): Promise<string> {
  const row = found(await programme.getProgramme(tx, programmeId));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  return row.communityId;
}
/** Officer and chief see such duties anyway: they are neither offered nor taken. */
const fits = (post: Post, choice: Choice, communityId: string, today: string) =>
  isInForce(post, today) &&
  rolesOf(choice).includes(post.role) &&
  (post.communityIds === null || post.communityIds.includes(communityId));

export async function appoint(
  db: Db,
  tx: Tx,
  who: Who,
  programmeId: string,
  input: { productCode: string; postId: string },
): Promise<{ id: string; personId: string }> {
  const communityId = await placeOf(tx, who, programmeId);
  refuse(mayAppointTo(who, communityId));
  const choice = await productOf(db, tx, programmeId, input.productCode);
  const post = await people.getPost(tx, input.postId);
  if (post === undefined || !fits(post, choice, communityId, await todayOf(db, tx)))
    throw new Refusal("duty.appoint_unfit", { field: "postId" });
  if (isHead(post.role)) throw new Refusal("duty.appoint_by_office", { field: "postId" });
  const { productCode, postId } = input;
  const id = await rows.insertAppointment(tx, {
    programmeId,
    productCode,
    postId,
    appointedBy: who.personId,
  });
  if (id === undefined) throw new Refusal("duty.appointed_already", { field: "postId" });
  // What this person sees grows: whoever helps them at the moment may not see it.
  await people.closeHelpsOf(db.directory, tx.stationId, post.personId);
  return { id, personId: post.personId };
}

export async function endAppointment(tx: Tx, who: Who, id: string): Promise<{ personId: string }> {
  const row = await getOf(tx, who, id);
  if ((await rows.endAppointment(tx, id, who.personId)) === 0) throw new Refusal("duty.appointment_ended");
  await rows.takeNamesBack(tx, row);
  return { personId: (await people.getPost(tx, row.postId))?.personId ?? row.appointedBy };
}
/** Only officer and chief of the place know of single appointments. */
async function getOf(tx: Tx, who: Who, id: string): Promise<rows.AppointmentRow> {
  const row = found(await rows.findAppointment(tx, id));
  const of = found(await programme.getProgramme(tx, row.programmeId));
  if (!maySeeWhole(who, of.communityId)) found(null);
  return row;
}

type Named = { name: string; sample: boolean; role: Appointment["role"]; organisationName: string };
const dress = (
  row: rows.AppointmentRow,
  named: Named,
  by: { name: string; sample: boolean } | undefined,
): Appointment => ({
  id: row.id,
  productCode: row.productCode,
  postId: row.postId,
  name: named.name,
  sample: named.sample,
  role: named.role,
  organisationName: named.organisationName,
  appointedBy: by?.name ?? "",
  appointedBySample: by?.sample ?? false,
  appointedAt: row.appointedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

export async function readAppointment(
  tx: Tx,
  who: Who,
  id: string,
): Promise<{ appointment: Appointment; personId: string }> {
  const row = await getOf(tx, who, id);
  const post = found(await people.getPost(tx, row.postId));
  const [names, organisation] = await Promise.all([
    people.listNames(tx, [post.personId, row.appointedBy]),
    people.getOrganisation(tx, post.organisationId),
  ]);
  const { name, sample } = names.get(post.personId) ?? { name: "", sample: false };
  const named = { name, sample, role: post.role, organisationName: organisation?.name ?? "" };
  return { appointment: dress(row, named, names.get(row.appointedBy)), personId: post.personId };
}

/** Who may see these: all of them for officer and chief, for the others those they are among. */
export async function readAppointments(
  db: Db,
  tx: Tx,
  who: Who,
  programmeId: string,
): Promise<Appointments & { personIds: string[] }> {
  const communityId = await placeOf(tx, who, programmeId);
  const all = await rows.listAppointedPosts(tx, [programmeId]);
  const own = new Set(
    all.filter((row) => who.posts.some(({ id }) => id === row.postId)).map((row) => row.productCode),
  );
  const shown = all.filter((row) => maySeeWhole(who, communityId) || own.has(row.productCode));
  const may = { appoint: mayAppointTo(who, communityId) };
  if (shown.length === 0) return { items: [], may, personIds: [] };
  const today = await todayOf(db, tx);
  const [posts, names] = await Promise.all([
    people.listPosts(tx, communityId),
    people.listNames(
      tx,
      shown.map((row) => row.appointedBy),
    ),
  ]);
  const inForce = new Map(posts.filter((post) => isInForce(post, today)).map((post) => [post.id, post]));
  const dressed = shown.flatMap((row) => {
    const post = inForce.get(row.postId);
    return post ? [{ item: dress(row, post, names.get(row.appointedBy)), personId: post.personId }] : [];
  });
  return { items: dressed.map(({ item }) => item), may, personIds: dressed.map(({ personId }) => personId) };
}

/** Posts that could be appointed to it. */
export async function listAppointable(
  db: Db,
  tx: Tx,
  who: Who,
  programmeId: string,
  productCode: string,
): Promise<AppointablePosts & { personIds: string[] }> {
  const communityId = await placeOf(tx, who, programmeId);
  if (!maySeeWhole(who, communityId)) found(null);
  const choice = await productOf(db, tx, programmeId, productCode);
  const today = await todayOf(db, tx);
  const [posts, appointed] = await Promise.all([
    people.listPosts(tx, communityId),
    rows.listAppointedPosts(tx, [programmeId]),
  ]);
  const taken = new Set(appointed.filter((row) => row.productCode === productCode).map((row) => row.postId));
  const free = posts.filter(
    (post) => fits(post, choice, communityId, today) && !isHead(post.role) && !taken.has(post.id),
  );
  return {
    items: free.map(({ id, name, sample, role, organisationName }) => ({
      id,
      name,
      sample,
      role,
      organisationName,
    })),
    personIds: free.map((post) => post.personId),
  };
}

/** A dispute with everything that belongs to one, handed to a department and waiting for its answer. */
import assert from "node:assert/strict";
import { disputeBody } from "../../modules/dispute/cast.ts";
import type { Dispute } from "../../modules/dispute/contract.ts";
import { insertTemplate } from "../../modules/dispute/papers/template-rows.ts";
import { addOrganisation, openPost } from "../../modules/people/api.ts";
import { newId } from "../../server/id.ts";
import type { Answer, Caller, Station, World } from "../world.ts";

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
export async function buildDisputes(
  world: World,
  station: Station,
  { officer, elder, department }: { officer: Caller; elder: Caller; department: Caller },
  of: { community: string; household: string; resident: string },
  mark: string,
) {
  const receiver = await world.inStation(station, async (tx) => {
    const id = await addOrganisation(tx, { name: `${mark}局`, kind: "department" });
    const post = { personId: department.personId, organisationId: id, role: "department_officer" as const };
    await openPost(tx, { ...post, communityIds: null }, world.today());
    return id;
  });
  const register = async (overrides: object) =>
    done(await officer.post<Dispute>("/api/disputes", disputeBody(of.community, overrides)));
  const other = await register({ line: `${mark}噪音` });
  const dispute = await register({
    line: `${mark}漏水`,
    householdId: of.household,
    parties: [{ residentId: of.resident }, { name: `${mark}乙`, side: "b", phone: "13800009999" }],
    keptFrom: [{ words: `${mark}亲戚`, reason: `${mark}怕` }],
  });
  const path = `/api/disputes/${dispute.id}`;
  done(await officer.post(`${path}/routing`, { machine: "people", reason: `${mark}愿意` }));
  const disputeTemplate = newId(world.now());
  const form = `#let draw(paper, at: 0, first: false, last: false, values: none) = [#metadata(none)#label("paper-" + str(at)) #values.卷名]`;
  await world.inStation(station, (tx) =>
    insertTemplate(tx, { id: disputeTemplate, file: "note.typ", bytes: Buffer.from(form) }, officer.personId),
  );
  const appointed = done(await officer.post<Dispute>(`${path}/appointments`, { postId: elder.postId }));
  const offer = { kind: "request", organisationId: receiver, note: `${mark}请办`, override: `${mark}急` };
  const handed = done(await officer.post<Dispute>(`${path}/hand-overs`, offer));
  return {
    dispute: dispute.id,
    otherDispute: other.id,
    disputeParty: dispute.parties[1]!.id,
    disputeKept: dispute.keptFrom[0]!.id,
    disputeAppointed: appointed.appointed[0]!.id,
    disputeReceiver: receiver,
    disputeTemplate,
    disputeHandOver: handed.handOvers[0]!.id,
  };
}

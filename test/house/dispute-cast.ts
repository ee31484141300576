/** A dispute with everything that belongs to one, handed to a department and waiting for its answer. */
import assert from "node:assert/strict";
import { disputeBody } from "../../modules/dispute/cast.ts";
import type { Dispute } from "../../modules/dispute/contract.ts";
import type { Mediation } from "../../modules/dispute/mediation/contract.ts";
import { insertTemplate } from "../../modules/dispute/papers/template-rows.ts";
import { addOrganisation, openPost } from "../../modules/people/api.ts";
import { newId } from "../../server/id.ts";
import type { Answer, Caller, Station, World } from "../world.ts";
import { buildSettled } from "./settled-cast.ts";

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
export async function buildDisputes(
  world: World,
  station: Station,
  people_: {
    officer: Caller;
    elder: Caller;
    department: Caller;
    cadre: Caller;
    mediator: Caller;
    picture: Uint8Array;
  },
  of: { community: string; household: string; resident: string },
  mark: string,
) {
  const { officer, elder, department } = people_;
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
  const disputeTemplate = newId(world.now());
  const form = `#let draw(paper, at: 0, first: false, last: false, values: none) = [#metadata(none)#label("paper-" + str(at)) #values.卷名]`;
  await world.inStation(station, (tx) =>
    insertTemplate(tx, { id: disputeTemplate, file: "note.typ", bytes: Buffer.from(form) }, officer.personId),
  );
  const appointed = done(await officer.post<Dispute>(`${path}/appointments`, { postId: elder.postId }));
  const offer = { kind: "request", organisationId: receiver, note: `${mark}请办`, override: `${mark}急` };
  const handed = done(await officer.post<Dispute>(`${path}/hand-overs`, offer));
  const settled = await buildSettled(people_, of.community, mark);
  return {
    ...settled,
    dispute: dispute.id,
    otherDispute: other.id,
    disputeParty: dispute.parties[1]!.id,
    disputeKept: dispute.keptFrom[0]!.id,
    disputeAppointed: appointed.appointed[0]!.id,
    disputeReceiver: receiver,
    disputeTemplate,
    disputeHandOver: handed.handOvers[0]!.id,
    ...(await buildMediation(people_, path, dispute.parties[1]!.id, mark)),
  };
}

/** People's mediation of it, with a row of everything that is done in one. */
async function buildMediation(
  {
    officer,
    cadre,
    mediator,
    picture,
  }: { officer: Caller; cadre: Caller; mediator: Caller; picture: Uint8Array },
  path: string,
  partyId: string,
  mark: string,
) {
  done(await officer.post(`${path}/routing`, { machine: "people", reason: `${mark}愿意` }));
  done(await cadre.post(`${path}/mediation`, {}));
  const parties = done(await officer.get<Dispute>(path)).parties.map(({ id }) => id);
  done(await cadre.post(`${path}/mediation/acceptance`, { askedPartyIds: parties }));
  const post = async (noun: string, body: object, by = cadre) =>
    done(await by.post<Mediation>(`${path}/mediation/${noun}`, body));
  await post("mediators", { postId: mediator.postId });
  await post("invitees", { name: `${mark}长辈`, kind: "relative" });
  await post("sessions", { joint: true, place: `${mark}调解室` });
  await post("proposals", { text: `${mark}修好水管` });
  const { surveys } = await post("surveys", { place: `${mark}楼下`, text: `${mark}看了` });
  const photos = `${path}/mediation/surveys/${surveys[0]!.id}/photos`;
  done(await cadre.upload(photos, `${mark}.jpg`, picture));
  const made = await post("caucus-notes", { partyId, text: `${mark}单独说的` }, mediator);
  return {
    disputeMediator: made.mediators[0]!.id,
    disputeInvitee: made.invitees[0]!.id,
    disputeSession: made.sessions[0]!.id,
    disputeCaucus: made.caucus[0]!.id,
    disputeSurvey: made.surveys[0]!.id,
    surveyPhoto: made.surveys[0]!.photos[0]!.id,
    disputeProposal: made.proposals[0]!.id,
  };
}

/** A dispute with everything that belongs to one, handed to a department and waiting for its answer. */
import assert from "node:assert/strict";
import { disputeBody } from "../../modules/dispute/cast.ts";
import type { Aftermath } from "../../modules/dispute/agreement/aftermath.ts";
import { answersNo } from "../../modules/dispute/agreement/cast.ts";
import type { Dispute } from "../../modules/dispute/contract.ts";
import { addOrganisation, openPost } from "../../modules/people/api.ts";
import { jpegOf } from "../files.ts";
import type { Answer, Caller, Station, World } from "../world.ts";

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
export async function buildDisputes(
  world: World,
  station: Station,
  {
    officer,
    cadre,
    elder,
    department,
  }: { officer: Caller; cadre: Caller; elder: Caller; department: Caller },
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
  const appointed = done(await officer.post<Dispute>(`${path}/appointments`, { postId: elder.postId }));
  const offer = { kind: "request", organisationId: receiver, note: `${mark}请办`, override: `${mark}急` };
  const handed = done(await officer.post<Dispute>(`${path}/hand-overs`, offer));
  const settled = await buildSettled(world, station, { officer, cadre }, of.community, mark);
  return {
    ...settled,
    dispute: dispute.id,
    otherDispute: other.id,
    disputeParty: dispute.parties[1]!.id,
    disputeKept: dispute.keptFrom[0]!.id,
    disputeAppointed: appointed.appointed[0]!.id,
    disputeReceiver: receiver,
    disputeHandOver: handed.handOvers[0]!.id,
  };
}

/** One whose agreement is signed, scanned and in effect. */
async function buildSettled(
  world: World,
  station: Station,
  { officer, cadre }: { officer: Caller; cadre: Caller },
  community: string,
  mark: string,
) {
  const screens = [0, 1].map((party) => ({ party, apart: true, answers: answersNo }));
  const body = disputeBody(community, { line: `${mark}小路`, screens });
  const { id, parties } = done(await officer.post<Dispute>("/api/disputes", body));
  const path = `/api/disputes/${id}`;
  const [a, b] = parties.map((party) => party.id) as [string, string];
  done(await officer.post(`${path}/routing`, { machine: "people", reason: `${mark}愿意` }));
  done(await cadre.post(`${path}/mediation`, {}));
  done(await cadre.post(`${path}/mediation/acceptance`, { askedPartyIds: [a, b] }));
  await world.admin.query(
    `update mediation set state = 'mediating' where station_id = $1 and dispute_id = $2`,
    [station.id, id],
  );
  const clause = {
    debtorId: a,
    creditorId: b,
    kind: "do",
    text: `${mark}改路`,
    manner: "请人",
    dueOn: "2026-12-10",
  };
  const written = done(
    await cadre.post<Aftermath>(`${path}/agreements`, { clauses: [clause], facts: `${mark}事实` }),
  );
  const agreement = written.agreements[0]!.id;
  const of = `${path}/agreements/${agreement}`;
  done(await cadre.post(`${of}/conclusion`, {}));
  const drawn = { of: "party", partyId: a, medium: "screen", drawing: "M1 1L2 2" };
  for (const signature of [drawn, { of: "party", partyId: b }, { of: "mediator" }, { of: "seal" }])
    done(await cadre.post(`${of}/signatures`, signature));
  const scanned = done(await cadre.upload<Aftermath>(`${of}/scans`, `${mark}.jpg`, await jpegOf(40, 30)));
  const settled = done(await cadre.post<Aftermath>(`${of}/effect`, {}));
  const letter = { warnedPartyId: a, harmedPartyId: b, facts: `${mark}推人`, prohibition: `${mark}不得` };
  done(await officer.post(`${path}/letter`, letter));
  return {
    settledDispute: id,
    settledParty: a,
    settledOther: b,
    agreement,
    signature: settled.agreements[0]!.signatures.find(({ drawn: of }) => of)!.id,
    scan: scanned.agreements[0]!.scans[0]!.id,
    followUp: settled.followUps[0]!.id,
  };
}

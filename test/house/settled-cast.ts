import type { Aftermath } from "../../modules/dispute/agreement/aftermath-contract.ts";
import { answersNo, done } from "../../modules/dispute/agreement/cast.ts";
import { disputeBody } from "../../modules/dispute/cast.ts";
import type { Dispute } from "../../modules/dispute/contract.ts";
import { holdSession } from "../../modules/dispute/mediation/cast.ts";
import type { Caller } from "../world.ts";

/** One whose agreement is signed, scanned and in effect. */
export async function buildSettled(
  {
    officer,
    cadre,
    mediator,
    picture,
  }: { officer: Caller; cadre: Caller; mediator: Caller; picture: Uint8Array },
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
  done(await cadre.post(`${path}/mediation/mediators`, { postId: mediator.postId }));
  done(await holdSession(cadre, { path, parties: [a, b] }));
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
  const scanned = done(await cadre.upload<Aftermath>(`${of}/scans`, `${mark}.jpg`, picture));
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

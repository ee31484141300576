/** A dispute that is being mediated, for tests: routed, begun and accepted by the people who do it. */
import type { Answer, Caller } from "../../../test/world.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute } from "../contract.ts";
import { screenKeys } from "../safety.ts";
import type { Mediation } from "./contract.ts";

export const code = (answer: Answer<unknown>): [number, string] => [answer.status, answer.problem.code];
/** Fails where something was refused that should not have been. */
export const done = <T>(answer: Answer<T>): T => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
};
const allNo = Object.fromEntries(screenKeys.map((key) => [key, "no"]));

export type Case = {
  dispute: Dispute;
  path: string;
  parties: string[];
  read(by: Caller): Promise<Mediation>;
};
export async function buildCase(officer: Caller, communityId: string, overrides: object = {}): Promise<Case> {
  const dispute = done(await officer.post<Dispute>("/api/disputes", disputeBody(communityId, overrides)));
  const path = `/api/disputes/${dispute.id}`;
  return {
    dispute,
    path,
    parties: dispute.parties.filter(({ role }) => role === "party").map(({ id }) => id),
    read: async (by) => done(await by.get<Mediation>(`${path}/mediation`)),
  };
}
/** Each asked the safety questions with nobody else in earshot. */
export async function askApart(officer: Caller, { path, parties }: Case): Promise<void> {
  for (const partyId of parties)
    done(await officer.post(`${path}/screens`, { partyId, apart: true, answers: allNo }));
}
export async function beginPeople(officer: Caller, cadre: Caller, of: Case): Promise<void> {
  done(await officer.post(`${of.path}/routing`, { machine: "people", reason: "双方都愿意谈" }));
  done(await cadre.post(`${of.path}/mediation`, {}));
  done(await cadre.post(`${of.path}/mediation/acceptance`, { askedPartyIds: of.parties }));
}
export const policeCase = {
  act: "damage",
  circumstance: "close_people_trifle",
  fromPrivateDispute: true,
  minor: true,
} as const;
export async function beginPolice(officer: Caller, of: Case): Promise<void> {
  done(
    await officer.post(`${of.path}/routing`, {
      machine: "police",
      reason: "砸了门，都愿意谈",
      police: policeCase,
    }),
  );
  done(await officer.post(`${of.path}/mediation`, {}));
}
/** Planned, and then held. */
export async function holdSession(
  by: Caller,
  of: Pick<Case, "path" | "parties">,
  plan: object = {},
  held: object = {},
): Promise<Answer<Mediation>> {
  const planned = done(
    await by.post<Mediation>(`${of.path}/mediation/sessions`, {
      joint: true,
      place: "社区调解室",
      ...plan,
    }),
  );
  const session = planned.sessions.at(-1)!;
  return by.post<Mediation>(`${of.path}/mediation/sessions/${session.id}/holding`, {
    present: of.parties,
    ...held,
  });
}

/** A round from door to door under way, made through the product itself. */
import assert from "node:assert/strict";
import type { DoorRound, DoorVisit, DoorWalk } from "../../modules/registry/round/contract.ts";
import type { Answer, Caller } from "../world.ts";

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};

export async function buildRound(officer: Caller, community: string) {
  const opened = await officer.post<DoorRound>(`/api/communities/${community}/door-rounds`, {
    building: "00001",
  });
  const doorRound = done(opened).id;
  const roundDoor = done(await officer.get<DoorWalk>(`/api/door-rounds/${doorRound}`)).stops[0]!.id;
  const body = { doorId: roundDoor, outcome: "nobody" };
  const visit = done(await officer.post<DoorVisit>(`/api/door-rounds/${doorRound}/visits`, body));
  return { doorRound, roundDoor, doorVisit: visit.id };
}

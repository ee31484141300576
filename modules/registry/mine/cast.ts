/** A resident at their own page, come in by a card as an officer gives it. */
import assert from "node:assert/strict";
import type { Caller, World } from "../../../test/world.ts";
import type { CardOfResident } from "./contract.ts";

export async function giveCard(by: Caller, residentId: string, givenTo = "self") {
  const made = await by.post<CardOfResident>(`/api/residents/${residentId}/card`, { givenTo });
  assert.equal(made.status, 201, JSON.stringify(made.problem));
  return { number: made.body.card!.number, code: made.body.card!.code! };
}
export const openWith = (world: World, card: { number: string; code: string }) =>
  world.app.request("/api/mine/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(card),
  });
export async function ownPage(world: World, card: { number: string; code: string }): Promise<Caller> {
  const opened = await openWith(world, card);
  assert.equal(opened.status, 200, await opened.text());
  return world.withCookie(opened.headers.get("set-cookie")!.split(";")[0]!);
}

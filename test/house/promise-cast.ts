/** Promises of a firm: two to a party of the station, one of them reported done, and one to a resident. */
import assert from "node:assert/strict";
import { addOrganisation } from "../../modules/people/api.ts";
import { buildPromise } from "../../modules/promise/cast.ts";
import type { Caller, Station, World } from "../world.ts";

export async function buildPromises(
  world: World,
  station: Station,
  officer: Caller,
  of: { community: string; mark: string; resident: string },
) {
  const { community, mark, resident } = of;
  const [firm, promise, claimedPromise, ownPromise] = await world.inStation(station, async (tx) => {
    const firm = await addOrganisation(tx, { name: `${mark}物业`, kind: "property" });
    const ground = { db: world.db, tx, keys: world.keys };
    const side = {
      communityId: community,
      promisor: { kind: "organisation", id: firm },
      what: `${mark}修灯`,
      proof: `${mark}照片`,
    } as const;
    const own = { ...side, promised: { kind: "resident", id: resident } } as const;
    return [
      firm,
      await buildPromise(ground, officer, side),
      await buildPromise(ground, officer, side),
      await buildPromise(ground, officer, own),
    ];
  });
  const manager = await world.hire(station, "property_manager", [community], `${mark}经理`, firm);
  const done = await manager.post(`/api/promises/${claimedPromise}/performance`, { words: `${mark}修好了` });
  assert.equal(done.status, 200, JSON.stringify(done.problem));
  return { firm, promise, claimedPromise, ownPromise };
}

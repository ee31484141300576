/** Sample rows for tests, and a community where somebody promises. */
import type { Db, Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { KeyStore } from "../../server/keys.ts";
import type { Caller, Station, World } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { addDays } from "../community/civil-days.ts";
import { addOrganisation } from "../people/api.ts";
import { buildHouseholds } from "../registry/cast.ts";
import { buildResident } from "../registry/resident/cast.ts";
import { todayOf } from "./acting.ts";
import { promise } from "./api.ts";
import type { NewPromise } from "./making.ts";

type Overrides = Partial<NewPromise> & Pick<NewPromise, "communityId" | "promisor">;
/** A promise of a clause to a party, due in ten days unless it says so. */
export async function buildPromise(
  ground: { db: Db; tx: Tx; keys: KeyStore },
  by: { personId: string },
  of: Overrides,
): Promise<string> {
  const { db, tx, keys } = ground;
  return promise(db, tx, keys, by, {
    source: { kind: "dispute_clause", id: newId(tx.now) },
    promised: { kind: "party", id: newId(tx.now), name: "示例当事人" },
    what: "示例：把三楼的窗换成磨砂玻璃",
    proof: "换好后拍一张照片",
    dueOn: addDays(await todayOf(db, tx), 10),
    ...of,
  });
}

/** A property firm, a resident it promises to, and everyone around them. */
export async function openStage(world: World, station: Station = world.station) {
  const rows = await world.inStation(station, async (tx) => {
    const home = await buildCommunity(tx);
    const firm = await addOrganisation(tx, { name: "示例物业", kind: "property" });
    const [household, next] = (await buildHouseholds(tx, home, 2)) as [string, string];
    const place = { householdId: household, communityId: home };
    const resident = await buildResident(tx, place, { name: "示例甲乙" });
    return { home, firm, household, next, resident };
  });
  const hire = (role: Parameters<World["hire"]>[1], organisationId?: string): Promise<Caller> =>
    world.hire(station, role, [rows.home], `示例${role}`, organisationId);
  const [officer, second, chief, cadre, lawyer, manager, guard] = await Promise.all([
    hire("officer"),
    hire("officer"),
    hire("chief"),
    hire("cadre"),
    hire("lawyer"),
    hire("property_manager", rows.firm),
    hire("guard", rows.firm),
  ]);
  const make = (more: Partial<NewPromise> = {}) =>
    world.inStation(station, (tx) =>
      buildPromise({ db: world.db, tx, keys: world.keys }, officer, {
        communityId: rows.home,
        promisor: { kind: "organisation", id: rows.firm },
        promised: { kind: "resident", id: rows.resident },
        ...more,
      }),
    );
  return { ...rows, hire, make, officer, second, chief, cadre, lawyer, manager, guard };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

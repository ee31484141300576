/**
 * The ground the comparison stands on: one embedded database with 8 stations, each with a community of
 * 5,000 households and a care-visit programme planned by the product itself. Made once per folder.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { buildCommunity } from "../modules/community/cast.ts";
import { addDays } from "../modules/community/civil-days.ts";
import * as duty from "../modules/duty/api.ts";
import * as people from "../modules/people/api.ts";
import type { Role, Who } from "../modules/people/contract.ts";
import * as programme from "../modules/programme/api.ts";
import { buildHouseholds } from "../modules/registry/cast.ts";
import * as shelf from "../modules/shelf/api.ts";
import { civilDateIn } from "../server/civil.ts";
import { type Db, openDb } from "../server/db.ts";
import { type Embedded, startEmbedded } from "../server/embedded.ts";
import { newId } from "../server/id.ts";
import { migrate } from "../server/migrate.ts";

export const zone = "Asia/Shanghai";
export type BenchStation = {
  id: string;
  communityId: string;
  token: string;
  dutyIds: string[];
  /** As one types them, `17-302`, with their keys. */
  doors: { typed: string; key: string }[];
};
export type Ground = { embedded: Embedded; stations: BenchStation[]; root: pg.Client; postmaster: number };

/** Opens the folder's database and builds the stations where they are missing. */
export async function openGround(
  folder: string,
  /** `plannings`: of a hundred days each; four are the whole year, 25,000 visits. */
  size: { stations: number; households: number; plannings?: number },
) {
  const embedded = await startEmbedded({ folder, log: () => {} });
  await migrate(embedded.admin, () => {});
  const root = new pg.Client(embedded.superuser);
  await root.connect();
  const file = join(folder, "bench-stations.json");
  let stations: BenchStation[];
  if (existsSync(file)) stations = JSON.parse(readFileSync(file, "utf8")) as BenchStation[];
  else {
    const db = openDb(embedded.app, { max: 2 });
    stations = [];
    for (let i = 1; i <= size.stations; i++)
      stations.push(await buildStation(db, `b${i}`, size.households, size.plannings ?? 1));
    await db.close();
    writeFileSync(file, JSON.stringify(stations));
  }
  // Planned above already: the server under test shall not do it again while it is measured.
  await root.query("delete from outbox_waiting");
  // Opens every household's next visit now, so that 5,000 duties of a station can be completed.
  await root.query(`update duty set opens_on = least(opens_on, current_date - 1) where state = 'open'`);
  for (const station of stations) {
    const { rows } = await root.query<{ id: string }>(
      `select distinct on (subject_id) id from duty where station_id = $1 order by subject_id, due_on, id`,
      [station.id],
    );
    station.dutyIds = rows.map((row) => row.id);
    const doors = await root.query<{ building: string; room: string; key: string }>(
      `select building, room, door_key as key from standard_address where station_id = $1 order by id`,
      [station.id],
    );
    station.doors = doors.rows.map(({ building, room, key }) => ({ typed: `${building}-${room}`, key }));
  }
  await root.query("vacuum analyze");
  const { rows } = await root.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const postmaster = Number(readFileSync(join(rows[0]!.folder, "postmaster.pid"), "utf8").split("\n")[0]);
  return { embedded, stations, root, postmaster } satisfies Ground;
}

/** A station with an approved care-visit programme and nothing planned yet. */
export async function buildProgramme(db: Db, code: string, households: number, times = 5) {
  const now = new Date();
  const stationId = newId(now);
  await people.insertStation(
    db.directory,
    { id: stationId, code, name: `${code} 测速所`, timeZone: zone, sample: true },
    now,
  );
  const today = civilDateIn(zone, now);
  return db.station(stationId, now, async (tx) => {
    await shelf.stockShelf(tx, shelf.shipped);
    const communityId = await buildCommunity(tx);
    await buildHouseholds(tx, communityId, households);
    const organisationId = await people.addOrganisation(tx, {
      name: "测速所",
      kind: "station",
      sample: true,
    });
    const hire = async (role: Role, communityIds: string[] | null): Promise<Who> => {
      const personId = await people.addPerson(tx, { name: `测速${role}`, sample: true });
      await people.openPost(tx, { personId, organisationId, role, communityIds }, today);
      const posts = await people.listPostsOf(tx, personId);
      return { loginId: personId, personId, stationId, posts, scope: "all" };
    };
    const chief = await hire("chief", null);
    const officer = await hire("officer", [communityId]);
    const cadre = await hire("cadre", [communityId]);
    const civil = await hire("civil_affairs", [communityId]);
    for (const [who, role] of [
      [chief, "officer"],
      [cadre, "cadre"],
      [civil, "civil_affairs"],
    ] as const)
      await programme.declareHours(tx, who, { communityId, role, minutesPerWeek: 60_000 });
    const id = await programme.openBasket(db, tx, officer, communityId, true);
    await programme.chooseProduct(tx, officer, id, { productCode: "P15", reason: "测速" });
    if (times !== 5) {
      const row = (await programme.getProgramme(tx, id))!;
      const choice = (await programme.listChoices(tx, [row.revisionId]))[0]!;
      await programme.configure(tx, officer, choice.id, choice.version, { ...choice.parameters, times });
    }
    await programme.submit(db, tx, officer, id);
    await programme.approve(db, tx, chief, id, "");
    return { stationId, communityId, programmeId: id, today, officer, chief };
  });
}

async function buildStation(
  db: Db,
  code: string,
  households: number,
  plannings: number,
): Promise<BenchStation> {
  const { stationId, communityId, programmeId, today, officer } = await buildProgramme(db, code, households);
  for (let i = 0; i < plannings; i++) {
    const from = addDays(today, i * duty.horizonDays);
    await db.station(stationId, new Date(), (tx) => duty.planProgramme(tx, programmeId, from));
  }
  return {
    id: stationId,
    communityId,
    token: await openToken(db, officer, `bench-${code}`),
    dutyIds: [],
    doors: [],
  };
}

/** A bearer token for a person of a station. */
export async function openToken(db: Db, who: Who, login: string): Promise<string> {
  const now = new Date();
  const loginId = newId(now);
  await db.directory.run(
    `insert into login (id, login, secret, must_change, created_at) values ($1, $2, 'none', false, $3)`,
    [loginId, login, now],
  );
  await people.linkLogin(db.directory, loginId, who.stationId, who.personId);
  const { secret } = await people.openSession(db.directory, now, {
    loginId,
    stationId: who.stationId,
    personId: who.personId,
    kind: "token",
    scope: "all",
    expiresAt: new Date(now.getTime() + 30 * 86_400_000),
  });
  return secret;
}

/** Everything open again; dead rows swept, so that no side runs over the other's. */
export async function reopenAll({ root }: Ground): Promise<void> {
  await root.query("truncate duty_closing, request_key cascade");
  await root.query("update duty set state = 'open', done_on = null, version = 1 where state = 'done'");
  await root.query("vacuum analyze duty");
}

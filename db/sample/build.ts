import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as community from "../../modules/community/api.ts";
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import * as journal from "../../modules/journal/api.ts";
import * as notice from "../../modules/notice/api.ts";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as programme from "../../modules/programme/api.ts";
import * as registry from "../../modules/registry/api.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Connection, Db } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { KeyStore } from "../../server/keys.ts";
import { keepAccounts, openAccounts } from "./accounts.ts";
import { hours, organisations, partners, persons, places, running } from "./cast.ts";
import { buildDisputes } from "./disputes.ts";
import { mediateWindow } from "./mediated.ts";
import { doorsOf } from "./doors.ts";
import { agree, buildFinished } from "./finished.ts";
import { buildHistory } from "./history.ts";
import { measure } from "./measured.ts";
import { sampleResidents } from "./residents.ts";
import { daysAgo, decline, liveOn, publishOwn, told, waitForSomebody, zone } from "./life.ts";
import { giveSome } from "./notices.ts";
import { promiseSome } from "./promises.ts";
import { contact, twice, unitsOf } from "./units.ts";

const sampleCode = "sample";

/**
 * The sample station, built by the product's own acts at past moments, so that it keeps every rule the
 * product keeps. Gives false when it is there already. Passwords are made here and kept for printing.
 */
export async function buildSample(
  db: Db,
  admin: Connection,
  folder: string,
  keys: KeyStore,
  say: (line: string) => void,
): Promise<boolean> {
  if ((await people.findStation(db.directory, sampleCode)) !== undefined) return false;
  say("building the sample station, once");
  const now = new Date();
  // Before the oldest programme that is over by now (finished.ts).
  const longAgo = daysAgo(now, 560);
  const stationId = newId(now);
  const since = civilDateIn(zone, longAgo);
  const toldOn = civilDateIn(zone, daysAgo(now, 130));

  const file = JSON.parse(
    readFileSync(
      fileURLToPath(new URL("../../test/fixtures/four-communities.json", import.meta.url)),
      "utf8",
    ),
  ) as unknown;
  await people.insertStation(
    db.directory,
    { id: stationId, code: sampleCode, name: "示例派出所", timeZone: zone, sample: true },
    longAgo,
  );
  await community.importCommunities(db, { stationId, file, now: longAgo });

  const whos = new Map<string, Who>();
  const firms = new Map<string, string>();
  const ids = await db.station(stationId, longAgo, async (tx) => {
    await shelf.stockShelf(tx, shelf.shipped);
    for (const place of places) {
      const id = await community.addCommunity(tx, place.input);
      for (const fact of place.traits)
        await community.addTrait(tx, id, { ...fact, source: "示例，虚构", asOf: toldOn }, toldOn);
    }
    const communityIds = new Map(
      (await community.listCommunities(tx, null)).map((place) => [place.code, place.id]),
    );
    const organisationIds = firms;
    for (const [key, organisation] of Object.entries(organisations))
      organisationIds.set(key, await people.addOrganisation(tx, { ...organisation, sample: true }));
    for (const link of partners)
      await community.linkPartner(tx, communityIds.get(link.community)!, {
        organisationId: organisationIds.get(link.organisation)!,
        role: link.role,
      });
    for (const person of persons) {
      const personId = await people.addPerson(tx, { name: person.name, sample: true });
      for (const post of person.posts)
        await people.openPost(
          tx,
          {
            personId,
            organisationId: organisationIds.get(post.at)!,
            role: post.role,
            communityIds: post.in?.map((code) => communityIds.get(code)!) ?? null,
          },
          since,
        );
      whos.set(person.login, {
        loginId: personId,
        personId,
        stationId,
        posts: await people.listPostsOf(tx, personId),
        scope: "all",
      });
    }
    const homes = await registry.addHouseholds(tx, communityIds.get("xyhy")!, doorsOf.xyhy);
    const { personId } = whos.get("officer")!;
    await sampleResidents(tx, communityIds.get("xyhy")!, homes, { personId, today: since });
    await registry.addHouseholds(tx, communityIds.get("yl")!, doorsOf.yl);
    const units = await registry.addUnits(tx, communityIds.get("oyn")!, unitsOf.oyn, since);
    await registry.addUnit(tx, communityIds.get("oyn")!, twice, since);
    for (const id of [units[0]!, units[4]!]) await registry.putContact(tx, id, { ...contact, asOf: since });
    for (const line of hours) {
      const who =
        line.role === "officer"
          ? whos.get("chief")!
          : [...whos.values()].find((each) =>
              each.posts.some(
                (post) =>
                  post.role === line.role && post.communityIds?.includes(communityIds.get(line.community)!),
              ),
            );
      await programme.declareHours(tx, who ?? whos.get("chief")!, {
        communityId: communityIds.get(line.community)!,
        role: line.role,
        minutesPerWeek: line.hours * 60,
      });
    }
    journal.append(tx, null, [{ verb: "add", kind: "station", targetId: stationId, purpose: "sample" }]);
    return communityIds;
  });

  const who = (login: string) => whos.get(login)!;
  const place = (code: string) => ids.get(code)!;
  const [accounts] = await Promise.all([
    openAccounts(db, stationId, whos, now),
    buildFinished({
      db,
      stationId,
      now,
      who,
      place,
      whos: [...whos.values()],
      measure: () => measure(admin),
    }),
    db.station(stationId, daysAgo(now, 130), (tx) => publishOwn(tx, who("officer"), who("chief"), 1)),
  ]);

  const programmes = new Map<string, string>();
  const chief = whos.get("chief")!;
  const begin = async (each: (typeof running)[number]) => {
    const author = whos.get(each.author)!;
    const drafted = daysAgo(now, each.daysAgo + 6);
    const begun = daysAgo(now, each.daysAgo);
    const startsOn = civilDateIn(zone, begun);
    const id = await db.station(stationId, drafted, async (tx) => {
      const made = await programme.openBasket(db, tx, author, ids.get(each.community)!, true);
      await programme.chooseProduct(tx, author, made, { productCode: each.product, reason: each.reason });
      const version = (await programme.getProgramme(tx, made))!.version;
      await programme.changeDates(db, tx, author, made, version, {
        startsOn,
        endsOn: addDays(addMonths(startsOn, each.months), -1),
      });
      if (each.terms) await agree(tx, author, made, each.terms, startsOn);
      return made;
    });
    programmes.set(each.product, id);
    await db.station(stationId, daysAgo(now, each.daysAgo + 5), async (tx) => {
      await programme.submit(db, tx, author, id);
      told(tx, author, "submit", "programme", id);
    });
    await db.station(stationId, begun, async (tx) => {
      await programme.approve(db, tx, chief, id, "");
      told(tx, chief, "approve", "programme", id);
      await duty.planProgramme(tx, id, startsOn);
    });
  };
  // Communities side by side; in each one after the other, because numbers and hours are its own.
  await Promise.all(
    [...new Set(running.map(({ community }) => community))].map(async (code) => {
      for (const each of running.filter(({ community }) => community === code)) await begin(each);
    }),
  );
  const cast = {
    db,
    stationId,
    now,
    who,
    programmeOf: (product: string) => programmes.get(product)!,
  };
  await liveOn(cast);
  await duty.rollOn(db, stationId, now);
  await decline(cast);
  await measure(admin);
  await buildHistory(db, stationId, now, [...whos.values()]);
  await waitForSomebody(cast);
  await giveSome(cast);
  await promiseSome(cast, { keys, place, organisation: (key) => firms.get(key)! });
  await buildDisputes(cast, keys, place);
  await mediateWindow(cast, { keys, place, organisation: (key) => firms.get(key)! });
  // What is some days old was read; what is left waits.
  await db.station(stationId, now, async (tx) => {
    for (const { personId } of whos.values()) await notice.readUpTo(tx, personId, newId(daysAgo(now, 7)));
  });

  keepAccounts(folder, accounts);
  return true;
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as community from "../../modules/community/api.ts";
import { addDays, addMonths } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import * as journal from "../../modules/journal/api.ts";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as programme from "../../modules/programme/api.ts";
import * as registry from "../../modules/registry/api.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { hours, organisations, partners, persons, places, running } from "./cast.ts";
import { buildHistory } from "./history.ts";

const sampleCode = "sample";
const zone = "Asia/Shanghai";
const day = 86_400_000;

/**
 * The sample station, built by the product's own acts at past moments, so that it keeps every rule the
 * product keeps. Gives false when it is there already. Passwords are made here and kept for printing.
 */
export async function buildSample(db: Db, folder: string, say: (line: string) => void): Promise<boolean> {
  if ((await people.findStation(db.directory, sampleCode)) !== undefined) return false;
  say("building the sample station, once");
  const now = new Date();
  const longAgo = new Date(now.getTime() - 130 * day);
  const stationId = newId(now);
  const since = civilDateIn(zone, longAgo);

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
  const ids = await db.station(stationId, longAgo, async (tx) => {
    await shelf.stockShelf(tx, shelf.shipped);
    for (const place of places) {
      const id = await community.addCommunity(tx, place.input);
      for (const fact of place.traits)
        await community.addTrait(tx, id, { ...fact, source: "示例，虚构", asOf: since }, since);
    }
    const communityIds = new Map(
      (await community.listCommunities(tx, null)).map((place) => [place.code, place.id]),
    );
    const organisationIds = new Map<string, string>();
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
    // 310 numbered doors: 10 buildings of 31; every eighth has somebody in difficulty in the invented sample.
    const doors = Array.from({ length: 310 }, (_, i) => ({
      address: {
        building: `${Math.floor(i / 31) + 1}`,
        unit: `${Math.floor((i % 31) / 16) + 1}`,
        floor: null,
        room: `${Math.floor((i % 16) / 2) + 1}0${(i % 2) + 1}`,
      },
      careGrade: "ordinary" as const,
      sample: true,
    }));
    await registry.addHouseholds(tx, communityIds.get("xyhy")!, doors);
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

  for (const each of running) {
    const author = whos.get(each.author)!;
    const drafted = new Date(now.getTime() - (each.daysAgo + 6) * day);
    const begin = new Date(now.getTime() - each.daysAgo * day);
    const startsOn = civilDateIn(zone, begin);
    const id = await db.station(stationId, drafted, async (tx) => {
      const made = await programme.openBasket(db, tx, author, ids.get(each.community)!, true);
      await programme.chooseProduct(tx, author, made, { productCode: each.product });
      const version = (await programme.getProgramme(tx, made))!.version;
      await programme.changeDates(db, tx, author, made, version, {
        startsOn,
        endsOn: addDays(addMonths(startsOn, each.months), -1),
      });
      return made;
    });
    await db.station(stationId, new Date(drafted.getTime() + day), async (tx) => {
      await programme.submit(db, tx, author, id);
      journal.append(
        tx,
        author && { loginId: author.loginId, personId: author.personId, requestId: "sample" },
        [{ verb: "submit", kind: "programme", targetId: id }],
      );
    });
    await db.station(stationId, begin, async (tx) => {
      const chief = whos.get("chief")!;
      await programme.approve(db, tx, chief, id, "");
      journal.append(tx, { loginId: chief.loginId, personId: chief.personId, requestId: "sample" }, [
        { verb: "approve", kind: "programme", targetId: id },
      ]);
      await duty.planProgramme(tx, id, startsOn);
    });
  }
  await duty.rollOn(db, stationId, now);
  await buildHistory(db, stationId, now, [...whos.values()]);

  // Side by side: hashing twenty-three passwords one after another would be a quarter of the first start.
  const accounts = await Promise.all(
    persons.map(async (person) => {
      const { personId } = whos.get(person.login)!;
      const { secret } = await people.addLogin(
        db.directory,
        { login: person.login, stationId, personId, mustChange: false },
        now,
      );
      const role = person.posts.map((post) => post.role).join(", ");
      return { login: person.login, name: `${person.name}（示例）`, role, password: secret };
    }),
  );
  writeFileSync(join(folder, "sample-accounts.json"), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  });
  return true;
}

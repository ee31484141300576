import * as community from "../../modules/community/api.ts";
import { addDays } from "../../modules/community/civil-days.ts";
import { hasHouseholds, mayAdd, mayEdit } from "../../modules/community/rules.ts";
import * as duty from "../../modules/duty/api.ts";
import * as people from "../../modules/people/api.ts";
import { type Who, roles } from "../../modules/people/contract.ts";
import { civilDateIn } from "../civil.ts";
import type { Db, Tx } from "../db.ts";
import { found } from "../errors.ts";
import * as programme from "../../modules/programme/api.ts";
import { mayDeclareHours, maySeeProgramme, mayStart } from "../../modules/programme/rules.ts";
import * as registry from "../../modules/registry/api.ts";
import { mayWriteRegister } from "../../modules/registry/rules.ts";
import { type Http, IdParams } from "../http.ts";
import { CommunityList, CommunityPage } from "./contract.ts";

/** The page of one place, and who stands on it by name. */
export async function drawCommunity(
  { db, tx, who, now }: { db: Db; tx: Tx; who: Who; now: Date },
  id: string,
): Promise<{ page: CommunityPage; personIds: string[] }> {
  if (!maySeeProgramme(who, id)) found(null);
  const today = civilDateIn(await people.timeZoneOf(db, who.stationId), now);
  const profile = await community.getProfile(tx, id);
  const [summaries, hours, load, onTime, posts, homes] = await Promise.all([
    programme.listSummaries(tx, [id]),
    programme.listHours(tx, [id]),
    programme.loadOf(tx, id, ""),
    duty.countOnTime(tx, { programmeId: null, communityId: id }, today),
    people.listPosts(tx, id),
    registry.countGrades(tx, id),
  ]);
  const names = await people.listNames(
    tx,
    hours.map((each) => each.declaredBy),
  );
  const own = posts.filter((post) => post.communityIds !== null || post.role === "chief");
  const page: CommunityPage = {
    community: { ...profile, may: { edit: mayEdit(who, id) } },
    households: homes.households,
    focusHouseholds: homes.focus,
    programmes: await Promise.all(
      summaries.map(async (summary) => ({
        ...summary,
        onTime: (await duty.countOnTime(tx, { programmeId: summary.id, communityId: null }, today))!,
      })),
    ),
    hours: hours.map((each) => ({
      ...each,
      declaredBy: names.get(each.declaredBy)?.name ?? "",
      declaredAt: each.declaredAt.toISOString(),
      used: load.used[each.role] ?? 0,
    })),
    onTime: onTime!,
    people: own.map(({ personId, name, sample, role, organisationName }) => ({
      personId,
      name,
      sample,
      role,
      organisationName,
    })),
    may: {
      edit: mayEdit(who, id),
      pick: mayStart(who, id),
      register: mayWriteRegister(who, id),
      declare: Object.fromEntries(roles.map((role) => [role, mayDeclareHours(who, id, role)])),
    },
  };
  return { page, personIds: own.map((post) => post.personId) };
}

export function communityPages(http: Http<Who>): void {
  const { db } = http;

  http.get(
    {
      path: "/api/pages/communities",
      summary: "Communities one works in: what runs, what is due",
      answer: CommunityList,
    },
    async ({ who, tx, now }) => {
      const today = civilDateIn(await people.timeZoneOf(db, who.stationId), now);
      const places = (await community.listCommunities(tx, null)).filter((place) =>
        maySeeProgramme(who, place.id),
      );
      const ids = places.map((place) => place.id);
      const [running, households, due, sizes] = await Promise.all([
        programme.listSummaries(tx, ids),
        registry.countByCommunity(tx, ids),
        duty.countDue(tx, ids, today, addDays(today, 7)),
        community.listSizes(
          tx,
          places.filter(({ kind }) => !hasHouseholds(kind)),
        ),
      ]);
      return {
        mayAdd: mayAdd(who),
        items: places.map(({ practices: _, ...place }) => ({
          ...place,
          households: households.get(place.id) ?? 0,
          size: sizes.get(place.id) ?? null,
          running: running
            .filter((each) => each.communityId === place.id && each.state === "active")
            .map((each) => ({
              id: each.id,
              code: each.code,
              products: each.products.map((product) => product.name),
            })),
          overdue: due.get(place.id)?.overdue ?? 0,
          dueThisWeek: due.get(place.id)?.due ?? 0,
        })),
      };
    },
  );

  http.get(
    {
      path: "/api/pages/communities/{id}",
      summary: "A community: profile, programmes, hours, people",
      params: IdParams,
      answer: CommunityPage,
    },
    async ({ who, tx, now, params, look }) => {
      const { page, personIds } = await drawCommunity({ db, tx, who, now }, params.id);
      look("person", personIds, ["name", "posts"]);
      return page;
    },
  );
}

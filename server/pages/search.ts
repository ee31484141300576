import type { z } from "zod";
import * as community from "../../modules/community/api.ts";
import * as duty from "../../modules/duty/api.ts";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { maySeePeople } from "../../modules/people/rules.ts";
import * as programme from "../../modules/programme/api.ts";
import { programmesSeen } from "../../modules/programme/rules.ts";
import * as registry from "../../modules/registry/api.ts";
import { doorsLike } from "../../modules/registry/door-search.ts";
import { registersRead } from "../../modules/registry/rules.ts";
import { unitsSearched } from "../../modules/registry/unit/rules.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { civilDateIn } from "../civil.ts";
import type { Tx } from "../db.ts";
import type { Bilingual } from "../wire.ts";
import type { Http } from "../http.ts";
import type { KeyStore } from "../keys.ts";
import { tiers, wantedOf } from "../match.ts";
import { type Found, type FoundKind, Search, SearchQuery } from "./search-contract.ts";

/** Of each kind beside the others, and of one kind alone. */
const perKind = 6;
const alone = 50;
const none = { items: [], more: false };

/** Everything of the kinds asked for that answers to `q` and that this person's own lists show. */
async function find(
  tx: Tx,
  { who, keys, today }: { who: Who; keys: KeyStore; today: string },
  { q, kind }: z.infer<typeof SearchQuery>,
) {
  const most = kind === undefined ? perKind : alone;
  const wants = (each: FoundKind) => kind === undefined || kind === each;
  const wanted = await wantedOf(q);
  const seen = programmesSeen(who);
  const doors = doorsLike(q);
  const ranges = wanted.single ? [] : (doors?.ranges ?? []);
  // 心语花园 3-2-501: the door in the communities that answer to what stands before it.
  let only: string[] | null = null;
  if (doors !== null && doors.place !== "") {
    const before = await wantedOf(doors.place);
    only = (await community.searchCommunities(tx, seen, before, alone)).items.map(({ row }) => row.id);
  }
  const within = (ids: string[] | null) =>
    only === null ? ids : ids === null ? only : ids.filter((id) => only.includes(id));

  const listed =
    wants("programme") || wants("duty")
      ? programme.listSearchable(tx, seen, wanted)
      : Promise.resolve<programme.Searchable[]>([]);
  const homesIn = within(registersRead(who));
  const exact = wants("household") ? ranges.find((range) => range.exact) : undefined;
  // Doors and people alone need no more of communities than the names of theirs.
  const byIndex = kind === "household" || kind === "resident";
  const [communities, running, duties, households, behind, residents, units, products, persons] =
    await Promise.all([
      byIndex
        ? { ...none, names: new Map<string, Bilingual>() }
        : community.searchCommunities(tx, seen, wanted, most),
      listed,
      wants("duty") ? duty.searchDuties(tx, who, { wanted, ranges, only, programmes: listed }, most) : none,
      wants("household") ? registry.searchHouseholds(tx, homesIn, ranges, most) : none,
      exact === undefined ? [] : registry.listBehind(tx, homesIn, exact.low),
      wants("resident") && !wanted.single
        ? registry.searchResidents(tx, keys, { communityIds: registersRead(who), today }, q, most)
        : none,
      wants("unit") ? registry.searchUnits(tx, unitsSearched(who), { wanted, ranges, only }, most) : none,
      wants("product") ? shelf.searchProducts(tx, wanted, most) : none,
      wants("person") && maySeePeople(who) === null ? people.searchPeople(tx, wanted, today, most) : none,
    ]);
  const programmes = programme.searchProgrammes(wanted, running, communities.names, most);
  const shown = [...households.items, ...residents.items].map(({ communityId }) => communityId);
  const names = byIndex ? await community.listNames(tx, shown) : communities.names;
  return { behind, residents, communities, names, duties, households, units, programmes, products, persons };
}
type All = Awaited<ReturnType<typeof find>>;

type Group = { kind: FoundKind; tier: number; items: Found[]; more: boolean };
function groupOf<R extends { tier: number }>(
  kind: FoundKind,
  { items, more }: { items: R[]; more: boolean },
  said: (each: R) => Found,
): Group[] {
  return items.length === 0 ? [] : [{ kind, tier: items[0]!.tier, items: items.map(said), more }];
}

/** The kind whose first one matches best stands first; else in this order, the day's work before the rest. */
function inGroups(all: All, today: string): Search["groups"] {
  const nameOf = (id: string) => all.names.get(id) ?? { zh: "", en: "" };
  const homes = all.households.items.map((row) => ({
    row,
    tier: row.exact ? tiers.exact : tiers.begins,
  }));
  const people = all.residents.items.map((row) => ({ row, tier: row.whole ? tiers.named : tiers.begins }));
  return [
    ...groupOf("duty", all.duties, ({ row, why }) => ({
      kind: "duty",
      id: row.id,
      dutyKind: row.kind,
      title: row.title,
      communityName: nameOf(row.communityId),
      place: row.place,
      dueOn: row.dueOn,
      late: row.closesOn < today,
      foundBy: why,
    })),
    ...groupOf("household", { items: homes, more: all.households.more }, ({ row }) => ({
      kind: "household",
      id: row.id,
      communityId: row.communityId,
      communityName: nameOf(row.communityId),
      door: row.door,
      residents: all.behind.flatMap(({ householdId, name }) => (householdId === row.id ? [name] : [])),
      sample: row.sample,
      foundBy: { by: "door", text: row.door, pinyin: false },
    })),
    ...groupOf("resident", { items: people, more: all.residents.more }, ({ row }) => ({
      kind: "resident",
      id: row.id,
      communityId: row.communityId,
      communityName: nameOf(row.communityId),
      householdId: row.householdId,
      door: row.door,
      name: row.name,
      sample: row.sample,
      foundBy: {
        by: row.by === "pinyin" ? "name" : row.by,
        text: row.name,
        pinyin: row.by === "pinyin",
      },
    })),
    ...groupOf("unit", all.units, ({ row, why }) => ({
      kind: "unit",
      id: row.id,
      communityName: nameOf(row.communityId),
      name: row.name,
      unitKind: row.kind,
      at: row.door ?? row.place,
      sample: row.sample,
      foundBy: why,
    })),
    ...groupOf("community", all.communities, ({ row: { id, code, name }, why }) => ({
      kind: "community",
      id,
      code,
      name,
      foundBy: why,
    })),
    ...groupOf("programme", all.programmes, ({ row, why }) => ({
      kind: "programme",
      id: row.id,
      code: row.code,
      state: row.state,
      communityName: nameOf(row.communityId),
      products: row.products.map(({ name }) => name),
      foundBy: why,
    })),
    ...groupOf("product", all.products, ({ row: { code, name, line }, why }) => ({
      kind: "product",
      code,
      name,
      line,
      foundBy: why,
    })),
    ...groupOf("person", all.persons, ({ row, why }) => ({ kind: "person", ...row, foundBy: why })),
  ]
    .sort((a, b) => a.tier - b.tier)
    .map(({ tier: _, ...group }) => group);
}

export function searchPages(http: Http<Who>, keys: KeyStore): void {
  const { db } = http;
  http.get(
    {
      path: "/api/search",
      summary:
        "Duties, households, residents, units, communities, programmes, products and people that answer to some words",
      query: SearchQuery,
      answer: Search,
      // Doors and people are ranges of an index; titles of duties and words of products are looked through.
      lightFor: ({ kind }) => kind === "household" || kind === "resident",
    },
    async ({ who, tx, now, query, look }) => {
      const today = civilDateIn(await people.timeZoneOf(db, who.stationId), now);
      const all = await find(tx, { who, keys, today }, query);
      const shown = all.duties.items.map(({ row }) => row);
      const homes = all.households.items.map((row) => row.id);
      const persons = all.persons.items.map(({ row }) => row.id);
      look("household", [...homes, ...duty.householdsShown(shown)], ["door"], "search");
      const behind = all.behind.flatMap(({ id, householdId }) => (homes.includes(householdId) ? [id] : []));
      const residents = all.residents.items.map(({ id }) => id);
      look(
        "household",
        all.residents.items.map(({ householdId }) => householdId),
        ["door"],
        "search",
      );
      look("resident", [...residents, ...behind], ["name"], "search");
      look("person", persons, ["name", "posts"], "search");
      const groups = inGroups(all, today);
      return { groups: query.kind === undefined ? groups : groups.filter(({ kind }) => kind === query.kind) };
    },
  );
}

/** The five partnerships (五共治): what belongs to a kind of place appears there, through HTTP, and nothing else does. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Community, CommunityKind } from "../../modules/community/contract.ts";
import { problemsOfKind } from "../../modules/community/problems.ts";
import { mayPartner, sizeOf, venuesOfKind } from "../../modules/community/rules.ts";
import { traitsOfKind } from "../../modules/community/traits.ts";
import { words as placeWords } from "../../modules/community/words.ts";
import { addOrganisation } from "../../modules/people/api.ts";
import { roles } from "../../modules/people/contract.ts";
import { words as peopleWords } from "../../modules/people/words.ts";
import { exact, refused, stock } from "../../modules/programme/cast.ts";
import { shipped } from "../../modules/shelf/api.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { CommunityList, CommunityPage, Shelf } from "./contract.ts";

let world: World;
let chief: Caller;
let organisation: string;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  organisation = await world.inStation(world.station, (tx) =>
    addOrganisation(tx, { name: "合作单位", kind: "association" }),
  );
});
after(() => world.close());

type Case = {
  kind: CommunityKind;
  own: { problem: string; trait: [string, number]; venue: string; role: string; product: string };
  others: {
    problem: string;
    trait: [string, number | string];
    venue: string | null;
    role: string | null;
    product: string | null;
  };
  said: { people: string; cadre: string; volunteer: string };
};
const cases: Case[] = [
  {
    kind: "community",
    own: {
      problem: "dispute.leak",
      trait: ["households", 310],
      venue: "mall",
      role: "merchant",
      product: "P15",
    },
    others: { problem: "dispute.medical", trait: ["pupils", 5], venue: null, role: null, product: "P06" },
    said: { people: "住户", cadre: "社区干部", volunteer: "志愿者" },
  },
  {
    kind: "village",
    own: {
      problem: "dispute.family",
      trait: ["households", 90],
      venue: "committee_room",
      role: "elder",
      product: "P24",
    },
    others: {
      problem: "night.empty_area",
      trait: ["beds", 5],
      venue: "hospital",
      role: null,
      product: "P12",
    },
    said: { people: "村民", cadre: "村干部", volunteer: "村民志愿者" },
  },
  {
    kind: "school",
    own: {
      problem: "child.bullying",
      trait: ["pupils", 860],
      venue: "school",
      role: "volunteer",
      product: "P06",
    },
    others: {
      problem: "dispute.leak",
      trait: ["households", 5],
      venue: "mall",
      role: "elder",
      product: "P15",
    },
    said: { people: "学生", cadre: "校方", volunteer: "家长志愿者" },
  },
  {
    kind: "hospital",
    own: {
      problem: "dispute.medical",
      trait: ["beds", 320],
      venue: "hospital",
      role: "civil_affairs",
      product: "P05",
    },
    others: { problem: "hardship", trait: ["firms", 5], venue: "school", role: "merchant", product: "P07" },
    said: { people: "病人", cadre: "院方", volunteer: "志愿者" },
  },
  {
    kind: "enterprise",
    own: {
      problem: "dispute.business",
      trait: ["firms", 140],
      venue: "gate",
      role: "enterprise",
      product: "P28",
    },
    others: {
      problem: "child",
      trait: ["elders_alone", 5],
      venue: "committee_room",
      role: "donor",
      product: "P02",
    },
    said: { people: "企业", cadre: "企业管理方", volunteer: "志愿者" },
  },
];

for (const { kind, own, others, said } of cases)
  test(`${kind}: its problems, facts, venues, roles, products and words, and no other's`, async () => {
    const input = { code: `k${kind.slice(0, 6)}`, name: { zh: "某处", en: "Some place" }, kind };
    const wrong = await chief.post("/api/communities", { ...input, problems: [own.problem, others.problem] });
    assert.deepEqual(refused(wrong), [400, "community.problem_other_kind", "problems.1"]);
    const made = await chief.post<Community>("/api/communities", { ...input, problems: [own.problem] });
    assert.equal(made.status, 201);
    const { id, version } = made.body;
    const patch = (problems: string[]) =>
      chief.change("PATCH", `/api/communities/${id}`, { problems }, version);
    assert.deepEqual(refused(await patch([others.problem])), [
      400,
      "community.problem_other_kind",
      "problems.0",
    ]);

    const put = (what: string, body: object) => chief.post(`/api/communities/${id}/${what}`, body);
    const fact = ([key, value]: [string, unknown]) =>
      put("traits", { key, value, source: "台账", asOf: "2026-11-01" });
    assert.equal((await fact(own.trait)).status, 201);
    assert.deepEqual(refused(await fact(others.trait)), [400, "community.trait_other_kind", "key"]);

    const venue = (of: string) => put("venues", { name: "一处", address: "某路 1 号", kind: of });
    assert.equal((await venue(own.venue)).status, 201);
    if (others.venue)
      assert.deepEqual(refused(await venue(others.venue)), [400, "community.venue_other_kind", "kind"]);

    const partner = (role: string) => put("partners", { organisationId: organisation, role });
    assert.equal((await partner(own.role)).status, 201);
    if (others.role)
      assert.deepEqual(refused(await partner(others.role)), [400, "community.role_other_kind", "role"]);

    const { items, community } = exact(Shelf, await chief.get(`/api/pages/shelf?communityId=${id}`));
    assert.equal(community!.kind, kind);
    assert.ok(items.every(({ kinds }) => kinds.includes(kind)));
    assert.ok(items.some(({ code }) => code === own.product));
    assert.ok(!items.some(({ code }) => code === others.product));

    const page = exact(CommunityPage, await chief.get(`/api/pages/communities/${id}`));
    assert.ok(page.community.traits.some(({ key, value }) => key === own.trait[0] && value === own.trait[1]));
    const list = exact(CommunityList, await chief.get("/api/pages/communities"));
    const size = list.items.find((each) => each.id === id)!.size;
    const homes = kind === "community" || kind === "village";
    assert.deepEqual(size, homes ? null : { key: sizeOf[kind], value: own.trait[1] });

    const texts = { ...placeWords, ...peopleWords } as Record<string, { zh: string; en: string } | undefined>;
    const role = (name: string) => (texts[`people.role.${name}_${kind}`] ?? texts[`people.role.${name}`])!.zh;
    assert.deepEqual(
      [texts[`community.people.${kind}`]!.zh, role("cadre"), role("volunteer")],
      [said.people, said.cadre, said.volunteer],
    );
  });

test("every shipped product finds, in each kind it is made for, a problem, its partners and no fact of another", () => {
  for (const { code, kinds, problems, partners } of shipped)
    for (const kind of kinds) {
      const own: readonly string[] = problemsOfKind(kind);
      assert.ok(
        problems.some((problem) => own.includes(problem)),
        `${code} in a ${kind}: no problem`,
      );
      for (const { role, required } of partners)
        if (required && role !== "chief")
          assert.equal(mayPartner(role, kind), null, `${code} in a ${kind}: ${role}`);
    }
});

test("each kind has enough of everything to be worked with", () => {
  for (const { kind } of cases) {
    assert.ok(problemsOfKind(kind).length >= 20, kind);
    assert.ok(traitsOfKind(kind).length >= 8, kind);
    assert.ok(venuesOfKind(kind).length >= 5 && venuesOfKind(kind).includes("police_room"), kind);
    assert.ok(roles.filter((role) => mayPartner(role, kind) === null).length >= 8, kind);
  }
});

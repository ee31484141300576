/** Who may do what with a promise: case → answer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Post, Role, Who } from "../people/contract.ts";
import type { PromiseState } from "./contract.ts";
import * as rules from "./rules.ts";

const [here, there] = ["01930000-0000-7000-8000-00000000000a", "01930000-0000-7000-8000-00000000000b"];
const [firm, station, shop] = ["firm", "station", "shop"];
let count = 0;
const post = (
  role: Role,
  organisationId: string,
  communityIds: string[] | null = [here],
  id = `post${++count}`,
): Post => ({
  id,
  personId: "",
  organisationId,
  role,
  communityIds,
  fromOn: "2026-01-01",
  toOn: null,
  endedAt: null,
});
const person = (personId: string, ...posts: Post[]): Who => ({
  loginId: personId,
  personId,
  stationId: "station",
  scope: "all",
  posts: posts.map((each) => ({ ...each, personId })),
});
const officer = person("officer", post("officer", station));
const chief = person("chief", post("chief", station, null));
const cadre = person("cadre", post("cadre", "committee"));
const manager = person("manager", post("property_manager", firm));
const guard = person("guard", post("guard", firm));
const away = person("away", post("property_manager", firm, [there]));
const shopkeeper = person("shopkeeper", post("merchant", shop));
const lawyer = person("lawyer", post("lawyer", "law", [here], "lawyer"));
const mediator = person("mediator", post("mediator", "law", [here], "appointed"));
const auditor = person("auditor", post("auditor", station, null));
const supervisor = person("supervisor", post("supervisor", firm, null));
const all = {
  officer,
  chief,
  cadre,
  manager,
  guard,
  away,
  shopkeeper,
  lawyer,
  mediator,
  auditor,
  supervisor,
};
type Name = keyof typeof all;

const of = (more: Partial<rules.Standing> = {}): rules.Standing => ({
  communityId: here,
  closeHeld: false,
  promisorKind: "organisation",
  promisorOrganisationId: firm,
  promisedKind: "resident",
  promisedId: "resident",
  promisedOrganisationId: null,
  state: "open",
  dueOn: "2026-11-23",
  termSide: null,
  termBy: null,
  claimedBy: null,
  appointedPostIds: ["appointed"],
  ...more,
});
const performed = (more: Partial<rules.Standing> = {}) =>
  of({ state: "performed", claimedBy: "manager", ...more });
const each = (ask: (who: Who) => unknown, wanted: Partial<Record<Name, unknown>>, otherwise: unknown) => {
  for (const [name, who] of Object.entries(all))
    assert.deepEqual(ask(who), name in wanted ? wanted[name as Name] : otherwise, name);
};

test("seen by who keeps the place, by both sides where they work there, and by those appointed", () => {
  const sees = { officer: true, chief: true, cadre: true, manager: true, guard: true, mediator: true };
  each((who) => rules.maySee(who, of()), sees, false);
  each((who) => rules.maySee(who, of({ closeHeld: true })), { ...sees, cadre: false }, false);
  const toShop = of({ promisedKind: "organisation", promisedId: shop, promisedOrganisationId: shop });
  each((who) => rules.maySee(who, toShop), { ...sees, shopkeeper: true }, false);
});

test("a party's name is for keepers and those appointed, a door also for the promisor until it is over", () => {
  const kept = { officer: true, chief: true, cadre: true, mediator: true };
  each((who) => rules.maySeeParty(who, of()), kept, false);
  const near = { ...kept, manager: true, guard: true };
  for (const state of ["open", "performed", "disputed", "broken"] as const)
    each((who) => rules.maySeeDoor(who, of({ state })), near, false);
  for (const state of ["confirmed", "withdrawn"] as const)
    each((who) => rules.maySeeDoor(who, of({ state })), kept, false);
});

test("performed by whoever works for the promisor there, by a keeper as told; late too", () => {
  const may = { officer: null, chief: null, cadre: null, manager: null, guard: null };
  for (const state of ["open", "disputed", "broken"] as const)
    each((who) => rules.mayPerform(who, of({ state })), may, "promise.not_promisor");
  each(
    (who) => rules.asPromisor(who, of()),
    { officer: "told", chief: "told", cadre: "told", manager: "self", guard: "self" },
    null,
  );
  const codes: Partial<Record<PromiseState, string>> = {
    performed: "promise.claimed",
    confirmed: "promise.kept",
    withdrawn: "promise.withdrawn",
  };
  for (const [state, code] of Object.entries(codes))
    each((who) => rules.mayPerform(who, of({ state: state as PromiseState })), {}, code);
});

test("only the one promised answers, or officer and chief as told; the promisor's people never, whatever else they hold", () => {
  const own = { manager: "promise.own_side", guard: "promise.own_side" };
  each(
    (who) => rules.mayAnswer(who, performed()),
    { ...own, officer: null, chief: null },
    "promise.only_promised",
  );
  const toShop = performed({ promisedKind: "organisation", promisedId: shop, promisedOrganisationId: shop });
  each(
    (who) => rules.mayAnswer(who, toShop),
    { ...own, officer: null, chief: null, shopkeeper: null },
    "promise.only_promised",
  );
  assert.equal(rules.asPromised(shopkeeper, toShop), "self");
  assert.equal(rules.asPromised(officer, toShop), "told");
  // A post's word is that post's alone: a colleague sees it and does not answer.
  const toPost = performed({ promisedKind: "post", promisedId: "lawyer", promisedOrganisationId: "law" });
  assert.deepEqual(
    [rules.mayAnswer(lawyer, toPost), rules.mayAnswer(mediator, toPost)],
    [null, "promise.only_promised"],
  );
  const both = person("both", post("property_manager", firm), post("officer", station));
  assert.equal(rules.mayAnswer(both, performed()), "promise.own_side");
  const byStation = performed({ promisorOrganisationId: station, claimedBy: "other" });
  each(
    (who) => rules.mayAnswer(who, byStation),
    { officer: "promise.own_side", chief: "promise.own_side" },
    "promise.only_promised",
  );
  for (const state of ["open", "disputed", "broken"] as const)
    assert.equal(rules.mayAnswer(officer, of({ state })), "promise.nothing_claimed");
  assert.equal(rules.mayAnswer(officer, of({ state: "confirmed" })), "promise.kept");
});

test("one hand for both sides is no second word where the promisor can speak; two parties may have one officer", () => {
  assert.equal(rules.mayAnswer(officer, performed({ claimedBy: "officer" })), "promise.one_hand");
  assert.equal(rules.mayAnswer(chief, performed({ claimedBy: "officer" })), null);
  const party = performed({ promisorKind: "party", promisorOrganisationId: null, claimedBy: "officer" });
  assert.equal(rules.mayAnswer(officer, party), null);
  const term = { termSide: "promisor", termBy: "officer" } as const;
  assert.equal(rules.mayAgree(officer, of(term)), "promise.one_hand");
  assert.equal(
    rules.mayAgree(officer, of({ ...term, promisorKind: "party", promisorOrganisationId: null })),
    null,
  );
});

test("a term is changed by both", () => {
  const may = { officer: null, chief: null, cadre: null, manager: null, guard: null };
  for (const state of ["open", "disputed", "broken"] as const)
    each((who) => rules.mayPropose(who, of({ state })), may, "promise.not_promisor");
  assert.equal(rules.mayPropose(manager, performed()), "promise.claimed");
  assert.equal(rules.mayPropose(manager, of({ termSide: "promisor" })), "promise.term_waits");
  assert.equal(rules.mayAgree(officer, of()), "promise.no_term");
  const byFirm = of({ termSide: "promisor", termBy: "manager" });
  const own = { manager: "promise.own_side", guard: "promise.own_side" };
  each((who) => rules.mayAgree(who, byFirm), { ...own, officer: null, chief: null }, "promise.only_promised");
  const byResident = of({ termSide: "promised", termBy: "officer" });
  each(
    (who) => rules.mayAgree(who, byResident),
    { manager: null, guard: null, chief: null, cadre: null, officer: "promise.one_hand" },
    "promise.not_promisor",
  );
  const byShop = of({
    termSide: "promised",
    termBy: "shopkeeper",
    promisedKind: "organisation",
    promisedId: shop,
    promisedOrganisationId: shop,
  });
  assert.equal(rules.mayAgree(shopkeeper, byShop), "promise.own_side");
  assert.deepEqual(
    [rules.mayRefuseTerm(shopkeeper, byShop), rules.mayRefuseTerm(lawyer, byShop)],
    [null, "promise.not_promisor"],
  );
  assert.equal(rules.mayRefuseTerm(manager, of()), "promise.no_term");
});

test("broken by a keeper's decision, after the day and not before, and never while an answer is waited for", () => {
  const keepers = { officer: null, chief: null, cadre: null };
  each((who) => rules.mayBreak(who, of(), "2026-11-24"), keepers, "promise.keeper_decides");
  assert.equal(rules.mayBreak(officer, of(), "2026-11-23"), "promise.not_due");
  assert.equal(rules.mayBreak(cadre, of({ closeHeld: true }), "2026-11-24"), "promise.keeper_decides");
  assert.equal(rules.mayBreak(officer, performed(), "2026-11-24"), "promise.claimed");
  assert.equal(rules.mayBreak(officer, of({ state: "broken" }), "2026-11-24"), "promise.broken");
  assert.equal(rules.mayBreak(officer, of({ state: "withdrawn" }), "2026-11-24"), "promise.withdrawn");
});

test("let go by the one promised, reminded by keeper or promised, reported when late, other ways once broken", () => {
  const own = { manager: "promise.own_side", guard: "promise.own_side" };
  each(
    (who) => rules.mayWithdraw(who, of()),
    { ...own, officer: null, chief: null },
    "promise.only_promised",
  );
  assert.equal(rules.mayWithdraw(officer, of({ state: "broken" })), "promise.broken");
  const keepers = { officer: null, chief: null, cadre: null };
  each((who) => rules.mayRemind(who, of()), keepers, "promise.keeper_decides");
  assert.equal(rules.mayRemind(officer, of({ promisorKind: "party" })), "promise.party_by_hand");
  each((who) => rules.mayReport(who, of(), "2026-11-24"), keepers, "promise.keeper_decides");
  assert.equal(rules.mayReport(officer, of(), "2026-11-23"), "promise.not_due");
  assert.equal(rules.mayRoute(officer, of()), "promise.not_broken");
  const broken = { ...of({ state: "broken" }), sourceKind: "dispute_clause" as const };
  each((who) => rules.mayRoute(who, broken), keepers, "promise.keeper_decides");
  assert.deepEqual(
    rules.nextOf(officer, broken, "2026-11-24").map(({ kind, route, may }) => [kind, route, may]),
    [
      ["extend", null, null],
      ["remind", null, null],
      ["report", null, null],
      ["route", "mediate_again", null],
      ["route", "judicial_confirmation", null],
      ["route", "court", null],
    ],
  );
  assert.deepEqual(rules.nextOf(officer, { ...broken, state: "open" }, "2026-11-24"), []);
});

test("reminders ten and three days before, on the day and once it is past; none that lay before the term was agreed", () => {
  const cases: [string, string, string, number | null][] = [
    ["2026-12-10", "2026-11-01", "2026-11-29", null],
    ["2026-12-10", "2026-11-01", "2026-11-30", 10],
    ["2026-12-10", "2026-11-01", "2026-12-06", 10],
    ["2026-12-10", "2026-11-01", "2026-12-07", 3],
    ["2026-12-10", "2026-11-01", "2026-12-10", 0],
    ["2026-12-10", "2026-11-01", "2026-12-11", -1],
    ["2026-12-10", "2026-11-30", "2026-12-01", null],
    ["2026-12-10", "2026-12-08", "2026-12-09", null],
    ["2026-12-10", "2026-12-08", "2026-12-10", 0],
    ["2026-12-10", "2026-12-10", "2026-12-10", null],
    ["2026-12-10", "2026-12-10", "2027-02-01", -1],
  ];
  for (const [due, agreed, today, step] of cases)
    assert.equal(rules.reminderStep(due, agreed, today), step, `${due} ${agreed} ${today}`);
});

test("on Today: past, today, within seven days, later", () => {
  const ranks = ["2026-11-22", "2026-11-23", "2026-11-30", "2026-12-01"].map((dueOn) =>
    rules.rankOf({ dueOn }, "2026-11-23"),
  );
  assert.deepEqual(ranks, [0, 2, 3, 4]);
});

test("how an organisation keeps its word is for keepers and its own people", () => {
  const may = { officer: null, chief: null, cadre: null, manager: null, guard: null, away: null };
  each((who) => rules.mayReadKeeping(who, firm), may, "promise.keeping_see");
});

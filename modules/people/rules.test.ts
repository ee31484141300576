import assert from "node:assert/strict";
import { test } from "node:test";
import { type Post, type Role, type Who, roles } from "./contract.ts";
import { isCommon } from "./password.ts";
import {
  communitiesOf,
  conflictsWith,
  holds,
  isInForce,
  mayAppoint,
  maySeePeople,
  rolesIn,
} from "./rules.ts";

const post = (role: Role, more: Partial<Post> = {}): Post => ({
  id: "1",
  personId: "2",
  organisationId: "3",
  role,
  communityIds: null,
  fromOn: "2026-01-01",
  toOn: null,
  endedAt: null,
  ...more,
});
const who = (...posts: Post[]): Who => ({ loginId: "l", personId: "2", stationId: "s", posts, scope: "all" });

test("a post is in force from its first day to its last, and not from the moment it was ended", () => {
  const cases: [Partial<Post>, string, boolean][] = [
    [{}, "2025-12-31", false],
    [{}, "2026-01-01", true],
    [{}, "2099-01-01", true],
    [{ toOn: "2026-03-01" }, "2026-03-01", true],
    [{ toOn: "2026-03-01" }, "2026-03-02", false],
    [{ endedAt: "2026-02-01T00:00:00Z" }, "2026-02-01", false],
    [{ endedAt: "2026-02-01T00:00:00Z" }, "2026-01-15", false],
  ];
  for (const [more, today, expected] of cases)
    assert.equal(isInForce(post("officer", more), today), expected, JSON.stringify([more, today]));
});

test("a post for named communities holds there and nowhere else", () => {
  const someone = who(post("officer", { communityIds: ["a", "b"] }), post("cadre", { communityIds: ["c"] }));
  assert.ok(holds(someone, ["officer"], "a") && holds(someone, ["officer", "cadre"], "c"));
  assert.ok(!holds(someone, ["officer"], "c") && !holds(someone, ["chief"]));
  assert.ok(holds(who(post("chief")), ["chief"], "any"));
  assert.deepEqual(communitiesOf(someone), ["a", "b", "c"]);
  assert.deepEqual(communitiesOf(someone, ["cadre"]), ["c"]);
  assert.equal(communitiesOf(who(post("chief"), post("officer", { communityIds: ["a"] }))), null);
  assert.deepEqual(communitiesOf(who(post("guard", { communityIds: [] }))), []);
  assert.deepEqual(rolesIn(someone, "a"), ["officer"]);
  assert.deepEqual(rolesIn(someone, "z"), []);
});

test("who appoints whom", () => {
  const alone: Role[] = ["chief", "supervisor", "system_admin", "security_admin", "auditor"];
  for (const role of roles) {
    assert.equal(mayAppoint(who(post("security_admin")), role), null, role);
    assert.equal(mayAppoint(who(post("chief")), role) === null, !alone.includes(role), role);
    for (const other of roles.filter((each) => each !== "chief" && each !== "security_admin"))
      assert.equal(mayAppoint(who(post(other)), role), "people.may_not_appoint", `${other} ${role}`);
  }
});

test("the three administrators are three people without another post", () => {
  const three: Role[] = ["system_admin", "security_admin", "auditor"];
  for (const role of roles)
    for (const held of roles) {
      const mixed = role !== held && (three.includes(role) || three.includes(held));
      assert.equal(
        conflictsWith(role, [held]),
        mixed ? "people.separate_administrators" : null,
        `${role} ${held}`,
      );
    }
  assert.equal(conflictsWith("auditor", []), null);
  assert.equal(conflictsWith("officer", ["chief", "auditor"]), "people.separate_administrators");
});

test("who sees the list of people", () => {
  for (const role of roles)
    assert.equal(
      maySeePeople(who(post(role))) === null,
      ["chief", "officer", "cadre", "security_admin"].includes(role),
      role,
    );
});

test("common passwords and those with the name in them", () => {
  for (const password of [
    "password1",
    "PASSWORD",
    "qwerty123",
    "admin888",
    "888888888",
    "zzzzzzzz!!",
    "gongzhi2026",
  ])
    assert.ok(isCommon(password, "chenyiming"), password);
  assert.ok(isCommon("my-ChenYiMing-pass", "chenyiming"));
  for (const password of ["abc-kdue-92mm-yhrt", "四海之内皆兄弟也", "passwords are hard to choose"])
    assert.ok(!isCommon(password, "chenyiming"), password);
});

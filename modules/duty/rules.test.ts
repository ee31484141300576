import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../community/civil-days.ts";
import { type Role, type Who, roles } from "../people/contract.ts";
import type { DutyState } from "./contract.ts";
import {
  canStart,
  inOrder,
  isAdmitted,
  isOwn,
  mayAppointTo,
  mayAssign,
  mayBeNamed,
  mayCancel,
  mayComplete,
  mayEnterEvent,
  mayExcuse,
  mayFail,
  mayReopen,
  maySee,
  maySeeDoor,
  rankOf,
  reasonsOf,
} from "./rules.ts";

fc.configureGlobal({ seed: 20261123 });
const who = (...posts: [Role, string[] | null][]): Who => ({
  loginId: "login",
  personId: "me",
  stationId: "station",
  scope: "all",
  posts: posts.map(([role, communityIds], index) => ({
    id: `post-${index}`,
    personId: "me",
    organisationId: "organisation",
    role,
    communityIds,
    fromOn: "2026-01-01",
    toOn: null,
    endedAt: null,
  })),
});
const today = "2026-11-23";
const duty = (more: object = {}) => ({
  id: "duty",
  communityId: "home",
  roles: ["guard"] as Role[],
  state: "open" as DutyState,
  opensOn: today,
  dueOn: today,
  closesOn: today,
  at: null as string | null,
  notBefore: null as string | null,
  festival: null as string | null,
  subjectKind: "household" as const,
  placeKey: "",
  assigneePostId: null as string | null,
  ...more,
});

test("officer, cadre and chief see the whole community, the others their own duties only", () => {
  for (const role of roles) {
    const keeps = ["officer", "cadre", "chief"].includes(role);
    assert.equal(maySee(who([role, ["home"]]), duty()), keeps || role === "guard", role);
    assert.equal(maySee(who([role, ["away"]]), duty()), false, role);
    assert.equal(maySee(who([role, null]), duty({ roles: ["lawyer"] })), keeps || role === "lawyer", role);
  }
});

test("a duty given to a post is that post's alone; a role counts only where it is held", () => {
  const guard = who(["guard", ["home"]]);
  assert.equal(isOwn(guard, duty({ assigneePostId: "post-0" })), true);
  assert.equal(isOwn(guard, duty({ assigneePostId: "another" })), false);
  const mixed = who(["guard", ["away"]], ["volunteer", ["home"]]);
  assert.equal(isOwn(mixed, duty()), false);
  assert.equal(isOwn(mixed, duty({ roles: ["volunteer"] })), true);
});

test("what is for those appointed is seen by officer and chief, by them and by the post named, by nobody else", () => {
  const close = (more: object = {}) => duty({ roles: ["guard", "cadre"], appointedPostIds: [], ...more });
  for (const role of roles) {
    const head = role === "officer" || role === "chief";
    const here = who([role, ["home"]]);
    for (const state of ["open", "signing", "held", "done", "excused", "failed", "cancelled"])
      assert.equal(maySee(here, close({ state })), head, `${role} ${state}`);
    assert.equal(maySee(who([role, ["away"]]), close()), false, role);
    assert.equal(maySee(here, close({ offeredPostId: "post-0" })), head, "an offer alone opens nothing");
    assert.equal(maySeeDoor(here, close(), ["door"]), head, role);
    assert.equal(isOwn(here, close({ roles: [role] })), head, role);
    assert.equal(mayAppointTo(here, "home"), head ? null : "duty.appoint_head");
    assert.equal(mayAppointTo(who([role, ["away"]]), "home"), "duty.appoint_head");
  }
  const cases: [Who, object, boolean, boolean][] = [
    // who, the duty, sees it, has it
    [who(["cadre", ["home"]]), { appointedPostIds: ["post-0"] }, true, true],
    [who(["cadre", ["home"]]), { appointedPostIds: ["another"] }, false, false],
    [who(["cadre", ["home"]]), { assigneePostId: "post-0" }, true, true],
    [who(["cadre", ["home"]]), { assigneePostId: "another" }, false, false],
    [who(["cadre", ["home"]]), { appointedPostIds: ["post-0"], assigneePostId: "another" }, true, false],
    [who(["lawyer", ["home"]]), { appointedPostIds: ["post-0"] }, true, false],
    [who(["lawyer", ["home"]]), { appointedPostIds: ["post-0"], state: "done" }, true, false],
    [who(["cadre", ["home"]], ["guard", ["home"]]), { appointedPostIds: ["post-1"] }, true, true],
  ];
  for (const [by, more, sees, has] of cases) {
    const label = JSON.stringify([by.posts.map((post) => post.role), more]);
    assert.deepEqual([maySee(by, close(more)), isOwn(by, close(more))], [sees, has], label);
  }
  assert.equal(
    isAdmitted(who(["guard", ["away"]]), duty({ appointedPostIds: null })),
    true,
    "no gate, no question",
  );
});

test("named or offered is only who sees it by office or appointment; events are entered by those only", () => {
  const named: [string[] | null, Role, string | null][] = [
    [null, "guard", null],
    [[], "guard", "duty.post_not_appointed"],
    [["another"], "cadre", "duty.post_not_appointed"],
    [["post"], "cadre", null],
    [[], "officer", null],
    [[], "chief", null],
  ];
  for (const [appointedPostIds, role, answer] of named)
    assert.equal(
      mayBeNamed({ appointedPostIds }, { id: "post", role }),
      answer,
      `${appointedPostIds} ${role}`,
    );
  const of = { communityId: "home", roles: ["cadre", "lawyer"] as Role[], household: false };
  const entering: [Role, string[] | null, string | null][] = [
    ["cadre", null, null],
    ["cadre", [], "duty.event_appointed"],
    ["cadre", ["post-0"], null],
    ["lawyer", ["post-0"], null],
    ["lawyer", ["another"], "duty.event_appointed"],
    ["guard", ["post-0"], "duty.event_not_yours"],
    ["officer", [], null],
    ["chief", [], null],
  ];
  for (const [role, appointedPostIds, answer] of entering)
    assert.equal(mayEnterEvent(who([role, ["home"]]), { ...of, appointedPostIds }), answer, role);
});

test("the door is shown to the doer while the duty is open and needs it, and to those who keep the register", () => {
  const guard = who(["guard", ["home"]]);
  const cases: [Who, object, string[], boolean][] = [
    [guard, {}, ["door"], true],
    [guard, {}, [], false],
    [guard, {}, ["care_grade"], false],
    [guard, { state: "done" }, ["door"], false],
    [guard, { assigneePostId: "another" }, ["door"], false],
    [who(["volunteer", ["home"]]), {}, ["door"], false],
    [who(["cadre", ["home"]]), { state: "done" }, [], true],
    [who(["cadre", ["away"]]), {}, ["door"], false],
  ];
  for (const [by, more, needs, shown] of cases)
    assert.equal(maySeeDoor(by, duty(more), needs), shown, JSON.stringify([by.posts, more, needs]));
});

test("closing acts: the doer's and the officer's; cancelling and naming the officer's and the chief's", () => {
  const acts = [
    [mayComplete, mayExcuse, mayFail],
    [mayCancel, mayAssign],
  ] as const;
  const cases: [Role, string | null, string | null][] = [
    ["guard", null, "duty.officer_decides"],
    ["officer", null, null],
    ["chief", "duty.not_yours", null],
    ["cadre", "duty.not_yours", "duty.officer_decides"],
    ["volunteer", "duty.not_yours", "duty.officer_decides"],
  ];
  for (const [role, closes, decides] of cases) {
    for (const act of acts[0]) assert.equal(act(who([role, ["home"]]), duty(), today), closes, role);
    for (const act of acts[1]) assert.equal(act(who([role, ["home"]]), duty()), decides, role);
  }
  for (const state of ["done", "excused", "failed", "cancelled"])
    for (const act of [...acts[0], ...acts[1]])
      assert.equal(act(who(["officer", ["home"]]), duty({ state }), today), "duty.closed");
  const early = duty({ opensOn: "2026-11-24" });
  assert.equal(mayComplete(who(["guard", ["home"]]), early, today), "duty.not_yet");
});

test("undo: within ten minutes, by the same person, of what is closed", () => {
  const closedAt = new Date("2026-11-23T02:00:00Z");
  const at = (minutes: number, seconds = 0) =>
    new Date(closedAt.getTime() + minutes * 60_000 + seconds * 1000);
  const me = who(["guard", ["home"]]);
  const mine = { byPersonId: "me", closedAt };
  assert.equal(mayReopen(me, "done", mine, at(10)), null);
  assert.equal(mayReopen(me, "done", mine, at(10, 1)), "duty.undo_late");
  assert.equal(mayReopen(me, "done", { ...mine, byPersonId: "other" }, at(1)), "duty.undo_own");
  assert.equal(mayReopen(me, "cancelled", { ...mine, byPersonId: null }, at(1)), "duty.undo_own");
  assert.equal(mayReopen(me, "open", mine, at(1)), "duty.open_already");
  assert.equal(mayReopen(me, "done", null, at(1)), "duty.open_already");
});

test("what has an hour begins an hour before it at the earliest, and “not before” holds", () => {
  const cases: [object, string, boolean][] = [
    [{}, "00:00", true],
    [{ opensOn: "2026-11-24" }, "12:00", false],
    [{ at: "20:00" }, "18:59", false],
    [{ at: "20:00" }, "19:00", true],
    [{ at: "20:00", dueOn: "2026-11-22" }, "08:00", true],
    [{ at: "20:00", dueOn: "2026-11-24" }, "19:30", false],
    [{ notBefore: "14:00" }, "13:59", false],
    [{ notBefore: "14:00" }, "14:00", true],
  ];
  for (const [more, time, can] of cases)
    assert.equal(canStart(duty(more), today, time), can, `${JSON.stringify(more)} ${time}`);
});

test("ranks: overdue, fixed hour today, due today, festival within seven days, then by date", () => {
  const cases: [object, number][] = [
    [{ dueOn: "2026-11-20", closesOn: "2026-11-22" }, 0],
    [{ dueOn: "2026-11-22", closesOn: "2026-11-22", at: "08:00" }, 0],
    [{ at: "20:00" }, 1],
    [{}, 2],
    [{ dueOn: "2026-11-20", at: "20:00" }, 2],
    [{ dueOn: "2026-11-30", closesOn: "2026-12-01", festival: "spring" }, 3],
    [{ dueOn: "2026-12-01", closesOn: "2026-12-01", festival: "spring" }, 4],
    [{ dueOn: "2026-11-24", closesOn: "2026-11-30" }, 4],
  ];
  for (const [more, rank] of cases) assert.equal(rankOf(duty(more), today), rank, JSON.stringify(more));
});

test("the order is total, and nothing but dates, hours, doors and ids makes it", () => {
  const day = fc.integer({ min: -9, max: 9 }).map((offset) => addDays(today, offset));
  const any = fc
    .record({
      dueOn: day,
      grace: fc.nat(5),
      at: fc.constantFrom(null, "08:00", "20:00"),
      festival: fc.constantFrom(null, "spring"),
      placeKey: fc.constantFrom("", "00001//00101", "00010//00101"),
      id: fc.uuid(),
    })
    .map(({ grace, ...rest }) => ({ ...rest, closesOn: addDays(rest.dueOn, grace) }));
  const order = inOrder(today);
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      assert.equal(Math.sign(order(a, b)), -Math.sign(order(b, a)) || 0);
      assert.equal(order(a, b) === 0, a.id === b.id && JSON.stringify(a) === JSON.stringify(b));
      if (order(a, b) < 0 && order(b, c) < 0) assert.ok(order(a, c) < 0);
      assert.ok(order(a, b) * (rankOf(a, today) - rankOf(b, today)) >= 0);
    }),
  );
});

test("the printed reasons, the deciding one first", () => {
  const none = { agreedTimes: null, agreedPeriod: null, lastDoneOn: null };
  const visits = { agreedTimes: 5, agreedPeriod: "year", lastDoneOn: "2026-09-01" };
  const never = { kind: "never_done" };
  const cases: [object, typeof none | typeof visits, object[]][] = [
    [{}, none, [{ kind: "due_today" }, never]],
    [
      { dueOn: "2026-11-01", closesOn: "2026-11-15" },
      visits,
      [
        { kind: "overdue", days: 8 },
        { kind: "agreed", times: 5, period: "year" },
        { kind: "last_done", days: 83 },
      ],
    ],
    [{ dueOn: "2026-11-20", closesOn: today }, none, [{ kind: "due_today" }, never]],
    [{ dueOn: "2026-11-20", closesOn: "2026-11-25" }, none, [{ kind: "due_in", days: 2 }, never]],
    [{ at: "20:00", subjectKind: "community" }, none, [{ kind: "fixed_hour", at: "20:00" }]],
    [
      { dueOn: "2026-11-26", closesOn: "2026-11-27", festival: "spring", notBefore: "14:00" },
      none,
      [
        { kind: "due_in", days: 3 },
        { kind: "festival", festival: "spring", days: 3 },
        { kind: "not_before", at: "14:00" },
        never,
      ],
    ],
    [
      { roles: ["officer", "guard"], subjectKind: "community" },
      none,
      [{ kind: "due_today" }, { kind: "together", roles: ["officer", "guard"] }],
    ],
  ];
  for (const [more, facts, reasons] of cases)
    assert.deepEqual(reasonsOf(duty(more), today, facts), reasons, JSON.stringify(more));
});

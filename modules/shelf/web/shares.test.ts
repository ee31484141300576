import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "../../people/contract.ts";
import { amountsOf, moveShare } from "./shares.ts";

const roles: Role[] = ["officer", "cadre", "civil_affairs"];
const start = { officer: 40, cadre: 40, civil_affairs: 20 };

const cases: { role: Role; to: number; gives: [number, number, number] }[] = [
  { role: "officer", to: 28, gives: [28, 52, 20] },
  { role: "officer", to: 45, gives: [45, 35, 20] },
  { role: "officer", to: 90, gives: [90, 0, 10] },
  { role: "civil_affairs", to: 0, gives: [60, 40, 0] },
  { role: "civil_affairs", to: 140, gives: [0, 0, 100] },
  { role: "cadre", to: -3, gives: [80, 0, 20] },
];
for (const { role, to, gives } of cases) {
  test(`${role} to ${to} leaves ${gives.join("/")}`, () => {
    const next = moveShare(start, roles, role, to);
    assert.deepEqual(
      roles.map((each) => next[each]),
      gives,
    );
  });
}

test("any row of moves makes 100 with nobody below 0", () => {
  let shares: Record<string, number> = start;
  for (let step = 0; step < 500; step++) {
    const role = roles[(step * 7) % 3] ?? "officer";
    shares = moveShare(shares, roles, role, (step * 37) % 131);
    assert.equal(
      Object.values(shares).reduce((sum, share) => sum + share, 0),
      100,
    );
    assert.ok(Object.values(shares).every((share) => share >= 0));
  }
});

test("a missing role counts as nothing", () => {
  assert.deepEqual(moveShare({ officer: 100 }, ["officer", "cadre"], "cadre", 30), {
    officer: 70,
    cadre: 30,
  });
});

test("amounts add up to the whole", () => {
  assert.deepEqual(amountsOf(1550, start), { officer: 620, cadre: 620, civil_affairs: 310 });
  const thirds = amountsOf(100, { officer: 33, cadre: 33, civil_affairs: 34 });
  assert.equal(
    Object.values(thirds).reduce((sum, amount) => sum + amount, 0),
    100,
  );
  const odd = amountsOf(7, { officer: 50, cadre: 50 });
  assert.equal((odd["officer"] ?? 0) + (odd["cadre"] ?? 0), 7);
});

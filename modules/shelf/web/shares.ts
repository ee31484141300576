/** Shares that always make 100: what one gains is taken from the largest of the others. */
import type { Role } from "../../people/contract.ts";

export type Shares = Record<string, number>;

/** Sets one role to `percent`; the others give or take, the largest first, and nobody goes below 0. */
export function moveShare(shares: Shares, roles: readonly Role[], role: Role, percent: number): Shares {
  const next: Shares = Object.fromEntries(roles.map((each) => [each, shares[each] ?? 0]));
  const wanted = Math.min(100, Math.max(0, Math.round(percent)));
  const others = roles.filter((each) => each !== role).sort((a, b) => (next[b] ?? 0) - (next[a] ?? 0));
  next[role] = wanted;
  let rest = 100 - wanted - others.reduce((sum, each) => sum + (next[each] ?? 0), 0);
  for (const other of others) {
    const given = Math.max(rest, -(next[other] ?? 0));
    next[other] = (next[other] ?? 0) + given;
    rest -= given;
  }
  return next;
}

/** Whole occurrences by role, largest remainder: 1,550 at 40/40/20 is 620, 620 and 310. */
export function amountsOf(total: number, shares: Shares): Shares {
  const parts = Object.entries(shares).map(([role, percent]) => ({ role, exact: (total * percent) / 100 }));
  const amounts: Shares = Object.fromEntries(parts.map(({ role, exact }) => [role, Math.floor(exact)]));
  let missing = total - Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
  for (const { role } of parts.toSorted((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (missing-- <= 0) break;
    amounts[role] = (amounts[role] ?? 0) + 1;
  }
  return amounts;
}

import type { Role } from "../../people/contract.ts";
import type { ParameterValues } from "../contract.ts";
import type { SubjectSlots } from "./plan.ts";

export type Share = { role: Role; percent: number };

/**
 * The roles of a `shares` parameter, largest share first, then by name: the order of keys means nothing,
 * since jsonb does not keep it.
 */
export function sharesOf(name: string, parameters: ParameterValues): Share[] {
  const held = parameters[name.replace(/^\$/, "")];
  if (typeof held !== "object" || Array.isArray(held))
    throw new TypeError(`parameter ${name} holds no shares`);
  const shares = Object.entries(held)
    .filter(([, percent]) => percent > 0)
    .map(([role, percent]) => ({ role: role as Role, percent }))
    .sort((a, b) => b.percent - a.percent || (a.role < b.role ? -1 : 1));
  if (shares.length === 0) throw new TypeError(`parameter ${name} gives no role a share`);
  return shares;
}

/**
 * A role for every slot of every subject. Over the whole plan each role has its share by largest
 * remainder (1,550 visits at 40/40/20: 620, 620 and 310); a subject meets the roles in the same
 * proportion (five visits: 2, 2 and 1); and each subject starts elsewhere in the order, so that no role
 * has all the first visits and its weeks stay level too.
 */
export function rolesOf(planned: SubjectSlots[], shares: Share[]): Role[][] {
  const total = planned.reduce((sum, { slots }) => sum + slots.length, 0);
  const sequence = evenSequence(quotasOf(total, shares));
  let from = 0;
  return planned.map(({ slots }, rank) => {
    const start = from;
    from += slots.length;
    return slots.map((_, slot) => shares[sequence[start + ((slot + rank) % slots.length)]!]!.role);
  });
}

/** Largest remainder: whole parts first, what is left to the largest fractions; ties in the order given. */
function quotasOf(total: number, shares: Share[]): number[] {
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  const quotas = shares.map(({ percent }) => Math.floor((total * percent) / sum));
  const remainders = shares.map(({ percent }, index) => ({ index, left: (total * percent) % sum }));
  remainders.sort((a, b) => b.left - a.left || a.index - b.index);
  const missing = total - quotas.reduce((all, quota) => all + quota, 0);
  for (const { index } of remainders.slice(0, missing)) quotas[index]!++;
  return quotas;
}

/** The quotas mixed as evenly as they go: at each step whoever is furthest behind (40/40/20: O C V O C). */
function evenSequence(quotas: number[]): Uint8Array {
  const total = quotas.reduce((all, quota) => all + quota, 0);
  const given = quotas.map(() => 0);
  const sequence = new Uint8Array(total);
  for (let step = 0; step < total; step++) {
    let next = -1;
    let behind = -Infinity;
    for (let role = 0; role < quotas.length; role++) {
      const deficit = quotas[role]! * (step + 1) - given[role]! * total;
      if (given[role]! < quotas[role]! && deficit > behind) [next, behind] = [role, deficit];
    }
    given[next]!++;
    sequence[step] = next;
  }
  return sequence;
}

/**
 * CAP-01 (docs/RULES.md): planned minutes by role, averaged over the weeks of the revision, with
 * what active programmes of the same community use, against declared hours. Over capacity cannot be
 * submitted; the ways out are worked out in numbers and tried before they are offered.
 */
import type { Role } from "../people/contract.ts";
import type { ParameterValues, ProductContent } from "../shelf/contract.ts";
import type { Capacity, CapacityLine, WayOut } from "./contract.ts";

export type Minutes = Partial<Record<Role, number>>;
export type Chosen = { id: string; content: ProductContent; parameters: ParameterValues; cost: Minutes };
/** Works the cost of one choice out again with other parameters; null where a stage would never take place. */
export type Recost = (choice: Chosen, parameters: ParameterValues) => Minutes | null;

const tolerance = 1e-6;
const sum = (parts: Minutes[]): Minutes => {
  const total: Minutes = {};
  for (const part of parts)
    for (const [role, minutes] of Object.entries(part) as [Role, number][])
      total[role] = (total[role] ?? 0) + minutes;
  return total;
};

export function linesOf(costs: Minutes[], used: Minutes, declared: Minutes): CapacityLine[] {
  const planned = sum(costs);
  return (Object.keys(planned) as Role[])
    .filter((role) => planned[role]! > 0)
    .map((role) => {
      const limit = declared[role] ?? null;
      const need = planned[role]! + (used[role] ?? 0);
      return {
        role,
        planned: planned[role]!,
        used: used[role] ?? 0,
        declared: limit,
        over: Math.max(0, need - (limit ?? 0)),
      };
    })
    .map((line) => (line.over <= tolerance ? { ...line, over: 0 } : line));
}

export function capacityOf(
  choices: Chosen[],
  used: Minutes,
  declared: Minutes,
  weeks: number,
  recost: Recost,
): Capacity {
  const lines = linesOf(
    choices.map((choice) => choice.cost),
    used,
    declared,
  );
  const fits = lines.every((line) => line.over === 0);
  const tryOut = (choice: Chosen, parameters: ParameterValues) => {
    const cost = recost(choice, parameters);
    if (cost === null) return null;
    return linesOf(
      choices.map((each) => (each.id === choice.id ? cost : each.cost)),
      used,
      declared,
    );
  };
  return { weeks, lines, fits, waysOut: fits ? [] : waysOut(choices, lines, tryOut) };
}

/** The lines with one choice changed, or null where it could not be submitted like that. */
type TryOut = (choice: Chosen, parameters: ParameterValues) => CapacityLine[] | null;

function waysOut(choices: Chosen[], lines: CapacityLine[], tryOut: TryOut): WayOut[] {
  const ways: WayOut[] = [];
  for (const choice of choices) {
    const shares = otherShares(choice, lines, tryOut);
    if (shares !== null) ways.push(shares);
  }
  for (const choice of choices) {
    const times = fewerTimes(choice, tryOut);
    if (times !== null) ways.push(times);
  }
  for (const line of lines.filter((each) => each.over > 0)) {
    // Shown in hours with one decimal, so rounded up to a tenth of an hour.
    ways.push({ kind: "declare", role: line.role, minutes: Math.ceil((line.planned + line.used) / 6) * 6 });
  }
  return ways;
}

/** Moves whole percents from the roles that lack hours to those that have some left, as few as possible. */
function otherShares(choice: Chosen, lines: CapacityLine[], tryOut: TryOut): WayOut | null {
  for (const parameter of choice.content.parameters) {
    if (parameter.type !== "shares") continue;
    const now = choice.parameters[parameter.key] as Record<string, number> | undefined;
    if (now === undefined) continue;
    const over = lines.filter((line) => line.over > 0);
    if (over.some((line) => !(line.role in now))) continue;
    // What one percent weighs: minutes of all roles of the shared stages, over their shares.
    const weight = sharedMinutes(choice, parameter.key) / 100;
    if (weight <= 0) continue;
    for (let slack = 0; slack <= 3; slack++) {
      const next = { ...now };
      let moved = 0;
      let possible = true;
      for (const line of over) {
        const take = Math.ceil(line.over / weight - tolerance) + slack;
        if (take > (next[line.role] ?? 0)) possible = false;
        next[line.role] = (next[line.role] ?? 0) - take;
        moved += take;
      }
      if (!possible) break;
      const takers = lines
        .filter((line) => line.over === 0 && line.declared !== null && parameter.roles.includes(line.role))
        .map((line) => ({
          role: line.role,
          room: Math.floor((line.declared! - line.planned - line.used) / weight + tolerance),
        }))
        .sort((a, b) => b.room - a.room);
      for (const taker of takers) {
        const give = Math.min(Math.max(taker.room, 0), moved);
        next[taker.role] = (next[taker.role] ?? 0) + give;
        moved -= give;
      }
      if (moved > 0) break;
      const tried = tryOut(choice, { ...choice.parameters, [parameter.key]: next });
      if (tried?.every((line) => line.over === 0))
        return {
          kind: "shares",
          choiceId: choice.id,
          parameter: parameter.key,
          shares: next,
          lines: tried.map((line) => ({
            role: line.role,
            minutes: line.planned + line.used,
            declared: line.declared ?? 0,
          })),
        };
    }
  }
  return null;
}

function sharedMinutes(choice: Chosen, parameter: string): number {
  const roles = new Set<string>();
  for (const stage of choice.content.stages)
    if (stage.who.way === "shared" && stage.who.shares.replace(/^\$/, "") === parameter)
      for (const role of Object.keys((choice.parameters[parameter] as Record<string, number>) ?? {}))
        roles.add(role);
  return (Object.entries(choice.cost) as [Role, number][]).reduce(
    (total, [role, minutes]) => total + (roles.has(role) ? minutes : 0),
    0,
  );
}

/** The nearest value of a number the cadence uses that makes it fit: fewer times, a longer interval. */
function fewerTimes(choice: Chosen, tryOut: TryOut): WayOut | null {
  const named = new Set(
    JSON.stringify(choice.content.stages.map((stage) => stage.cadence)).match(/\$[a-zA-Z0-9]+/g) ?? [],
  );
  for (const parameter of choice.content.parameters) {
    if (parameter.type !== "number" || !named.has(`$${parameter.key}`)) continue;
    const from = choice.parameters[parameter.key];
    if (typeof from !== "number") continue;
    const values: number[] = [];
    for (let value = parameter.min; value <= parameter.max && values.length < 64; value += parameter.step)
      values.push(value);
    values.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const to of values) {
      if (to === from) continue;
      const tried = tryOut(choice, { ...choice.parameters, [parameter.key]: to });
      if (tried?.every((line) => line.over === 0))
        return { kind: "times", choiceId: choice.id, parameter: parameter.key, from, to };
    }
  }
  return null;
}

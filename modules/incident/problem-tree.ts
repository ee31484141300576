/** What a problem code takes in: the first level its second level. Pure; shared with the web. */
import { problemCodes } from "../community/problems.ts";

/** The code and those below it. */
export const within = (problem: string): string[] => [
  problem,
  ...problemCodes.filter((code) => code.startsWith(`${problem}.`)),
];
/** The code, and the first level it belongs to. */
export const above = (problem: string): string[] => [...new Set([problem, problem.split(".")[0]!])];
/** Is one of the two the other, or part of it? Then a number of both would count twice. */
export const isRelated = (a: string, b: string): boolean => within(a).includes(b) || above(a).includes(b);

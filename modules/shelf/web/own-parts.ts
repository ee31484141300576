/** The parts of the editor, and in which of them a piece of the content stands. */
import type { ProductContent } from "../contract.ts";

export const parts = [
  "basics",
  "partners",
  "parameters",
  "stages",
  "evidence",
  "basis",
  "outcome",
  "card",
  "reasons",
  "pack",
  "preview",
  "publish",
] as const;
export type Part = (typeof parts)[number];
export const isPart = (text: string | undefined): text is Part => parts.some((part) => part === text);

const home: Record<Exclude<keyof ProductContent, "code">, Part> = {
  name: "basics",
  line: "basics",
  about: "basics",
  problems: "basics",
  kinds: "basics",
  partners: "partners",
  seenBy: "partners",
  parameters: "parameters",
  stages: "stages",
  evidence: "evidence",
  burdenNote: "basis",
  securityException: "basis",
  lawfulBasis: "basis",
  stopRule: "basis",
  outcome: "outcome",
  card: "card",
  speaksFor: "reasons",
  speaksAgainst: "reasons",
  pack: "pack",
};
export const partOf = (path: string): Part => home[path.split(".")[0] as keyof typeof home] ?? "basics";

import { type Chapter } from "./step.ts";

export const arriving: Chapter = {
  title: "Coming in, and what is for today",
  steps: [
    {
      name: "sign-in",
      login: "",
      to: () => "/sign-in",
      says: "Signing in: the sign, one sentence, two fields.",
    },
    {
      name: "today-officer",
      login: "officer",
      to: () => "/",
      english: true,
      says: "Today of a beat officer: what to do first, why each thing stands where it stands, nothing scored.",
    },
    {
      name: "today-cadre",
      login: "cadre",
      to: () => "/",
      says: "Today of a community cadre: what others reported waits for a signature above the own work.",
    },
    {
      name: "today-guard",
      login: "guard",
      to: () => "/",
      says: "Today of a guard: the patrols of the own post.",
    },
    {
      name: "today-nothing",
      login: "lawyer",
      to: () => "/",
      says: "Nothing for today, and when the next thing comes: the lawyer's page.",
    },
    { name: "week", login: "officer", to: () => "/week", says: "The week, day by day, with days off." },
    {
      name: "account",
      login: "officer",
      to: () => "/me",
      says: "The own account: posts, language, large type, password, tokens.",
    },
  ],
};

import { type Chapter } from "./step.ts";

export const people: Chapter = {
  title: "People and the journal",
  steps: [
    { name: "people", login: "chief", to: () => "/people", says: "Who holds which post where, by name." },
    {
      name: "journal",
      login: "auditor",
      to: () => "/journal",
      english: true,
      says: "Every act and every look at personal data, chained and provable; no values.",
    },
  ],
};

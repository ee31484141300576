import { type Chapter, type Places, press } from "./step.ts";

const outcomeOf = (code: string) => (at: Places) => `/programmes/${at.programme[code]!}/outcome`;

export const outcomes: Chapter = {
  title: "Outcomes",
  steps: [
    {
      name: "terms-reach",
      login: "officer",
      to: (at) => `/programmes/${at.programme["OY3-2026-1"]!}`,
      down: ".frozen",
      says: "What must be reached was agreed before the start and froze on approval, with the count of the time before.",
    },
    {
      name: "outcome-clear",
      login: "officer",
      to: outcomeOf("OY3-2025-1"),
      english: true,
      says: "Ten before, two after: beyond the usual swing, and still anywhere between 6 % and 98 % fewer.",
    },
    {
      name: "outcome-months",
      login: "officer",
      to: outcomeOf("OY3-2025-1"),
      down: ".months-chart",
      says: "Month by month, one square a case; the grey band is what a single month may hold anyway.",
    },
    {
      name: "outcome-table",
      login: "officer",
      to: outcomeOf("OY3-2025-1"),
      down: ".months-chart",
      opens: (page) => press(page, "看成表格"),
      says: "The same as a table.",
    },
    {
      name: "outcome-cannot-tell",
      login: "chief",
      to: outcomeOf("OYN-2025-1"),
      says: "Twenty before, fourteen after: within the usual swing, so nothing can be told.",
    },
    {
      name: "outcome-too-few",
      login: "officer3",
      to: outcomeOf("YL-2026-1"),
      says: "Three before, none after: good to hear, and too few to judge by.",
    },
    {
      name: "outcome-in-progress",
      login: "officer",
      to: outcomeOf("OY3-2026-1"),
      says: "Before the agreed day there are counts and no conclusion.",
    },
    {
      name: "outcome-card",
      login: "officer",
      to: (at) => `/programmes/${at.programme["OY3-2025-1"]!}`,
      says: "On the programme's page: both counts, one sentence, the way to the rest.",
    },
  ],
};

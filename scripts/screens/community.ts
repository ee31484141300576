import { type Chapter, press, inDialog, xinyu } from "./step.ts";

export const community: Chapter = {
  title: "A community",
  steps: [
    {
      name: "communities",
      login: "chief",
      to: () => "/communities",
      says: "All communities of the station, by name; no order says more.",
    },
    {
      name: "community",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}`,
      english: true,
      says: "One community: how it works, its programmes, the hours that are left, what is known and what is not.",
    },
    {
      name: "community-edit",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/edit`,
      says: "Its profile is written part by part; every fact keeps its source and day.",
    },
    {
      name: "search",
      login: "officer",
      to: () => "/",
      opens: async (page) => {
        await page.keyboard.press("/");
        await inDialog(page).locator("input").fill("反诈");
        await inDialog(page).locator("a, [role=option]").first().waitFor();
      },
      says: "One search over duties, doors, communities, programmes, products and people.",
    },
  ],
};

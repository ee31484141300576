import { type Chapter, arrive, here } from "./step.ts";

export const disputes: Chapter = {
  title: "Disputes and promises",
  steps: [
    {
      name: "disputes",
      login: "officer",
      to: () => "/disputes",
      english: true,
      says: "The disputes of one's communities by where they stand and by the clock that runs.",
    },
    {
      name: "dispute-new",
      login: "officer",
      to: () => "/disputes/new",
      says: "One page to write a dispute down: where, who, what, and three questions about safety.",
    },
    {
      login: "officer",
      to: () => "/disputes",
      does: async (page) => {
        await page.locator("main a[href^='/disputes/']:not([href$='/new'])").first().click();
        await arrive(page, /\/disputes\/[0-9a-f-]{36}/);
      },
    },
    {
      name: "dispute",
      login: "officer",
      to: here,
      english: true,
      says: "One dispute: who, what was seen about safety, which ways are open and why, and what happened.",
    },
    {
      name: "promises",
      login: "officer",
      to: () => "/promises",
      english: true,
      says: "What was promised to whom by when; only the one promised says that it is done.",
    },
    {
      login: "officer",
      to: () => "/promises",
      does: async (page) => {
        await page.locator("main a[href^='/promises/']").first().click();
        await arrive(page, /\/promises\/[0-9a-f-]{36}/);
      },
    },
    {
      name: "promise",
      login: "officer",
      to: here,
      says: "One promise with everything that came of it, and the next step where it was not kept.",
    },
  ],
};

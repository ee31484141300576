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
        await page.getByRole("link", { name: "楼上漏水" }).first().click();
        await arrive(page, /\/disputes\/[0-9a-f-]{36}/);
      },
    },
    {
      name: "dispute",
      login: "cadre",
      to: here,
      english: true,
      says: "One dispute: who, what was seen about safety, which ways are open and why, and what happened.",
    },
    {
      login: "cadre",
      to: () => "/disputes",
      does: async (page) => {
        await page.getByRole("link", { name: "一楼窗外" }).first().click();
        await arrive(page, /\/disputes\/[0-9a-f-]{36}/);
      },
    },
    {
      name: "dispute-mediation",
      login: "cadre",
      to: here,
      english: true,
      says: "A mediation: who leads it, what the parties wish, sessions, record, surveys, proposals; each step says why it cannot be done yet.",
    },
    {
      name: "dispute-agreement",
      login: "cadre",
      to: here,
      down: "h2:text('调解协议')",
      says: "The agreement clause by clause, with the promise of each, signatures and seal, and the court's last day beside it.",
    },
    {
      name: "dispute-papers",
      login: "cadre",
      to: (at) => `${at.url}/papers`,
      english: true,
      says: "The dossier: the Ministry's list of thirteen with what still lacks, each paper as .docx and PDF, all of it as a zip.",
    },
    {
      name: "dispute-statistics",
      login: "chief",
      to: () => "/disputes/statistics",
      says: "The monthly table in the Ministry's shape.",
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

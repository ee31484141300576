import { type Chapter, arrive, here, inDialog, press, xinyu } from "./step.ts";

const nan = (at: { community: Record<string, string> }) => at.community["oyn"]!;

export const register: Chapter = {
  title: "The register",
  steps: [
    {
      name: "doors",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/doors`,
      says: "The register of doors. Looking is written down.",
    },
    {
      name: "buildings",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/buildings`,
      says: "The buildings of a community: how many doors each has.",
    },
    {
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/buildings`,
      does: async (page) => {
        await page.locator("main a[href*='building=']").filter({ hasText: "3号楼" }).first().click();
        await arrive(page, /building=/);
      },
    },
    {
      name: "building",
      login: "officer",
      to: here,
      english: true,
      says: "One building as a plan, floor by floor; nothing is coloured by who lives there.",
    },
    {
      login: "chief",
      to: () => "/lawful",
      does: async (page) => {
        await page
          .getByRole("button", { name: /^写一份评估/ })
          .first()
          .click();
        for (const part of ["purpose", "necessity", "risks", "measures"])
          await inDialog(page)
            .locator(`textarea[name=${part}]`)
            .fill("示例：走访时要先打电话，只记电话一栏。");
        await inDialog(page).locator("button[type=submit]").click();
        await inDialog(page).waitFor({ state: "hidden" });
        await press(page, "写新的一版");
        await inDialog(page)
          .locator("textarea[name=body]")
          .fill(
            "示例告知书：示例派出所为上门走访登记住户。不同意也照样办事，随时可以查、改、撤回，三年后自动擦除。",
          );
        await inDialog(page).locator("button[type=submit]").click();
        await inDialog(page).waitFor({ state: "hidden" });
      },
    },
    {
      name: "lawful",
      login: "chief",
      to: () => "/lawful",
      says: "Before anything about a person is kept: what was weighed, and what residents are told.",
    },
    {
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/doors`,
      does: async (page) => {
        await page.locator("main a[href*='household=']").nth(2).click();
        await arrive(page, /household=/);
      },
    },
    {
      name: "household",
      login: "officer",
      to: here,
      english: true,
      says: "Behind one door: who lives there, from which source and day; sensitive fields stay shut until they are needed.",
    },
    {
      name: "register-import",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/imports`,
      says: "A whole sheet of doors and people comes in here, tried before it is written.",
    },
    {
      name: "rounds",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/rounds`,
      says: "Door to door: a round of the register, several people at once.",
    },
    {
      name: "lawful-register",
      login: "chief",
      to: () => "/lawful/register",
      says: "The register of processing: read off what the product obeys.",
    },
    {
      name: "resident-requests",
      login: "chief",
      to: () => "/resident-requests",
      says: "What residents asked for, each with its clock.",
    },
    {
      name: "units",
      login: "officer2",
      to: (at) => `/communities/${nan(at)}/units`,
      says: "Firms, shops and institutions: found by kind, building and name.",
    },
    {
      name: "unit-pairs",
      login: "officer2",
      to: (at) => `/communities/${nan(at)}/units/pairs`,
      says: "Two entries that may be one: put side by side, decided by a person.",
    },
    {
      login: "officer2",
      to: (at) => `/communities/${nan(at)}/units`,
      does: async (page) => {
        await page.locator("main a[href*='/units/']").filter({ hasText: "星河" }).first().click();
        await arrive(page, /\/units\/[0-9a-f-]{36}/);
      },
    },
    {
      name: "unit",
      login: "officer2",
      to: here,
      says: "One firm: addresses, code with its check, contact with its lawful basis, what happened.",
    },
  ],
};

import { type Chapter, press, inDialog, arrive, here, xinyu, third } from "./step.ts";

export const programme: Chapter = {
  title: "A programme",
  steps: [
    {
      login: "officer",
      to: (at) => `/shelf/P15?community=${xinyu(at)}`,
      does: async (page) => {
        await press(page, /放进.*购物篮/);
        await arrive(page, /\/baskets\//);
      },
    },
    {
      name: "basket",
      login: "officer",
      to: here,
      english: true,
      says: "The basket: every setting is priced at once; 310 households × 5 is 1,550 visits a year.",
    },
    {
      name: "basket-over",
      login: "officer",
      to: here,
      down: ".cap",
      says: "It does not fit: who is short of how many hours, and a way out that was worked out and tried.",
    },
    {
      login: "officer",
      to: here,
      does: async (page) => {
        await press(page, "照这样改");
        await page
          .locator("button:not([aria-disabled=true])")
          .getByText("提交审批", { exact: true })
          .first()
          .click();
        await arrive(page, /\/programmes\//);
      },
    },
    {
      name: "today-chief",
      login: "chief",
      to: () => "/",
      says: "Today of the chief: a programme waits for approval.",
    },
    {
      name: "programme-to-approve",
      login: "chief",
      to: here,
      says: "The chief sees the terms that freeze, the hours, the receipt; the author could not approve it.",
    },
    {
      login: "chief",
      to: here,
      does: async (page) => {
        await press(page, /^批准/);
        await page.getByText("暂停", { exact: true }).first().waitFor();
      },
    },
    {
      name: "programme-running",
      login: "officer",
      to: (at) => `/programmes/${at.programme["XYHY-2026-1"]}`,
      english: true,
      says: "A running programme: duties, frozen terms, what happened, the receipt.",
    },
    {
      login: "officer",
      to: (at) => `/programmes/${third(at)}`,
      does: async (page) => {
        await press(page, "编新的一版");
        await inDialog(page).locator("textarea, input").first().fill("示例：居民代表要多一席");
        await inDialog(page).getByRole("button", { name: "开始编" }).click();
        await arrive(page, /\/baskets\//);
        await page.getByRole("group", { name: "居民代表席位" }).getByRole("button").last().click();
        await page.getByText("5 席 → 6 席").waitFor();
      },
    },
    {
      name: "revision-diff",
      login: "officer",
      to: here,
      down: "h2:text('改了什么')",
      says: "A later revision beside the one in force: what changes, and what that does to the duties.",
    },
    {
      name: "terms-preview",
      login: "officer",
      to: here,
      opens: (page) => press(page, "改这份口径"),
      says: "While the terms are being typed: what would have to be reached, from the counts that were imported.",
    },
    {
      name: "programme-offers",
      login: "officer",
      to: (at) => `/programmes/${at.programme["OY3-2026-3"]!}/offers`,
      says: "A newer version of a product in use: what changed, what that does here, taken or declined.",
    },
    {
      name: "programme-close",
      login: "chief",
      to: (at) => `/programmes/${at.programme["OYN-2026-1"]}`,
      opens: async (page) => {
        await press(page, "提前结束");
        await inDialog(page).getByText("为什么提前结束").waitFor();
      },
      says: "Closing early: what is cancelled, what stays on record, and that it moves no rate.",
    },
    {
      name: "programmes",
      login: "chief",
      to: () => "/programmes",
      says: "All programmes and how far each has come.",
    },
  ],
};

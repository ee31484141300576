import { type Chapter, arrive, press } from "./step.ts";

export const telling: Chapter = {
  title: "The phone, and what is told to whom",
  steps: [
    {
      name: "outbox",
      login: "officer",
      to: () => "/",
      english: true,
      opens: async (page) => {
        await page.locator("article.duty a[href^='/duties/']").first().click();
        await arrive(page, /\/duties\//);
        // In its story: the form above has a note of its own.
        await page
          .locator("section.sheet")
          .getByRole("button", { name: /^(写备注|Add a note)$/ })
          .click();
        await page.locator("textarea[name=text]").fill("示例：楼道灯坏了，已告诉物业");
        await page.context().setOffline(true);
        await press(page, /^(存好备注|Save the note)$/);
        await page
          .getByRole("link", { name: /看看|See them/ })
          .first()
          .click();
        await page.waitForURL(/\/outbox$/);
      },
      closes: (page) => page.context().setOffline(false),
      says: "No signal: what was recorded waits, sealed to the station, and is sent once by itself.",
    },
    {
      name: "notices",
      login: "officer",
      to: () => "/notices",
      english: true,
      says: "What concerns one person, and nobody sees whether it was read.",
    },
    {
      name: "my-notices",
      login: "officer",
      to: () => "/me/notices",
      says: "What reaches oneself, from which weight on, on which way, and when it stays quiet.",
    },
    {
      name: "calendars",
      login: "officer",
      to: () => "/me/calendars",
      says: "The own duties in any calendar, under a secret address that can be taken back.",
    },
    {
      name: "help",
      login: "officer",
      to: () => "/help",
      says: "Acting for somebody without a phone: thirty minutes, in their name, shown to them.",
    },
    {
      name: "left-writes",
      login: "chief",
      to: () => "/left-writes",
      says: "What a phone sent and the station refused: the chief decides, nothing is thrown away.",
    },
    {
      name: "escalation",
      login: "chief",
      to: () => "/escalation",
      says: "When an overdue duty is told further, set by the chief.",
    },
    {
      name: "notice-channels",
      login: "system",
      to: () => "/notice-channels",
      says: "The ways a message leaves the house; no name and no door goes with it.",
    },
  ],
};

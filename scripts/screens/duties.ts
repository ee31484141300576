import { type Chapter, press, inDialog, arrive, here, xinyu, openDuty } from "./step.ts";

export const duties: Chapter = {
  title: "Duties",
  steps: [
    {
      login: "officer",
      to: () => "/",
      does: (page) => openDuty(page, "号楼"),
    },
    {
      name: "visit",
      login: "officer",
      to: here,
      english: true,
      says: "A visit: one tap when all is as before, no photo and no track asked for.",
    },
    {
      name: "visit-declined",
      login: "officer",
      to: here,
      opens: (page) => page.getByText("谢绝", { exact: true }).first().click(),
      says: "The household declines: its right, recorded as lawfully excused.",
    },
    {
      login: "officer",
      to: here,
      does: async (page) => {
        await page.getByText("谢绝", { exact: true }).first().click();
        await press(page, /^存好/);
        await page.getByRole("button", { name: "撤回" }).waitFor();
      },
    },
    {
      login: "guard",
      to: () => "/",
      does: (page) => openDuty(page, "夜间联巡"),
    },
    {
      name: "duty-hand-over",
      login: "guard",
      to: here,
      opens: async (page) => {
        await page
          .getByText(/没办成、转交/)
          .first()
          .click();
        await press(page, "转交给别人");
        await inDialog(page).getByText("转给谁").waitFor();
      },
      says: "Handing it to somebody else, who may decline.",
    },
    {
      login: "cadre",
      to: () => "/",
      does: async (page) => {
        await page.getByRole("link", { name: "去签认" }).first().click();
        await arrive(page, /\/duties\//);
      },
    },
    {
      name: "duty-sign-off",
      login: "cadre",
      to: here,
      says: "A joint duty counts when each has signed; whoever was not there sends it back.",
    },
    {
      name: "excuses",
      login: "chief",
      to: () => "/excuses",
      says: "Excuses are looked at again by somebody else than who recorded them.",
    },
    {
      name: "event",
      login: "officer2",
      to: () => "/events/new",
      says: "Something happened: one line makes the duties that wait for it.",
    },
    {
      name: "board",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/board`,
      says: "The duties of a community by how far they are; several can be dealt with in one act.",
    },
    {
      name: "calendar",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/calendar`,
      says: "The month: how many each day, holidays marked.",
    },
    {
      name: "workload",
      login: "officer",
      to: (at) => `/communities/${xinyu(at)}/workload`,
      says: "Eight weeks ahead, planned against declared hours, by role and never by person.",
    },
  ],
};

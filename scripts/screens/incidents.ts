import { type Chapter, arrive, here, inDialog, press } from "./step.ts";

/** Two years of one community as a property manager keeps them: ten, then two, and one row that is refused. */
function exported(): Buffer {
  const now = new Date();
  const day = (monthsAgo: number, on: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, on)).toISOString().slice(0, 10);
  const days = [24, 22, 22, 21, 19, 18, 17, 17, 15, 13, 11, 6].map((ago, at) => day(ago, 3 + 2 * at));
  const lines = [...days, "2026-13-45"].map(
    (on, at) => `JJD${1000 + at},${at % 4 === 0 ? "楼上又吵" : "邻里纠纷"},${on} 21:40,${1 + (at % 6)}号楼`,
  );
  return Buffer.from(`接警编号,警情类别,发生时间,发生地点\n${lines.join("\n")}\n`);
}
/** The 24 months before this one, from the first day to the last. */
const covered = () => {
  const now = new Date();
  const day = (months: number, on: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, on)).toISOString().slice(0, 10);
  return { from: day(-24, 1), to: day(0, 0) };
};

export const incidents: Chapter = {
  title: "Incidents",
  steps: [
    {
      login: "officer",
      to: () => "/incidents",
      does: async (page) => {
        await page
          .locator("input[type=file]")
          .setInputFiles({ name: "欧亚三路.csv", mimeType: "text/csv", buffer: exported() });
        await arrive(page, /\/incidents\/imports\//);
      },
    },
    {
      name: "incidents-columns",
      login: "officer",
      to: here,
      says: "Which column holds what, and which days the sheet covers: only then is a zero a zero.",
    },
    {
      login: "officer",
      to: here,
      does: async (page) => {
        await page.getByText("物业台账", { exact: true }).click();
        await page.locator("select[name=communityId]").selectOption({ label: "欧亚三路社区" });
        const { from, to } = covered();
        await page.locator("input[name=from]").fill(from);
        await page.locator("input[name=to]").fill(to);
        await press(page, "试读一遍");
        await page.getByRole("heading", { name: "试读结果" }).waitFor();
      },
    },
    {
      name: "incidents-trial",
      login: "officer",
      to: here,
      english: true,
      says: "A trial writes nothing: what each row would be, which are refused and why, what a type means.",
    },
    {
      login: "officer",
      to: here,
      does: async (page) => {
        await page.locator("select[name='label 楼上又吵']").selectOption("dispute.noise");
        await press(page, "再试读一遍");
        await page.locator("input[name=despiteRefused]").check();
        await press(page, "导入 12 行");
        await page.getByRole("heading", { name: "导入完了" }).waitFor();
      },
    },
    {
      name: "incidents-hub",
      login: "officer",
      to: () => "/incidents",
      says: "Sheets come in here; past imports stand below.",
    },
    {
      name: "incidents",
      login: "officer",
      to: (at) => `/communities/${at.community["oy3"]!}/incidents?source=property`,
      english: true,
      says: "Two years in words and drawn, one square a case, then the records. It counts and does not judge.",
    },
    {
      login: "officer",
      to: (at) => `/communities/${at.community["oy3"]!}/incidents?source=property`,
      does: async (page) => {
        await page.locator("table.t tbody th a").first().click();
        await arrive(page, /\/incidents\/[0-9a-f-]{36}$/);
        await press(page, "更正");
        await inDialog(page).locator("input[name=place]").fill("东门岗亭");
        await inDialog(page).locator("input[name=reason]").fill("现场在东门，不在楼里");
        await inDialog(page).getByRole("button", { name: "存好更正" }).click();
        await page.getByText("改好了").waitFor();
      },
    },
    {
      name: "incident",
      login: "officer",
      to: here,
      says: "One record: what the source says, and every change with its reason.",
    },
  ],
};

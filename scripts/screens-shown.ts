/// <reference lib="dom" />
/** What docs/SCREENS.md shows, in the order of the loop: screens, and the acts between them that bring the next about. */
import type { Page } from "playwright-core";

/** What the walk has come by: communities by code, programmes by number, and what an act leaves behind. */
export type Places = { community: Record<string, string>; programme: Record<string, string>; url: string };

type Common = { login: string; to: (at: Places) => string };
export type Screen = Common & {
  name: string;
  says: string;
  /** Also in English. */
  english?: boolean;
  /** Opens what the address alone does not show; nothing is saved by it. */
  opens?: (page: Page) => Promise<void>;
  /** From the top unless a part further down is meant. */
  down?: string;
};
/** Done once between screens; where it ends is `at.url` for what follows. */
export type Act = Common & { does: (page: Page) => Promise<void> };
export type Chapter = { title: string; steps: readonly (Screen | Act)[] };

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const inDialog = (page: Page) => page.getByRole("dialog");
const arrive = (page: Page, path: RegExp) => page.waitForURL(path);
const here = (at: Places) => at.url;
const xinyu = (at: Places) => at.community["xyhy"]!;
const third = (at: Places) => at.programme["OY3-2026-1"]!;
/** Opens the first duty of Today whose card holds the words. */
const openDuty = async (page: Page, words: string | RegExp) => {
  await page.locator("article.duty").filter({ hasText: words }).first().locator("a.btn").first().click();
  await arrive(page, /\/duties\//);
};

export const chapters: readonly Chapter[] = [
  {
    title: "Coming in, and what is for today",
    steps: [
      {
        name: "sign-in",
        login: "",
        to: () => "/sign-in",
        says: "Signing in: the sign, one sentence, two fields.",
      },
      {
        name: "today-officer",
        login: "officer",
        to: () => "/",
        english: true,
        says: "Today of a beat officer: what to do first, why each thing stands where it stands, nothing scored.",
      },
      {
        name: "today-cadre",
        login: "cadre",
        to: () => "/",
        says: "Today of a community cadre: what others reported waits for a signature above the own work.",
      },
      {
        name: "today-guard",
        login: "guard",
        to: () => "/",
        says: "Today of a guard: the patrols of the own post.",
      },
      {
        name: "today-nothing",
        login: "lawyer",
        to: () => "/",
        says: "Nothing for today, and when the next thing comes: the lawyer's page.",
      },
      { name: "week", login: "officer", to: () => "/week", says: "The week, day by day, with days off." },
      {
        name: "account",
        login: "officer",
        to: () => "/me",
        says: "The own account: posts, language, large type, password, tokens.",
      },
    ],
  },
  {
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
        name: "doors",
        login: "officer",
        to: (at) => `/communities/${xinyu(at)}/doors`,
        says: "The register of doors. Looking is written down.",
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
  },
  {
    title: "The shelf",
    steps: [
      {
        name: "shelf",
        login: "officer",
        to: (at) => `/shelf?community=${xinyu(at)}`,
        english: true,
        says: "The shelf for one community: what fits stands in front, with reasons for and against.",
      },
      {
        name: "product",
        login: "officer",
        to: (at) => `/shelf/P15?community=${xinyu(at)}`,
        english: true,
        says: "One product: package, hours a week as its price, and how it fits here.",
      },
      {
        name: "product-evidence",
        login: "officer",
        to: (at) => `/shelf/P15?community=${xinyu(at)}`,
        down: ".pack",
        says: "Its evidence, printed like a nutrition table: nobody has read a study yet, and it says so.",
      },
      {
        name: "compare",
        login: "officer",
        to: (at) => `/compare?community=${xinyu(at)}&products=P15,P19,P27`,
        says: "Three products side by side; what is alike is said once.",
      },
      {
        name: "own-products",
        login: "officer",
        to: () => "/shelf/own",
        says: "Products the station writes itself, from scratch or after one of the shelf.",
      },
      {
        login: "officer",
        to: () => "/shelf/own?copy=P03",
        does: async (page) => {
          await press(page, "照它编一件");
          await arrive(page, /\/shelf\/own\/[0-9a-f-]{36}/);
        },
      },
      {
        name: "own-editor",
        login: "officer",
        to: (at) => `${at.url}?part=stages`,
        says: "Writing one, part by part; the next days and hours are worked out beside it.",
      },
      {
        name: "own-publish",
        login: "chief",
        to: (at) => `${at.url}?part=publish`,
        says: "A chief who wrote nothing in it puts it on the shelf.",
      },
    ],
  },
  {
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
  },
  {
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
  },
  {
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
  },
];

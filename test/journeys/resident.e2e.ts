/// <reference lib="dom" />
/**
 * The resident's own view, in both widths and languages: an officer makes a card for a sample resident, who opens /mine
 * with the code on a phone, sees the own record and exactly the looks made, asks for a correction that the officer
 * grants, takes a consent back, and has all of it erased.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as peopleWords } from "../../modules/people/words.ts";
import { words as registryWords } from "../../modules/registry/words.ts";
import { words as webWords } from "../../web/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";
import { shown } from "../../modules/journal/queries.ts";

type Key = keyof typeof registryWords;
let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const toldOf =
  (look: Look) =>
  (key: Key, values: Record<string, string> = {}) =>
    registryWords[key][look.language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
const dialog = (page: Page) => page.locator("dialog[open]");
const closed = (page: Page) => page.waitForFunction(() => document.querySelector("dialog[open]") === null);
const who = "示例己";

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `resident-${what}-${look.width}-${look.language}`;
  const say = toldOf(look);
  const press = async (page: Page, key: Key, more = "") =>
    page
      .getByRole("button", {
        name: new RegExp(`^${escape(say(key))}${more === "" ? "" : `.*${escape(more)}`}`),
      })
      .filter({ visible: true })
      .first()
      .click();
  const submit = (page: Page) => dialog(page).locator("button[type=submit]").click();
  let stage: Stage;
  let household: string;
  let resident: string;
  let card: { number: string; code: string };
  let own: Page;

  test(`${label}: the officer keeps a phone by consent, looks at it once, and makes a card`, async () => {
    stage = await theatre.stage(look);
    const chief = await stage.enter("chief");
    const text = "示例：走访时要先打电话，只记电话一栏。";
    const weighed = { purpose: text, necessity: text, risks: text, measures: text, reviewOn: nextYear() };
    const headers = { "sec-fetch-site": "same-origin" };
    for (const [path, data] of [
      ["/api/impact-assessments", weighed],
      ["/api/privacy-notices", { body: text.repeat(3) }],
    ] as const)
      assert.equal(
        (await chief.page.request.post(`${stage.origin}${path}`, { data, headers })).status(),
        201,
      );
    await chief.page.goto(`${stage.origin}/lawful/register`);
    await chief.page.getByRole("heading", { level: 1, name: say("registry.processing.title") }).waitFor();
    await chief.page.getByText(say("registry.processing.state.in_force")).first().waitFor();
    await examine(chief.page, name("processing"));
    await chief.close();

    const officer = await stage.enter("officer");
    const { page } = officer;
    const request = page.request;
    const found = (await (
      await request.get(`${stage.origin}/api/search?q=3-1-101&kind=household`)
    ).json()) as {
      groups: { items: { id: string; communityId: string }[] }[];
    };
    const door = found.groups[0]!.items[0]!;
    const body = (await (
      await request.get(`${stage.origin}/api/households/${door.id}/residents`)
    ).json()) as {
      items: { id: string; name: string; version: number }[];
    };
    const person = body.items.find((each) => each.name === who) ?? (await enterPerson(door.id));
    async function enterPerson(householdId: string) {
      const made = await request.post(`${stage.origin}/api/households/${householdId}/residents`, {
        headers,
        data: { name: who, relation: "head", birthYear: 1950, work: "示例厂" },
      });
      assert.equal(made.status(), 201);
      return (await made.json()) as { id: string; name: string; version: number };
    }
    resident = person.id;
    household = `${stage.origin}/communities/${door.communityId}/doors?household=${door.id}`;
    await request.post(`${stage.origin}/api/residents/${resident}/notices`, {
      headers,
      data: { how: "spoken" },
    });
    const phone = { value: "13800000000", basis: "consent", consent: { how: "spoken" } };
    const kept = await request.put(`${stage.origin}/api/residents/${resident}/sensitive-fields/phone`, {
      headers: { ...headers, "if-match": `"${person.version}"` },
      data: phone,
    });
    assert.equal(kept.status(), 200, await kept.text());
    await page.goto(household);
    await press(page, "registry.unmask.open", who);
    await submit(page);
    await closed(page);
    await page.getByText("13800000000").waitFor();
    await press(page, "registry.card.open", who);
    await dialog(page).getByText(say("registry.card.none")).waitFor();
    await press(page, "registry.card.make");
    await dialog(page).locator("svg.qr").waitFor();
    await examine(page, name("card"));
    const signs = await dialog(page).locator(".signs").allTextContents();
    card = { number: signs[0]!, code: signs[1]! };
    // One sheet of A6, 148 × 105 mm in points, and nothing of the page behind.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.deepEqual(
      [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
        Math.round(Number(w)),
        Math.round(Number(h)),
      ]),
      [[420, 298]],
    );
    const shots = process.env["SHOTS"];
    if (shots !== undefined) {
      await page.emulateMedia({ media: "print" });
      await page.screenshot({ path: `${shots}/${name("card-print")}.png` });
      await page.emulateMedia({ media: "screen" });
    }
    await officer.close();
  });

  test(`${label}: the resident opens the page once with the code and sees exactly the looks made`, async () => {
    const officer = await stage.enter("officer");
    const context = officer.context;
    await context.clearCookies();
    own = await context.newPage();
    own.setDefaultTimeout(10_000);
    await own.goto(`${stage.origin}/mine#${card.number.replaceAll(" ", "")}`);
    await own.getByRole("heading", { level: 1, name: say("registry.mine.enter_title") }).waitFor();
    await own.locator("input[name=code]").fill("00000 00000");
    await own.locator("button[type=submit]").click();
    await own.locator("[role=alert], .m_8f816625, [id$=-error]").first().waitFor();
    await examine(own, name("enter"));
    await own.locator("input[name=code]").fill(card.code.toLowerCase());
    await own.locator("button[type=submit]").click();
    await own.getByRole("heading", { level: 2, name: say("registry.mine.fields") }).waitFor();
    await own.getByText("13800000000").waitFor();
    await examine(own, name("record"));

    const told = (await (await own.request.get(`${stage.origin}/api/mine/looks?limit=200`)).json()) as {
      items: { id: string; told: boolean; by: string; purpose: string | null }[];
    };
    const rows = await stage.db.station(
      (await stage.db.directory.many<{ id: string }>(`select id from station where code <> 'none'`))[0]!.id,
      new Date(),
      (tx) =>
        tx.many<{ id: string }>(
          `select e.id from journal_entry e join ${shown} s on s.station_id = $1 and s.entry_id = e.id
           where e.station_id = $1 and s.subject_id = $2 and s.kind = 'resident' and e.verb = 'look' order by e.id desc`,
          [tx.stationId, resident],
        ),
    );
    assert.ok(rows.length >= 4, `${rows.length} looks`);
    assert.deepEqual(
      told.items.map(({ id }) => id),
      rows.map(({ id }) => id),
    );
    assert.equal(told.items.filter(({ purpose }) => purpose === "visit").length, 1);
    // The cookie opens nothing of the staff's, and the code is spent.
    assert.equal((await own.request.get(`${stage.origin}/api/duties`)).status(), 401);
    const replay = await own.request.post(`${stage.origin}/api/mine/session`, {
      headers: { "sec-fetch-site": "same-origin" },
      data: card,
    });
    assert.equal(replay.status(), 401);
  });

  test(`${label}: the chief holds the officer's looks back; the resident is told that there was one, and until when`, async () => {
    const chief = await stage.enter("chief", household);
    await press(chief.page, "registry.later.open");
    const role = peopleWords["people.role.officer"][look.language];
    const officers = dialog(chief.page).locator("select[name=personId] option", { hasText: role });
    await officers.first().waitFor({ state: "attached" });
    await dialog(chief.page)
      .locator("select[name=personId]")
      .selectOption((await officers.first().getAttribute("value"))!);
    await dialog(chief.page).locator("input[name=reason]").fill("示例：正在核实一件求助");
    await examine(chief.page, name("later"));
    await submit(chief.page);
    await dialog(chief.page).getByText("示例：正在核实一件求助").waitFor();
    await chief.close();
    const officer = await stage.enter("officer");
    await officer.page.request.get(`${stage.origin}/api/residents/${resident}`);
    await officer.close();
    await own.reload();
    const ground = say("registry.ground.secrecy");
    await own.getByText(ground).first().waitFor();
    await examine(own, name("looks-later"));
  });

  test(`${label}: a correction is asked for, granted by the officer, and read by the resident`, async () => {
    await press(own, "registry.mine.correct", say("registry.field.work"));
    await dialog(own).locator("input[name=value]").fill("示例超市");
    await dialog(own).locator("textarea[name=words]").fill("示例：去年换了工作");
    await examine(own, name("correct"));
    await submit(own);
    await closed(own);
    await own.getByText("→ 示例超市").waitFor();

    const officer = await stage.enter("officer");
    const { page } = officer;
    await page
      .getByRole("heading", { level: 2, name: webWords["web.request.correct"][look.language] })
      .waitFor();
    await examine(page, name("today"));
    await page.goto(`${stage.origin}/resident-requests`);
    await page.getByRole("heading", { level: 1, name: say("registry.requests.title") }).waitFor();
    await page.getByText(who).first().waitFor();
    await examine(page, name("requests"));
    await page.getByRole("link", { name: new RegExp(escape(say("registry.request.kind.correct"))) }).click();
    await page.getByText("示例超市").waitFor();
    await page.locator("textarea[name=words]").fill("示例：已按您说的改好。");
    await examine(page, name("answer"));
    await page.locator("form button[type=submit]").click();
    await page.getByText(say("registry.request.state.granted")).first().waitFor();
    await examine(page, name("answered"));
    await officer.close();

    await own.reload();
    await own.getByText("示例：已按您说的改好。").waitFor();
    await own
      .locator("li", { hasText: say("registry.field.work") })
      .getByText("示例超市")
      .first()
      .waitFor();
  });

  test(`${label}: consent is taken back at once, and an erasure granted leaves nothing to read`, async () => {
    await press(own, "registry.mine.withdraw", say("registry.field.phone"));
    await examine(own, name("withdraw"));
    await press(own, "registry.mine.withdraw_act");
    await closed(own);
    await own.waitForFunction(() => !document.body.textContent.includes("13800000000"));
    await press(own, "registry.mine.withdraw", say("registry.field.work"));
    await dialog(own).getByText(say("registry.mine.withdraw_plain")).waitFor();
    await submit(own);
    await closed(own);
    await own.waitForFunction(() => document.querySelectorAll("[aria-labelledby=fields] li").length === 3);
    await press(own, "registry.mine.next_act");
    await own.locator(".code").waitFor();
    await press(own, "registry.mine.erase");
    await submit(own);
    await closed(own);
    await own.getByText(say("registry.request.kind.erase")).first().waitFor();
    await examine(own, name("asked"));

    const officer = await stage.enter("officer", "/resident-requests");
    const { page } = officer;
    await page.getByRole("link", { name: say("registry.request.kind.erase") }).click();
    await page.locator("textarea[name=words]").fill("示例：已全部擦除。");
    await page.locator("form button[type=submit]").click();
    await page.getByText(say("registry.requests.erased")).first().waitFor();
    await officer.close();

    await own.reload();
    await own.getByRole("heading", { level: 1, name: say("registry.mine.title") }).waitFor();
    assert.ok(!(await own.content()).includes("示例超市"));
    await examine(own, name("erased"));
    await press(own, "registry.mine.close");
    await own.getByRole("heading", { level: 1, name: say("registry.mine.enter_title") }).waitFor();
    await own.context().close();
    assert.ok(await stage.verify());
    await stage.close();
  });
}

function nextYear(): string {
  return new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
}

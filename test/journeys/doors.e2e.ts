/// <reference lib="dom" />
/**
 * 心语花园 3号楼 from door to door, in both widths and languages: a thumb on a phone, keys on a desk. The notice is handed
 * over, same is one tap, changed two, nobody and refused one; a lost answer counts once, a colleague's taps come
 * through, and a second round is of those who were not at home.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { words as webWords } from "../../web/words.ts";
import { words as registryWords } from "../../modules/registry/words.ts";
import { type Look, type Stage, examine, looks, openTheatre } from "./stage.ts";

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
type Walk = { id: string; stops: { id: string; door: string; visit: { outcome: string } | null }[] };

for (const look of looks) {
  const label = `${look.width} px, ${look.language}`;
  const name = (what: string) => `doors-${what}-${look.width}-${look.language}`;
  const say = toldOf(look);
  const thumb = look.width === 390;
  const button = (page: Page, key: Key, values: Record<string, string> = {}) =>
    page
      .getByRole("button", { name: new RegExp(`^${escape(say(key, values))}`) })
      .filter({ visible: true })
      .first();
  /** On a phone a tap, on a desk the key. */
  const answer = async (page: Page, outcome: "same" | "changed" | "nobody" | "refused" | "no_dwelling") => {
    if (thumb) await button(page, `registry.round.${outcome}`).tap();
    else
      await page.keyboard.press(
        String(["same", "changed", "nobody", "refused", "no_dwelling"].indexOf(outcome) + 1),
      );
  };
  const at = (page: Page, door: string) =>
    page.waitForFunction((said) => document.querySelector("h1")?.textContent === said, door);
  const settled = (page: Page) => page.locator(".answers button").first().waitFor();
  let stage: Stage;
  let round: string;
  let stops: Walk["stops"];

  test(`${label}: before there is a notice nothing is confirmed; then the round of a stairwell begins`, async () => {
    stage = await theatre.stage(look);
    const officer = await stage.enter("officer");
    const { page } = officer;
    const found = (await (
      await page.request.get(`${stage.origin}/api/search?q=3-1-101&kind=household`)
    ).json()) as { groups: { items: { id: string; communityId: string }[] }[] };
    const { communityId } = found.groups[0]!.items[0]!;
    // A building that is not there leads on to those that are.
    await page.goto(`${stage.origin}/communities/${communityId}/buildings?building=00999`);
    await page.getByRole("heading", { level: 2, name: say("registry.buildings.missing") }).waitFor();
    await examine(page, name("no-building"));
    await page.getByRole("link", { name: say("registry.buildings.see_all") }).click();
    await page.getByRole("link", { name: /^3号楼/ }).click();
    await page.getByRole("link", { name: say("registry.round.go") }).click();
    await page.getByRole("heading", { level: 1, name: say("registry.round.title") }).waitFor();
    await page.getByText(say("registry.round.none")).waitFor();
    await page.getByText(say("registry.plan.stairs", { unit: "1" }), { exact: true }).click();
    await page.getByText(say("registry.round.from_bottom"), { exact: true }).click();
    await examine(page, name("start"));
    await button(page, "registry.round.open").click();
    await at(page, "3号楼 1单元 101");
    await page.getByText(say("registry.round.no_notice")).waitFor();
    assert.equal(await button(page, "registry.round.same").getAttribute("aria-disabled"), "true");
    await examine(page, name("no-notice"));
    round = new URL(page.url()).pathname.split("/").at(-1)!;
    const chief = await stage.enter("chief");
    await chief.page.request.post(`${stage.origin}/api/privacy-notices`, {
      headers: { origin: stage.origin },
      data: {
        body: "示例告知书：示例派出所为上门核对登记住户，不愿意可以不谈，随时可以查、改、撤回，三年后自动擦除。",
      },
    });
    await chief.close();
    const walk = (await (await page.request.get(`${stage.origin}/api/door-rounds/${round}`)).json()) as Walk;
    stops = walk.stops;
    await officer.close();
  });

  test(`${label}: notice and same are two taps; nobody and refused one; a lost answer is one visit; undo`, async () => {
    const officer = await stage.enter("officer");
    const { page } = officer;
    const first = stops[0]!;
    // Two people live at the first door.
    const door = (await (
      await page.request.get(`${stage.origin}/api/door-rounds/${round}/doors/${first.id}`)
    ).json()) as { household: { id: string } };
    for (const person of ["示例子", "示例丑"])
      await page.request.post(`${stage.origin}/api/households/${door.household.id}/residents`, {
        headers: { origin: stage.origin },
        data: { name: person, relation: "head", birthYear: 1975, said: { asOf: "2026-01-02" } },
      });
    await page.goto(`${stage.origin}/rounds/${round}`);
    await at(page, first.door);
    await page.getByText("示例子").waitFor();
    await examine(page, name("untold"));
    await button(page, "registry.round.tell").click();
    await page.waitForFunction(() => document.querySelector("#not-now") === null);
    await page.locator("h1").focus();
    await examine(page, name("door"));
    if (thumb) {
      const box = (await button(page, "registry.round.same").boundingBox())!;
      assert.ok(box.height >= 64 && box.y > 844 / 2, `${box.height} px high, ${box.y} px down`);
    }
    await answer(page, "same");
    await at(page, stops[1]!.door);
    await page
      .getByText(say("registry.round.noted", { door: first.door, outcome: say("registry.round.same") }))
      .waitFor();

    await settled(page);
    await answer(page, "nobody");
    await at(page, stops[2]!.door);
    await settled(page);
    // The answer is lost on the way; the same tap again counts once.
    let lost = 0;
    await page.route("**/visits", async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await answer(page, "refused");
    // Kept on this phone; opened again, it is sent by itself, under the same key.
    await page.getByText(webWords["web.kept"][look.language]).waitFor();
    await page.reload();
    await at(page, stops[2]!.door);
    await page.getByText(say("registry.round.respected")).waitFor();
    await page.unroute("**/visits");
    await examine(page, name("refused"));
    // A slip: taken back, the door is open again.
    if (thumb) await button(page, "registry.round.undo").tap();
    else {
      await page.locator("h1").focus();
      await page.keyboard.press("u");
    }
    await settled(page);
    await page.locator("h1").focus();
    await answer(page, "nobody");
    await at(page, stops[3]!.door);
    const walk = (await (await page.request.get(`${stage.origin}/api/door-rounds/${round}`)).json()) as Walk;
    assert.deepEqual(
      walk.stops.slice(0, 4).map(({ visit }) => visit?.outcome ?? null),
      ["same", "nobody", "nobody", null],
    );
    const person = (await (
      await page.request.get(`${stage.origin}/api/households/${door.household.id}/residents`)
    ).json()) as { items: { facts: { name: { asOf: string } } }[] };
    assert.ok(person.items.every(({ facts }) => facts.name.asOf > "2026-01-02"));
    await officer.close();
  });

  test(`${label}: changed opens the acts of the register and comes back to the next door`, async () => {
    const officer = await stage.enter("officer", `/rounds/${round}`);
    const { page } = officer;
    // Where one stopped.
    await at(page, stops[3]!.door);
    await settled(page);
    await page.locator("h1").focus();
    await answer(page, "changed");
    await button(page, "registry.people.add").click();
    await dialog(page).locator("input[name=name]").fill("示例寅");
    await dialog(page).locator("button[type=submit]").click();
    await closed(page);
    await page.getByRole("heading", { level: 3, name: "示例寅" }).waitFor();
    await examine(page, name("changed"));
    await button(page, "registry.round.next").click();
    await at(page, stops[4]!.door);
    await officer.close();
  });

  test(`${label}: a colleague's doors count, what is left is listed, and a second round is of nobody home`, async () => {
    const cadre = await stage.enter("cadre", `/rounds/${round}`);
    const { page } = cadre;
    await page.locator("h1").waitFor();
    for (const stop of stops.slice(4))
      await page.request.post(`${stage.origin}/api/door-rounds/${round}/visits`, {
        headers: { origin: stage.origin },
        data: { doorId: stop.id, outcome: "no_dwelling" },
      });
    await page.goto(`${stage.origin}/rounds/${round}?part=end`);
    await page.getByRole("heading", { level: 1, name: say("registry.round.all_done") }).waitFor();
    await examine(page, name("end"));
    await button(page, "registry.round.second_other", { count: "2" }).click();
    await at(page, stops[1]!.door);
    await page.getByText(say("registry.round.progress", { done: "0", doors: "2" })).waitFor();
    if (!thumb) {
      await page.keyboard.press("ArrowRight");
      await at(page, stops[2]!.door);
      await page.keyboard.press("ArrowLeft");
      await at(page, stops[1]!.door);
    }
    await page.getByRole("link", { name: say("registry.round.title") }).click();
    await page.getByText(say("registry.round.earlier"), { exact: true }).waitFor();
    await examine(page, name("rounds"));
    await cadre.close();
    assert.ok(await stage.verify());
    await stage.close();
  });
}

/// <reference lib="dom" />
/**
 * 欧亚三路, 一楼的窗户: the firm promises to move the path. Written clause by clause, unclear words pointed at while they
 * are typed, signed on the screen and on paper, in effect; the firm finds its promise, the court's last day is said, and
 * the look back is noted.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { type Stage, examine, looks, openTheatre } from "./stage.ts";
import { words } from "../../modules/dispute/words.ts";
import { words as promiseWords } from "../../modules/promise/words.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

/** As the page itself would, for what this journey is not about. */
const send = <T>(page: Page, path: string, body: object) =>
  page.evaluate(
    async ([to, text]) => {
      const answer = await fetch(to!, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: text!,
      });
      const told = (await answer.json()) as { code?: string };
      if (!answer.ok) throw new Error(`${to}: ${told.code}`);
      return told as never;
    },
    [path, JSON.stringify(body)],
  ) as Promise<T>;
const one = async <T extends object>(stage: Stage, sql: string, value: string): Promise<T> => {
  const station = (await stage.db.directory.maybe<{ id: string }>(
    "select id from station where code = 'sample'",
  ))!.id;
  const row = await stage.db.station(station, new Date(), (tx) => tx.maybe<T>(sql, [tx.stationId, value]));
  return row!;
};
const idOf = async (stage: Stage, sql: string, value: string) =>
  (await one<{ id: string }>(stage, sql, value)).id;
const inDays = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(
    new Date(Date.now() + days * 86_400_000),
  );

type Made = { id: string; parties: { id: string }[] };
type Card = { card: { number: string; code: string } };
type Sessions = { sessions: { id: string }[] };
const answers = Object.fromEntries(
  ["afraid", "hurt", "threatened", "controlled", "forced", "child"].map((key) => [key, "no"]),
);

for (const look of looks)
  test(`an agreement from the first clause to the look back at ${look.width} in ${look.language}`, async () => {
    const stage = await theatre.stage(look);
    const say = (key: keyof typeof words, values: Record<string, string> = {}) =>
      Object.entries(values).reduce(
        (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
        words[key][look.language] as string,
      );
    const shot = (name: string) => `agreement-${name}-${look.width}-${look.language}`;
    const home = await idOf(stage, "select id from community where station_id = $1 and code = $2", "oy3");
    const firm = await idOf(
      stage,
      `select o.organisation_id as id from post o join person p on p.station_id = $1 and p.id = o.person_id
       where o.station_id = $1 and p.name = $2`,
      "王建军",
    );
    const cadrePost = await idOf(
      stage,
      `select o.id from post o join person p on p.station_id = $1 and p.id = o.person_id
       where o.station_id = $1 and p.name = $2`,
      "李秀梅",
    );

    const officer = await stage.enter("officer", "/disputes");
    const name = "示例梁阿姨";
    const { id: household } = await send<{ id: string }>(
      officer.page,
      `/api/communities/${home}/households`,
      { address: { building: "5", unit: null, floor: null, room: "101" } },
    );
    const { id: resident } = await send<{ id: string }>(
      officer.page,
      `/api/households/${household}/residents`,
      { name, relation: "head", birthYear: 1958 },
    );
    const made = await send<Made>(officer.page, "/api/disputes", {
      communityId: home,
      place: "5 号楼一层",
      kind: "neighbour",
      line: "一楼窗户正对着小路",
      account: "行人从窗前过，屋里看得清清楚楚。",
      parties: [{ residentId: resident }, { organisationId: firm, side: "b" }],
      screens: [{ party: 0, apart: true, answers }],
    });
    const path = `/api/disputes/${made.id}`;
    const parties = made.parties.map(({ id }) => id);
    const { card } = await send<Card>(officer.page, `/api/residents/${resident}/card`, { givenTo: "self" });
    await send(officer.page, `${path}/routing`, { machine: "people", reason: "两边都愿意谈" });
    await officer.close();

    const cadre = await stage.enter("cadre", "/disputes");
    const { page } = cadre;
    await send(page, `${path}/mediation`, {});
    await send(page, `${path}/mediation/acceptance`, { askedPartyIds: parties });
    await send(page, `${path}/mediation/mediators`, { postId: cadrePost });
    const planned = await send<Sessions>(page, `${path}/mediation/sessions`, {
      joint: true,
      place: "社区调解室",
    });
    await send(page, `${path}/mediation/sessions/${planned.sessions[0]!.id}/holding`, { present: parties });

    await page.goto(`${stage.origin}/disputes/${made.id}`);
    const sheet = page.locator("section.agreement");
    await sheet.getByText(say("dispute.agreement.none")).waitFor();
    await examine(page, shot("before"));
    await sheet.getByRole("button", { name: say("dispute.agreement.write"), exact: true }).click();
    const dialog = page.locator("dialog[open]");
    const text = dialog.locator("textarea[name=text-1]");
    await text.fill("物业尽快把小路改到绿篱外侧。");
    await text.blur();
    await dialog.locator("mark", { hasText: "尽快" }).waitFor();
    await dialog.getByText(/还有 \d 处不清楚|\d not clear yet/).waitFor();
    await examine(page, shot("unclear"));
    await dialog.locator("select[name=debtor-1]").selectOption(parties[1]!);
    assert.equal(await dialog.locator("select[name=creditor-1]").inputValue(), parties[0]);
    await text.fill("物业把小路改到绿篱外侧，窗前种绿篱。");
    await dialog.locator("input[name=manner-1]").fill("物业请施工队铺卵石路");
    await dialog.locator("input[name=due-1]").fill(inDays(20));
    await dialog.getByText(say("dispute.clause.clear")).waitFor();
    await dialog.getByRole("button", { name: say("dispute.clause.add") }).click();
    await dialog
      .locator("fieldset.clause")
      .nth(1)
      .getByText(say("dispute.clause.pay"), { exact: true })
      .click();
    await dialog.locator("select[name=debtor-2]").selectOption(parties[1]!);
    await dialog.locator("textarea[name=text-2]").fill("物业补窗帘钱 600 元。");
    await dialog.locator("input[name=amount-2]").fill("600");
    await dialog.locator("input[name=manner-2]").fill("转账");
    await dialog.locator("input[name=due-2]").fill(inDays(10));
    await examine(page, shot("clear"));
    await dialog.getByRole("button", { name: say("dispute.agreement.save") }).click();
    await sheet.getByText("物业把小路改到绿篱外侧，窗前种绿篱。").waitFor();
    await sheet.getByRole("button", { name: say("dispute.agreement.conclude"), exact: true }).click();
    await sheet.getByText(say("dispute.agreement.concluded")).waitFor();

    // The resident signs on the phone, the firm stamped the paper, then the mediator and the seal.
    await sheet.getByRole("button", { name: say("dispute.sign.party", { name }) }).click();
    const pad = dialog.locator("svg.pad");
    const box = (await pad.boundingBox())!;
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.2, 0.3));
    await page.mouse.down();
    for (const [x, y] of [
      [0.3, 0.6],
      [0.4, 0.3],
      [0.5, 0.7],
      [0.7, 0.4],
    ] as const)
      await page.mouse.move(...at(x, y), { steps: 4 });
    await page.mouse.up();
    await examine(page, shot("sign"));
    await dialog.getByRole("button", { name: say("dispute.sign.save") }).click();
    await dialog.waitFor({ state: "detached" });
    const onPaper = async (button: string, way: string | null) => {
      await sheet.getByRole("button", { name: button }).click();
      if (way !== null) {
        await dialog.getByText(say("dispute.sign.paper"), { exact: true }).click();
        if (way !== "") await dialog.locator(".seg").getByText(way, { exact: true }).click();
      }
      await dialog.getByRole("button", { name: say("dispute.sign.save") }).click();
      await dialog.waitFor({ state: "detached" });
    };
    const others = sheet.locator("ul.signatures li").nth(1).getByRole("button");
    await onPaper((await others.textContent())!, say("dispute.sign.sealed"));
    await onPaper(say("dispute.sign.mediator"), "");
    await onPaper(say("dispute.sign.seal"), null);
    await examine(page, shot("signed"));
    await sheet.getByRole("button", { name: say("dispute.agreement.effect"), exact: true }).click();
    await sheet.getByText(/起生效|In effect since/).waitFor();
    await page.locator("#court").waitFor();
    await page.locator("#follow-up").waitFor();
    await examine(page, shot("in-effect"));

    await page.getByRole("button", { name: say("dispute.court.gather") }).click();
    await dialog.locator("input[name=court]").fill("示例区人民法院");
    await examine(page, shot("court"));
    await dialog.getByRole("button", { name: say("dispute.agreement.save") }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: say("dispute.follow_up.ask") }).click();
    await dialog.getByText(say("dispute.follow_up.kept"), { exact: true }).first().click();
    const solved = dialog.getByRole("group", { name: say("dispute.follow_up.solved") });
    await solved.getByText(say("dispute.follow_up.yes"), { exact: true }).click();
    await examine(page, shot("follow-up"));
    await dialog.getByRole("button", { name: say("dispute.follow_up.save") }).click();
    await dialog.waitFor({ state: "detached" });
    await examine(page, shot("after"));
    await cadre.close();

    // The firm finds what it promised; the dispute is not there for it.
    const manager = await stage.enter("property", "/promises");
    await manager.page.getByText("物业把小路改到绿篱外侧，窗前种绿篱。").waitFor();
    const promised = await manager.page.evaluate(async () => {
      const { items } = (await (await fetch("/api/promises?limit=200")).json()) as {
        items: { id: string; what: string }[];
      };
      return items.filter(({ what }) => what.startsWith("物业把小路") || what.startsWith("物业补窗帘"));
    });
    for (const { id } of promised)
      await send(manager.page, `/api/promises/${id}/performance`, { words: "做完了" });
    await manager.page.goto(`${stage.origin}/disputes/${made.id}`);
    await manager.page.locator("h1").waitFor();
    assert.equal(await manager.page.getByText("一楼窗户正对着小路").count(), 0);
    await manager.close();

    // Whoever was promised it says so at their own page, and with the last one it is performed.
    const own = await stage.enter("officer", "/disputes");
    await own.page.context().clearCookies();
    await own.page.goto(`${stage.origin}/mine`);
    await own.page.evaluate(
      async (body) => {
        await fetch("/api/mine/session", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        });
      },
      JSON.stringify({ number: card.number, code: card.code }),
    );
    await own.page.reload();
    const done = own.page.getByRole("button", { name: promiseWords["promise.own.done"][look.language] });
    await done.first().waitFor();
    await examine(own.page, shot("own"));
    for (let left = promised.length; left > 0; left--) {
      await done.first().click();
      await own.page.waitForFunction(
        ([text, count]) =>
          [...document.querySelectorAll("button")].filter((each) => each.textContent === text).length ===
          count,
        [promiseWords["promise.own.done"][look.language], left - 1] as const,
      );
    }
    await own.close();

    // The chief may let an unchecked rule pass, and reads which.
    const chief = await stage.enter("chief", `/disputes/${made.id}`);
    const override = chief.page.locator("section[aria-labelledby=override]");
    await override.getByText(say("dispute.override.open")).click();
    await override.locator("select[name=code]").waitFor();
    await chief.page.getByText(say("dispute.people.performed")).first().waitFor();
    await examine(chief.page, shot("override"));
    await chief.close();
    await stage.close();
  });

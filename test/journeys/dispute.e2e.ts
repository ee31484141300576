/// <reference lib="dom" />
/**
 * A dispute from the first word: registered in few taps, the same place found again, the safety gate closed and P14
 * offered; another one routed and handed over, and refused by who is not competent and says who is. Once without a
 * signal.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Stage, examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const said = {
  zh: {
    register: "登记好",
    alike: "可能登记过",
    link: "是一回事，连起来",
    violence: /有过家暴/,
    noReconciling: /不劝和、不调解/,
    p14: "看 P14",
    way: "就走这条",
    reason: "为什么走这条",
    hand: "转给别的单位",
    asked: "请对方办什么",
    without: "没全同意也要转，为什么",
    send: "转出",
    refuse: "不接",
    explain: "说明",
    competent: "归谁管",
    waits: "等答复",
    notTaken: "没接",
    kept: /没有信号，已经存在这台手机上/,
    which: "哪个社区",
    more: /还知道的/,
  },
  en: {
    register: "Register it",
    alike: "Perhaps registered already",
    link: "It belongs together, link it",
    violence: /Violence or coercion before/,
    noReconciling: /no reconciling, no mediation/,
    p14: "See P14",
    way: "Go this way",
    reason: "Why this one",
    hand: "Hand it to another organisation",
    asked: "What is asked",
    without: "Why it goes without every consent",
    send: "Hand it over",
    refuse: "Refuse",
    explain: "Explanation",
    competent: "Who is competent",
    waits: "waits for an answer",
    notTaken: "refused",
    kept: /No signal: it is kept on this device/,
    which: "Which community",
    more: /^More:/,
  },
};
const communityId = async (stage: Stage, code: string) =>
  (await stage.db.station(
    (await stage.db.directory.maybe<{ id: string }>("select id from station where code = 'sample'"))!.id,
    new Date(),
    (tx) =>
      tx.maybe<{ id: string }>("select id from community where station_id = $1 and code = $2", [
        tx.stationId,
        code,
      ]),
  ))!.id;

for (const look of looks)
  test(`a dispute from the first word to an answer at ${look.width} in ${look.language}`, async () => {
    const stage = await theatre.stage(look);
    const words = said[look.language];
    const shot = (name: string) => `dispute-${name}-${look.width}-${look.language}`;

    // Registered with one thumb: a line, a place, two names, one press.
    const here = await communityId(stage, "oy3");
    const officer = await stage.enter("officer", `/disputes/new?community=${here}`);
    const { page } = officer;
    let taps = 0;
    const fill = async (name: string, text: string) => {
      taps++;
      await page.locator(`input[name="${name}"]`).fill(text);
    };
    await page.locator('input[name="line"]').waitFor();
    await examine(page, shot("form-empty"));
    await fill("line", "楼道堆杂物，两家推搡");
    await fill("place", "3 号楼一单元");
    await fill("party-0", "示例赵先生");
    await fill("party-1", "示例孙某");
    await page.getByText(words.alike).waitFor();
    await examine(page, shot("form-alike"));
    taps++;
    await page.getByLabel(words.link).first().check();
    taps++;
    await page.getByLabel(words.violence).check();
    await examine(page, shot("form"));
    taps++;
    await page.getByRole("button", { name: words.register }).filter({ visible: true }).click();
    await page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    assert.ok(taps <= 7, `${taps} taps`);

    // The gate is closed: no way is open, and P14 is offered.
    await page.getByText(words.noReconciling).first().waitFor();
    await page.getByRole("link", { name: words.p14 }).waitFor();
    assert.equal(await page.getByRole("button", { name: words.way }).getAttribute("aria-disabled"), "true");
    await examine(page, shot("gate"));
    await page.goto(`${stage.origin}/disputes`);
    await page.getByText("楼道堆杂物，两家推搡").waitFor();
    await examine(page, shot("board"));
    await officer.close();

    // Another one is routed, then handed over with the stated reason.
    const second = await stage.enter("officer2", "/disputes");
    await second.page.getByText("两家公司和房东争退租押金").click();
    await second.page.getByLabel(words.reason).fill("两家都愿意谈");
    await second.page.getByRole("button", { name: words.way }).click();
    await second.page.getByText("两家都愿意谈").waitFor();
    await second.page.getByRole("button", { name: words.hand }).click();
    const dialog = second.page.locator("dialog[open]");
    await dialog.locator('select[name="organisationId"]').selectOption({ label: "示例市场监管所" });
    await dialog.getByLabel(words.asked).fill("押金归住建管不归我们，请看看");
    await dialog.getByLabel(words.without).fill("房东不肯来，先问");
    await examine(second.page, shot("hand-over"));
    await dialog.getByRole("button", { name: words.send, exact: true }).click();
    await second.page.getByText(words.waits).waitFor();
    await examine(second.page, shot("handed"));
    const address = new URL(second.page.url()).pathname;
    await second.close();

    // The receiver says it is not theirs, and whose it is.
    const department = await stage.enter("department", address);
    await department.page.getByRole("button", { name: words.refuse, exact: true }).click();
    const answer = department.page.locator("dialog[open]");
    await answer.getByLabel(words.explain).fill("租房押金不归市场监管");
    await answer.getByLabel(words.competent).fill("示例住建局");
    await examine(department.page, shot("refusal"));
    await answer.getByRole("button", { name: words.refuse, exact: true }).click();
    await department.page.waitForURL(/\/disputes$/);
    await department.close();
    const again = await stage.enter("officer2", address);
    await again.page.getByText("示例住建局").waitFor();
    await again.page.locator("#handed ~ article").getByText(words.notTaken).first().waitFor();
    await examine(again.page, shot("refused"));
    await again.close();

    // Without a signal it is kept, and registered once when there is one.
    const line = `没有信号时记的 ${look.width}`;
    const offline = await stage.enter(
      "officer3",
      `/disputes/new?community=${await communityId(stage, "yl")}`,
    );
    await offline.page.locator('input[name="line"]').fill(line);
    await offline.page.locator('input[name="place"]').fill("村口");
    await offline.page.locator('input[name="party-0"]').fill("示例某");
    await offline.context.setOffline(true);
    await offline.page.getByRole("button", { name: words.register }).filter({ visible: true }).click();
    await offline.page.getByText(words.kept).waitFor();
    await examine(offline.page, shot("offline"));
    await offline.context.setOffline(false);
    const registered = async () =>
      (await stage.db.station(
        (await stage.db.directory.maybe<{ id: string }>("select id from station where code = 'sample'"))!.id,
        new Date(),
        (tx) =>
          tx.maybe<{ count: number }>(
            "select count(*)::int as count from dispute where station_id = $1 and line = $2",
            [tx.stationId, line],
          ),
      ))!.count;
    const until = Date.now() + 60_000;
    while ((await registered()) === 0 && Date.now() < until) await offline.page.waitForTimeout(500);
    assert.equal(await registered(), 1);
    await offline.close();
    assert.ok(await stage.verify());
    await stage.close();
  });

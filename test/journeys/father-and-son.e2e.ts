/// <reference lib="dom" />
/**
 * 袁雒: a father and his son. The officer registers it and asks each apart; the committee leads it, a lawyer and an elder
 * are asked in and nobody sits there whom not both agreed to; what the son says alone is closed to the police; they agree,
 * both keep their word, and a month later somebody asks whether it was solved.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { atDispute, communityId, inDays, sayIn } from "./dispute-walk.ts";
import { examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const [father, son, lawyer, elder] = ["示例袁满仓", "示例袁志远", "孙雅", "袁老德"];
const secret = "其实欠了外债，不敢跟他爹说";
const sons = "示例袁志远把盖房借的两万元还给示例袁满仓。";
const fathers = "示例袁满仓把东屋腾出来给示例袁志远堆料。";

for (const look of looks)
  test(`the father and the son of 袁雒 at ${look.width} in ${look.language}`, async () => {
    const stage = await theatre.stage(look);
    const say = sayIn(look.language);
    const shot = (name: string) => `father-and-son-${name}-${look.width}-${look.language}`;
    const part = (key: string) => say(`dispute.${key}`);

    const officer = await stage.enter(
      "officer3",
      `/disputes/new?community=${await communityId(stage, "yl")}`,
    );
    let at = atDispute(officer.page, say);
    await at.register({
      line: "父子为盖房的钱三年不说话",
      place: "村西头 7 号",
      kind: "family",
      parties: [father, son],
    });
    const address = await at.registered();
    // Not together before each was asked with nobody else in earshot.
    await at.askApart(father);
    await at.askApart(son);
    await officer.page.getByText(part("gate.open")).waitFor();
    await at.route("people", "都是一家人，愿意请村里说和");
    for (const name of [lawyer, elder]) {
      await at.press(part("trusted.appoint"));
      await at.choose(at.dialog.locator("select[name=postId]"), name);
      await at.press(part("trusted.appoint"), at.dialog);
      await at.saved();
    }
    await examine(officer.page, shot("registered"));
    await officer.close();

    const cadre = await stage.enter("cadre2", address);
    at = atDispute(cadre.page, say);
    await at.accept();
    const lead = await at.lookForTies("袁素芬");
    await lead.getByText(part("mediator.no_tie")).waitFor();
    await at.press(part("mediator.appoint"), lead);
    await at.sheet.locator("summary", { hasText: "袁素芬" }).waitFor();

    // Each who is asked in, by each of the two: the son was not asked about the lawyer yet.
    const wishes = await at.part(part("said.title"));
    for (const [name, kind] of [
      [lawyer, "expert"],
      [elder, "committee"],
    ] as const) {
      await wishes.locator("input[name=name]").fill(name);
      await wishes.locator("select[name=kind]").selectOption(kind);
      if (kind === "committee") await wishes.locator("input[name=known]").check();
      await at.press(part("said.invite"), wishes);
      await wishes.getByLabel(say("dispute.said.agrees_to", { name })).first().waitFor();
    }
    const agrees = (whose: string, name: string) =>
      wishes
        .locator("fieldset")
        .filter({ has: cadre.page.locator(`legend:text-is("${whose}")`) })
        .getByLabel(say("dispute.said.agrees_to", { name }));
    const consent = async (whose: string, name: string) => {
      await agrees(whose, name).click();
      await cadre.page.waitForFunction(
        (input) => (input as HTMLInputElement).checked && !(input as HTMLInputElement).disabled,
        await agrees(whose, name).elementHandle(),
      );
    };
    await consent(father, lawyer);
    await consent(father, elder);
    await consent(son, elder);
    await examine(cadre.page, shot("consents"));

    // Each side alone first; what the son says alone is sealed.
    const home = await at.plan({ place: "老屋", withWhom: father });
    await at.hold(home, "愿意先把话说开");
    await at.sheet.getByText(say("dispute.session.held_times", { n: 1 })).waitFor();
    const alone = await at.plan({ place: "村委会小屋", withWhom: son });
    await at.hold(alone, "愿意坐下来谈");
    await at.sheet.getByText(say("dispute.session.held_times", { n: 2 })).waitFor();
    const sealed = await at.part(part("caucus.title"));
    await at.choose(sealed.locator("select[name=caucusParty]"), son);
    await sealed.locator("textarea[name=text]").fill(secret);
    await at.press(part("caucus.seal"), sealed);
    await sealed.getByRole("button", { name: part("caucus.open") }).waitFor();
    // Not read again before it is opened, and that is recorded.
    await cadre.page.getByText(secret).waitFor({ state: "detached" });

    // MED-08: consent is of every party and for each who is asked in.
    const joint = await at.plan({ place: "村委会调解室", others: [lawyer, elder] });
    await at.hold(joint, "把三年的话说开了");
    await joint.getByText(say("dispute.invitee_consent", { n: 1 })).waitFor();
    await joint
      .getByText(/依据：.*人民调解法.*第 20 条|Basis: .*art\. 20/)
      .first()
      .waitFor();
    await examine(cadre.page, shot("refused"));
    await at.part(part("said.title"));
    await consent(son, lawyer);
    await at.press(part("session.hold"), joint);
    await at.sheet.getByText(say("dispute.session.held_times", { n: 3 })).waitFor();
    await joint.getByText(say("dispute.session.there", { names: "" }).trim()).waitFor();
    await examine(cadre.page, shot("joint"));
    await cadre.close();

    // The officer referred it and stays out: neither the words nor whether there are any.
    const outside = await stage.enter("officer3", address);
    at = atDispute(outside.page, say);
    const closed = await at.part(part("caucus.title"));
    await closed.getByText(say("dispute.caucus_police")).waitFor();
    assert.equal(await closed.locator("textarea, article").count(), 0);
    assert.equal(await outside.page.getByText(secret).count(), 0);
    await outside.close();

    const leading = await stage.enter("cadre2", address);
    const { page } = leading;
    at = atDispute(page, say);
    await at.press(part("agreement.write"));
    await at.clause(1, {
      kind: "pay",
      by: son,
      text: sons,
      yuan: "20000",
      how: "转账到父亲的存折",
      due: inDays(20),
    });
    await at.clause(2, { by: father, text: fathers, how: "自己搬，儿子帮忙", due: inDays(10) });
    await at.dialog.locator("summary").click();
    await at.dialog.locator("textarea[name=facts]").fill("三年前盖房，儿子向父亲借了两万元，一直没还。");
    await at.dialog
      .getByLabel(say("dispute.agreement.answers", { name: son }))
      .fill("借了没还，也没说清楚。");
    await at.dialog.getByLabel(say("dispute.agreement.answers", { name: father })).fill("当众骂人，不该。");
    await examine(page, shot("writing"));
    await at.press(part("agreement.save"), at.dialog);
    await at.saved();
    const sheet = page.locator("section.agreement");
    await at.press(part("agreement.conclude"), sheet);
    await sheet.getByText(part("agreement.concluded")).waitFor();
    await at.sign(say("dispute.sign.party", { name: father }), "fingerprint");
    await at.sign(say("dispute.sign.party", { name: son }), "signed");
    await at.sign(part("sign.mediator"));
    await at.sign(part("sign.seal"));
    await at.press(part("agreement.effect"), sheet);
    await sheet.getByText(/起生效|In effect since/).waitFor();
    await examine(page, shot("in-effect"));
    await leading.close();

    // Twelve days later both have done it; the officer asks each, and the one promised confirms.
    stage.later(12);
    const asking = await stage.enter("officer3", address);
    at = atDispute(asking.page, say);
    for (const n of [0, 1]) {
      await asking.page.goto(stage.origin + address);
      await asking.page.locator("ol.clauses li").nth(n).getByRole("link").click();
      await asking.page.waitForURL(/\/promises\//);
      await at.record(say("promise.perform_told"), "做了", "door");
      await at.record(say("promise.confirm_told"), "是，做到了", "phone");
    }
    // What came of the promises is heard by an event, a moment after it was confirmed.
    const performed = asking.page.locator("section.mediation").getByText(part("people.performed")).first();
    const heardBy = Date.now() + 60_000;
    do {
      await asking.page.goto(stage.origin + address);
      await asking.page.locator("section.mediation").waitFor();
      await asking.page.waitForLoadState("networkidle");
    } while ((await performed.count()) === 0 && Date.now() < heardBy);
    await performed.waitFor();
    // Called back within three working days, and the three looks back stand.
    const follow = asking.page.locator("section[aria-labelledby=follow-up]");
    await follow.getByText(part("follow_up.callback")).waitFor();
    for (const n of [1, 2, 3]) await follow.getByText(say("dispute.follow_up.check", { n })).waitFor();
    assert.deepEqual(
      await follow
        .locator("time")
        .evaluateAll((all) => all.slice(-3).map((each) => each.getAttribute("datetime"))),
      [12 + 30, 12 + 90, 12 + 180].map(inDays),
    );
    await (
      await at.lookBack(father)
    )();
    await examine(asking.page, shot("kept"));
    await asking.close();

    // A month later it stands before everything else, and somebody asks whether it was solved.
    stage.later(30);
    const later = await stage.enter("officer3", "/disputes");
    at = atDispute(later.page, say);
    await examine(later.page, shot("board"));
    await later.page.getByText("父子为盖房的钱三年不说话").click();
    await later.page.waitForURL((url) => url.pathname === address);
    const save = await at.lookBack(son);
    await examine(later.page, shot("asking"));
    await save();
    await follow
      .page()
      .getByText(`${part("follow_up.solved")}：${part("follow_up.yes")}`)
      .nth(1)
      .waitFor();
    await examine(later.page, shot("a-month-later"));
    await later.close();
    assert.ok(await stage.verify());
    await stage.close();
  });

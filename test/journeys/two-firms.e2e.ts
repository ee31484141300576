/// <reference lib="dom" />
/**
 * 欧亚南路: two firms and their landlord. Before the committee the lawyer once acted for one of them, which the check
 * finds, and somebody else leads it; then at the competent department, which asks two more to sit with it: one is not
 * competent and says who is. An opinion, an agreement in part, two promises: one is kept, one is not, and what can
 * follow is offered.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { atDispute, communityId, inDays, sayIn } from "./dispute-walk.ts";
import { type Stage, examine, looks, openTheatre } from "./stage.ts";

let theatre: Awaited<ReturnType<typeof openTheatre>>;
before(async () => {
  theatre = await openTheatre();
});
after(() => theatre.close());

const [stars, sail, landlord] = ["示例星河公司", "示例云帆公司", "示例房东"];
const line = "两家公司和房东争退租押金";
const deposit = "示例房东把押金两万元退给示例星河公司。";
const bills = "示例云帆公司把欠的水电费 3200 元付给示例房东。";

/** A department more, with somebody in post there who has signed in once: what this journey is not about. */
async function addDepartment(stage: Stage, page: Page, of: { name: string; person: string; login: string }) {
  const home = await communityId(stage, "oyn");
  const send = <T>(path: string, body: object) =>
    page.evaluate(
      async ([to, text]) => {
        const answer = await fetch(to!, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
          body: text!,
        });
        if (!answer.ok) throw new Error(`${to}: ${answer.status}`);
        return (await answer.json()) as never;
      },
      [path, JSON.stringify(body)],
    ) as Promise<T>;
  const organisation = await send<{ id: string }>("/api/organisations", {
    name: of.name,
    kind: "department",
  });
  const made = await send<{ id: string; oneTimeSecret: string }>("/api/people", {
    name: of.person,
    login: of.login,
  });
  await send("/api/posts", {
    personId: made.id,
    organisationId: organisation.id,
    role: "department_officer",
    communityIds: [home],
  });
  await stage.admit(of.login, made.oneTimeSecret);
}

for (const look of looks)
  test(`two firms and their landlord at ${look.width} in ${look.language}`, async () => {
    const stage = await theatre.stage(look);
    const say = sayIn(look.language);
    const shot = (name: string) => `two-firms-${name}-${look.width}-${look.language}`;
    const part = (key: string) => say(`dispute.${key}`);

    const chief = await stage.enter("chief", "/disputes");
    await addDepartment(stage, chief.page, { name: "示例住建局", person: "郭安居", login: "housing" });
    await addDepartment(stage, chief.page, { name: "示例人社局", person: "蒋就业", login: "labour" });
    await chief.close();

    // Before: one of the firms against somebody else, and the lawyer came for it with a mandate.
    const officer = await stage.enter(
      "officer2",
      `/disputes/new?community=${await communityId(stage, "oyn")}`,
    );
    let at = atDispute(officer.page, say);
    await at.register({
      line: "装修尾款没结清",
      place: "B 座 1203",
      kind: "contract",
      parties: [stars, "示例装修队"],
    });
    for (const n of [0, 1]) {
      await officer.page.locator(".party").nth(n).locator("summary").click();
      await officer.page.locator(`input[name=organisation-${n}]`).check();
    }
    await at.registered();
    await at.press(part("party.add"));
    await at.dialog.getByText(part("party.agent"), { exact: true }).click();
    await at.choose(at.dialog.locator("select[name=ofPartyId]"), stars);
    await at.dialog.locator("input[name=name]").fill("孙雅");
    await at.dialog.locator("input[name=scope]").fill("一般代理，可以代为和解");
    await at.press(part("party.save"), at.dialog);
    await at.saved();
    await officer.page.locator(".person").getByText("孙雅").waitFor();

    // Now all three, first before the committee.
    await officer.page.goto(`${stage.origin}/disputes`);
    await officer.page.getByText(line).click();
    await officer.page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
    const address = new URL(officer.page.url()).pathname;
    await at.askApart(landlord);
    await at.route("people", "三方都愿意谈，先请社区调解");
    await officer.close();

    const cadre = await stage.enter("cadre", address);
    at = atDispute(cadre.page, say);
    await at.accept();
    const lead = await at.lookForTies("孙雅");
    await lead.getByText(`${part("conflict.acted_for")} ${stars}`).waitFor();
    await lead.getByText(say("dispute.mediator.replace", { name: "孙雅" })).waitFor();
    await at.press(part("mediator.appoint"), lead);
    await lead.getByText(say("dispute.mediator_conflict", { n: 1 })).waitFor();
    await lead
      .getByText(/^(依据：|Basis: )/)
      .first()
      .waitFor();
    await examine(cadre.page, shot("tie"));
    await at.lookForTies("李秀梅");
    await at.press(part("mediator.appoint"), lead);
    await at.sheet.locator("summary", { hasText: "李秀梅" }).waitFor();
    const record = await at.part(part("note.title"));
    await record.locator("textarea").fill("押金要主管部门说了算，三方要求找主管部门。");
    await at.press(part("note.add"), record);
    await record.locator("article").waitFor();
    // It is the department's matter: they take the application back, and are told where else to go.
    const routes = await at.part(part("mediation.tell_routes"));
    await routes.getByLabel(part("closing.route_authority"), { exact: true }).check();
    await at.press(part("mediation.told_now"), routes);
    await at.sheet.getByText(part("mediation.routes_told"), { exact: true }).waitFor();
    await at.sheet.locator("select[name=cause]").selectOption("withdrawn");
    await at.press(part("do.end"), at.sheet);
    await at.press(part("do.close"), at.sheet);
    await at.sheet.getByText(part("mediation.ended"), { exact: true }).waitFor();
    await cadre.close();

    // What lies with the department is referred to it, and goes on here.
    const again = await stage.enter("officer2", address);
    at = atDispute(again.page, say);
    await at.route("administrative", "退租押金归主管部门，三方都愿意去");
    await at.press(part("hand_over.offer"));
    await at.dialog.getByText(part("hand_over.refer"), { exact: true }).click();
    await at.dialog.locator("select[name=organisationId]").selectOption({ label: "示例市场监管所" });
    await at.dialog.locator("input[name=note]").fill("请牵头调解，请有关部门会商");
    for (const tick of await at.dialog.locator("fieldset input[type=checkbox]").all()) await tick.check();
    await at.press(part("hand_over.send"), at.dialog);
    await at.saved();
    await again.close();

    const department = await stage.enter("department", address);
    let { page } = department;
    at = atDispute(page, say);
    await at.press(part("hand_over.take"));
    await at.accept();
    const own = await at.lookForTies("冯洁");
    await own.getByText(part("mediator.no_tie")).waitFor();
    await at.press(part("mediator.appoint"), own);
    await at.sheet.locator("summary", { hasText: "冯洁" }).waitFor();

    let conference = await at.part(part("conference.title"));
    const calling = await at.part(part("conference.call"), conference);
    for (const name of ["示例住建局", "示例人社局"]) await calling.getByLabel(name, { exact: true }).check();
    await calling.locator("input[name=about]").fill("两家退租，押金和水电怎么算");
    for (const name of [stars, sail, landlord])
      await calling.getByLabel(say("dispute.hand_over.agrees", { name })).check();
    await at.press(part("conference.call"), calling);
    await conference.locator("article", { hasText: "押金和水电怎么算" }).waitFor();
    await examine(page, shot("called"));
    await department.close();

    // Who is not competent says who is.
    const labour = await stage.enter("labour", address);
    at = atDispute(labour.page, say);
    await at.press(part("hand_over.refuse"));
    await at.dialog.locator("input[name=reason]").fill("不涉及用工");
    await at.press(part("hand_over.refuse"), at.dialog);
    await at.dialog.getByText(say("dispute.competent_missing")).waitFor();
    await examine(labour.page, shot("whose"));
    await at.dialog.locator("input[name=competent]").fill("示例住建局");
    await at.press(part("hand_over.refuse"), at.dialog);
    await labour.page.waitForURL(/\/disputes$/);
    await labour.close();
    const housing = await stage.enter("housing", address);
    at = atDispute(housing.page, say);
    await at.press(part("hand_over.take"));
    await housing.page.getByText(part("hand_over.state_accepted")).waitFor();
    await housing.close();

    // They meet two days later, within the five working days, and say what policy and law are and what each answers for.
    stage.later(2);
    const leading = await stage.enter("department", address);
    page = leading.page;
    at = atDispute(page, say);
    conference = await at.part(part("conference.title"));
    await conference.getByText(say("dispute.conference.competent", { name: "示例住建局" })).waitFor();
    assert.equal(await conference.locator(".overrun").count(), 0);
    await at.press(part("conference.meet"), conference);
    await conference.getByRole("button", { name: part("conference.meet") }).waitFor({ state: "detached" });
    const opinion = await at.part(part("opinion.give"), conference);
    await opinion.locator("textarea[name=policy]").fill("小微企业退租，押金应当及时退还。");
    await opinion.locator("textarea[name=law]").fill("民法典合同编：租赁期满，扣除欠费后退还押金。");
    const answers = (name: string) =>
      opinion.getByLabel(say("dispute.opinion.answers_for", { name }), { exact: true });
    await answers(stars).fill("交房时把隔断拆净。");
    await answers(sail).fill("结清欠的水电费。");
    await at.press(part("opinion.give"), opinion);
    await opinion.getByText(say("dispute.admin_opinion", { n: 1 })).waitFor();
    await answers(landlord).fill("验房以后退押金。");
    await at.press(part("opinion.give"), opinion);
    await conference.locator("article").getByText("验房以后退押金。").waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>("textarea[name=law]")!.value === "",
    );
    await examine(page, shot("opinion"));

    const joint = await at.plan({ place: "市场监管所会议室" });
    await at.hold(joint, "星河的押金、云帆的水电谈拢了");
    await at.sheet.getByText(say("dispute.session.held_times", { n: 1 })).waitFor();

    await at.press(part("agreement.write"));
    await at.clause(1, {
      kind: "pay",
      by: landlord,
      to: stars,
      text: deposit,
      yuan: "20000",
      how: "转账",
      due: inDays(9),
    });
    await at.clause(2, {
      kind: "pay",
      by: sail,
      to: landlord,
      text: bills,
      yuan: "3200",
      how: "转账",
      due: inDays(10),
    });
    await at.dialog.locator("input[name=partial]").check();
    await at.dialog.locator("textarea[name=rest]").fill("示例云帆公司的押金退多少，还没谈拢。");
    await at.dialog.locator("summary").click();
    await at.dialog.locator("textarea[name=facts]").fill("两家年底退租，房东扣着押金。");
    await at.press(part("agreement.save"), at.dialog);
    await at.saved();
    const sheet = page.locator("section.agreement");
    await at.press(part("agreement.conclude"), sheet);
    await sheet.getByText(part("agreement.concluded")).waitFor();
    await at.sign(say("dispute.sign.party", { name: stars }), "sealed");
    await at.sign(say("dispute.sign.party", { name: sail }), "sealed");
    await at.sign(say("dispute.sign.party", { name: landlord }), "signed");
    await at.sign(part("sign.mediator"));
    await at.sign(part("sign.seal"));
    await at.press(part("agreement.effect"), sheet);
    await sheet.getByText(/起生效|In effect since/).waitFor();
    await sheet.getByText(part("agreement.partial")).waitFor();
    await examine(page, shot("in-effect"));
    await leading.close();

    // The landlord paid and the firm says so; the other firm let its day go by.
    stage.later(10);
    const keeper = await stage.enter("officer2", address);
    page = keeper.page;
    at = atDispute(page, say);
    const promised = async (n: number) => {
      await page.goto(stage.origin + address);
      await page.locator("ol.clauses li").nth(n).getByRole("link").click();
      await page.waitForURL(/\/promises\//);
      await page.locator("ol.clauses").waitFor({ state: "detached" });
    };
    await promised(0);
    await at.record(say("promise.perform_told"), "押金转过去了", "phone");
    await at.record(say("promise.confirm_told"), "收到两万元", "phone");
    await page.locator(".tl li.now").getByText(say("promise.act.confirmed")).waitFor();
    await promised(1);
    await page.locator("details.rarer summary").click();
    await at.record(say("promise.breach"), "过了日子，房东说一分没收到");
    await page.getByRole("heading", { name: say("promise.next"), exact: true }).waitFor();
    for (const way of ["mediate_again", "judicial_confirmation", "court"])
      await page.getByRole("button", { name: say(`promise.route.${way}`) }).waitFor();
    await page.getByText(say("promise.next_line")).waitFor();
    await examine(page, shot("broken"));
    await page.goto(stage.origin + address);
    const clauses = page.locator("ol.clauses li");
    await clauses.nth(1).getByText(say("promise.state.broken")).waitFor();
    await clauses.nth(0).getByText(say("promise.state.confirmed")).waitFor();
    assert.doesNotMatch(
      (await clauses.nth(0).textContent())!,
      /逾期|overdue/i,
      "what is kept is not overdue",
    );
    // Which way it goes now is due, and not its filing.
    await page.locator(".head b", { hasText: new RegExp(`^${say("dispute.clock.route")}`, "i") }).waitFor();
    await examine(page, shot("one-kept-one-broken"));
    await keeper.close();
    assert.ok(await stage.verify());
    await stage.close();
  });

/// <reference lib="dom" />
/** What journeys through a dispute do the same way: its words in the reader's language, and what is pressed in each. */
import type { Locator, Page } from "playwright-core";
import { refusals } from "../../modules/dispute/refusals.ts";
import { words as dispute } from "../../modules/dispute/words.ts";
import { words as promise } from "../../modules/promise/words.ts";
import type { Language } from "../../server/wire.ts";
import type { Stage } from "./stage.ts";

const all: Record<string, { zh: string; en: string }> = { ...dispute, ...promise, ...refusals };
export type Say = (key: string, values?: Record<string, string | number>) => string;
/** As the page says it. */
export const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const found = all[key];
    if (found === undefined) throw new Error(`no word is kept under ${key}`);
    return found[language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
  };

export const inDays = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(
    new Date(Date.now() + days * 86_400_000),
  );
export const communityId = async (stage: Stage, code: string): Promise<string> => {
  const station = (await stage.db.directory.maybe<{ id: string }>(
    "select id from station where code = 'sample'",
  ))!;
  return (await stage.db.station(station.id, new Date(), (tx) =>
    tx.maybe<{ id: string }>("select id from community where station_id = $1 and code = $2", [
      tx.stationId,
      code,
    ]),
  ))!.id;
};

/** One who works a dispute at its page. */
export function atDispute(page: Page, say: Say) {
  const dialog = page.locator("dialog[open]");
  const sheet = page.locator("section.mediation");
  const press = (name: string, within: Locator | Page = page) =>
    within.getByRole("button", { name, exact: true }).filter({ visible: true }).click();
  const choose = async (select: Locator, label: string) =>
    select.selectOption((await select.locator("option", { hasText: label }).first().getAttribute("value"))!);
  /** A part of the mediation by its title, unfolded. */
  const part = async (title: string, within: Locator = sheet): Promise<Locator> => {
    const found = within
      .locator("details.part")
      .filter({ has: page.locator(`> summary h3:text-is("${title}")`) })
      .last();
    if ((await found.getAttribute("open")) === null) await found.locator("> summary").click();
    return found;
  };
  const saved = () => dialog.waitFor({ state: "detached" });

  return {
    dialog,
    sheet,
    press,
    choose,
    part,
    saved,
    register: async (of: { line: string; place: string; kind: string; parties: string[] }) => {
      await page.locator("input[name=line]").fill(of.line);
      await page.locator("input[name=place]").fill(of.place);
      for (const [at, name] of of.parties.entries()) {
        if (at > 1) await press(say("dispute.form.one_more"));
        await page.locator(`input[name="party-${at}"]`).fill(name);
      }
      await page.locator("select[name=kind]").selectOption(of.kind);
    },
    registered: async (): Promise<string> => {
      await press(say("dispute.form.save"));
      await page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/);
      return new URL(page.url()).pathname;
    },
    /** The questions of safety, with nobody else in earshot. */
    askApart: async (name: string) => {
      await press(say("dispute.gate.ask", { name }));
      for (const question of await dialog.locator(".seg").all())
        await question.getByText(say("dispute.gate.answer_no"), { exact: true }).click();
      await dialog.getByLabel(say("dispute.gate.apart"), { exact: true }).check();
      await press(say("dispute.gate.save"), dialog);
      await saved();
    },
    route: async (machine: string, reason: string) => {
      const route = page.locator("section[aria-labelledby=route]");
      await route.waitFor();
      const other = route.locator("summary");
      if ((await other.count()) > 0) await other.click();
      await route.locator(`input[name=machine][value=${machine}]`).check();
      await route.locator("input[name=reason]").fill(reason);
      await press(say("dispute.route.save"));
      await route.getByText(reason).waitFor();
    },
    accept: async () => {
      await press(say("dispute.mediation.begin"), sheet);
      const [zh, en] = [/没有拒绝/, /does not refuse/];
      const asked = sheet.getByLabel(new RegExp(`${zh.source}|${en.source}`));
      await asked.first().waitFor();
      for (const tick of await asked.all()) await tick.check();
      await press(say("dispute.mediation.accept"), sheet);
      await sheet.locator("summary h3", { hasText: say("dispute.mediator.title") }).waitFor();
    },
    lookForTies: async (name: string) => {
      const lead = await part(say("dispute.mediator.title"));
      await choose(lead.locator("select[name=postId]"), name);
      await press(say("dispute.mediator.check"), lead);
      await lead.locator("ul.plain li", { hasText: name }).waitFor();
      return lead;
    },
    plan: async (of: { place: string; withWhom?: string; others?: string[] }) => {
      const sessions = await part(say("dispute.session.title"));
      const planning = await part(say("dispute.session.plan"), sessions);
      if (of.withWhom !== undefined) {
        await planning.getByText(say("dispute.session.separate"), { exact: true }).click();
        await choose(planning.locator("select[name=withPartyId]"), of.withWhom);
      } else await planning.getByText(say("dispute.session.joint"), { exact: true }).click();
      await planning.getByLabel(say("dispute.session.place"), { exact: true }).fill(of.place);
      for (const name of of.others ?? []) await planning.getByLabel(name, { exact: true }).check();
      await press(say("dispute.session.plan"), planning);
      const planned = sessions.locator("article").filter({ hasText: of.place }).last();
      await planned.waitFor();
      return planned;
    },
    hold: async (session: Locator, note: string) => {
      await session.getByLabel(say("dispute.session.note"), { exact: true }).fill(note);
      await press(say("dispute.session.hold"), session);
    },
    /** A clause of the agreement that is being written. */
    clause: async (
      n: number,
      of: {
        kind?: "pay" | "refrain";
        by: string;
        to?: string;
        text: string;
        yuan?: string;
        how: string;
        due: string;
      },
    ) => {
      if (n > 1) await press(say("dispute.clause.add"), dialog);
      const clause = dialog.locator("fieldset.clause").nth(n - 1);
      if (of.kind !== undefined)
        await clause.getByText(say(`dispute.clause.${of.kind}`), { exact: true }).click();
      await choose(dialog.locator(`select[name=debtor-${n}]`), of.by);
      if (of.to !== undefined) await choose(dialog.locator(`select[name=creditor-${n}]`), of.to);
      await dialog.locator(`textarea[name=text-${n}]`).fill(of.text);
      if (of.yuan !== undefined) await dialog.locator(`input[name=amount-${n}]`).fill(of.yuan);
      await dialog.locator(`input[name=manner-${n}]`).fill(of.how);
      await dialog.locator(`input[name=due-${n}]`).fill(of.due);
    },
    /** On the paper; a firm stamps it, who cannot write gives a fingerprint. */
    sign: async (button: string, way?: "signed" | "sealed" | "fingerprint") => {
      await press(button);
      if (button !== say("dispute.sign.seal"))
        await dialog.getByText(say("dispute.sign.paper"), { exact: true }).click();
      if (way !== undefined)
        await dialog
          .locator(".seg")
          .getByText(say(`dispute.sign.${way}`), { exact: true })
          .click();
      await press(say("dispute.sign.save"), dialog);
      await saved();
    },
    /** At a promise: what the one side says is done, or the other confirms. */
    record: async (button: string, words: string, how?: string) => {
      await press(button);
      if (how !== undefined) await dialog.locator("select[name=told]").selectOption(how);
      await dialog.locator("textarea[name=words]").fill(words);
      await press(button, dialog);
      await saved();
    },
    /** What they said when they were asked how it stands. */
    lookBack: async (whom: string) => {
      await press(say("dispute.follow_up.ask"));
      await choose(dialog.locator("select[name=partyId]"), whom);
      const pick = (question: string, answer: string) =>
        dialog
          .getByRole("group", { name: say(`dispute.follow_up.${question}`), exact: true })
          .getByText(say(`dispute.follow_up.${answer}`), { exact: true })
          .click();
      await pick("performance", "kept");
      await pick("solved", "yes");
      await pick("satisfied", "satisfied_yes");
      return async () => {
        await press(say("dispute.follow_up.save"), dialog);
        await saved();
      };
    },
  };
}

/** What of promises stands on *Today* and in the morning mail: for the promisor's posts, for the one promised, for who keeps it. */
import type { Tx } from "../../server/db.ts";
import type { Bilingual } from "../../server/wire.ts";
import { addDays } from "../community/civil-days.ts";
import type { Who } from "../people/contract.ts";
import { communitiesOf } from "../people/rules.ts";
import type { TodayPromise } from "./contract.ts";
import { type PromiseRow, listForToday } from "./queries.ts";
import { type Look, householdsShown, lookAt, present } from "./read.ts";
import { isOwed, isPromised, isPromisor } from "./rules.ts";
import { ownIds, worksOf } from "./sight.ts";

const aheadDays = 7;
const most = 30;
/** Officer and cadre look after a community day by day; the chief is told of what is reported. */
const watching = ["officer", "cadre"] as const;

async function listOwnToday(tx: Tx, who: Who, today: string): Promise<PromiseRow[]> {
  const [watches, asks] = [communitiesOf(who, watching), communitiesOf(who, ["officer"])];
  const works = worksOf(who);
  // Who is helped by another has duties only; a promise is spoken for by those it is of.
  if (works.length === 0 || who.help !== undefined) return [];
  const of = {
    works,
    postIds: who.posts.map(({ id }) => id),
    personId: who.personId,
    own: ownIds(who),
    watches,
    asks,
  };
  return listForToday(tx, of, today, addDays(today, aheadDays), most);
}
const whyToday = (who: Who, row: PromiseRow): TodayPromise["why"] => {
  if (isOwed(row.state)) return isPromisor(who, row) ? "keep" : "watch";
  return isPromised(who, row) ? "answer" : "ask";
};

/** The rows stand beside the items for the looks. */
export async function drawPromises(ground: Parameters<typeof present>[0], today: string) {
  const rows = await listOwnToday(ground.tx, ground.who, today);
  const items = await present(ground, rows, today);
  const promises = items.map((promise, at): TodayPromise => ({
    promise,
    why: whyToday(ground.who, rows[at]!),
  }));
  const tell = (look: Look, purpose?: string) => {
    lookAt(look, items, purpose);
    look("household", householdsShown(rows, items), ["door"], purpose);
  };
  return { promises, tell };
}

export async function waitsFor(tx: Tx, who: Who, today: string): Promise<Bilingual[]> {
  const rows = await listOwnToday(tx, who, today);
  const count = (why: TodayPromise["why"]) => rows.filter((row) => whyToday(who, row) === why).length;
  const [keep, answers, watch] = [count("keep"), count("answer") + count("ask"), count("watch")];
  return [
    ...(keep > 0
      ? [{ zh: `七天内要兑现的承诺：${keep} 件`, en: `Promises to keep within a week: ${keep}` }]
      : []),
    ...(answers > 0
      ? [{ zh: `等着确认的承诺：${answers} 件`, en: `Promises that wait to be confirmed: ${answers}` }]
      : []),
    ...(watch > 0 ? [{ zh: `要过问的承诺：${watch} 件`, en: `Promises to ask after: ${watch}` }] : []),
  ];
}

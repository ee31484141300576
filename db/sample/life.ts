/**
 * What has happened to the sample's programmes and duties since they began, by the product's own acts at past
 * moments: an own product in two versions, a second revision, a pause, and what waits for somebody today.
 */
import { addDays } from "../../modules/community/civil-days.ts";
import type { EventInput } from "../../modules/duty/contract.ts";
import * as duty from "../../modules/duty/api.ts";
import * as journal from "../../modules/journal/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as programme from "../../modules/programme/api.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { chargingRound } from "./own-product.ts";

export const zone = "Asia/Shanghai";
const day = 86_400_000;

/** The station as the sample is built in it: who is there, and the programmes by product. */
export type Cast = {
  db: Db;
  stationId: string;
  now: Date;
  who: (login: string) => Who;
  programmeOf: (product: string) => string;
};
export const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * day);

export function told(tx: Tx, who: Who, verb: string, kind: string, targetId: string): void {
  const { loginId, personId } = who;
  journal.append(tx, { loginId, personId, requestId: "sample" }, [{ verb, kind, targetId }]);
}

/** Written by an officer, published by the chief; the second version takes up where the first stands. */
export async function publishOwn(tx: Tx, by: Who, chief: Who, number: 1 | 2): Promise<void> {
  const today = civilDateIn(zone, tx.now);
  const id =
    number === 1
      ? await shelf.beginDraft(tx, by, today, undefined)
      : await shelf.beginRevision(tx, by, "S01");
  const { version } = await shelf.getDraft(tx, by, id);
  await shelf.writeDraft(tx, by, id, version, chargingRound(number));
  await shelf.publishDraft(tx, chief, id, version + 1);
  told(tx, chief, "publish", "product", id);
}

/** The lecture in 袁雒 comes every second month instead of every third: written, approved, its duties follow. */
async function revise({ db, stationId, now, who, programmeOf }: Cast): Promise<void> {
  const [id, author, chief] = [programmeOf("P24"), who("officer3"), who("chief")];
  await db.station(stationId, daysAgo(now, 34), async (tx) => {
    const reason = "示例：听的人说三个月一次太少，改成两个月一次";
    await programme.openRevision(db, tx, author, id, { reason });
    told(tx, author, "revise", "programme", id);
    const { revisionId } = (await programme.getOpen(tx, id))!;
    const [choice] = await programme.listChoices(tx, [revisionId]);
    const parameters = { ...choice!.parameters, everyMonths: 2 };
    await programme.configure(tx, author, choice!.id, choice!.version, parameters);
    await programme.submit(db, tx, author, id);
    told(tx, author, "submit", "programme", id);
  });
  const at = daysAgo(now, 32);
  const revisionId = await db.station(stationId, at, async (tx) => {
    const open = (await programme.getOpen(tx, id))!;
    await programme.approve(db, tx, chief, id, "");
    told(tx, chief, "approve", "programme", id);
    return open.revisionId;
  });
  await duty.followRevision((act) => db.station(stationId, at, act), id, revisionId, civilDateIn(zone, at));
}

async function suspend({ db, stationId, now, who, programmeOf }: Cast): Promise<void> {
  const [id, chief, at] = [programmeOf("P28"), who("chief"), daysAgo(now, 6)];
  const today = civilDateIn(zone, at);
  await db.station(stationId, at, async (tx) => {
    const reason = "示例：园区南门改造，活动场地围起来了，这段时间没有促销";
    await programme.suspend(db, tx, chief, id, { reason, untilOn: addDays(today, 40) });
    told(tx, chief, "suspend", "programme", id);
  });
  await duty.followStanding((act) => db.station(stationId, at, act), id, today);
}

/** Before what was due is done: the duties of that time follow. */
export async function liveOn(cast: Cast): Promise<void> {
  const { db, stationId, now, who } = cast;
  await revise(cast);
  await suspend(cast);
  await db.station(stationId, daysAgo(now, 9), (tx) => publishOwn(tx, who("officer"), who("chief"), 2));
}

export const all = { keeps: null, communityIds: null, roles: [], postIds: [] };
export const any = {
  mine: false,
  communityId: null,
  state: null,
  from: null,
  to: null,
  after: null,
  limit: 400,
};

/** A household declined: recorded by the cadre, not looked at again yet. Before the rest of the past is done. */
export async function decline({ db, stationId, now, who, programmeOf }: Cast): Promise<void> {
  const cadre = who("cadre2");
  const today = civilDateIn(zone, now);
  const [latest] = await db.station(stationId, now, async (tx) => {
    const query = { ...any, programmeId: programmeOf("P23"), state: "open" as const, to: addDays(today, -1) };
    const past = await duty.listDuties(tx, all, query);
    return past.filter(({ kind, roles }) => kind === "visit" && roles.includes("cadre")).toReversed();
  });
  if (latest === undefined) return;
  await db.station(stationId, new Date(`${latest.dueOn}T09:00:00Z`), async (tx) => {
    const input = { reason: "refused", note: "示例：家里人说这次不登记，以后想登记再找我们" };
    await duty.excuse(db, tx, cadre, latest.id, input);
    told(tx, cadre, "excuse", "duty", latest.id);
  });
}

/** An event with its duties, a hand-over nobody has answered, notes: what is on the way today. */
export async function waitForSomebody({ db, stationId, now, who, programmeOf }: Cast): Promise<void> {
  const [cadre, manager, guard] = [who("cadre"), who("property"), who("guard3")];
  const [survey, patrols, gear] = [programmeOf("P08"), programmeOf("P01"), programmeOf("P05")];
  await db.station(stationId, daysAgo(now, 6), async (tx) => {
    const choice = (await programme.findForDuties(tx, survey))!.choices[0]!;
    const input: EventInput = {
      choiceId: choice.id,
      happenedOn: civilDateIn(zone, tx.now),
      what: "示例：楼上卫生间漏到楼下，两家都愿意一起看",
      door: null,
    };
    const id = await duty.enterEvent(db, tx, cadre, survey, input);
    told(tx, cadre, "enter", "duty_event", id);
  });
  await db.station(stationId, now, async (tx) => {
    const today = civilDateIn(zone, now);
    const [look] = await duty.listDuties(tx, all, { ...any, programmeId: survey, state: "open" });
    const walked = (await duty.listDuties(tx, all, { ...any, programmeId: patrols, to: today })).filter(
      ({ kind, state }) => kind === "patrol" && state === "signing",
    );
    const ahead = await duty.listDuties(tx, all, { ...any, programmeId: gear, state: "open", from: today });
    const check = ahead.find(({ roles }) => roles.length === 1 && roles[0] === "guard");
    const notes = [
      [manager, look?.id, "示例：那天上午会关这一单元的水阀，已经贴了通知"],
      [who("officer2"), walked.at(-1)?.id, "示例：地下车库南口坏了一盏灯，当晚告诉了物业"],
      [guard, check?.id, "示例：两件防刺背心的带子磨了，这次一起看"],
    ] as const;
    for (const [by, id, text] of notes) {
      if (id === undefined) continue;
      await duty.addNote(tx, by, id, text);
      told(tx, by, "note", "duty", id);
    }
    if (check === undefined) return;
    const input = { postId: who("guard4").posts[0]!.id, note: "示例：那天我轮休，请代看一次" };
    await duty.offer(db, tx, guard, check.id, input);
    told(tx, guard, "offer", "duty", check.id);
  });
}

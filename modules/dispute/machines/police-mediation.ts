/**
 * 治安调解: the police mediate a minor public-order case, by the procedure of 2018 (POL-01 to POL-12). Nobody else can
 * host it, there are two sessions at most, and where it fails the clock of the case runs. The law above was rewritten
 * in 2025; none of these articles was compared with a later text, and every refusal says so. Pure.
 */
import { addDays } from "../../community/civil-days.ts";
import { type Holidays, type Reckoned, workingDaysAfter } from "../../community/days-off.ts";
import type { Role, Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { At } from "../rule-table/shape.ts";
import { numberOf } from "../rule-table/table.ts";
import { mayReconcile, reportFirst } from "../safety.ts";
import { type CaseFacts, type Party, ageOn, atDay, isMinor } from "./machine.ts";
import { type Eligible, isForPolice, isMediable } from "./police-eligible.ts";
import { type PolicePaper, paperWhole } from "./police-paper.ts";
import { type Passed, type Refusal, type Said, firstBut, nothingPassed, refuser } from "./refusal.ts";

export type PoliceState =
  | "accepted"
  | "mediating"
  | "agreed"
  | "performed"
  /** No agreement, or not performed: punishment by law, and the case clock runs (POL-11). */
  | "failed"
  | "broken"
  /** Not a violation: court or people's mediation was told (POL-02). */
  | "not_a_violation"
  | "closed";

/** A person the host is chosen from: the roles held here. */
export type Host = { personId: string; roles: readonly Role[] };
export type PoliceEvent =
  | { type: "session"; host: Host; present: readonly string[]; secondBecause: "police" | "party" | null }
  | { type: "on_the_spot"; host: Host; recorded: boolean; form: boolean }
  | { type: "agree"; host: Host }
  | { type: "perform" }
  | { type: "fail" }
  | { type: "break" }
  | { type: "no_violation" }
  | { type: "extend_case" }
  /** POL-12: no punishment after people's mediation or own settlement. */
  | { type: "let_off" }
  | { type: "close" };

export type PoliceFacts = CaseFacts &
  Eligible & {
    state: PoliceState;
    factsFound: boolean;
    evidenceKept: boolean;
    neighbourCase: boolean;
    /** Of the committee, or known to both sides (POL-08). */
    known: readonly string[];
    /** Days on which sessions were held, first to last. */
    sessions: readonly string[];
    spot: {
      trivial: boolean;
      causeClear: boolean;
      lossUndisputed: boolean;
      bothAgree: boolean;
      performed: boolean;
    };
    paper: PolicePaper | null;
    allPerformed: boolean;
    elsewherePerformed: boolean;
    bothAskedInWriting: boolean;
    approved: boolean;
    decided: boolean;
    /** The day it failed or was not performed: the case clock begins. */
    failedOn: string | null;
    extendedBy: string | null;
    holidays: Holidays;
  };

export const refusals = {
  "dispute.police_officer_acts": {
    status: 403,
    rule: "POL-05.host",
    zh: "治安调解由民警办理。",
    en: "Police mediation is done by an officer.",
  },
  "dispute.police_host": {
    status: 409,
    rule: "POL-05.host",
    zh: "治安调解只能由民警主持，物业、志愿者和别的岗位不能主持。可以应邀来帮助。",
    en: "Only a police officer can host this; property managers, volunteers and other posts cannot. They may help when invited.",
  },
  "dispute.police_elsewhere": {
    status: 409,
    rule: "0.6",
    zh: "这件事正在走另一种调解，那一边先结束，再开始治安调解。",
    en: "Another kind of mediation is going on here: end that one first.",
  },
  "dispute.police_not_now": {
    status: 409,
    rule: "STEP-01",
    zh: "这一步不在这时候做。请看治安调解现在到了哪一步。",
    en: "This step does not belong here. Look where the police mediation stands.",
  },
  "dispute.police_routes": {
    status: 409,
    rule: "POL-02",
    zh: "先告知人民调解和法院，写下时间。",
    en: "First tell of people's mediation and the court, and note when.",
  },
  "dispute.police_facts_first": {
    status: 409,
    rule: "POL-05",
    zh: "先查明事实、收集证据，再调解。",
    en: "Facts and evidence come first, mediation after.",
  },
  "dispute.police_guardian": {
    status: 409,
    rule: "POL-06",
    zh: "当事人里有未成年人，先通知父母或者其他监护人到场。年满 {{age}} 周岁、主要靠自己劳动收入生活、本人同意不通知的除外。",
    en: "A party is a minor: tell parent or guardian to attend first. Not needed from {{age}}, living mainly on own work, and agreeing not to.",
  },
  "dispute.police_suspect_agent": {
    status: 409,
    rule: "POL-07",
    zh: "违法嫌疑人不得委托别人参加调解，要本人来。",
    en: "The suspect may not send an agent: they come in person.",
  },
  "dispute.police_mandate": {
    status: 409,
    rule: "POL-07",
    zh: "被侵害人委托别人，要交委托书，写明权限。",
    en: "The harmed side's agent needs a mandate in writing that says its scope.",
  },
  "dispute.police_invited": {
    status: 409,
    rule: "POL-08",
    zh: "来帮助调解的人：邻里纠纷是居（村）委会的人员或者双方熟悉的人；别的案子要双方同意。",
    en: "Helpers are people of the committee or known to both sides in quarrels of neighbours; else both sides agree to them.",
  },
  "dispute.police_second_reason": {
    status: 409,
    rule: "POL-09",
    zh: "调解一般一次。再次调解，要公安机关认为有必要或者当事人申请。",
    en: "One session as a rule. A second needs the police to find it necessary, or a party to ask.",
  },
  "dispute.police_second_late": {
    status: 409,
    rule: "POL-09",
    zh: "第二次调解要在第一次后 {{days}} 个工作日内完成，最晚 {{until}}。现在依法处理。",
    en: "A second session is done within {{days}} working days of the first, by {{until}} at the latest. Now it goes by law.",
  },
  "dispute.police_third": {
    status: 409,
    rule: "POL-09.sessions",
    zh: "已经调解 {{most}} 次，不能再调解。依法处理，损害赔偿告知可以起诉。",
    en: "There were {{most}} sessions, and there is no further one. It goes by law; tell of the court for damages.",
  },
  "dispute.police_spot": {
    status: 409,
    rule: "POL-03",
    zh: "当场调解要情节轻微、事实和因果清楚、损失没有争议、双方同意当场调解并且当场履行。",
    en: "On the spot: trivial, facts and cause clear, no loss in dispute, both agree to mediate and perform there and then.",
  },
  "dispute.police_spot_paper": {
    status: 409,
    rule: "POL-03",
    zh: "要做协议书；录音录像里清楚记下基本情况、主要事实和协议内容的，才可以不做。",
    en: "The agreement form is needed, unless basics, facts and content are clear in the recording.",
  },
  "dispute.police_not_performed": {
    status: 409,
    rule: "POL-11",
    zh: "协议还没有履行完，不能按“不再处罚”结案。",
    en: "The agreement is not performed, so the case cannot end without punishment.",
  },
  "dispute.police_civil_suit": {
    status: 409,
    rule: "POL-11",
    zh: "没有谈成或者没有履行的，要告知当事人损害赔偿可以向法院起诉，写下时间。",
    en: "Where it failed or was not performed, the sides are told that damages can be sued for. Note when.",
  },
  "dispute.police_extend_approval": {
    status: 403,
    rule: "POL-11.extended",
    zh: "办案期限延长要批准，由所长登记，只延长一次。",
    en: "Extending the case limit needs approval; the chief enters it, once.",
  },
  "dispute.police_let_off": {
    status: 409,
    rule: "POL-12",
    zh: "不予处罚要：人民调解或者自行和解已履行、双方书面申请、公安机关认可、还没有作出处理决定。",
    en: "No punishment needs: people's mediation or own settlement performed, both ask in writing, police approve, no decision made.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** POL-05: the police host, and nobody in their place. The chief is an officer. */
const isHost = ({ roles }: Host) => roles.includes("officer") || roles.includes("chief");
const hosted = (host: Host, at: At) => (isHost(host) ? null : refuse("dispute.police_host", at));

/** POL-06: told to attend, unless old enough, living on own work and agreeing. */
function guardianTold(party: Party, at: At): boolean {
  if (!isMinor(party, at.day)) return true;
  const own = party.ownLabour && party.waivesGuardian;
  if (own && ageOn(party.bornOn ?? at.day, at.day) >= numberOf("POL-06.own_labour", at)) return true;
  return party.guardian !== null && party.guardian.toldAt !== null;
}
/** POL-06, POL-07: minors and agents. Who is both suspect and harmed is a suspect. */
function partiesStand(facts: PoliceFacts, day: string): Refusal | null {
  const at = atDay(facts, day);
  if (facts.parties.some((party) => !guardianTold(party, at)))
    return refuse("dispute.police_guardian", at, { age: numberOf("POL-06.own_labour", at) });
  const sent = facts.parties.filter(({ agent }) => agent !== null);
  if (sent.some(({ policeRole }) => policeRole === "suspect" || policeRole === "both"))
    return refuse("dispute.police_suspect_agent", at);
  const lacking = sent.some(({ agent }) => !agent!.written || (agent!.scope ?? "").trim() === "");
  return lacking ? refuse("dispute.police_mandate", at) : null;
}

function helpersFit(facts: PoliceFacts, present: readonly string[], day: string): Refusal | null {
  const agreed = (id: string) =>
    facts.parties.every((party) =>
      facts.invitees.some((each) => each.id === id && each.consents.includes(party.id)),
    );
  const fit = (id: string) => (facts.neighbourCase ? facts.known.includes(id) : false) || agreed(id);
  return present.every(fit) ? null : refuse("dispute.police_invited", atDay(facts, day));
}

/** POL-09: the last day of a second session; null before the first. */
export function secondUntil(facts: PoliceFacts, day: string): Reckoned | null {
  const [first] = facts.sessions;
  if (first === undefined) return null;
  return workingDaysAfter(first, numberOf("POL-09", atDay(facts, day)), facts.holidays);
}
/** POL-09: one session, a second for a reason and in time, no third. */
function sessionFits(
  facts: PoliceFacts,
  secondBecause: "police" | "party" | null,
  day: string,
): Refusal | null {
  const at = atDay(facts, day);
  const most = numberOf("POL-09.sessions", at);
  if (facts.sessions.length >= most) return refuse("dispute.police_third", at, { most });
  const until = secondUntil(facts, day);
  if (until === null) return null;
  if (until.on < day)
    return refuse("dispute.police_second_late", at, { days: numberOf("POL-09", at), until: until.on });
  return secondBecause === null ? refuse("dispute.police_second_reason", at) : null;
}

/** POL-11: the last day of the case, from the day it failed or was not performed; null while it has not. */
export function caseEndsOn(facts: PoliceFacts): string | null {
  if (facts.failedOn === null) return null;
  const at = atDay(facts, facts.failedOn);
  const more = facts.extendedBy === null ? 0 : numberOf("POL-11.extended", at);
  return addDays(facts.failedOn, numberOf("POL-11.case", at) + more);
}

const from: Readonly<Record<PoliceEvent["type"], readonly PoliceState[]>> = {
  session: ["accepted", "mediating", "failed"],
  on_the_spot: ["accepted"],
  agree: ["mediating"],
  perform: ["agreed"],
  fail: ["mediating"],
  break: ["agreed"],
  no_violation: ["accepted", "mediating"],
  extend_case: ["failed", "broken"],
  let_off: ["accepted", "mediating", "failed", "broken"],
  close: ["performed", "failed", "broken", "not_a_violation"],
};
export const policeEvents: readonly string[] = Object.keys(from);

function rulesOf(event: PoliceEvent, facts: PoliceFacts, who: Who, day: string): (() => Refusal | null)[] {
  const at = atDay(facts, day);
  const mediable = () => isForPolice(facts, day);
  const safe = () => mayReconcile(facts, day);
  const found = () =>
    facts.factsFound && facts.evidenceKept ? null : refuse("dispute.police_facts_first", at);
  const stand = () => partiesStand(facts, day);
  const alone = () => (facts.elsewhere.length > 0 ? refuse("dispute.police_elsewhere", at) : null);
  const performed = () => (facts.allPerformed ? null : refuse("dispute.police_not_performed", at));
  const told = () => (facts.routesToldAt === null ? refuse("dispute.police_civil_suit", at) : null);
  switch (event.type) {
    case "session":
      return [
        () => hosted(event.host, at),
        () => reportFirst(facts, day),
        alone,
        mediable,
        () => sessionFits(facts, event.secondBecause, day),
        found,
        stand,
        () => helpersFit(facts, event.present, day),
        safe,
      ];
    case "on_the_spot": {
      const { trivial, causeClear, lossUndisputed, bothAgree, performed: done } = facts.spot;
      const fits = trivial && causeClear && lossUndisputed && bothAgree && done;
      const spot = () => (fits ? null : refuse("dispute.police_spot", at));
      const kept = () => (event.form || event.recorded ? null : refuse("dispute.police_spot_paper", at));
      return [() => hosted(event.host, at), alone, mediable, spot, kept, stand, safe];
    }
    case "agree":
      return [
        () => hosted(event.host, at),
        mediable,
        found,
        stand,
        () => paperWhole(facts.paper, facts, day),
        safe,
      ];
    case "perform":
      return [performed];
    case "fail":
    case "break":
      return [];
    case "no_violation":
      return [() => (facts.routesToldAt === null ? refuse("dispute.police_routes", at) : null)];
    case "extend_case": {
      const may = holds(who, ["chief"], facts.communityId) && facts.extendedBy === null;
      return [() => (may ? null : refuse("dispute.police_extend_approval", at))];
    }
    case "let_off": {
      const all =
        isMediable(facts) &&
        facts.elsewherePerformed &&
        facts.bothAskedInWriting &&
        facts.approved &&
        !facts.decided;
      return [() => (all ? null : refuse("dispute.police_let_off", at))];
    }
    case "close":
      return [() => reportFirst(facts, day), facts.state === "performed" ? performed : told];
  }
}

export function mayPolice(
  event: PoliceEvent,
  facts: PoliceFacts,
  who: Who,
  day: string,
  passed: Passed = nothingPassed,
): Refusal | null {
  const at = atDay(facts, day);
  const acts = () =>
    holds(who, ["officer", "chief"], facts.communityId) ? null : refuse("dispute.police_officer_acts", at);
  const now = () => (from[event.type].includes(facts.state) ? null : refuse("dispute.police_not_now", at));
  return firstBut(passed, acts, now, ...rulesOf(event, facts, who, day));
}

export function nextPolice(state: PoliceState, event: PoliceEvent): PoliceState {
  const next: Readonly<Record<PoliceEvent["type"], PoliceState>> = {
    session: "mediating",
    on_the_spot: "performed",
    agree: "agreed",
    perform: "performed",
    fail: "failed",
    break: "broken",
    no_violation: "not_a_violation",
    extend_case: state,
    let_off: "closed",
    close: "closed",
  };
  return next[event.type];
}

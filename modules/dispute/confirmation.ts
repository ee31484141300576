/**
 * 司法确认: both sides ask the court together, within thirty days from the effect of the agreement (MED-17, CONF-01 to
 * CONF-06). The day of effect is not counted; where the last one is a day off, the next working day is the last. Pure.
 */
import { addDays } from "../community/civil-days.ts";
import { type Holidays, type Reckoned, workingDayFrom } from "../community/days-off.ts";
import { type Refusal, type Said, firstOf, refuser } from "./machines/refusal.ts";
import type { At } from "./rule-table/shape.ts";
import { numberOf } from "./rule-table/table.ts";

export type Window = Reckoned & {
  /** Thirty days on, before days off are looked at. */
  countedOn: string;
  remindOn: [string, string];
};

/** CONF-01: `sure` is false where the notice of that year's days off is not published yet. */
export function confirmationWindow(effectiveOn: string, at: At, holidays: Holidays): Window {
  const countedOn = addDays(effectiveOn, numberOf("CONF-01", at));
  const { on, sure } = workingDayFrom(countedOn, holidays);
  const before = (days: number) => addDays(on, -days);
  return {
    countedOn,
    on,
    sure,
    remindOn: [before(numberOf("CONF-01.remind_first", at)), before(numberOf("CONF-01.remind_last", at))],
  };
}

/** CONF-03: what a court does not accept. */
export const exclusions = {
  outside_courts: { zh: "不属于法院受理范围", en: "outside what courts take" },
  wrong_court: { zh: "不归这家法院管", en: "another court's" },
  marriage: { zh: "确认或者解除婚姻关系", en: "confirming or dissolving a marriage" },
  parentage: { zh: "确认或者解除亲子关系", en: "confirming or dissolving parentage" },
  adoption: { zh: "确认或者解除收养关系", en: "confirming or dissolving an adoption" },
  special_procedure: {
    zh: "适用特别程序、公示催告、破产程序",
    en: "special, public summons or bankruptcy procedures",
  },
  title: { zh: "物权、知识产权确权", en: "title to property or intellectual property" },
} as const;
export type Exclusion = keyof typeof exclusions;
/** CONF-04: why a court refuses. */
export const courtRefusals = {
  illegal: { zh: "违反法律强制性规定", en: "against mandatory law" },
  harms_others: { zh: "损害国家、社会公共利益或者他人", en: "harms the state, the public or others" },
  public_order: { zh: "违背公序良俗", en: "against public order and good customs" },
  involuntary: { zh: "违反自愿原则", en: "not voluntary" },
  unclear: { zh: "内容不明确", en: "content unclear" },
} as const;
export type CourtRefusal = keyof typeof courtRefusals;
/** CONF-05: what is handed in; property papers only where property is at stake. */
export const materials = {
  application: { zh: "双方的申请", en: "application of both sides" },
  agreement: { zh: "调解协议", en: "the agreement" },
  mediated: { zh: "调解组织主持调解的证明", en: "proof that the organisation mediated" },
  property: { zh: "有关财产权利证明", en: "papers of the property" },
  identities: { zh: "身份证明", en: "identities" },
  contacts: { zh: "送达地址和联系方式", en: "addresses and contacts" },
} as const;
export type Material = keyof typeof materials;
/** CONF-02: where it may be asked for. */
export type Venue = "inviting_court" | "party_domicile" | "subject_matter" | "mediators_place";
export const venuesOf = (invitedByCourt: boolean): Venue[] =>
  invitedByCourt ? ["inviting_court"] : ["party_domicile", "subject_matter", "mediators_place"];

export type ConfirmationFacts = {
  effectiveOn: string | null;
  partyIds: readonly string[];
  askedBy: readonly string[];
  exclusions: readonly Exclusion[];
  courtRefusals: readonly CourtRefusal[];
  invitedByCourt: boolean;
  venue: Venue;
  hasProperty: boolean;
  materials: readonly Material[];
  holidays: Holidays;
};
export const materialsMissing = ({ hasProperty, materials: there }: ConfirmationFacts): Material[] =>
  (Object.keys(materials) as Material[]).filter(
    (each) => !there.includes(each) && (each !== "property" || hasProperty),
  );

export const refusals = {
  "dispute.confirm_no_effect": {
    status: 409,
    rule: "MED-17",
    zh: "协议还没有生效，谈不上司法确认。",
    en: "The agreement is not in effect, so there is nothing to confirm.",
  },
  "dispute.confirm_jointly": {
    status: 409,
    rule: "CONF-01",
    zh: "司法确认要双方共同申请，还差 {{n}} 方。",
    en: "Confirmation is asked for jointly; {{n}} side(s) have not joined.",
  },
  "dispute.confirm_late": {
    status: 409,
    rule: "CONF-01",
    zh: "最后一天是 {{until}}，已经过了。不履行的，可以就协议起诉。",
    en: "The last day was {{until}}. If it is not performed, the agreement can be sued upon.",
  },
  "dispute.confirm_late_unsure": {
    status: 409,
    rule: "CONF-01.count",
    zh: "算出来最后一天是 {{until}}，但那一年的放假通知还没有公布，请问法院。",
    en: "The last day comes out as {{until}}, but that year's days off are not published: ask the court.",
  },
  "dispute.confirm_venue": {
    status: 409,
    rule: "CONF-02",
    zh: "法院邀请调解的，向那家法院提出；不是的，去当事人住所地、标的物所在地或者调解组织所在地。",
    en: "Where a court invited the mediation it is that court; else where a party lives, the thing lies or the mediators sit.",
  },
  "dispute.confirm_excluded": {
    status: 409,
    rule: "CONF-03",
    zh: "这类内容法院不受理司法确认：婚姻、亲子、收养关系，确权，特别程序，或者不归法院、不归这家法院管。",
    en: "Courts do not confirm this: marriage, parentage, adoption, title, special procedures, or not (this) court's matter.",
  },
  "dispute.confirm_refused": {
    status: 409,
    rule: "CONF-04",
    zh: "这样的协议法院会驳回：违法、损害他人或者公共利益、违背公序良俗、不自愿，或者内容不明确。先改协议。",
    en: "A court would refuse this: illegal, harming others, against public order, not voluntary or unclear. Change the agreement first.",
  },
  "dispute.confirm_materials": {
    status: 409,
    rule: "CONF-05",
    zh: "申请材料还缺 {{n}} 样。",
    en: "{{n}} of the papers are missing.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

export function mayConfirm(facts: ConfirmationFacts, at: At): Refusal | null {
  const { effectiveOn } = facts;
  if (effectiveOn === null) return refuse("dispute.confirm_no_effect", at);
  const inTime = () => {
    const { on: until, sure } = confirmationWindow(effectiveOn, at, facts.holidays);
    if (at.day <= until) return null;
    return refuse(sure ? "dispute.confirm_late" : "dispute.confirm_late_unsure", at, { until });
  };
  const excluded = () =>
    facts.exclusions.length > 0
      ? refuse("dispute.confirm_excluded", at, { exclusion: facts.exclusions[0]! })
      : null;
  const refused = () =>
    facts.courtRefusals.length > 0
      ? refuse("dispute.confirm_refused", at, { reason: facts.courtRefusals[0]! })
      : null;
  const jointly = () => {
    const n = facts.partyIds.filter((id) => !facts.askedBy.includes(id)).length;
    return n > 0 ? refuse("dispute.confirm_jointly", at, { n }) : null;
  };
  const venue = () =>
    venuesOf(facts.invitedByCourt).includes(facts.venue) ? null : refuse("dispute.confirm_venue", at);
  const papers = () => {
    const n = materialsMissing(facts).length;
    return n > 0 ? refuse("dispute.confirm_materials", at, { n }) : null;
  };
  return firstOf(excluded, refused, inTime, jointly, venue, papers);
}

/** CONF-06: by when the court answers, by the rules of 2011. */
export function courtAnswersBy(appliedOn: string, at: At) {
  const acceptedOn = addDays(appliedOn, numberOf("CONF-06.accept", at));
  const decidedOn = addDays(acceptedOn, numberOf("CONF-06.decide", at));
  return { acceptedOn, decidedOn, extendedOn: addDays(decidedOn, numberOf("CONF-06.extended", at)) };
}

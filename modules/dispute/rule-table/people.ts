import type { Row } from "./row.ts";

/** People's mediation (MED). Where only a city's regulation speaks, our default stands beside it for other places. */
export const peopleRows = {
  "MED-01": [
    {
      by: ["peoples_mediation", "3"],
      zh: "自愿、平等，不违反法律和政策，不拦当事人走仲裁、行政、司法的路。",
      en: "Voluntary and equal, not against law and policy, never in the way of arbitration, authorities or courts.",
      protects: true,
    },
  ],
  "MED-02": [{ by: ["peoples_mediation", "4"], zh: "人民调解不收费。", en: "People's mediation is free." }],
  "MED-03": [
    {
      by: ["peoples_mediation", "8"],
      zh: "调解委员会设主任一人，要有妇女委员；多民族居住的地方要有人数较少民族的委员。",
      en: "A committee has one director and a woman among its members; where several peoples live, a member of the smaller ones.",
    },
  ],
  "MED-03.least": [
    {
      by: ["peoples_mediation", "8"],
      value: [3, "members"],
      zh: "委员至少三人。",
      en: "At least three members.",
    },
  ],
  "MED-03.most": [
    {
      by: ["peoples_mediation", "8"],
      value: [9, "members"],
      zh: "委员至多九人。",
      en: "At most nine members.",
    },
  ],
  "MED-03.term": [
    {
      by: ["peoples_mediation", "9"],
      value: [3, "years"],
      zh: "委员一届三年。",
      en: "Members serve three years.",
    },
  ],
  "MED-04": [
    {
      by: ["peoples_mediation", "13–15"],
      zh: "调解员是委员或者聘任的成年公民，不偏袒、不侮辱、不收好处、不泄露隐私和商业秘密。",
      en: "A mediator is an adult member or appointee; no taking sides, insults, benefits or leaking of secrets.",
    },
  ],
  "MED-05": [
    {
      by: ["peoples_mediation", "17"],
      zh: "可以申请，也可以主动调解；一方明确拒绝的，不得调解。",
      en: "By application or the committee's own initiative; where one side clearly refuses there is none.",
      protects: true,
    },
  ],
  "MED-06": [
    {
      by: ["peoples_mediation", "18"],
      zh: "法院、公安受理前，可以告知当事人去申请人民调解。",
      en: "Before accepting a case, court and police may tell the sides to apply for people's mediation.",
    },
  ],
  "MED-07": [
    {
      by: ["peoples_mediation", "19, 23"],
      zh: "调解员由委员会指定或者当事人选择；当事人可以选择或者接受调解员。",
      en: "Mediators are assigned or chosen by the sides, who may choose or accept them.",
      protects: true,
    },
  ],
  "MED-08": [
    {
      by: ["peoples_mediation", "20"],
      zh: "邀请别人参加，要征得当事人同意。",
      en: "Inviting others needs the parties' consent.",
      protects: true,
    },
  ],
  "MED-09": [
    {
      by: ["peoples_mediation", "23"],
      zh: "当事人可以要求公开或者不公开，可以要求终止。",
      en: "A party may ask for an open or a closed session, and may ask to end it.",
      protects: true,
    },
  ],
  "MED-10": [
    {
      by: ["peoples_mediation", "25"],
      zh: "可能激化的，采取预防措施；可能引起治安、刑事案件的，及时报告公安机关或者其他有关部门。",
      en: "Where it may escalate, preventive measures; where a public-order or criminal case may follow, a prompt report.",
      protects: true,
    },
  ],
  "MED-11": [
    {
      by: ["peoples_mediation", "26"],
      zh: "调解不成的，终止，并告知还可以走仲裁、行政、司法的路。",
      en: "Where it fails it is ended, and the other routes are told: arbitration, authorities, courts.",
      protects: true,
    },
  ],
  "MED-12": [
    {
      by: ["peoples_mediation", "27"],
      zh: "记录调解情况，登记、工作记录、协议书立卷归档。",
      en: "The work is recorded; registration, records and agreement are filed.",
    },
  ],
  "MED-13": [
    {
      by: ["peoples_mediation", "28"],
      zh: "可以做协议书；当事人认为不必的，可以口头，由调解员记录内容。",
      en: "There may be a written agreement; the sides may choose an oral one, and the mediator records its content.",
    },
  ],
  "MED-14": [
    {
      by: ["peoples_mediation", "29"],
      zh: "协议书可以写明当事人、主要事实、争议事项、各方责任、协议内容、履行方式和期限。",
      en: "It may state the parties, main facts, what was disputed, each side's responsibility, content, manner and time.",
    },
  ],
  "MED-15": [
    {
      by: ["peoples_mediation", "29, 30"],
      zh: "书面协议自各方签名、盖章或者按指印，调解员签名并盖委员会印章起生效；口头的自达成之日起生效。",
      en: "Written: from signature of all, the mediator's and the committee's seal. Oral: from the day it is reached.",
    },
  ],
  "MED-15.copies": [
    {
      by: ["peoples_mediation", "29"],
      value: [1, "copies"],
      zh: "当事人各执一份，委员会留一份。",
      en: "One copy for each party and one for the committee.",
    },
  ],
  "MED-16": [
    {
      by: ["peoples_mediation", "31"],
      zh: "协议有约束力，委员会监督、督促履行。",
      en: "It binds; the committee supervises and urges performance.",
    },
  ],
  "MED-17": [
    {
      by: ["peoples_mediation", "33"],
      value: [30, "days"],
      zh: "双方可以自生效之日起三十日内共同申请司法确认。",
      en: "Both sides may jointly ask the court to confirm it within thirty days from its effect.",
    },
  ],
  "MED-18": [
    {
      by: ["peoples_mediation", "33"],
      zh: "确认无效的，可以再调解或者起诉；确认有效而不履行的，可以申请强制执行。",
      en: "Found invalid: mediate again or sue. Found valid and not performed: enforcement may be asked for.",
    },
  ],
  "MED-19": [
    {
      by: ["shenzhen", "23"],
      zh: "调解员有利害关系的，事先披露并申请回避；一方要求回避的，应当回避。",
      en: "A mediator with an interest discloses it and asks to withdraw; at one party's request the mediator withdraws.",
      protects: true,
    },
    {
      zh: "同样的做法，法律没有规定，是本站的默认。",
      en: "The same, where no law says so: our default.",
      protects: true,
    },
  ],
  "MED-20": [
    {
      by: ["shenzhen", "25"],
      value: [30, "days"],
      zh: "当事人约定期限，没约定的三十日；到期终止，各方同意延长的除外。",
      en: "The parties' own term, else thirty days; at its end it is over unless they agree to extend.",
    },
    {
      by: ["ningbo", "27"],
      value: [1, "months"],
      zh: "一般一个月；双方要求的才延长，否则终止并发通知书。",
      en: "One month as a rule; extended only at both sides' request, else ended with a notice.",
    },
    {
      value: [30, "days"],
      zh: "三十日，各方同意可以延长。法律没有规定，是本站的默认。",
      en: "Thirty days, extended if all agree. No law says so: our default.",
    },
  ],
  "MED-21": [
    {
      by: ["shenzhen", "26, 28"],
      zh: "谈拢的部分可以先做协议。撤回或者拒绝、隐瞒或者拖延、可能串通害第三人等，终止。",
      en: "What is agreed may be written first. Withdrawal, concealment, stalling or suspected collusion end it.",
    },
    {
      zh: "同样的做法，法律没有规定，是本站的默认。",
      en: "The same, where no law says so: our default.",
    },
  ],
} as const satisfies Record<string, readonly Row[]>;
